package dev.knowhow.web.page;

import dev.knowhow.web.part.NoteAction;
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

    /** What is shown after an action. */
    public static String done(NoteAction action) {
        return switch (action) {
            case ANSWER -> "Your answer is saved.";
            case OFFER -> "The author learns that you can answer.";
            case THANK -> "Your thanks are saved.";
            case COMMENT -> "Your comment is saved.";
            case REVIEW -> "The note is marked as reviewed.";
        };
    }

    /**
     * The page of a form on a note.
     *
     * @param note the title of the note
     * @param back the URL of the note
     * @param problem why nothing was saved; empty for none
     */
    public static Page page(Form form, String note, String back, String token, String problem) {
        return Page.of(form.title(), "part", new View(problem, note, token, back, form, null));
    }

    /** The page of the form that follows something. */
    public static Page page(Follow follow, String token, String problem) {
        return Page.of(
                title(follow.on()), "part", new View(problem, follow.query(), token, follow.back(), null, follow));
    }
}
