package dev.knowhow.web.editing;

import dev.knowhow.web.editing.SaveOutcome.Difference;
import dev.knowhow.web.page.Page;
import java.util.List;
import java.util.Map;

/** The pages with a form for the text of a note. */
public final class EditPage {

    private EditPage() {}

    /** The data of the template. */
    private record View(
            boolean made,
            String name,
            String problem,
            List<Difference> differences,
            String action,
            List<Field> hidden,
            String text,
            String message,
            String preview,
            String back) {}

    /** A field that the form returns. */
    private record Field(String name, String value) {}

    /**
     * A form.
     *
     * @param made whether the note is new
     * @param name the id or title of the note
     * @param action the URL that the form is sent to
     * @param hidden what the form returns unchanged
     * @param text the text
     * @param message what changed, as typed
     * @param back the URL of the page to return to
     */
    public record Form(
            boolean made,
            String name,
            String action,
            Map<String, String> hidden,
            String text,
            String message,
            String back) {}

    /**
     * The page.
     *
     * @param problem why the text is not saved; empty for none
     * @param differences the places with two versions
     * @param preview the text as HTML; empty for none
     */
    public static Page of(Form form, String problem, List<Difference> differences, String preview) {
        List<Field> hidden = form.hidden().entrySet().stream()
                .map(field -> new Field(field.getKey(), field.getValue()))
                .toList();
        return page(
                form.made() ? "New note" : "Edit",
                "edit",
                new View(
                        form.made(),
                        form.name(),
                        problem,
                        differences,
                        form.action(),
                        hidden,
                        form.text(),
                        form.message(),
                        preview,
                        form.back()));
    }

    /** The data of the template of a new note. */
    private record NewView(
            String problem, String action, String title, String folder, String topic, List<Kind> kinds) {}

    /** A kind to choose. */
    private record Kind(String name, boolean chosen) {}

    /**
     * The page that asks for title and kind of a new note.
     *
     * @param problem what is wrong with them; empty for nothing
     * @param action the URL that the form is sent to
     * @param request what is typed so far
     * @param kinds the kinds to choose from
     */
    public static Page create(String problem, String action, NewNoteRequest request, List<String> kinds) {
        return page(
                "New note",
                "create",
                new NewView(
                        problem,
                        action,
                        request.title(),
                        request.folder(),
                        request.topic(),
                        kinds.stream()
                                .map(kind -> new Kind(kind, kind.equals(request.kind())))
                                .toList()));
    }

    private static Page page(String title, String template, Object view) {
        return new Page(title, template, view, "", "", null, "", "", true);
    }
}
