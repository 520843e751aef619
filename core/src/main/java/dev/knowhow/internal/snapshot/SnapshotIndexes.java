package dev.knowhow.internal.snapshot;

import dev.knowhow.internal.boot.FoundPlugin;
import dev.knowhow.internal.boot.Parts;
import dev.knowhow.internal.boot.Wiring;
import dev.knowhow.internal.ingest.Ingest;
import dev.knowhow.internal.ingest.Listener;
import dev.knowhow.internal.people.PeopleBook;
import dev.knowhow.internal.vocabulary.VocabularyReader;
import dev.knowhow.note.NoteChange;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.NoteArchive;
import dev.knowhow.spi.NotesVersion;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Indexes of past notes. Each is created at its first use and kept beside the current index; the last {@value #KEPT}
 * used are kept. Questions to them run one at a time.
 */
public final class SnapshotIndexes implements AutoCloseable {

    /** The folder below that of the index, with one subfolder per version. */
    static final String FOLDER = "as-of";

    /** The number of versions that are kept on disk and open. */
    static final int KEPT = 4;

    private record Open(Parts parts, NotesSnapshot past) {}

    private final Collection<FoundPlugin> plugins;
    private final List<NoteArchive> archives;
    private final Path folder;
    private final StateStore state;
    private final String parserFingerprint;
    private final Clock clock;

    /** Not a monitor: a waiting thread must not pin the carrier of a virtual thread. */
    private final ReentrantLock asking = new ReentrantLock();

    private final Map<String, Open> open = new LinkedHashMap<>(KEPT, 1, true);

    /**
     * Creates the set of indexes.
     *
     * @param plugins the plugins that an index is created with
     * @param archives the archives of past notes
     * @param indexFolder the folder of the current index
     * @param state the current state store
     * @param parserFingerprint identifies the versions of all parsers and enrichers
     */
    public SnapshotIndexes(
            Collection<FoundPlugin> plugins,
            List<NoteArchive> archives,
            Path indexFolder,
            StateStore state,
            String parserFingerprint,
            Clock clock) {
        this.plugins = List.copyOf(plugins);
        this.archives = List.copyOf(archives);
        this.folder = indexFolder.resolve(FOLDER);
        this.state = state;
        this.parserFingerprint = parserFingerprint;
        this.clock = clock;
    }

    /**
     * Searches the notes of a past moment.
     *
     * @param notes the folder of the notes
     * @param moment the moment
     * @param listener receives the number of completed notes and the total, if they must be indexed first
     * @param question the question
     * @return the answer; empty if the notes of that moment are unknown
     * @throws IOException if the history exists and cannot be read
     * @throws InterruptedException if the thread was interrupted during indexing
     */
    public <T> Optional<T> ask(Path notes, Instant moment, Listener listener, Function<NotesSnapshot, T> question)
            throws IOException, InterruptedException {
        asking.lockInterruptibly();
        try {
            for (NoteArchive archive : archives) {
                Optional<NotesVersion> version = archive.at(notes, moment);
                if (version.isPresent()) {
                    return Optional.of(ask(notes, version.get(), listener, question));
                }
            }
            return Optional.empty();
        } finally {
            asking.unlock();
        }
    }

    /** A damaged index is closed and opened again, which rebuilds it. */
    private <T> T ask(Path notes, NotesVersion version, Listener listener, Function<NotesSnapshot, T> question)
            throws IOException, InterruptedException {
        try {
            return question.apply(open(notes, version, listener));
        } catch (IndexException e) {
            Open damaged = open.remove(version.id());
            if (damaged != null) {
                damaged.parts().index().close();
            }
            return question.apply(open(notes, version, listener));
        }
    }

    /**
     * The changes of a note, the latest first.
     *
     * @param notes the folder of the notes; null if they are not in a folder
     * @return empty if the note has no known history
     */
    public List<NoteChange> changes(@Nullable Path notes, NoteId note, int limit) {
        if (notes == null) {
            return List.of();
        }
        for (NoteArchive archive : archives) {
            try {
                List<NoteChange> changes = archive.changes(notes, note, limit);
                if (!changes.isEmpty()) {
                    return changes;
                }
            } catch (IOException e) {
                // unknown; the report of the last indexing says why
            }
        }
        return List.of();
    }

    /**
     * The day of a version that people have named, such as a git tag.
     *
     * @param notes the folder of the notes; null if they are not in a folder
     * @return empty if no archive has such a version
     */
    public Optional<LocalDate> day(@Nullable Path notes, String version) {
        if (notes == null) {
            return Optional.empty();
        }
        for (NoteArchive archive : archives) {
            try {
                Optional<LocalDate> day = archive.day(notes, version);
                if (day.isPresent()) {
                    return day;
                }
            } catch (IOException e) {
                // unknown; the report of the last indexing says why
            }
        }
        return Optional.empty();
    }

    private NotesSnapshot open(Path notes, NotesVersion version, Listener listener)
            throws IOException, InterruptedException {
        Open known = open.get(version.id());
        if (known != null) {
            return known.past();
        }
        Path place = folder.resolve(version.id());
        Parts parts = Wiring.wire(plugins.stream().map(FoundPlugin::anew).toList(), place, notes, state, version);
        try {
            PeopleBook people = new PeopleBook(version.source(), parts.index(), parts.peopleFormats());
            new Ingest(
                            parts.index(),
                            version.source(),
                            parts.parsers(),
                            parts.dialects(),
                            parts.enrichers(),
                            List.of(), // attachments are not part of past answers: reading them takes too long
                            parts.peopleFormats(),
                            people,
                            List.of(VocabularyReader.file(version.source(), parts.index())),
                            List.of(), // experts are not filtered by front matter
                            parserFingerprint)
                    .run(listener);
            Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
            NotesSnapshot past = new NotesSnapshot(version, parts.index(), people.current());
            open.put(version.id(), new Open(parts, past));
            makeRoom();
            return past;
        } catch (IOException | InterruptedException | RuntimeException e) {
            parts.index().close();
            throw e;
        }
    }

    /** Closes and deletes the least recently used index. */
    private void makeRoom() throws IOException {
        while (open.size() > KEPT) {
            Iterator<Open> oldest = open.values().iterator();
            oldest.next().parts().index().close();
            oldest.remove();
        }
        List<Path> kept = new ArrayList<>();
        try (DirectoryStream<Path> each = Files.newDirectoryStream(folder)) {
            each.forEach(kept::add);
        }
        kept.removeIf(place -> open.containsKey(String.valueOf(place.getFileName())));
        kept.sort(Comparator.comparing(SnapshotIndexes::lastUsed).reversed());
        for (Path place : kept.subList(Math.min(kept.size(), KEPT - open.size()), kept.size())) {
            delete(place);
        }
    }

    private static FileTime lastUsed(Path place) {
        try {
            return Files.getLastModifiedTime(place);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /** An index that another process reads cannot be deleted; a later call deletes it. */
    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException | java.nio.file.FileSystemException e) {
            // another process was faster, or is still writing
        }
    }

    @Override
    public void close() {
        asking.lock();
        try {
            open.values().forEach(each -> each.parts().index().close());
            open.clear();
        } finally {
            asking.unlock();
        }
    }
}
