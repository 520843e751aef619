package dev.knowhow.markdown.html;

import dev.knowhow.markdown.syntax.Footnote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The footnotes of a page: numbered as they are referred to, listed at its end, with links both ways. */
final class Footnotes {

    private final String prefix;
    private final Map<String, Note> notes = new LinkedHashMap<>();

    /** Creates the footnotes of a page, or of a part with a prefix of its own. */
    Footnotes(String prefix) {
        this.prefix = prefix;
    }

    /** A footnote: its number, the references to it, and its content once it is known. */
    private static final class Note {
        private final int number;
        private final List<Element.Inline> references = new ArrayList<>();
        private @Nullable Node content;

        Note(int number) {
            this.number = number;
        }
    }

    /** Replaces a reference. */
    void refer(Footnote.Reference reference) {
        replace(reference, note(reference.label().toLowerCase(Locale.ROOT)));
    }

    /** Takes a footnote out of the text in which it is written. */
    void move(Footnote.Inline inline) {
        Note note = note("\n" + notes.size());
        Paragraph paragraph = new Paragraph();
        while (inline.getFirstChild() != null) {
            paragraph.appendChild(inline.getFirstChild());
        }
        note.content = item(note);
        note.content.appendChild(paragraph);
        replace(inline, note);
    }

    /** Takes a definition out of the text. A second one for the same label is ignored, as in links. */
    void move(Footnote definition) {
        String label = definition.label().toLowerCase(Locale.ROOT);
        Note note = notes.get(label);
        if (note == null || note.content == null) {
            Note defined = note(label);
            defined.content = item(defined);
            while (definition.getFirstChild() != null) {
                defined.content.appendChild(definition.getFirstChild());
            }
        }
        definition.unlink();
    }

    /**
     * Adds the list to the end of a page.
     *
     * @param all whether it includes footnotes to which the page does not refer
     */
    void appendTo(Node document, boolean all) {
        Element.Block list = new Element.Block("ol", Map.of());
        for (Note note : notes.values()) {
            if (note.content != null
                    && (all || note.references.stream().anyMatch(reference -> isWithin(reference, document)))) {
                addLinksBack(note, note.content);
                list.appendChild(note.content);
            }
        }
        if (list.getFirstChild() == null) {
            return;
        }
        Element.Block section = new Element.Block("section", Map.of("class", "footnotes", "aria-label", "Footnotes"));
        section.appendChild(list);
        document.appendChild(section);
    }

    private static boolean isWithin(Node node, Node document) {
        Node top = node;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top.equals(document);
    }

    private Note note(String label) {
        return notes.computeIfAbsent(label, any -> new Note(notes.size() + 1));
    }

    private Block item(Note note) {
        return new Element.Block("li", Map.of("id", "fn:" + prefix + note.number));
    }

    private void replace(Node reference, Note note) {
        String id = "fnref:" + prefix + note.number + (note.references.isEmpty() ? "" : "-" + note.references.size());
        Element.Inline sup = new Element.Inline("sup", Map.of("id", id));
        note.references.add(sup);
        Link link = new Link("#fn:" + prefix + note.number, null);
        link.appendChild(new Text("" + note.number));
        sup.appendChild(link);
        reference.insertBefore(sup);
        reference.unlink();
    }

    private static void addLinksBack(Note note, Node content) {
        Node last = content.getLastChild();
        if (!(last instanceof Paragraph)) {
            last = new Paragraph();
            content.appendChild(last);
        }
        for (Element.Inline reference : note.references) {
            Element.Inline back = new Element.Inline(
                    "a",
                    Map.of(
                            "href",
                            "#" + reference.attributes().get("id"),
                            "aria-label",
                            "Back to footnote " + note.number));
            back.appendChild(new Text("↩"));
            last.appendChild(new Text(" "));
            last.appendChild(back);
        }
    }
}
