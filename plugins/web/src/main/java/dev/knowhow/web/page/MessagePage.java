package dev.knowhow.web.page;

import java.util.List;

/** A page that says why there is no other. */
public final class MessagePage {

    private MessagePage() {}

    /** All that the template shows. */
    private record View(String title, List<String> lines) {}

    /**
     * The page.
     *
     * @param title what is the matter
     * @param lines more of it, and what to do
     */
    public static Page of(String title, String... lines) {
        return Page.of(title, "message", new View(title, List.of(lines)));
    }
}
