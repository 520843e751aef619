package dev.knowhow.web.page;

import dev.knowhow.web.page.PageContext.Anchor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page with a message, such as an error. */
public final class MessagePage {

    private MessagePage() {}

    /** The data of the template. */
    private record View(String title, @Nullable Anchor action, List<String> lines) {}

    /**
     * The page.
     *
     * @param title the message in short
     * @param lines details, and what to do
     */
    public static Page of(String title, String... lines) {
        return of(title, null, lines);
    }

    /**
     * The page with a link to what the reader can do.
     *
     * @param action the link; null for none
     */
    public static Page of(String title, @Nullable Anchor action, String... lines) {
        return Page.of(title, "message", new View(title, action, List.of(lines)));
    }
}
