package dev.knowhow.web.editing;

import dev.knowhow.query.RisingQuery;
import dev.knowhow.web.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages with a form for the text of a note. */
public final class EditPage {

    private EditPage() {}

    /** The data of the template. */
    private record View(
            boolean made,
            boolean suggests,
            String name,
            String problem,
            List<Versions> versions,
            List<KeptView> kept,
            boolean discards,
            String action,
            List<Field> hidden,
            List<PropertyField> properties,
            boolean divided,
            String matter,
            String text,
            String message,
            String preview,
            String back,
            String move,
            String draft,
            String note,
            String complete,
            String script) {}

    /**
     * A place with two versions.
     *
     * @param saved that in the file, as HTML
     * @param yours that of the member, as HTML with the differences
     */
    public record Versions(String saved, String yours) {}

    /**
     * A version that waits for a decision of the member.
     *
     * @param version the version
     * @param href the URL of the page to decide
     */
    public record Kept(KeptVersion version, String href) {}

    /** The data of the template of such a version. */
    private record KeptView(String when, String href) {}

    /** A field that the form returns. */
    private record Field(String name, String value) {}

    /** A property with what was typed. */
    private record PropertyField(
            String name,
            String label,
            String type,
            String was,
            String value,
            String problem,
            String described,
            boolean words,
            boolean closed,
            String list,
            List<Choice> choices) {

        static PropertyField of(Property property, String typed, String problem) {
            boolean day =
                    property.type() == Property.Type.DAY && (typed.isEmpty() || typed.matches("\\d{4}-\\d\\d-\\d\\d"));
            return new PropertyField(
                    property.name(),
                    property.label(),
                    day ? "date" : "text",
                    property.value(),
                    typed,
                    problem,
                    problem.isEmpty() ? "" : "edit." + property.name() + ".problem",
                    property.type() == Property.Type.WORDS,
                    property.type() == Property.Type.CHOICE,
                    property.choices().isEmpty() ? "" : "edit." + property.name() + ".choices",
                    property.choices().stream()
                            .map(choice -> new Choice(choice, choice.equals(typed)))
                            .toList());
        }
    }

    /** A value to choose. */
    private record Choice(String name, boolean chosen) {}

    /**
     * A form.
     *
     * @param made whether the note is new
     * @param suggests whether the text is suggested rather than saved
     * @param name the id or title of the note
     * @param action the URL that the form is sent to
     * @param hidden what the form returns unchanged
     * @param text the text, divided if it can be
     * @param typed what the member typed into fields of properties, by their names
     * @param problems what is wrong with it, by their names
     * @param message what changed, as typed
     * @param back the URL of the page to return to
     * @param move the URL of the page that moves the note; empty if it cannot be moved
     * @param script what the script needs
     */
    public record Form(
            boolean made,
            boolean suggests,
            String name,
            String action,
            Map<String, String> hidden,
            TextForm text,
            Map<String, String> typed,
            Map<String, String> problems,
            String message,
            String back,
            String move,
            Script script) {}

    /**
     * What the script of the page needs.
     *
     * @param draft under which name the browser keeps what is not saved: the member and the note
     * @param note the id of the note, from which links lead to others
     * @param complete the URL of autocomplete
     * @param href the URL of the script
     */
    public record Script(String draft, String note, String complete, String href) {}

    /**
     * The page.
     *
     * @param problem why the text is not saved; empty for none
     * @param versions the places with two versions
     * @param kept the versions of the member that wait for a decision
     * @param preview the text as HTML; empty for none
     */
    public static Page of(Form form, String problem, List<Versions> versions, List<Kept> kept, String preview) {
        List<Field> hidden = form.hidden().entrySet().stream()
                .map(field -> new Field(field.getKey(), field.getValue()))
                .toList();
        return page(
                form.made() ? "New note" : "Edit",
                "edit",
                new View(
                        form.made(),
                        form.suggests(),
                        form.name(),
                        problem,
                        versions,
                        kept.stream()
                                .map(one -> new KeptView(
                                        HistoryPage.when(one.version().when()), one.href()))
                                .toList(),
                        !form.hidden().getOrDefault("conflict", "").isEmpty(),
                        form.action(),
                        hidden,
                        form.text().properties().stream()
                                .map(property -> PropertyField.of(
                                        property,
                                        form.typed().getOrDefault(property.name(), property.value()),
                                        form.problems().getOrDefault(property.name(), "")))
                                .toList(),
                        !form.text().properties().isEmpty(),
                        form.text().matter(),
                        form.text().body(),
                        form.message(),
                        preview,
                        form.back(),
                        form.move(),
                        form.script().draft(),
                        form.script().note(),
                        form.script().complete(),
                        form.script().href()));
    }

    /** The data of the template of a new note. */
    private record NewView(
            String problem,
            String action,
            String title,
            String folder,
            String topic,
            List<Field> periods,
            List<Choice> kinds) {}

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
                        periods(request.trend()),
                        kinds.stream()
                                .map(kind -> new Choice(kind, kind.equals(request.kind())))
                                .toList()));
    }

    private static List<Field> periods(@Nullable RisingQuery trend) {
        if (trend == null) {
            return List.of();
        }
        List<Field> fields = new ArrayList<>();
        if (trend.since() != null) {
            fields.add(new Field("since", trend.since().toString()));
        }
        if (trend.until() != null) {
            fields.add(new Field("asOf", trend.until().toString()));
        }
        fields.add(new Field("years", String.valueOf(trend.years())));
        return fields;
    }

    private static Page page(String title, String template, Object view) {
        return new Page(title, template, view, "", "", null, "", "", true);
    }
}
