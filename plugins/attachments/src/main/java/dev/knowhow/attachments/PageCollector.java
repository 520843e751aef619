package dev.knowhow.attachments;

import java.util.ArrayList;
import java.util.List;

/** Collects the text of a file up to a limit. */
final class PageCollector {

    private final List<String> pages = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private int room;

    /**
     * Starts with nothing.
     *
     * @param characters the limit
     */
    PageCollector(int characters) {
        this.room = characters;
    }

    /** Adds text to the current page, as far as there is room. */
    void add(CharSequence text) {
        int length = Math.min(room, text.length());
        page.append(text, 0, length);
        room -= length;
    }

    /** Ends the current page. */
    void endPage() {
        pages.add(page.toString().strip());
        page.setLength(0);
    }

    boolean isFull() {
        return room <= 0;
    }

    /** The pages; none if all are blank. */
    List<String> pages() {
        if (!page.isEmpty()) {
            endPage();
        }
        return pages.stream().allMatch(String::isEmpty) ? List.of() : List.copyOf(pages);
    }
}
