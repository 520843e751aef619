package dev.knowhow.testkit;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.Status;
import dev.knowhow.spi.Access;
import java.util.Locale;

/** Who may see which note, word for word as {@link Access} says. */
final class Sight {

    private Sight() {}

    static boolean mayFind(Access access, Note note) {
        return !access.except().contains(note.id())
                && (access.everything()
                        || isAuthor(access, note)
                        || (note.status() == Status.PUBLISHED && isMeant(access, note)));
    }

    static boolean mayRead(Access access, Note note) {
        return mayFind(access, note)
                || (!access.except().contains(note.id()) && note.status() == Status.UNLISTED && isMeant(access, note));
    }

    private static boolean isMeant(Access access, Note note) {
        return note.isOpenOn(access.day())
                && (note.audience().isEmpty() || note.audience().stream().anyMatch(access.audiences()::contains));
    }

    private static boolean isAuthor(Access access, Note note) {
        return note.attributions().stream()
                .anyMatch(part -> part.role() == Role.AUTHOR
                        && access.names().contains(part.name().toLowerCase(Locale.ROOT)));
    }
}
