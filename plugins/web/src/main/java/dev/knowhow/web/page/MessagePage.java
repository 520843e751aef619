package dev.knowhow.web.page;

import java.util.List;

/** A page with a message, such as an error. */
public final class MessagePage {

    private MessagePage() {}

    /** The data of the template. */
    private record View(String title, String signIn, List<String> lines) {}

    /**
     * The page.
     *
     * @param title the message in short
     * @param lines details, and what to do
     */
    public static Page of(String title, String... lines) {
        return signIn(title, "", lines);
    }

    /**
     * The page with a link to sign in.
     *
     * @param signIn the URL; empty for none
     */
    public static Page signIn(String title, String signIn, String... lines) {
        return Page.of(title, "message", new View(title, signIn, List.of(lines)));
    }
}
