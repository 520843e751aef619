package dev.knowhow.internal.answer.news;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Status;
import dev.knowhow.query.Trait;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.NoteArchive;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.NoteVersion;
import dev.knowhow.spi.RawNote;
import dev.knowhow.spi.UnreadableNoteException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rings that notes had in the past, from an archive such as git. They are read when a radar is asked for, cached in
 * the index folder, and extended by the changes since. Thread-safe.
 */
public final class RingArchive {

    /** A ring is a word or two. */
    private static final int LONGEST = 200;

    private static final int PAUSE_MILLIS = 20;

    private final List<NoteArchive> archives;
    private final List<NoteParser> parsers;
    private final Supplier<Function<NoteId, Conventions>> conventions;
    private final Supplier<Predicate<NoteId>> ignored;
    private final Supplier<@Nullable Path> folder;
    private final RingFile file;

    /** Not a monitor: a waiting thread must not pin the carrier of a virtual thread. */
    private final ReentrantLock reading = new ReentrantLock();

    private RingFile.@Nullable Content known;

    /**
     * Reads archives.
     *
     * @param parsers parse past notes
     * @param conventions gives the current conventions of notes
     * @param ignored gives the files that are not indexed today, whose rings do not count
     * @param folder the folder of the notes; gives null if they are not in a folder
     * @param indexFolder the folder of the cache
     */
    public RingArchive(
            List<NoteArchive> archives,
            List<NoteParser> parsers,
            Supplier<Function<NoteId, Conventions>> conventions,
            Supplier<Predicate<NoteId>> ignored,
            Supplier<@Nullable Path> folder,
            Path indexFolder) {
        this.archives = List.copyOf(archives);
        this.parsers = List.copyOf(parsers);
        this.conventions = conventions;
        this.ignored = ignored;
        this.folder = folder;
        this.file = new RingFile(indexFolder);
    }

    /** The version whose rings are answered; empty if no archive has the notes or it cannot be read. */
    String version() {
        Path place = folder.get();
        try {
            for (NoteArchive archive : archives) {
                String version = place == null ? "" : archive.latest(place);
                if (!version.isEmpty()) {
                    return version;
                }
            }
        } catch (IOException e) {
            // the rings are unknown, too
        }
        return "";
    }

    /** The past rings of notes, earliest first; nothing of notes without a known past. */
    Map<NoteId, List<PastRing>> of(Set<NoteId> notes) {
        Path place = notes.isEmpty() ? null : folder.get();
        if (place == null) {
            return Map.of();
        }
        if (!enter()) {
            return Map.of();
        }
        try {
            for (NoteArchive archive : archives) {
                String version = archive.latest(place);
                if (!version.isEmpty()) {
                    return of(archive, place, version, notes);
                }
            }
        } catch (IOException e) {
            // unknown; the report of the last indexing says why
        } finally {
            reading.unlock();
        }
        return Map.of();
    }

    /** Waits for another reader, at most as long as the question may take; false if the thread is interrupted. */
    private boolean enter() {
        try {
            while (!reading.tryLock(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                Deadline.check();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Deadline.check();
            return false;
        }
    }

    private Map<NoteId, List<PastRing>> of(NoteArchive archive, Path place, String version, Set<NoteId> notes)
            throws IOException {
        RingFile.Content content = known == null ? file.read() : known;
        if (!content.version().equals(version) || !content.rings().keySet().containsAll(notes)) {
            content = updated(archive, place, version, notes, content);
            try {
                file.write(content);
            } catch (IOException e) {
                // this process may only read the index
            }
        }
        known = content;
        return content.rings();
    }

    private RingFile.Content updated(
            NoteArchive archive, Path place, String version, Set<NoteId> notes, RingFile.Content before)
            throws IOException {
        Set<NoteId> all = new HashSet<>(notes);
        all.addAll(before.rings().keySet());
        Map<NoteId, List<PastRing>> rings = new HashMap<>();
        Consumer<NoteVersion> receiver = receiver(rings);
        Map<NoteId, NoteId> names = archive.versions(place, version, all, before.version(), receiver);
        Set<NoteId> incomplete = new HashSet<>();
        names.forEach((note, name) -> {
            List<PastRing> past = before.rings().get(name);
            if (past == null) {
                incomplete.add(note);
            } else {
                past.reversed().forEach(each -> add(rings, note, each));
            }
        });
        incomplete.retainAll(notes);
        incomplete.forEach(rings::remove);
        if (!incomplete.isEmpty()) {
            archive.versions(place, version, incomplete, "", receiver);
        }
        rings.replaceAll((note, past) -> List.copyOf(past.reversed()));
        notes.forEach(note -> rings.putIfAbsent(note, List.of()));
        return new RingFile.Content(version, Map.copyOf(rings));
    }

    private Consumer<NoteVersion> receiver(Map<NoteId, List<PastRing>> rings) {
        Function<NoteId, Conventions> known = conventions.get();
        Predicate<NoteId> hidden = ignored.get();
        return version -> {
            if (hidden.test(version.name())) {
                add(rings, version.note(), new PastRing(version.day(), "", Set.of()));
                return;
            }
            Note note = parsed(version, known);
            String ring = note == null ? null : Trait.ring(note);
            if (note != null && note.status() == Status.PUBLISHED && (ring == null || ring.length() <= LONGEST)) {
                LocalDate from = note.from();
                LocalDate day = from != null && from.isAfter(version.day()) ? from : version.day();
                add(rings, version.note(), new PastRing(day, ring == null ? "" : ring, note.audience()));
            }
        };
    }

    /** Adds an earlier ring; of equal ones in a row, the earliest remains. */
    private static void add(Map<NoteId, List<PastRing>> rings, NoteId note, PastRing earlier) {
        List<PastRing> past = rings.computeIfAbsent(note, any -> new ArrayList<>());
        if (!past.isEmpty()
                && past.getLast().ring().equals(earlier.ring())
                && past.getLast().audience().equals(earlier.audience())) {
            past.removeLast();
        }
        past.add(earlier);
    }

    private @Nullable Note parsed(NoteVersion version, Function<NoteId, Conventions> conventions) {
        try {
            for (NoteParser parser : parsers) {
                if (parser.accepts(version.name())) {
                    return parser.parse(
                            new RawNote(version.name(), version.content(), conventions.apply(version.name())));
                }
            }
        } catch (UnreadableNoteException e) {
            // a version without a ring
        }
        return null;
    }
}
