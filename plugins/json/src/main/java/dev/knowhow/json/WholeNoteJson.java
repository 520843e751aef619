package dev.knowhow.json;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.people.People;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A whole note, for programs. */
public final class WholeNoteJson {

    private final Json json;
    private final NoteJson parts;
    private final ReportJson reports;

    /** What stands in front matter to tell who is who, and not to be read by others. */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    /**
     * Writes with this.
     *
     * @param people who is who
     */
    public WholeNoteJson(Json json, People people) {
        this.json = json;
        this.parts = new NoteJson(json, people);
        this.reports = new ReportJson(json);
    }

    /** A note as a line. */
    public void note(Note note) {
        json.line("note", () -> fields(note));
    }

    /** The fields of a note. */
    public void fields(Note note) {
        json.put("id", note.id());
        json.put("title", note.title());
        json.strings("aliases", note.aliases());
        json.strings("permalinks", note.permalinks());
        json.put("kind", note.kind());
        json.put("lang", note.lang());
        json.put("created", note.created());
        json.put("updated", note.updated());
        json.strings("tags", note.tags());
        json.put("status", NoteJson.word(note.status()));
        json.strings("audience", note.audience());
        json.objects("attributions", note.attributions(), parts::attribution);
        json.objects("sections", note.sections(), this::section);
        json.objects("links", note.links(), reports::link);
        json.value("properties", withoutAddresses(note.properties()));
        json.objects("problems", note.problems(), reports::problem);
    }

    private static @Nullable Object withoutAddresses(@Nullable Object value) {
        return switch (value) {
            case String text -> ADDRESS.matcher(text).replaceAll("…");
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> kept = new LinkedHashMap<>();
                map.forEach((key, inner) -> kept.put(key, withoutAddresses(inner)));
                yield kept;
            }
            case Collection<?> list ->
                list.stream().map(WholeNoteJson::withoutAddresses).toList();
            case null, default -> value;
        };
    }

    private void section(Section section) {
        json.strings("path", section.path());
        json.put("anchor", section.anchor());
        json.put("line", section.line());
        json.put("text", section.text());
        json.put("code", section.code());
        json.strings("blocks", section.blocks());
    }
}
