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

/** Adds authorship from git history to each note. */
final class GitEnricher implements NoteEnricher {

    private static final Logger LOG = LoggerFactory.getLogger(GitEnricher.class);

    private final @Nullable Path folder;
    private final HistoryFile file;
    private final GitSettings settings;

    /** The commit to read; null for HEAD. */
    private final @Nullable String version;

    private volatile AuthorshipLookup authorships = AuthorshipLookup.NONE;

    GitEnricher(Optional<NotesFolder> notes, IndexFolder index, Optional<NotesVersion> version, GitSettings settings) {
        this.folder = notes.map(NotesFolder::path).orElse(null);
        this.file = new HistoryFile(index.path());
        this.version = version.map(NotesVersion::id).orElse(null);
        this.settings = settings;
    }

    @Override
    public Note enrich(Note note) {
        Authorship authorship = authorships.of(note.id());
        return authorship == null ? note : AttributionMerge.merge(note, authorship);
    }

    @Override
    public Preparation prepare(Set<NoteId> notes, String since, BiConsumer<Long, Long> progress)
            throws InterruptedException {
        authorships = AuthorshipLookup.NONE;
        if (folder == null || notes.isEmpty()) {
            return Preparation.NONE;
        }
        HistoryFile.Content stored = file.read();
        try {
            WorkTree tree = WorkTree.around(folder);
            if (tree == null) {
                return new Preparation("", since.isEmpty() ? Set.of() : notes, List.of());
            }
            authorships = new AuthorshipLookup(tree.prefix(), stored);
            return prepare(tree, notes, since, stored, progress);
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
            LOG.debug("the current commit cannot be determined", e);
            return "";
        }
    }

    private Preparation prepare(
            WorkTree tree,
            Set<NoteId> notes,
            String since,
            HistoryFile.@Nullable Content stored,
            BiConsumer<Long, Long> progress)
            throws IOException, InterruptedException {
        Set<String> suffixes = suffixes(notes);
        String fingerprint = Fingerprint.of(tree, version == null ? Head.of(tree) : version, suffixes, settings);
        if (stored != null
                && !fingerprint.equals(Head.UNKNOWN)
                && stored.header().fingerprint().equals(fingerprint)) {
            History.Header header = stored.header();
            Set<NoteId> changed = header.mark().equals(since) ? Set.of() : authorships.changed(notes, since);
            return new Preparation(header.mark(), changed, header.problems());
        }
        Set<String> paths = new HashSet<>();
        notes.forEach(note -> paths.add(tree.prefix() + note));
        History history = HistoryUpdate.next(
                new HistoryReader(tree, version, suffixes, settings),
                stored == null ? null : stored.history(),
                fingerprint,
                paths,
                progress);
        file.write(history);
        authorships = new AuthorshipLookup(tree.prefix(), history);
        return new Preparation(
                history.header().mark(),
                authorships.changed(notes, since),
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
                "git history cannot be read: " + e + "; authorship is as of the last successful read",
                "check the repository with git fsck or git log");
    }
}
