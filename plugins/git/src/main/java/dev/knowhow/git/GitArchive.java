package dev.knowhow.git;

import dev.knowhow.note.NoteChange;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteArchive;
import dev.knowhow.spi.NoteVersion;
import dev.knowhow.spi.NotesVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives access to the notes of earlier commits of the current branch. Loads JGit on first use, since opening its signed
 * jar costs more than a search.
 */
final class GitArchive implements NoteArchive {

    private @Nullable NoteLog log;

    @Override
    public Optional<NotesVersion> at(Path folder, Instant moment) throws IOException {
        WorkTree tree = WorkTree.around(folder);
        return tree == null ? Optional.empty() : undamaged(() -> CommitSource.at(tree, moment));
    }

    @Override
    public List<NoteChange> changes(Path folder, NoteId note, int limit) throws IOException {
        WorkTree tree = WorkTree.around(folder);
        return tree == null ? List.of() : undamaged(() -> log().of(tree, tree.prefix() + note, limit));
    }

    @Override
    public String latest(Path folder) throws IOException {
        WorkTree tree = WorkTree.around(folder);
        if (tree == null) {
            return "";
        }
        String head = Head.of(tree);
        return head.equals(Head.UNBORN) ? "" : head.isEmpty() ? undamaged(() -> NamedCommit.head(tree)) : head;
    }

    @Override
    public Map<NoteId, NoteId> versions(
            Path folder, String version, Set<NoteId> notes, String since, Consumer<NoteVersion> receiver)
            throws IOException {
        WorkTree tree = WorkTree.around(folder);
        return tree == null ? Map.of() : undamaged(() -> MainLine.read(tree, version, notes, since, receiver));
    }

    @Override
    public Optional<LocalDate> day(Path folder, String name) throws IOException {
        WorkTree tree = WorkTree.around(folder);
        return tree == null ? Optional.empty() : undamaged(() -> NamedCommit.day(tree, name));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** JGit fails in many ways on a damaged repository. */
    private static <T> T undamaged(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (RuntimeException e) {
            throw new IOException("the repository cannot be read: " + e, e);
        }
    }

    private synchronized NoteLog log() {
        if (log == null) {
            log = new NoteLog();
        }
        return log;
    }
}
