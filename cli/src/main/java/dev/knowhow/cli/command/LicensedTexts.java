package dev.knowhow.cli.command;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.record.SignedRecord;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.team.WorkRecord;
import dev.knowhow.team.WorkRecord.Contribution;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The texts of notes that a member wrote and whose licence lets them take the text along. */
final class LicensedTexts {

    private LicensedTexts() {}

    /**
     * The files by their name beside the record.
     *
     * @param licence the licence of notes that state none; null if they have none
     * @throws IOException if a note cannot be read
     */
    static Map<String, byte[]> of(NoteWriter notes, WorkRecord work, @Nullable String licence) throws IOException {
        Map<String, byte[]> texts = new TreeMap<>();
        for (Contribution note : work.notes()) {
            if (note.role() == Role.AUTHOR && (note.licence() != null || licence != null)) {
                notes.read(note.id().path())
                        .ifPresent(
                                text -> texts.put(SignedRecord.TEXTS + note.id().path(), text));
            }
        }
        return texts;
    }
}
