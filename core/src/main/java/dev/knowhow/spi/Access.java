package dev.knowhow.spi;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Status;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may see, in the words of the index. An index obeys it inside the query, so that hits, counts and
 * everything else follow from visible notes alone.
 *
 * <p>A note may be found if it is published, open on {@code day}, and its audience is empty or shares a word with {@code
 * audiences}; or if one of {@code names} has a part in it as author. An unlisted note is not found, but may be read by
 * its id under the same condition. A draft is found and read by its authors alone.
 *
 * @param everything whether all notes may be seen, whatever they say
 * @param audiences the words of audiences that name the viewer or a group of theirs, in lower case
 * @param names the names, in lower case, under which the viewer appears as an author
 * @param day what day it is; null sees of others only what is open on all days
 * @param except notes that are neither found nor read, whatever else is said
 */
public record Access(
        boolean everything,
        Set<String> audiences,
        Set<String> names,
        @Nullable LocalDate day,
        Set<NoteId> except) {

    /** Sees what is for everyone on all days. */
    public static final Access EVERYONE = new Access(false, Set.of(), Set.of());

    /** Sees all. */
    public static final Access ALL = new Access(true, Set.of(), Set.of());

    /** What may be seen of what is open on all days. */
    public Access(boolean everything, Set<String> audiences, Set<String> names) {
        this(everything, audiences, names, null, Set.of());
    }

    /** The same on a day. */
    public Access on(LocalDate today) {
        return new Access(everything, audiences, names, today, except);
    }

    /** The same without some notes. */
    public Access without(Set<NoteId> notes) {
        return new Access(everything, audiences, names, day, notes);
    }

    /** Whether a note may be found: for an engine that cannot ask for that inside its query, and for tests. */
    public boolean finds(Note note) {
        return !except.contains(note.id())
                && (everything || isAuthor(note) || (note.status() == Status.PUBLISHED && isMeant(note)));
    }

    /** Whether a note may be read by its id. */
    public boolean reads(Note note) {
        return finds(note) || (!except.contains(note.id()) && note.status() == Status.UNLISTED && isMeant(note));
    }

    private boolean isMeant(Note note) {
        return note.isOpenOn(day)
                && (note.audience().isEmpty() || note.audience().stream().anyMatch(audiences::contains));
    }

    private boolean isAuthor(Note note) {
        return note.attributions().stream()
                .anyMatch(part ->
                        part.role() == Role.AUTHOR && names.contains(part.name().toLowerCase(Locale.ROOT)));
    }

    /** Copies the sets. */
    public Access {
        audiences = Set.copyOf(audiences);
        names = Set.copyOf(names);
        except = Set.copyOf(except);
    }
}
