package dev.knowhow.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A note as its author wrote it: one Markdown file, understood. Immutable and thread-safe; made by {@link #builder}.
 *
 * <p>All collections are unmodifiable, and keep their order: the same note reads the same in every process.
 */
public sealed interface Note permits NoteValues {

    /** Where it lies. */
    NoteId id();

    /** What it is called, never blank: from front matter, else the first heading, else the file name. */
    String title();

    /** Other names of the note, for people to find it by. */
    List<String> aliases();

    /** Where the note lies, or once lay, on a site: paths that links may use instead of the id. */
    List<String> permalinks();

    /** What sort of note it is, in lower case, such as {@code trend}; null if it does not say. */
    @Nullable String kind();

    /** Its language as a BCP 47 tag in lower case; null if it does not say. */
    @Nullable String lang();

    /** The day it was written, or first published if it waited for that; null if unknown. */
    @Nullable LocalDate created();

    /** The day it was last changed; null if it does not say. */
    @Nullable LocalDate updated();

    /** Its tags in order of appearance, without {@code #}, from front matter and text. */
    List<String> tags();

    /** How far it is meant to be seen. */
    Status status();

    /** The first day it is for others than its authors; null if missing. */
    @Nullable LocalDate from();

    /** The last day it is for others than its authors; null if missing. */
    @Nullable LocalDate until();

    /** The day by which somebody should have looked whether it still holds; null if it does not say. */
    @Nullable LocalDate reviewBy();

    /**
     * The groups and members who may see it, in lower case, as {@code board}, {@code group:board} or
     * {@code member:ana}; empty for everyone.
     */
    Set<String> audience();

    /** Who has a part in it. */
    List<Attribution> attributions();

    /** Its text, in order; a note without text has none. */
    List<Section> sections();

    /** Its links, in order. */
    List<Link> links();

    /** The whole front matter with keys as written: strings, numbers, booleans, lists and maps thereof. */
    Map<String, Object> properties();

    /** Problems in the note, for its authors. */
    List<Problem> problems();

    /**
     * The line of a key of the front matter, from 1.
     *
     * @param key a key of {@link #properties}
     * @return 0 if unknown
     */
    int propertyLine(String key);

    /** The day the note last spoke: when it was updated or created, whichever is later; null if it says neither. */
    default @Nullable LocalDate date() {
        LocalDate created = created();
        LocalDate updated = updated();
        return updated == null || (created != null && created.isAfter(updated)) ? created : updated;
    }

    /** What it is about in a sentence or two, see {@link Summary}; empty if it has no text. */
    default String summary() {
        return Summary.of(this);
    }

    /**
     * Whether others than its authors may see it on a day, if status and audience let them.
     *
     * @param day the day; null asks whether that is so on all days
     */
    default boolean isOpenOn(@Nullable LocalDate day) {
        LocalDate from = from();
        LocalDate until = until();
        return day == null
                ? from == null && until == null
                : (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether it asks something: its kind or a tag is {@code question}. Who wrote it asks, and need not know. */
    default boolean isQuestion() {
        return "question".equals(kind()) || tags().stream().anyMatch("question"::equalsIgnoreCase);
    }

    /** Returns a builder with the values of this note. */
    NoteBuilder toBuilder();

    /**
     * Begins a note.
     *
     * @param id where it lies, see {@link NoteId}
     * @return a builder whose note is titled by its file name and published for everyone
     */
    static NoteBuilder builder(String id) {
        return new NoteBuilder(new NoteId(id));
    }
}
