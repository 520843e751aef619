package dev.knowhow.edit;

import dev.knowhow.edit.Change.FileChange;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Versions in the state, for notes that are not in a git repository. The content of a version is stored under its hash,
 * and a line for each version in a list of the note. No rebuild of the index removes them. Thread-safe.
 */
final class StateVersions implements VersionStore {

    private static final String FOLDER = "versions/";
    private static final int CELLS = 4;

    private final StateStore state;

    StateVersions(StateStore state) {
        this.state = state;
    }

    private static String folder(NoteId note) {
        return FOLDER + NoteEdit.hash(note.path().getBytes(StandardCharsets.UTF_8)) + "/";
    }

    /** Both contents are stored before the file is replaced, so the one that is replaced can be restored. */
    @Override
    public void prepare(Change change) throws IOException {
        keepBefore(change);
        for (FileChange file : change.files()) {
            byte[] after = file.after();
            if (after != null) {
                if (file.before() == null) {
                    takeOver(change, file.note());
                }
                add(file.note(), after, change.when(), change.member(), change.message());
            }
        }
    }

    private void keepBefore(Change change) throws IOException {
        for (FileChange file : change.files()) {
            byte[] before = file.before();
            if (before != null && before.length > 0) {
                String replaced = NoteEdit.hash(before);
                if (lines(file.note()).stream().noneMatch(line -> line.contains("\t" + replaced + "\t"))) {
                    add(file.note(), before, change.when(), "", "");
                }
            }
        }
    }

    /** A note keeps its versions when it moves. */
    void takeOver(Change move, NoteId created) throws IOException {
        for (FileChange file : move.files()) {
            if (file.after() == null) {
                for (String line : lines(file.note())) {
                    String[] cells = line.split("\t", -1);
                    byte[] content = content(file.note(), cells[1]).orElse(null);
                    if (content != null) {
                        add(created, content, Instant.parse(cells[0]), cells[2], cells[3]);
                    }
                }
            }
        }
    }

    private void add(NoteId note, byte[] content, Instant when, String member, String message) throws IOException {
        String hash = NoteEdit.hash(content);
        state.update(folder(note) + hash, any -> content);
        String line = String.join("\t", when.toString(), hash, cell(member), cell(message)) + "\n";
        byte[] more = line.getBytes(StandardCharsets.UTF_8);
        state.update(folder(note) + "list.tsv", before -> {
            byte[] start = before == null ? new byte[0] : before;
            byte[] all = Arrays.copyOf(start, start.length + more.length);
            System.arraycopy(more, 0, all, start.length, more.length);
            return all;
        });
    }

    private static String cell(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ");
    }

    @Override
    public void record(Change change) {
        // stored already
    }

    private List<String> lines(NoteId note) throws IOException {
        return state.read(folder(note) + "list.tsv")
                .map(list -> new String(list, StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of());
    }

    @Override
    public List<SavedVersion> versions(NoteId note, int limit) throws IOException {
        List<SavedVersion> versions = new ArrayList<>();
        for (String line : lines(note)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == CELLS) {
                versions.add(new SavedVersion(cells[1], Instant.parse(cells[0]), cells[2], cells[3]));
            }
        }
        Collections.reverse(versions);
        return versions.stream().limit(limit).toList();
    }

    @Override
    public Optional<byte[]> content(NoteId note, String version) throws IOException {
        return version.matches("[0-9a-f]{64}") ? state.read(folder(note) + version) : Optional.empty();
    }
}
