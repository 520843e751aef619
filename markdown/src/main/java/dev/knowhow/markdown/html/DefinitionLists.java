package dev.knowhow.markdown.html;

import dev.knowhow.markdown.body.Definitions;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Converts definition lists. */
final class DefinitionLists {

    private DefinitionLists() {}

    /** Converts a paragraph, if it contains or continues a definition list. */
    static void convert(Paragraph paragraph) {
        List<List<Node>> lines = Definitions.lines(paragraph);
        boolean continues = Definitions.isDefinition(lines.getFirst());
        if (!continues && lines.stream().noneMatch(Definitions::isDefinition)) {
            return;
        }
        Node before = paragraph.getPrevious();
        Element.Block list = list(before);
        if (continues && list == null) {
            if (!(before instanceof Paragraph term)) {
                return;
            }
            list = list(term.getPrevious());
            list = list == null ? insert(term) : list;
            Definitions.lines(term).forEach(new Entries(list)::term);
            term.unlink();
        }
        Element.Block target = list == null ? insert(paragraph) : list;
        Entries entries = new Entries(target);
        lines.forEach(entries::line);
        paragraph.unlink();
    }

    private static Element.@Nullable Block list(@Nullable Node node) {
        return node instanceof Element.Block block && block.name().equals("dl") ? block : null;
    }

    private static Element.Block insert(Node before) {
        Element.Block list = new Element.Block("dl", Map.of());
        before.insertBefore(list);
        return list;
    }

    /** Adds lines to a list. */
    private static final class Entries {

        private final Element.Block list;
        private @Nullable Node definition;

        Entries(Element.Block list) {
            this.list = list;
        }

        void line(List<Node> line) {
            if (Definitions.isDefinition(line) && line.getFirst() instanceof Text text) {
                text.setLiteral(text.getLiteral().substring(1).stripLeading());
                definition = add("dd", line, "");
            } else if (definition == null) {
                term(line);
            } else {
                definition.appendChild(new SoftLineBreak());
                line.forEach(definition::appendChild);
            }
        }

        void term(List<Node> line) {
            if (!line.isEmpty()) {
                add("dt", line, Definitions.id(line));
            }
        }

        private Node add(String name, List<Node> line, String id) {
            Element.Block entry = new Element.Block(name, id.isEmpty() ? Map.of() : Map.of("id", id));
            line.forEach(entry::appendChild);
            list.appendChild(entry);
            return entry;
        }
    }
}
