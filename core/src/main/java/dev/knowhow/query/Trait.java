package dev.knowhow.query;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A property of notes, in a query as {@code has:code}. */
public enum Trait {
    /** An alias. */
    ALIAS,
    /** An author. */
    AUTHOR,
    /** A code block. */
    CODE,
    /** A day of update or creation. */
    DATE,
    /** A link. */
    LINK,
    /** A tag. */
    TAG;

    /** Whether a note has it. */
    public boolean of(Note note) {
        return switch (this) {
            case ALIAS -> !note.aliases().isEmpty();
            case AUTHOR -> note.attributions().stream().anyMatch(part -> part.role() == Role.AUTHOR);
            case CODE ->
                note.sections().stream().anyMatch(section -> !section.code().isBlank());
            case DATE -> note.date() != null;
            case LINK -> !note.links().isEmpty();
            case TAG -> !note.tags().isEmpty();
        };
    }

    /** The name in queries, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The trait with this name in queries, singular or plural, ignoring case; empty if unknown. */
    public static Optional<Trait> typed(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(trait -> lower.equals(trait.word())
                        || lower.equals(trait.word() + "s")
                        || lower.equals(trait.word() + "es"))
                .findFirst();
    }
}
