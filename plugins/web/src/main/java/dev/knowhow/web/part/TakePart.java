package dev.knowhow.web.part;

import dev.knowhow.web.page.Page;
import org.jspecify.annotations.Nullable;

/** The pages with a form by which a member takes part: on a note, or to follow something. */
public final class TakePart {

    private TakePart() {}

    /** The data of the template. */
    private record View(
            String problem,
            String about,
            String token,
            String back,
            @Nullable Form form,
            @Nullable Follow follow) {}

    /**
     * A form that does one thing.
     *
     * @param action the URL that it is sent to
     * @param word its name
     * @param title what it does
     * @param label the label of its text; empty for a form without one
     * @param area whether the text has several lines
     * @param day whether the text is a day
     * @param value the text so far
     */
    public record Form(
            String action, String word, String title, String label, boolean area, boolean day, String value) {

        /** Whether it has a text. */
        boolean labelled() {
            return !label.isEmpty();
        }
    }

    /**
     * A form with one button.
     *
     * @param action the URL that it is sent to
     * @param query what is followed
     * @param back the path to return to
     * @param on whether it is followed now
     */
    public record Follow(String action, String query, String back, boolean on) {}

    /**
     * The form of an action on a note.
     *
     * @param url the URL that it is sent to
     * @param text the text so far
     */
    public static Form form(NoteAction action, String url, String text) {
        String label = switch (action) {
            case ANSWER -> "Your answer";
            case OFFER -> "";
            case THANK -> "For what (optional)";
            case COMMENT -> "Your comment";
            case REVIEW -> "Next review";
        };
        boolean area = action == NoteAction.ANSWER || action == NoteAction.COMMENT;
        return new Form(url, action.word(), title(action), label, area, action == NoteAction.REVIEW, text);
    }

    /** What an action does. */
    public static String title(NoteAction action) {
        return switch (action) {
            case ANSWER -> "Answer this question";
            case OFFER -> "I can answer";
            case THANK -> "Say thanks";
            case COMMENT -> "Comment";
            case REVIEW -> "Mark as reviewed";
        };
    }

    /** What the button to follow does. */
    public static String title(boolean follows) {
        return follows ? "Stop following" : "Follow";
    }

    /**
     * The page of a form on a note.
     *
     * @param note the title of the note
     * @param back the URL of the note
     * @param problem why nothing was saved; empty for none
     */
    public static Page page(Form form, String note, String back, String token, String problem) {
        return page(form.title(), new View(problem, note, token, back, form, null));
    }

    /** The page of the form that follows something. */
    public static Page page(Follow follow, String token, String problem) {
        return page(title(follow.on()), new View(problem, follow.query(), token, follow.back(), null, follow));
    }

    private static Page page(String title, View view) {
        return new Page(title, "part", view, "", "", null, "", "", true);
    }
}
