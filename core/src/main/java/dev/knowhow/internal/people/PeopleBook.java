package dev.knowhow.internal.people;

import dev.knowhow.internal.source.MassRemovalException;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.people.Joining;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.PeopleFormat;
import dev.knowhow.spi.StateStore;
import dev.knowhow.spi.UnreadableNoteException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads people files again when they change, so that withdrawn consent takes effect with the next question. If a file
 * cannot be read or parsed, its last valid content counts, so that a typing error or an unavailable disk reveals nobody
 * who refused. Thread-safe.
 */
public final class PeopleBook {

    private final @Nullable NoteSource source;
    private final NoteIndex index;
    private final PeopleCopies copies;
    private List<Problem> uncopied = List.of();
    private final GeneratedIds ids;
    private final Map<String, PeopleFormat> formats = new LinkedHashMap<>();
    private final Map<String, PeopleFile> files = new LinkedHashMap<>();
    private byte[] persons = new byte[0];
    private @Nullable Instant personsAsOf;
    private final Joining joining;
    private @Nullable Members members;
    private Map<NoteId, MemberId> hidden = Map.of();
    private Map<MemberId, List<Note>> restricted = Map.of();
    private boolean accepting;
    private byte[] names = new byte[0];
    private @Nullable Instant namesAsOf;
    private @Nullable JoinedPeople joined;
    private @Nullable Members joinedOf;

    /**
     * Creates a reader.
     *
     * @param source the source of the files; null if only the index is available
     * @param index stores copies of them
     * @param formats the formats of the files
     */
    public PeopleBook(@Nullable NoteSource source, NoteIndex index, List<PeopleFormat> formats) {
        this(source, index, formats, Joining.NAMES, null);
    }

    /**
     * Creates a reader.
     *
     * @param source the source of the files; null if only the index is available
     * @param index stores copies of them
     * @param formats the formats of the files
     * @param joining what joins two names in the notes without a record
     * @param state stores copies of the files that outlive the index; null for none
     */
    public PeopleBook(
            @Nullable NoteSource source,
            NoteIndex index,
            List<PeopleFormat> formats,
            Joining joining,
            @Nullable StateStore state) {
        this.joining = joining;
        this.copies = new PeopleCopies(index, state);
        this.source = source;
        this.index = index;
        this.ids = new GeneratedIds(index);
        formats.forEach(format -> format.files().forEach(file -> this.formats.putIfAbsent(file, format)));
    }

    /** The people as of now, with joined names. */
    public synchronized People joined() {
        Members records = current();
        Instant asOf = index.status().asOf();
        JoinedPeople known = joined;
        if (known != null && records.equals(joinedOf) && Objects.equals(asOf, namesAsOf)) {
            return known;
        }
        byte[] now = index.kept(NameCounts.KEPT).orElse(new byte[0]);
        if (known == null || !records.equals(joinedOf) || !Arrays.equals(now, names)) {
            known = new JoinedPeople(records, keptJoins(records, now), () -> {
                NameCounts counts = NameCounts.of(now);
                return new JoinedNames(records, counts.names(), counts.pairs(), joining);
            });
            joined = known;
            joinedOf = records;
            names = now;
        }
        namesAsOf = asOf;
        return known;
    }

    /** The joins in the index; null if they are of other records or names than these. */
    private @Nullable KeptJoins keptJoins(Members records, byte[] counts) {
        return joining == Joining.NAMES
                ? index.kept(KeptJoins.KEPT)
                        .map(kept -> KeptJoins.of(kept, records, counts))
                        .orElse(null)
                : null;
    }

    /** What joins two names in the notes without a record. */
    public Joining joining() {
        return joining;
    }

    /** {@link #joined()} with the notes that are records, from one reading of the files. */
    public synchronized PeopleSnapshot snapshot() {
        People people = joined();
        return new PeopleSnapshot(people, Objects.requireNonNull(joinedOf), hidden, restricted);
    }

    /** The members with records as of now. */
    public synchronized Members current() {
        boolean changed = members == null;
        Instant asOf = index.status().asOf();
        boolean indexed = !Objects.equals(asOf, personsAsOf);
        if (indexed) {
            // another process may have confirmed the removal
            files.values().removeIf(PeopleFile::isHeld);
        }
        for (String file : paths()) {
            changed |= refresh(file);
        }
        if (indexed) {
            byte[] now = index.kept(PersonNotes.KEPT).orElse(new byte[0]);
            changed |= !Arrays.equals(now, persons);
            persons = now;
            personsAsOf = asOf;
        }
        Members known = members;
        if (changed || known == null) {
            PersonNotes notes = PersonNotes.of(persons);
            known = with(notes);
            members = known;
            hidden = notes.ofHidden(known);
            restricted = notes.isRestricted() ? notes.restricted(known, with(notes.open())) : Map.of();
        }
        return known;
    }

    /**
     * The members whose records everyone may know of, as of now. Mentions in notes are found by these, since all
     * viewers of a note see them.
     */
    public synchronized Members known() {
        Members all = current();
        PersonNotes notes = PersonNotes.of(persons);
        return notes.isRestricted() ? with(notes.open()) : all;
    }

    /** Accepts that all records of a file are gone. */
    public synchronized void acceptRemovals() {
        accepting = true;
        try {
            files.values().removeIf(PeopleFile::isHeld);
            paths().forEach(this::refresh);
        } finally {
            accepting = false;
            members = null;
        }
    }

