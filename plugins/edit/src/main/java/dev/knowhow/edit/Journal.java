package dev.knowhow.edit;

import dev.knowhow.edit.Change.FileChange;
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
    private static final String NO_FILE = "-";

    /** Time, member, name, address and message; then three cells for each file. */
    private static final int CELLS = 5;

    private static final int CELLS_OF_FILE = 3;

    private final StateStore state;

    Journal(StateStore state) {
        this.state = state;
    }

    /**
     * An entry.
     *
     * @param line the line as stored
     * @param before the hashes of the files before the change, in their order
     * @param change the change, whose files lack their bytes before it
     */
    record Entry(String line, List<String> before, Change change) {}

    void add(Change change) throws IOException {
        List<String> cells = new ArrayList<>(List.of(
                change.when().toString(),
                cell(change.member()),
                cell(change.name()),
                cell(change.address()),
                cell(change.message())));
        for (FileChange file : change.files()) {
            byte[] after = file.after();
            if (after != null) {
                state.update(CONTENT + NoteEdit.hash(after), any -> after);
            }
            cells.addAll(List.of(cell(file.note().path()), hash(file.before()), hash(after)));
        }
        state.update(LIST, list -> bytes(text(list) + String.join("\t", cells) + "\n"));
    }

    private static String hash(byte @Nullable [] content) {
        return content == null ? NO_FILE : NoteEdit.hash(content);
    }

    List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : text(state.read(LIST).orElse(null)).lines().toList()) {
            Entry entry = entry(line);
            if (entry == null) {
                remove(line);
            } else {
                entries.add(entry);
            }
        }
        return entries;
    }

    private @Nullable Entry entry(String line) throws IOException {
        String[] cells = line.split("\t", -1);
        if (cells.length <= CELLS || (cells.length - CELLS) % CELLS_OF_FILE != 0) {
            return null;
        }
        List<FileChange> files = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (int i = CELLS; i < cells.length; i += CELLS_OF_FILE) {
            String hash = cells[i + 2];
            byte[] after =
                    hash.equals(NO_FILE) ? null : state.read(CONTENT + hash).orElse(null);
            if (after == null && !hash.equals(NO_FILE)) {
                return null;
            }
            before.add(cells[i + 1]);
            files.add(new FileChange(new NoteId(cells[i]), null, after));
        }
        return new Entry(
                line, before, new Change(files, cells[1], cells[2], cells[3], cells[4], Instant.parse(cells[0])));
    }

    /** Removes an entry, and its contents unless another entry has the same. */
    void remove(Entry entry) throws IOException {
        remove(entry.line());
        String rest = text(state.read(LIST).orElse(null));
        for (FileChange file : entry.change().files()) {
            String hash = hash(file.after());
            if (!hash.equals(NO_FILE) && !rest.contains("\t" + hash)) {
                state.update(CONTENT + hash, any -> null);
            }
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
