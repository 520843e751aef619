package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses where versions of a note are kept: in git, or in the state if git does not know the note. Thread-safe. */
final class Versions {

    private static final Logger LOG = LoggerFactory.getLogger(Versions.class);

    private final StateVersions state;
    private final @Nullable GitVersions git;

    Versions(Path notes, NoteWriter writer, StateStore store) {
        this.state = new StateVersions(store);
        GitRepository repository = repository(notes);
        this.git = repository == null ? null : new GitVersions(repository, writer, new Journal(store), state);
    }

    /** A damaged repository does not prevent saves. */
    private static @Nullable GitRepository repository(Path notes) {
        try {
            return GitRepository.around(notes).orElse(null);
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "the git repository of the notes cannot be read, so versions are kept in the state: {}",
                    e.toString());
            return null;
        }
    }

    /** Commits what an earlier process could not. Called while other writers wait. */
    void commitPending() {
        if (git != null) {
            git.commitPending();
        }
    }

    VersionStore of(NoteId note) {
        return git != null && git.keeps(note) ? git : state;
    }

    /** The store for a change; git leaves files that it ignores to the state. */
    VersionStore of(Change change) {
        return change.files().stream()
                .map(file -> of(file.note()))
                .filter(store -> store != state)
                .findFirst()
                .orElse(state);
    }
}
