package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The operator's list of changes: a line for each, in the state under {@code edits/2026-11.tsv}. Its cells are the
 * time, the member, the note, and the SHA-256 of the file before and after; {@code -} for no file. It is written before
 * the file, so no change lacks a line; a line whose second hash no file ever had is of a save that failed. Thread-safe.
 */
final class AuditLog {

    private final StateStore state;
    private final Clock clock;

    AuditLog(StateStore state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    void add(MemberId member, NoteId note, byte @Nullable [] before, byte @Nullable [] after) throws IOException {
        Instant now = clock.instant();
        String line =
                String.join("\t", now.toString(), cell(member.value()), cell(note.path()), hash(before), hash(after))
                        + "\n";
        String month = now.atOffset(ZoneOffset.UTC).toString().substring(0, 7);
        state.append("edits/" + month + ".tsv", line.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte @Nullable [] content) {
        return content == null ? "-" : NoteEdit.hash(content);
    }

    private static String cell(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ");
    }
}
