package dev.knowhow.git;

import dev.knowhow.spi.NoteArchive;
import dev.knowhow.spi.NotesVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Knows the notes as they were by the commits of the branch that is checked out. Loads JGit when it is first asked. */
final class GitArchive implements NoteArchive {

    @Override
    public Optional<NotesVersion> at(Path folder, Instant moment) throws IOException {
        WorkTree tree = WorkTree.around(folder);
        return tree == null ? Optional.empty() : CommitSource.at(tree, moment);
    }
}
