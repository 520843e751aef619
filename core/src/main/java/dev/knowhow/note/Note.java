package dev.knowhow.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A note as its author wrote it: one Markdown file, understood. Immutable and safe for use by many threads.
 *
 * @param id where it lies
 * @param title what it is called, never blank: from front matter, else the first heading, else the file name
 * @param aliases other names of the note, for people to find it by
 * @param permalinks where the note lies, or once lay, on a site: paths that links may use instead of the id
 * @param kind what sort of note it is, in lower case, such as {@code trend}; null if it does not say
 * @param lang its language as a BCP 47 tag in lower case; null if it does not say
 * @param created the day it was written, or first published if it waited for that; null if unknown
 * @param updated the day it was last changed; null if it does not say
 * @param tags its tags in order of appearance, without {@code #}, from front matter and text
 * @param status how far it is meant to be seen
 * @param from the first day it is for others than its authors; null if there is none to wait for
 * @param until the last day it is for others than its authors; null if there is none
 * @param reviewBy the day by which somebody should have looked whether it still holds; null if it does not say
 * @param audience the groups and members who may see it, in lower case, as {@code board}, {@code group:board} or {@code member:ana}; empty
 *     for everyone
 * @param attributions who has a part in it
 * @param sections its text, in order; a note without text has none
 * @param links its links, in order
 * @param properties the whole front matter with keys as written: strings, numbers, booleans, lists and maps thereof
 * @param problems what a person should mend in it
 */
public record Note(
        NoteId id,
        String title,
        List<String> aliases,
        List<String> permalinks,
        @Nullable String kind,
        @Nullable String lang,
        @Nullable LocalDate created,
        @Nullable LocalDate updated,
        List<String> tags,
        Status status,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate reviewBy,
        Set<String> audience,
        List<Attribution> attributions,
        List<Section> sections,
        List<Link> links,
        Map<String, Object> properties,
        List<Problem> problems) {

    /** Copies the collections, keeping their order: the same note reads the same in every process. */
    public Note {
        aliases = List.copyOf(aliases);
        permalinks = List.copyOf(permalinks);
        tags = List.copyOf(tags);
        audience = audience.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(audience));
        attributions = List.copyOf(attributions);
        sections = List.copyOf(sections);
        links = List.copyOf(links);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        problems = List.copyOf(problems);
    }

    /** The day the note last spoke: when it was updated or created, whichever is later; null if it says neither. */
    public @Nullable LocalDate date() {
        return updated == null || (created != null && created.isAfter(updated)) ? created : updated;
    }

    /** What it is about in a sentence or two, see {@link Summary}; empty if it has no text. */
    public String summary() {
        return Summary.of(this);
    }

    /**
     * Whether others than its authors may see it on a day, if status and audience let them.
     *
     * @param day the day; null asks whether that is so on all days
     */
    public boolean isOpenOn(@Nullable LocalDate day) {
        return day == null
                ? from == null && until == null
                : (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether it asks something: its kind or a tag is {@code question}. Who wrote it asks, and need not know. */
    public boolean isQuestion() {
        return "question".equals(kind) || tags.stream().anyMatch("question"::equalsIgnoreCase);
    }

    /** Begins a copy of this note, to change. */
    public Builder toBuilder() {
        Builder copy = new Builder(id);
        copy.title = title;
        copy.aliases.addAll(aliases);
        copy.permalinks.addAll(permalinks);
        copy.kind = kind;
        copy.lang = lang;
        copy.created = created;
        copy.updated = updated;
        copy.tags.addAll(tags);
        copy.status = status;
        copy.from = from;
        copy.until = until;
        copy.reviewBy = reviewBy;
        copy.audience.addAll(audience);
        copy.attributions.addAll(attributions);
        copy.sections.addAll(sections);
        copy.links.addAll(links);
        copy.properties.putAll(properties);
        copy.problems.addAll(problems);
        return copy;
    }

    /**
     * Begins a note.
     *
     * @param id where it lies, see {@link NoteId}
     * @return a builder whose note is titled by its file name and published for everyone
     */
    public static Builder builder(String id) {
        return new Builder(new NoteId(id));
    }

    /** Builds a note step by step. Not safe for use by many threads. */
    public static final class Builder {
        private final NoteId id;
        private String title;
        private final Set<String> aliases = new LinkedHashSet<>();
        private final Set<String> permalinks = new LinkedHashSet<>();
        private @Nullable String kind;
        private @Nullable String lang;
        private @Nullable LocalDate created;
        private @Nullable LocalDate updated;
        private final Set<String> tags = new LinkedHashSet<>();
        private Status status = Status.PUBLISHED;
        private @Nullable LocalDate from;
        private @Nullable LocalDate until;
        private @Nullable LocalDate reviewBy;
        private final Set<String> audience = new LinkedHashSet<>();
        private final List<Attribution> attributions = new ArrayList<>();
        private final List<Section> sections = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final Map<String, Object> properties = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        private Builder(NoteId id) {
            this.id = id;
            this.title = id.baseName();
        }

        /** Sets the title; a blank one is passed over. */
        public Builder title(String value) {
            if (!value.isBlank()) {
                title = value.strip();
            }
            return this;
        }

        /** Adds another name of the note. */
        public Builder alias(String value) {
            aliases.add(value);
            return this;
        }

        /** Adds a path of the note on a site. */
        public Builder permalink(String value) {
            permalinks.add(value);
            return this;
        }

        /** Sets the kind. */
        public Builder kind(@Nullable String value) {
            kind = value;
            return this;
        }

        /** Sets the language. */
        public Builder lang(@Nullable String value) {
            lang = value;
            return this;
        }

        /** Sets the day of writing. */
        public Builder created(@Nullable LocalDate value) {
            created = value;
            return this;
        }

        /** Sets the day of the last change. */
        public Builder updated(@Nullable LocalDate value) {
            updated = value;
            return this;
        }

        /** Adds a tag. */
        public Builder tag(String value) {
            tags.add(value);
            return this;
        }

        /** Sets how far the note is meant to be seen. */
        public Builder status(Status value) {
            status = value;
            return this;
        }

        /** Sets the first day it is for others than its authors. */
        public Builder from(@Nullable LocalDate value) {
            from = value;
            return this;
        }

        /** Sets the last day it is for others than its authors. */
        public Builder until(@Nullable LocalDate value) {
            until = value;
            return this;
        }

        /** Sets the day by which somebody should have looked whether it still holds. */
        public Builder reviewBy(@Nullable LocalDate value) {
            reviewBy = value;
            return this;
        }

        /** Adds a group or member who may see the note. */
        public Builder audience(String value) {
            audience.add(value);
            return this;
        }

        /** Adds who has a part in the note. */
        public Builder attribution(Attribution value) {
            attributions.add(value);
            return this;
        }

        /** Puts these in the place of all that were said to have a part in the note. */
        public Builder attributions(Collection<Attribution> values) {
            attributions.clear();
            attributions.addAll(values);
            return this;
        }

        /** Adds a section. */
        public Builder section(Section value) {
            sections.add(value);
            return this;
        }

        /** Adds a link. */
        public Builder link(Link value) {
            links.add(value);
            return this;
        }

        /** Keeps a value of the front matter. */
        public Builder property(String key, Object value) {
            properties.put(key, value);
            return this;
        }

        /** Reports something to mend. */
        public Builder problem(Problem value) {
            problems.add(value);
            return this;
        }

        /** The note as built so far. */
        public Note build() {
            return new Note(
                    id,
                    title,
                    List.copyOf(aliases),
                    List.copyOf(permalinks),
                    kind,
                    lang,
                    created,
                    updated,
                    List.copyOf(tags),
                    status,
                    from,
                    until,
                    reviewBy,
                    audience,
                    attributions,
                    sections,
                    links,
                    properties,
                    problems);
        }
    }
}
