package dev.knowhow.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Finds definition lists as in PHP Markdown Extra: a line with a term, then lines that begin with a colon. */
final class DefinitionLists {

    private DefinitionLists() {}

    /** Converts a paragraph, if it contains or continues a definition list. */
    static void convert(Paragraph paragraph) {
        List<List<Node>> lines = lines(paragraph);
        boolean continues = isDefinition(lines.getFirst());
        if (!continues && lines.stream().noneMatch(DefinitionLists::isDefinition)) {
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
            lines(term).forEach(new Entries(list)::term);
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

    private static List<List<Node>> lines(Node paragraph) {
        List<List<Node>> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                lines.add(line);
                line = new ArrayList<>();
            } else {
                line.add(node);
            }
        }
        lines.add(line);
        return lines;
    }

    private static boolean isDefinition(List<Node> line) {
        return !line.isEmpty()
                && line.getFirst() instanceof Text text
                && (text.getLiteral().startsWith(": ") || text.getLiteral().startsWith(":\t"));
    }

    /** Adds lines to a list. */
    private static final class Entries {

        private final Element.Block list;
        private @Nullable Node definition;

        Entries(Element.Block list) {
            this.list = list;
        }

        void line(List<Node> line) {
            if (isDefinition(line) && line.getFirst() instanceof Text text) {
                text.setLiteral(text.getLiteral().substring(1).stripLeading());
                definition = add("dd", line);
            } else if (definition == null) {
                term(line);
            } else {
                definition.appendChild(new SoftLineBreak());
                line.forEach(definition::appendChild);
            }
        }

        void term(List<Node> line) {
            if (!line.isEmpty()) {
                add("dt", line);
            }
        }

        private Node add(String name, List<Node> line) {
            Element.Block entry = new Element.Block(name, Map.of());
            line.forEach(entry::appendChild);
            list.appendChild(entry);
            return entry;
        }
    }
}
