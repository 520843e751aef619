package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The changes that are not committed yet, in the state under {@code edits/pending.tsv}. An entry is durable before its
 * file is written, so a commit names its author even if the process ended between the two. Thread-safe.
 */
final class Journal {

    private static final String LIST = "edits/pending.tsv";
    private static final String CONTENT = "edits/pending/";
    private static final int CELLS = 8;

    private final StateStore state;

    Journal(StateStore state) {
        this.state = state;
    }

    /**
     * An entry.
     *
     * @param line the line as stored
     * @param before the hash of the file before the change
     */
    record Entry(String line, String before, Change change) {}

    void add(Change change, byte[] before) throws IOException {
        String hash = NoteEdit.hash(change.content());
        state.update(CONTENT + hash, any -> change.content());
        String line = String.join(
                "\t",
                hash,
                NoteEdit.hash(before),
                change.when().toString(),
                cell(change.note().path()),
                cell(change.member()),
                cell(change.name()),
                cell(change.address()),
                cell(change.message()));
        state.update(LIST, list -> bytes(text(list) + line + "\n"));
    }

    List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : text(state.read(LIST).orElse(null)).lines().toList()) {
            String[] cells = line.split("\t", -1);
            byte[] content =
                    cells.length == CELLS ? state.read(CONTENT + cells[0]).orElse(null) : null;
            if (content == null) {
                remove(line);
            } else {
                entries.add(new Entry(
                        line,
                        cells[1],
                        new Change(
                                new NoteId(cells[3]),
                                content,
                                cells[4],
                                cells[5],
                                cells[6],
                                cells[7],
                                Instant.parse(cells[2]))));
            }
        }
        return entries;
    }

    /** Removes an entry, and its content unless another entry has the same. */
    void remove(Entry entry) throws IOException {
        remove(entry.line());
        String hash = NoteEdit.hash(entry.change().content());
        if (text(state.read(LIST).orElse(null)).lines().noneMatch(line -> line.startsWith(hash))) {
            state.update(CONTENT + hash, any -> null);
        }
    }

    private void remove(String line) throws IOException {
        state.update(LIST, list -> {
            String rest = text(list).replaceFirst("(?m)^" + Pattern.quote(line) + "\n", "");
            return rest.isEmpty() ? null : bytes(rest);
        });
    }

    private static String cell(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ");
    }

    private static String text(byte @Nullable [] content) {
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
