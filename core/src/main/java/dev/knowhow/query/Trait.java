package dev.knowhow.query;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Something a note may have, typed as {@code has:code}. */
public enum Trait {
    /** An alias. */
    ALIAS(note -> !note.aliases().isEmpty()),
    /** An author. */
    AUTHOR(note -> note.attributions().stream().anyMatch(part -> part.role() == Role.AUTHOR)),
    /** A block of code. */
    CODE(note -> note.sections().stream().anyMatch(section -> !section.code().isBlank())),
    /** A day on which it was updated or created. */
    DATE(note -> note.date() != null),
    /** A link. */
    LINK(note -> !note.links().isEmpty()),
    /** A tag. */
    TAG(note -> !note.tags().isEmpty());

    private final Predicate<Note> test;

    Trait(Predicate<Note> test) {
        this.test = test;
    }

    /** Whether a note has it. */
    public boolean of(Note note) {
        return test.test(note);
    }

    /** How it is typed: its name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The trait that is typed so, in the singular or plural; empty if none is. Case does not count. */
    public static Optional<Trait> typed(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(trait -> lower.equals(trait.word())
                        || lower.equals(trait.word() + "s")
                        || lower.equals(trait.word() + "es"))
                .findFirst();
    }
}
