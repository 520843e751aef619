package dev.knowhow.web.editing;

import dev.knowhow.json.Schemas;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What programs and assistants may do besides asking: make a {@link Suggestion}, about which an editor decides. Nothing
 * is saved, also for those who may save.
 */
public enum Proposal {
    /** A new note. */
    NOTE(
            "propose_note",
            "Suggest a new note; an editor decides about it.",
            List.of(
                    new Field("title", "the title", true),
                    new Field(
                            "kind", "the kind, which has a template, such as question, trend, howto or practice", true),
                    new Field("text", "the text in Markdown, without front matter and without the title", true),
                    new Field("folder", "the folder below the notes folder (that of the kind)", false),
                    new Field("message", "why, on one line, for the editor", false))),
    /** A change of a note. */
    EDIT(
            "propose_edit",
            "Suggest a change of a note; an editor decides about it.",
            List.of(
                    new Field("id", "the id of the note, such as practices/retries.md", true),
                    new Field(
                            "find",
                            "the text to replace, exactly as in the Markdown file, where it is once; without it, the "
                                    + "replacement is added at the end",
                            false),
                    new Field("replace", "the text in its place; empty to remove it", true),
                    new Field("message", "why, on one line, for the editor", false)));

    /**
     * A field, which is a text.
     *
     * @param name its name
     * @param description what it means
     * @param required whether it must be given
     */
    public record Field(String name, String description, boolean required) {}

    /** What has become of a proposal. */
    public sealed interface Outcome {

        /**
         * The suggestion is kept until an editor decides.
         *
         * @param note the id of the note
         */
        record Kept(NoteId note) implements Outcome {}

        /**
         * It is refused.
         *
         * @param why the reason
         */
        record Refused(String why) implements Outcome {}

        /** There is no such note, or the viewer may not see it. */
        record Missing() implements Outcome {}
    }

    private final String name;
    private final String summary;

    @SuppressWarnings("ImmutableEnumChecker") // a copy, which cannot be changed
    private final List<Field> fields;

    Proposal(String name, String summary, List<Field> fields) {
        this.name = name;
        this.summary = summary;
        this.fields = List.copyOf(fields);
    }

    /** The name of its route and tool. */
    public String id() {
        return name;
    }

    /** What it does, on one line. */
    public String summary() {
        return summary;
    }

    /** The JSON Schema of an object with its fields. */
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field ->
                properties.put(field.name(), Schemas.ordered("type", "string", "description", field.description())));
        List<String> required =
                fields.stream().filter(Field::required).map(Field::name).toList();
        return Schemas.ordered(
                "type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    /**
     * Makes the suggestion.
     *
     * @param given the values of fields by their names
     * @throws IOException if it cannot be written
     */
    public Outcome make(NoteEditor editor, Suggestions suggestions, Viewer viewer, Map<String, ?> given)
            throws IOException {
        for (Map.Entry<String, ?> value : given.entrySet()) {
            if (!(value.getValue() instanceof String)
                    || fields.stream().noneMatch(field -> field.name().equals(value.getKey()))) {
                return new Outcome.Refused("'" + value.getKey() + "' is not a field with a text; the fields are "
                        + String.join(", ", fields.stream().map(Field::name).toList()));
            }
        }
        for (Field field : fields) {
            if (field.required() && !given.containsKey(field.name())) {
                return new Outcome.Refused("the field '" + field.name() + "' is missing: " + field.description());
            }
        }
        if (viewer.member() == null) {
            return new Outcome.Refused("Sign in to edit notes.");
        }
        try {
            return this == NOTE ? note(suggestions, viewer, given) : edit(editor, suggestions, viewer, given);
        } catch (UneditableException e) {
            return new Outcome.Refused(e.why());
        }
    }

    private static String text(Map<String, ?> given, String field) {
        Object value = given.get(field);
        return value == null ? "" : value.toString().replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Outcome note(Suggestions suggestions, Viewer viewer, Map<String, ?> given) throws IOException {
        NewNoteRequest request = new NewNoteRequest(
                text(given, "title").strip(),
                text(given, "kind").strip(),
                text(given, "folder").strip(),
                null,
                "");
        Draft draft = suggestions.template(viewer, request, text(given, "text"));
        return kept(draft, suggestions.proposeNote(viewer, draft, text(given, "message")));
    }

    private static Outcome edit(NoteEditor editor, Suggestions suggestions, Viewer viewer, Map<String, ?> given)
            throws IOException {
        NoteId id;
        try {
            id = new NoteId(text(given, "id"));
        } catch (IllegalArgumentException e) {
            return new Outcome.Missing();
        }
        Draft draft = editor.open(viewer, id).orElse(null);
        if (draft == null) {
            return new Outcome.Missing();
        }
        String find = text(given, "find");
        String replace = text(given, "replace");
        String before = draft.text();
        int at = before.indexOf(find);
        if (at < 0) {
            return new Outcome.Refused("the text to replace is not in the file of the note");
        }
        if (!find.isEmpty() && before.indexOf(find, at + 1) >= 0) {
            return new Outcome.Refused("the text to replace is in the note several times; give more of it");
        }
        String after = find.isEmpty()
                ? before + (before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n") + replace.strip()
                        + "\n"
                : before.substring(0, at) + replace + before.substring(at + find.length());
        return kept(draft, suggestions.propose(viewer, draft.text(after), text(given, "message")));
    }

    private static Outcome kept(Draft draft, Optional<String> refusal) {
        return refusal.isPresent() ? new Outcome.Refused(refusal.get()) : new Outcome.Kept(draft.id());
    }
}
