package dev.knowhow.internal.team;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vote.Owner;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The notes that people own. Caches the owners of all notes until the next update of the index. Thread-safe. */
public final class OwnedNotes {

    private record Owned(NoteId id, List<String> owners) {}

    private record State(@Nullable Instant asOf, List<Owned> notes) {}

    private final NoteIndex index;
    private volatile @Nullable State last;

    /** Reads an index. */
    public OwnedNotes(NoteIndex index) {
        this.index = index;
    }

    /** The owners of a note that are not teams by their key. */
    public static List<String> owners(Note note) {
        return Owner.of(note).stream()
                .filter(owner -> !owner.team())
                .map(Owner::name)
                .toList();
    }

    /**
     * The notes with an owner, by id.
     *
     * @param isOwner whether a name is that of the owner
     * @param access the viewer's permissions to find
     */
    public List<Note> of(Predicate<String> isOwner, Access access) {
        return all().stream()
                .filter(one -> one.owners().stream().anyMatch(isOwner))
                .flatMap(one -> index.note(one.id(), access).stream())
                .filter(access::finds)
                .toList();
    }

    private List<Owned> all() {
        Instant asOf = index.status().asOf();
        State known = last;
        if (known == null || !Objects.equals(known.asOf(), asOf)) {
            List<Owned> notes = new ArrayList<>();
            index.forEach(Access.ALL, note -> {
                List<String> owners = owners(note);
                if (!owners.isEmpty()) {
                    notes.add(new Owned(note.id(), owners));
                }
            });
            known = new State(asOf, List.copyOf(notes));
            last = known;
        }
        return known.notes();
    }
}
