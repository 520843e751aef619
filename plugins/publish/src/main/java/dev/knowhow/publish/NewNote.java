package dev.knowhow.publish;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new note, to be created from a template.
 *
 * @param kind the kind, such as {@code trend}
 * @param title the title, on one line
 * @param authors the authors, as named in the people file
 * @param date the date
 * @param asked the people who are asked, as named in the people file
 * @param tags the tags, without {@code #}
 * @param folder the target folder, below the notes folder; null for the folder of its kind
 */
public record NewNote(
        String kind,
        String title,
        List<String> authors,
        List<String> asked,
        LocalDate date,
        List<String> tags,
        @Nullable String folder) {

    /** Copies the lists. */
    public NewNote {
        authors = List.copyOf(authors);
        asked = List.copyOf(asked);
        tags = List.copyOf(tags);
    }

    /** A note that asks nobody. */
    public NewNote(
            String kind,
            String title,
            List<String> authors,
            LocalDate date,
            List<String> tags,
            @Nullable String folder) {
        this(kind, title, authors, List.of(), date, tags, folder);
    }
}
