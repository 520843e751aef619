package dev.knowhow.git;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.plugin.NotesFolder;
import dev.knowhow.spi.NoteEnricher;
import dev.knowhow.spi.NotesVersion;
import dev.knowhow.spi.Preparation;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds to each note what git history says of it. */
final class GitEnricher implements NoteEnricher {

    private static final Logger LOG = LoggerFactory.getLogger(GitEnricher.class);

    private final @Nullable Path folder;
    private final HistoryFile file;
    private final GitSettings settings;

    /** The commit to read from; null for what is checked out. */
    private final @Nullable String version;

    private volatile Pasts pasts = Pasts.NONE;

    @Inject
    GitEnricher(Optional<NotesFolder> notes, IndexFolder index, Optional<NotesVersion> version, GitSettings settings) {
        this.folder = notes.map(NotesFolder::path).orElse(null);
        this.file = new HistoryFile(index.path());
        this.version = version.map(NotesVersion::id).orElse(null);
        this.settings = settings;
    }

    @Override
    public Note enrich(Note note) {
        Past past = pasts.of(note.id());
        return past == null ? note : Joining.join(note, past);
    }

    @Override
    public Preparation prepare(Set<NoteId> notes, String since, BiConsumer<Long, Long> progress)
            throws InterruptedException {
        pasts = Pasts.NONE;
        if (folder == null || notes.isEmpty()) {
            return Preparation.NONE;
        }
        HistoryFile.Content kept = file.read();
        try {
            WorkTree tree = WorkTree.around(folder);
            if (tree == null) {
                return new Preparation("", since.isEmpty() ? Set.of() : notes, List.of());
            }
            pasts = new Pasts(tree.prefix(), kept);
            return prepare(tree, notes, since, kept, progress);
        } catch (IOException | RuntimeException e) {
            LOG.debug("git history cannot be read", e);
            return new Preparation(since, Set.of(), List.of(unreadable(e)));
        }
    }

    @Override
    public String state() {
        try {
            WorkTree tree = folder == null ? null : WorkTree.around(folder);
            return tree == null ? "" : Head.of(tree);
        } catch (IOException | RuntimeException e) {
            LOG.debug("the commit that is checked out cannot be told", e);
            return "";
        }
    }

    private Preparation prepare(
            WorkTree tree,
            Set<NoteId> notes,
            String since,
            HistoryFile.@Nullable Content kept,
            BiConsumer<Long, Long> progress)
            throws IOException, InterruptedException {
        Set<String> suffixes = suffixes(notes);
        String fingerprint = Fingerprint.of(tree, version == null ? Head.of(tree) : version, suffixes, settings);
        if (kept != null
                && !fingerprint.equals(Head.UNKNOWN)
                && kept.header().fingerprint().equals(fingerprint)) {
            History.Header header = kept.header();
            Set<NoteId> changed = header.mark().equals(since) ? Set.of() : pasts.changed(notes, since);
            return new Preparation(header.mark(), changed, header.problems());
        }
        Set<String> paths = new HashSet<>();
        notes.forEach(note -> paths.add(tree.prefix() + note));
        History history = Chronicle.next(
                new HistoryReader(tree, version, suffixes, settings),
                kept == null ? null : kept.history(),
                fingerprint,
                paths,
                progress);
        file.write(history);
        pasts = new Pasts(tree.prefix(), history);
        return new Preparation(
                history.header().mark(),
                pasts.changed(notes, since),
                history.header().problems());
    }

    private static Set<String> suffixes(Set<NoteId> notes) {
        Set<String> suffixes = new TreeSet<>();
        for (NoteId note : notes) {
            String name = note.fileName();
            suffixes.add(name.substring(Math.max(0, name.lastIndexOf('.'))));
        }
        return suffixes;
    }

    private static Problem unreadable(Exception e) {
        return new Problem(
                Severity.ERROR,
                ".git",
                0,
                "git history cannot be read: " + e + "; who wrote which note is as known before",
                "check the repository with git fsck, or ask git log");
    }
}
