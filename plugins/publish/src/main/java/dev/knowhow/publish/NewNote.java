package dev.knowhow.publish;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note that is to be begun.
 *
 * @param kind what sort of note, such as {@code trend}
 * @param title what it is called, on one line
 * @param authors who writes it, as the people file names them
 * @param date the day it is written
 * @param tags its tags, without {@code #}
 * @param folder the folder it goes to, below that of the notes; null for the one of its kind
 */
public record NewNote(
        String kind,
        String title,
        List<String> authors,
        LocalDate date,
        List<String> tags,
        @Nullable String folder) {

    /** Copies the lists. */
    public NewNote {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }
}
