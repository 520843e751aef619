package dev.knowhow.json;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;

/** A whole note, for programs. */
public final class WholeNoteJson {

    private final Json json;
    private final NoteJson parts;
    private final ReportJson reports;

    /** Writes with this. */
    public WholeNoteJson(Json json) {
        this.json = json;
        this.parts = new NoteJson(json);
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
        json.value("properties", note.properties());
        json.objects("problems", note.problems(), reports::problem);
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
