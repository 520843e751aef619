package dev.knowhow.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A note as its author wrote it: one Markdown file, understood. Immutable and safe for use by many threads; made by
 * {@link #builder}.
 *
 * <p>All collections are unmodifiable, and keep their order: the same note reads the same in every process.
 */
public final class Note {

    private final NoteId id;
    private final String title;
    private final List<String> aliases;
    private final List<String> permalinks;
    private final @Nullable String kind;
    private final @Nullable String lang;
    private final @Nullable LocalDate created;
    private final @Nullable LocalDate updated;
    private final List<String> tags;
    private final Status status;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate until;
    private final @Nullable LocalDate reviewBy;
    private final Set<String> audience;
    private final List<Attribution> attributions;
    private final List<Section> sections;
    private final List<Link> links;
    private final Map<String, Object> properties;
    private final Map<String, Integer> propertyLines;
    private final List<Problem> problems;

    private Note(Builder from) {
        this.id = from.id;
        this.title = from.title;
        this.aliases = List.copyOf(from.aliases);
        this.permalinks = List.copyOf(from.permalinks);
        this.kind = from.kind;
        this.lang = from.lang;
        this.created = from.created;
        this.updated = from.updated;
        this.tags = List.copyOf(from.tags);
        this.status = from.status;
        this.from = from.from;
        this.until = from.until;
        this.reviewBy = from.reviewBy;
        this.audience =
                from.audience.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(from.audience));
        this.attributions = List.copyOf(from.attributions);
        this.sections = List.copyOf(from.sections);
        this.links = List.copyOf(from.links);
        this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(from.properties));
        this.propertyLines = Map.copyOf(from.propertyLines);
        this.problems = List.copyOf(from.problems);
    }

    /** Where it lies. */
    public NoteId id() {
        return id;
    }

    /** What it is called, never blank: from front matter, else the first heading, else the file name. */
    public String title() {
        return title;
    }

    /** Other names of the note, for people to find it by. */
    public List<String> aliases() {
        return aliases;
    }

    /** Where the note lies, or once lay, on a site: paths that links may use instead of the id. */
    public List<String> permalinks() {
        return permalinks;
    }

    /** What sort of note it is, in lower case, such as {@code trend}; null if it does not say. */
    public @Nullable String kind() {
        return kind;
    }

    /** Its language as a BCP 47 tag in lower case; null if it does not say. */
    public @Nullable String lang() {
        return lang;
    }

    /** The day it was written, or first published if it waited for that; null if unknown. */
    public @Nullable LocalDate created() {
        return created;
    }

    /** The day it was last changed; null if it does not say. */
    public @Nullable LocalDate updated() {
        return updated;
    }

    /** Its tags in order of appearance, without {@code #}, from front matter and text. */
    public List<String> tags() {
        return tags;
    }

    /** How far it is meant to be seen. */
    public Status status() {
        return status;
    }

    /** The first day it is for others than its authors; null if missing. */
    public @Nullable LocalDate from() {
        return from;
    }

    /** The last day it is for others than its authors; null if missing. */
    public @Nullable LocalDate until() {
        return until;
    }

    /** The day by which somebody should have looked whether it still holds; null if it does not say. */
    public @Nullable LocalDate reviewBy() {
        return reviewBy;
    }

    /**
     * The groups and members who may see it, in lower case, as {@code board}, {@code group:board} or
     * {@code member:ana}; empty for everyone.
     */
    public Set<String> audience() {
        return audience;
    }

    /** Who has a part in it. */
    public List<Attribution> attributions() {
        return attributions;
    }

    /** Its text, in order; a note without text has none. */
    public List<Section> sections() {
        return sections;
    }

    /** Its links, in order. */
    public List<Link> links() {
        return links;
    }

    /** The whole front matter with keys as written: strings, numbers, booleans, lists and maps thereof. */
    public Map<String, Object> properties() {
        return properties;
    }

    /**
     * The line of a key of the front matter, from 1.
     *
     * @param key a key of {@link #properties}
     * @return 0 if unknown
     */
    public int propertyLine(String key) {
        return propertyLines.getOrDefault(key, 0);
    }

    /** Problems in the note, for its authors. */
    public List<Problem> problems() {
        return problems;
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Note note && values().equals(note.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Note" + values();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(
                id,
                title,
                aliases,
                permalinks,
                kind,
                lang,
                created,
                updated,
                tags,
                status,
                from,
                until,
                reviewBy,
                audience,
                attributions,
                sections,
                links,
                properties,
                propertyLines,
                problems);
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
        copy.propertyLines.putAll(propertyLines);
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
        private final Map<String, Integer> propertyLines = new LinkedHashMap<>();
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

        /**
         * Keeps a value of the front matter and its line.
         *
         * @param line the line of the key, from 1; 0 if unknown
         */
        public Builder property(String key, Object value, int line) {
            if (line > 0) {
                propertyLines.put(key, line);
            }
            return property(key, value);
        }

        /** Reports something to mend. */
        public Builder problem(Problem value) {
            problems.add(value);
            return this;
        }

        /** The note as built so far. */
        public Note build() {
            return new Note(this);
        }
    }
}
