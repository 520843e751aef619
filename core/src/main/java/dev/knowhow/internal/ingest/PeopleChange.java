package dev.knowhow.internal.ingest;

import dev.knowhow.internal.people.KeptJoins;
import dev.knowhow.internal.people.Members;
import dev.knowhow.internal.people.Mentions;
import dev.knowhow.internal.people.NameCounts;
import dev.knowhow.internal.people.PeopleBook;
import dev.knowhow.internal.people.PersonNotes;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Joining;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.PeopleFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people and names before and after a change, stored for the next update. Both are expensive, so they are computed
 * on demand.
 */
final class PeopleChange {

    private final NoteIndex index;
    private final NoteIndex.Update update;
    private final PeopleBook people;
    private final List<PeopleFormat> formats;
    private final KnownMentions mentions;
    private final NameCounts difference = new NameCounts();
    private final PersonNotes persons;
    private byte[] names;
    private Members members = Members.NONE;

    PeopleChange(
            NoteIndex index,
            NoteIndex.Update update,
            PeopleBook people,
            List<PeopleFormat> formats,
            KnownMentions mentions) {
        this.index = index;
        this.update = update;
        this.people = people;
        this.formats = formats;
        this.mentions = mentions;
        this.names = namesBefore();
        this.persons = index.kept(PersonNotes.KEPT).map(PersonNotes::of).orElseGet(PersonNotes::new);
    }

    private byte[] namesBefore() {
        return index.kept(NameCounts.KEPT).orElse(new byte[0]);
    }

    /**
     * Updates people and names from changed notes and files.
     *
     * @return whether mentions in notes may have changed
     */
    boolean follow(ChangedNotes fresh, IndexedNotes before, Set<NoteId> out, Workers workers)
            throws InterruptedException {
        for (NoteId id : out) {
            update.get(id).map(IndexedNote::note).ifPresent(difference::remove);
            persons.remove(id);
        }
        workers.each(fresh.ids(), id -> {
            Note was =
                    before.contains(id) ? update.get(id).map(IndexedNote::note).orElse(null) : null;
            replace(was, fresh.note(id));
        });
        boolean otherNames = count();
        boolean otherRecords = IngestState.keep(index, update, PersonNotes.KEPT, persons.bytes());
        members = people.known();
        for (var file : people.contents().entrySet()) {
            otherRecords |= IngestState.keep(index, update, file.getKey(), file.getValue());
        }
        if (people.keepCopies()) {
            members = people.known();
        }
        if (otherRecords) {
            members = people.with(persons.open());
        }
        if (people.joining() == Joining.NAMES) {
            keepJoins(otherRecords ? people.with(persons) : people.current());
        }
        return otherRecords || otherNames;
    }

    private void keepJoins(Members records) {
        byte[] kept = index.kept(KeptJoins.KEPT).orElse(new byte[0]);
        if (!KeptJoins.areOf(kept, records, names)) {
            update.keep(KeptJoins.KEPT, KeptJoins.bytes(records, names));
        }
    }

    private synchronized void replace(@Nullable Note was, Note is) {
        if (was != null) {
            difference.remove(was);
        }
        difference.add(is);
        persons.put(is);
    }

    /** Stores the counts of names, and returns whether names appeared or disappeared. */
    private boolean count() {
        if (difference.isEmpty()) {
            return false;
        }
        NameCounts now = NameCounts.of(names);
        Set<String> before = Set.copyOf(now.names());
        Map<String, String> pairs = now.pairs();
        now.add(difference);
        names = now.bytes();
        IngestState.keep(index, update, NameCounts.KEPT, names);
        return !before.equals(now.names()) || !pairs.equals(now.pairs());
    }

    Mentions before() {
        NameCounts counts = NameCounts.of(namesBefore());
        return new Mentions(new PeopleBook(null, index, formats).known(), counts.names(), counts.pairs());
    }

    Mentions after() {
        return mentions.of(members, names);
    }
}
