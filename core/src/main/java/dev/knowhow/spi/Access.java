package dev.knowhow.spi;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Status;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The viewer's permissions in terms of the index. An index applies them inside the query, so hits, counts and all other
 * results depend on visible notes only. Immutable.
 *
 * <p>A note can be found if it is published, open on {@code day}, and its audience is empty or contains one of
 * {@code audiences}; or if one of {@code names} is an author. An unlisted note cannot be found, but can be read by its
 * id under the same condition. A draft can be found and read by its authors only.
 *
 * @param everything whether all notes are visible
 * @param audiences the names of audiences that include the viewer, in lower case
 * @param names the names of the viewer as an author, in lower case
 * @param day the current day; null for notes of others that are open on all days only
 * @param except notes that can be neither found nor read
 */
public record Access(
        boolean everything,
        Set<String> audiences,
        Set<String> names,
        @Nullable LocalDate day,
        Set<NoteId> except) {

    /** The access to notes that are open to everyone on all days. */
    public static final Access EVERYONE = new Access(false, Set.of(), Set.of());

    /** The access to all notes. */
    public static final Access ALL = new Access(true, Set.of(), Set.of());

    /** Creates an access to notes that are open on all days. */
    public Access(boolean everything, Set<String> audiences, Set<String> names) {
        this(everything, audiences, names, null, Set.of());
    }

    /** Returns a copy for a day. */
    public Access on(LocalDate today) {
        return new Access(everything, audiences, names, today, except);
    }

    /** Returns a copy without some notes. */
    public Access without(Set<NoteId> notes) {
        return new Access(everything, audiences, names, day, notes);
    }

    /** Whether a note can be found. For tests, and for engines that cannot filter inside the query. */
    public boolean finds(Note note) {
        return !except.contains(note.id())
                && (everything || isAuthor(note) || (note.status() == Status.PUBLISHED && isMeant(note)));
    }

    /** Whether a note can be read by its id. */
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

    /** As for any record, whose own hash code would be linked at each start of a command, with the first question. */
    @Override
    public int hashCode() {
        return Objects.hash(everything, audiences, names, day, except);
    }
}
