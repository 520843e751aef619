package dev.knowhow.markdown.html;

import dev.knowhow.note.Section;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/** The headings of a page: their ids, and levels that leave one heading of level 1, the title. */
final class Headings {

    private final IdentityHashMap<Node, Section> sections = new IdentityHashMap<>();
    private final List<Heading> all = new ArrayList<>();

    /**
     * Finds the headings.
     *
     * @param nodes all nodes in document order
     * @param read the sections that were read from the same tree
     */
    Headings(List<Node> nodes, List<Section> read) {
        Iterator<Section> named =
                read.stream().filter(section -> !section.path().isEmpty()).iterator();
        for (Node node : nodes) {
            if (node instanceof Heading heading) {
                all.add(heading);
                if (!(node.getParent() instanceof BlockQuote) && named.hasNext()) {
                    sections.put(node, named.next());
                }
            }
        }
    }

    /** The id of a heading; empty if it has none. */
    String id(Node heading) {
        Section section = sections.get(heading);
        return section == null ? "" : section.anchor();
    }

    void forgetIds() {
        sections.clear();
    }

    /** Lowers all headings but the title by a level, if one of them has level 1. */
    void leaveOneTitle(Node document, String title) {
        Node first = document.getFirstChild();
        while (first instanceof LinkReferenceDefinition) {
            first = first.getNext();
        }
        Section section = sections.get(first);
        Node kept = first instanceof Heading heading
                        && heading.getLevel() == 1
                        && section != null
                        && section.heading().equals(title)
                ? first
                : null;
        if (all.stream().anyMatch(heading -> !heading.equals(kept) && heading.getLevel() == 1)) {
            all.stream().filter(heading -> !heading.equals(kept)).forEach(Headings::lower);
        }
    }

    private static void lower(Heading heading) {
        heading.setLevel(Math.min(6, heading.getLevel() + 1));
    }
}
