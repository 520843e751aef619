package dev.knowhow.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page in the navigation of all pages.
 *
 * @param text the text of the link, in English
 * @param href the URL
 * @param current whether it is the page that is shown
 */
record MenuEntry(String text, String href, boolean current) {

    /** The entries. A static site answers no questions and has an experts page instead. */
    static List<MenuEntry> of(Links links, Reader reader) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("Ask", links.live() ? links.question("ask") : "");
        pages.put("Recent", links.whatIsNew(0));
        pages.put("Rising", links.question("rising"));
        pages.put("Topics", links.topics());
        pages.put("Experts", links.live() ? "" : links.who(""));
        pages.put("People", links.people());
        pages.put("New note", reader.create());
        String shown = reader.path().replaceFirst("\\?.*", "");
        return pages.entrySet().stream()
                .filter(page -> !page.getValue().isEmpty())
                .map(page -> new MenuEntry(
                        page.getKey(), page.getValue(), page.getValue().equals(shown)))
                .toList();
    }
}
