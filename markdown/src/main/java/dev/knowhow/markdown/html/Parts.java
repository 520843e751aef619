package dev.knowhow.markdown.html;

import java.util.Objects;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Cuts a page to the part that another note embeds. */
final class Parts {

    private Parts() {}

    /**
     * Leaves only the part at a place.
     *
     * @param place the id of a heading, or of a block with its {@code ^}; empty for the whole note
     * @return whether the place exists
     */
    static boolean cut(PageTree page, String place) {
        if (place.isEmpty()) {
            return true;
        }
        Node document = page.document();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && page.id(heading).equals(place)) {
                keep(document, heading, end(heading));
                return true;
            }
        }
        Node anchor = anchor(document, place);
        Node block = anchor == null ? null : block(anchor);
        if (block == null) {
            return false;
        }
        if (block instanceof ListItem item && item.getParent() instanceof ListBlock list) {
            keep(list, item, item.getNext());
            keep(document, top(list), top(list).getNext());
        } else {
            boolean behind = Objects.equals(block.getFirstChild(), block.getLastChild()) && block.getPrevious() != null;
            keep(document, top(behind ? block.getPrevious() : block), top(block).getNext());
        }
        return true;
    }

    /** The first block after a section: the next heading that is not below its own. */
    private static @Nullable Node end(Heading heading) {
        Node node = heading.getNext();
        while (node != null && !(node instanceof Heading next && next.getLevel() <= heading.getLevel())) {
            node = node.getNext();
        }
        return node;
    }

    private static void keep(Node parent, Node from, @Nullable Node to) {
        boolean kept = false;
        Node next;
        for (Node node = parent.getFirstChild(); node != null; node = next) {
            next = node.getNext();
            kept = node.equals(from) || (kept && !node.equals(to));
            if (!kept) {
                node.unlink();
            }
        }
    }

    private static @Nullable Node anchor(Node document, String id) {
        Node node = document;
        while (node != null) {
            if (node instanceof Element.Inline element
                    && id.equals(element.attributes().get("id"))) {
                return node;
            }
            Node next = node.getFirstChild();
            while (next == null && node != null) {
                next = node.getNext();
                node = node.getParent();
            }
            node = next;
        }
        return null;
    }

    /** The list item or block that contains an anchor. */
    private static @Nullable Node block(Node anchor) {
        Node node = anchor.getParent();
        while (node != null && !(node instanceof org.commonmark.node.Block)) {
            node = node.getParent();
        }
        return node != null && node.getParent() instanceof ListItem item && node.equals(item.getFirstChild())
                ? item
                : node;
    }

    /** The ancestor of a node that is a child of the document. */
    private static Node top(Node node) {
        Node top = node;
        while (top.getParent() != null && !(top.getParent() instanceof Document)) {
            top = top.getParent();
        }
        return top;
    }
}