    /** The members as of now, with these person notes. */
    public synchronized Members with(PersonNotes notes) {
        List<Problem> problems = new ArrayList<>();
        List<PersonRecord> records = new ArrayList<>();
        files.values().forEach(file -> {
            records.addAll(file.records());
            problems.addAll(file.problems());
        });
        problems.addAll(uncopied);
        List<PersonRecord> mailmap = records.stream()
                .filter(record -> record.file().equals(Mailmap.FILE))
                .toList();
        records.removeAll(mailmap);
        records.addAll(notes.records(problems::add));
        records.addAll(mailmap);
        return Merging.merge(records, problems).naming(ids::written);
    }

    /** The last valid content of each file; null for a missing file. */
    public synchronized Map<String, byte @Nullable []> contents() {
        Map<String, byte @Nullable []> contents = new LinkedHashMap<>();
        for (String path : paths()) {
            PeopleFile file = files.get(path);
            contents.put(path, file == null ? null : file.content());
        }
        return contents;
    }

    /**
     * Stores the contents with consent where they outlive the index. A file that cannot be stored is a problem.
     *
     * @return whether these problems have changed
     */
    public synchronized boolean keepCopies() {
        List<Problem> problems = new ArrayList<>();
        for (String path : paths()) {
            PeopleFile file = files.get(path);
            try {
                copies.keep(path, file != null && file.hasConsent() ? file.content() : null);
            } catch (IOException e) {
                problems.add(new Problem(
                        Severity.WARNING,
                        path,
                        0,
                        "its refused consent cannot be stored in the state folder: " + e,
                        "check that you may write it; until then, only the index has a copy"));
            }
        }
        if (problems.equals(uncopied)) {
            return false;
        }
        uncopied = problems;
        members = null;
        return true;
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>(formats.keySet());
        paths.add(Mailmap.FILE);
        return paths;
    }

    /** Whether the content of a file changed. */
    private boolean refresh(String path) {
        PeopleFile known = files.get(path);
        byte[] content;
        Problem trouble = null;
        try {
            content = (source == null ? index.kept(path) : source.file(path)).orElse(null);
        } catch (IOException e) {
            trouble = new Problem(
                    Severity.ERROR,
                    path,
                    0,
                    "cannot be read: " + e + "; its last valid content counts",
                    "check that you may read it");
            content = known != null ? known.content() : copies.read(path);
        }
        byte[] seen = content == null ? new byte[0] : content;
        if (known != null && known.saw(seen, trouble == null)) {
            return false;
        }
        PeopleFile now =
                content == null && trouble == null ? PeopleFile.ABSENT : understood(path, content, seen, trouble);
        if (trouble == null && !accepting) {
            now = held(path, now, seen);
        }
        files.put(path, now);
        return known != null || now != PeopleFile.ABSENT;
    }

    /** The earlier content of a file, if all its records with consent are gone at once. */
    private PeopleFile held(String path, PeopleFile now, byte[] seen) {
        PeopleFile known = files.get(path);
        byte[] before = known != null ? known.content() : copies.read(path);
        if (before == null || source == null || Arrays.equals(before, now.content())) {
            return now;
        }
        try {
            PeopleFile copy = parsed(path, before, seen, null, true);
            long records = copy.records().size();
            boolean mass = now.records().isEmpty()
                    || MassRemovalException.isMass(records, now.records().size());
            return mass && copy.hasConsent() && !now.isUnread() ? copy.held(gone(path, records, now)) : now;
        } catch (RuntimeException e) {
            return now; // the copy has the format of another program
        }
    }

    private static Problem gone(String path, long records, PeopleFile now) {
        return new Problem(
                Severity.ERROR,
                path,
                0,
                (records - now.records().size()) + " of " + records
                        + " records are gone; their last content counts, so that no refusal is lost",
                MassRemovalException.REMEDY);
    }

    private PeopleFile understood(String path, byte @Nullable [] content, byte[] seen, @Nullable Problem trouble) {
        if (content == null) {
            return new PeopleFile(null, seen, false, List.of(), trouble == null ? List.of() : List.of(trouble));
        }
        try {
            return parsed(path, content, seen, trouble, trouble == null);
        } catch (UnreadableNoteException e) {
            return asBefore(path, seen, e.problem());
        } catch (RuntimeException | LinkageError e) {
            return asBefore(
                    path,
                    seen,
                    new Problem(Severity.ERROR, path, 0, "its reader failed: " + e, "report this to its author"));
        }
    }

    private PeopleFile asBefore(String path, byte[] seen, Problem problem) {
        PeopleFile known = files.get(path);
        byte[] before = known != null ? known.content() : copies.read(path);
        if (before != null && !Arrays.equals(before, seen)) {
            try {
                return parsed(path, before, seen, problem, true);
            } catch (RuntimeException e) {
                // the copy cannot be parsed either
            }
        }
        return new PeopleFile(null, seen, true, List.of(), List.of(problem));
    }

    private PeopleFile parsed(String path, byte[] content, byte[] seen, @Nullable Problem trouble, boolean reached) {
        List<Problem> problems = new ArrayList<>();
        if (trouble != null) {
            problems.add(trouble);
        }
        PeopleFormat format = formats.get(path);
        List<PersonRecord> records = format == null
                ? Mailmap.read(content, problems::add)
                : format.read(path, content).stream()
                        .map(record -> RecordReader.read(path, record, problems::add))
                        .toList();
        return new PeopleFile(content, seen, reached, records, problems);
    }
}
