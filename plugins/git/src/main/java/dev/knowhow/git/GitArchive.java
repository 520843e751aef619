package dev.knowhow.git;

import dev.knowhow.note.NoteChange;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteArchive;
import dev.knowhow.spi.NotesVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        return tree == null ? Optional.empty() : CommitSource.at(tree, moment);
    }

    @Override
    public List<NoteChange> changes(Path folder, NoteId note, int limit) throws IOException {
        WorkTree tree = WorkTree.around(folder);
        return tree == null ? List.of() : log().of(tree, tree.prefix() + note, limit);
    }

    private synchronized NoteLog log() {
        if (log == null) {
            log = new NoteLog();
        }
        return log;
    }
}
