package org.example.knowhow.text;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.RawNote;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Understands {@code .txt} files: the first line is the title, the rest is the text. */
public final class TextNoteParser implements NoteParser {

    /** A parser. */
    public TextNoteParser() {}

    @Override
    public boolean accepts(NoteId id) {
        return id.path().endsWith(".txt");
    }

    @Override
    public Note parse(RawNote raw) {
        String[] parts = new String(raw.content(), StandardCharsets.UTF_8).split("\\R", 2);
        NoteBuilder note = Note.builder(raw.id().path()).title(parts[0]);
        if (parts.length > 1 && !parts[1].isBlank()) {
            note.section(new Section(List.of(), "", 2, parts[1].strip(), "", List.of()));
        }
        return note.build();
    }
}
