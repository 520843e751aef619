package dev.knowhow.note;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A note: one parsed Markdown file. Immutable and thread-safe; created by {@link #builder}.
 *
 * <p>All collections are unmodifiable and keep their order, so a note is equal in every process.
 */
public sealed interface Note permits NoteValues {

    /** The path below the notes folder. */
    NoteId id();

    /** The title, never blank: from front matter, else from the first heading, else the file name. */
    String title();

    /** Other names of the note. */
    List<String> aliases();

    /** Paths of the note on a site, current and former. Links may use them instead of the id. */
    List<String> permalinks();

    /** The kind of note in lower case, such as {@code trend}; null if missing. */
    @Nullable String kind();

    /** The language as a BCP 47 tag in lower case; null if missing. */
    @Nullable String lang();

    /** The day of creation, or of the first publication if that was later; null if unknown. */
    @Nullable LocalDate created();

    /** The day of the last change; null if missing. */
    @Nullable LocalDate updated();

    /** The tags in order of appearance, without {@code #}, from front matter and text. */
    List<String> tags();

    /** The publication status. */
    Status status();

    /** The first day on which others than its authors have access; null if missing. */
    @Nullable LocalDate from();

    /** The last day on which others than its authors have access; null if missing. */
    @Nullable LocalDate until();

    /** The day by which the note should be reviewed; null if missing. */
    @Nullable LocalDate reviewBy();

    /**
     * The groups and members with access, in lower case, as {@code board}, {@code group:board} or {@code member:ana};
     * empty for everyone.
     */
    Set<String> audience();

    /** The people with a role in the note. */
    List<Attribution> attributions();

    /** The text, in order; empty if the note has no text. */
    List<Section> sections();

    /** The links, in order. */
    List<Link> links();

    /** The files that the note links to and whose text is searched with it, in the order of the links. */
    List<Attachment> attachments();

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

    /** The day of creation, else of the last update; null if both are missing. */
    default @Nullable LocalDate written() {
        LocalDate created = created();
        return created == null ? updated() : created;
    }

    /** The later of the days of update and creation; null if both are missing. */
    default @Nullable LocalDate date() {
        LocalDate created = created();
        LocalDate updated = updated();
        return updated == null || (created != null && created.isAfter(updated)) ? created : updated;
    }

    /** A summary in one or two sentences, see {@link Summary}; empty without text. */
    default String summary() {
        return Summary.of(this);
    }

    /**
     * Whether others than the authors have access on a day, as far as status and audience permit.
     *
     * @param day the day; null for all days
     */
    default boolean isOpenOn(@Nullable LocalDate day) {
        LocalDate from = from();
        LocalDate until = until();
        return day == null
                ? from == null && until == null
                : (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /**
     * Whether the note is published, and others than the authors have access on a day, as far as its audience permits.
     *
     * @param day the day; null for all days
     */
    default boolean isPublishedOn(@Nullable LocalDate day) {
        return status() == Status.PUBLISHED && isOpenOn(day);
    }

    /**
     * The texts and numbers of a key of the front matter, each once: each element of a list, or the parts of a single
     * text between commas and semicolons.
     *
     * @param key a key of {@link #properties}
     * @return the values in order, without blank ones; empty if the key is missing
     */
    default List<String> values(String key) {
        return PropertyValues.of(properties().get(key));
    }

    /**
     * Whether the note is a question: its kind or a tag is {@code question}. Its author is not evidence of knowledge.
     */
    default boolean isQuestion() {
        return "question".equals(kind()) || tags().stream().anyMatch("question"::equalsIgnoreCase);
    }

    /** Whether the note offers a course, by its {@code type} or {@code type_of}. */
    default boolean isCourse() {
        return Stream.of("type", "type_of")
                .flatMap(key -> values(key).stream())
                .findFirst()
                .filter("course"::equalsIgnoreCase)
                .isPresent();
    }

    /**
     * Whether the note is an opportunity for others, such as a job, and no course: it shows what its authors look for,
     * and is not evidence of what they know.
     */
    default boolean isSeeking() {
        return "opportunity".equals(kind()) && !isCourse() && values("teaches").isEmpty();
    }

    /** The kind of an edition of a newsletter. */
    String EDITION = "newsletter";

    /** Whether the note is an edition of a newsletter, by its kind: it repeats what other notes say. */
    default boolean isEdition() {
        return EDITION.equals(kind());
    }

    /** Whether the note is the record of a person, by its kind. */
    default boolean isRecord() {
        return "person".equals(kind())
                || "member".equals(kind())
                || "profile".equals(kind())
                || "people".equals(kind());
    }

    /**
     * The day under a key of the front matter, such as {@code 2026-12-31}, with or without a time; null if missing or
     * not such a day.
     *
     * @param key a key of {@link #properties}
     */
    default @Nullable LocalDate day(String key) {
        String text = values(key).stream().findFirst().orElse("").split("[T ]", 2)[0];
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Whether a question has an answer: a person who gave it, a section for it, or a status that says so. */
    default boolean isAnswered() {
        return Answered.is(this);
    }

    /** Returns a builder with the values of this note. */
    NoteBuilder toBuilder();

    /**
     * Returns a builder of a note.
     *
     * @param id the path, see {@link NoteId}
     * @return a builder whose note has its file name as title and is published for everyone
     */
    static NoteBuilder builder(String id) {
        return new NoteBuilder(new NoteId(id));
    }
}
