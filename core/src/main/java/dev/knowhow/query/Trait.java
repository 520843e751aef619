package dev.knowhow.query;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    /** A ring or stance in the front matter, which makes the note an item of the {@link Radar}. */
    RING,
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
            case RING -> ring(note) != null;
            case TAG -> !note.tags().isEmpty();
        };
    }

    /** The ring of a note as written: its {@code ring}, else its {@code stance}; null if missing. */
    public static @Nullable String ring(Note note) {
        for (String key : new String[] {"ring", "stance"}) {
            if (note.properties().get(key) instanceof String text && !text.isBlank()) {
                return text.strip();
            }
        }
        return null;
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
