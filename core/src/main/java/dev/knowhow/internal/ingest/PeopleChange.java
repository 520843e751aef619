package dev.knowhow.internal.ingest;

import dev.knowhow.internal.people.Mentions;
import dev.knowhow.internal.people.NameCounts;
import dev.knowhow.internal.people.PeopleBook;
import dev.knowhow.internal.people.PersonNotes;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.PeopleFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is who before and after a change, kept for the next time. To work out either costs, so it is done when asked for. */
final class PeopleChange {

    private final NoteIndex index;
    private final NoteIndex.Update update;
    private final PeopleBook people;
    private final List<PeopleFormat> formats;
    private final NameCounts names;
    private final PersonNotes persons;

    PeopleChange(NoteIndex index, NoteIndex.Update update, PeopleBook people, List<PeopleFormat> formats) {
        this.index = index;
        this.update = update;
        this.people = people;
        this.formats = formats;
        this.names = namesBefore();
        this.persons = index.kept(PersonNotes.KEPT).map(PersonNotes::of).orElseGet(PersonNotes::new);
    }

    private NameCounts namesBefore() {
        return index.kept(NameCounts.KEPT).map(NameCounts::of).orElseGet(NameCounts::new);
    }

    /**
     * Follows what notes and people files say now.
     *
     * @return whether a note may name others than before
     */
    boolean follow(Fresh fresh, Before before, Set<NoteId> out, Workers workers) throws InterruptedException {
        Set<String> namesBefore = Set.copyOf(names.names());
        for (NoteId id : out) {
            update.get(id).map(IndexedNote::note).ifPresent(names::remove);
            persons.remove(id);
        }
        workers.each(fresh.ids(), id -> {
            Note was =
                    before.contains(id) ? update.get(id).map(IndexedNote::note).orElse(null) : null;
            replace(was, fresh.note(id));
        });
        Kept.keep(index, update, NameCounts.KEPT, names.bytes());
        boolean changed = Kept.keep(index, update, PersonNotes.KEPT, persons.bytes());
        people.current();
        for (var file : people.contents().entrySet()) {
            changed |= Kept.keep(index, update, file.getKey(), file.getValue());
        }
        return changed || !namesBefore.equals(names.names());
    }

    private synchronized void replace(@Nullable Note was, Note is) {
        if (was != null) {
            names.remove(was);
        }
        names.add(is);
        persons.put(is);
    }

    Mentions before() {
        return new Mentions(
                new PeopleBook(null, index, formats).current(), namesBefore().names());
    }

    Mentions after() {
        return new Mentions(people.with(persons), names.names());
    }
}
