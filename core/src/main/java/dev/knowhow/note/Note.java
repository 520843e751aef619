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
 * A note: one parsed Markdown file. Immutable and thread-safe; created by {@link #builder}.
 *
 * <p>All collections are unmodifiable and keep their order, so a note is equal in every process.
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

    /** The path below the notes folder. */
    public NoteId id() {
        return id;
    }

    /** The title, never blank: from front matter, else from the first heading, else the file name. */
    public String title() {
        return title;
    }

    /** Other names of the note. */
    public List<String> aliases() {
        return aliases;
    }

    /** Paths of the note on a site, current and former. Links may use them instead of the id. */
    public List<String> permalinks() {
        return permalinks;
    }

    /** The kind of note in lower case, such as {@code trend}; null if missing. */
    public @Nullable String kind() {
        return kind;
    }

    /** The language as a BCP 47 tag in lower case; null if missing. */
    public @Nullable String lang() {
        return lang;
    }

    /** The day of creation, or of the first publication if that was later; null if unknown. */
    public @Nullable LocalDate created() {
        return created;
    }

    /** The day of the last change; null if missing. */
    public @Nullable LocalDate updated() {
        return updated;
    }

    /** The tags in order of appearance, without {@code #}, from front matter and text. */
    public List<String> tags() {
        return tags;
    }

    /** The publication status. */
    public Status status() {
        return status;
    }

    /** The first day on which others than its authors have access; null if missing. */
    public @Nullable LocalDate from() {
        return from;
    }

    /** The last day on which others than its authors have access; null if missing. */
    public @Nullable LocalDate until() {
        return until;
    }

    /** The day by which the note should be reviewed; null if missing. */
    public @Nullable LocalDate reviewBy() {
        return reviewBy;
    }

    /**
     * The groups and members with access, in lower case, as {@code board}, {@code group:board} or {@code member:ana};
     * empty for everyone.
     */
    public Set<String> audience() {
        return audience;
    }

    /** The people with a role in the note. */
    public List<Attribution> attributions() {
        return attributions;
    }

    /** The text, in order; empty if the note has no text. */
    public List<Section> sections() {
        return sections;
    }

    /** The links, in order. */
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

    /** The later of the days of update and creation; null if both are missing. */
    public @Nullable LocalDate date() {
        return updated == null || (created != null && created.isAfter(updated)) ? created : updated;
    }

    /** A summary in one or two sentences, see {@link Summary}; empty without text. */
    public String summary() {
        return Summary.of(this);
    }

    /**
     * Whether others than the authors have access on a day, as far as status and audience permit.
     *
     * @param day the day; null for all days
     */
    public boolean isOpenOn(@Nullable LocalDate day) {
        return day == null
                ? from == null && until == null
                : (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /**
     * Whether the note is a question: its kind or a tag is {@code question}. Its author is not evidence of knowledge.
     */
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

    /** Returns a builder with the values of this note. */
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
     * Returns a builder of a note.
     *
     * @param id the path, see {@link NoteId}
     * @return a builder whose note has its file name as title and is published for everyone
     */
    public static Builder builder(String id) {
        return new Builder(new NoteId(id));
    }

    /** Builds a note. Not thread-safe. */
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

        /** Sets the title; a blank one is ignored. */
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

        /** Sets the day of creation. */
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

        /** Sets the publication status. */
        public Builder status(Status value) {
            status = value;
            return this;
        }

        /** Sets the first day on which others than the authors have access. */
        public Builder from(@Nullable LocalDate value) {
            from = value;
            return this;
        }

        /** Sets the last day on which others than the authors have access. */
        public Builder until(@Nullable LocalDate value) {
            until = value;
            return this;
        }

        /** Sets the day by which the note should be reviewed. */
        public Builder reviewBy(@Nullable LocalDate value) {
            reviewBy = value;
            return this;
        }

        /** Adds a group or member with access. */
        public Builder audience(String value) {
            audience.add(value);
            return this;
        }

        /** Adds a person with a role in the note. */
        public Builder attribution(Attribution value) {
            attributions.add(value);
            return this;
        }

        /** Replaces all people with a role in the note. */
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

        /** Adds a value of the front matter. */
        public Builder property(String key, Object value) {
            properties.put(key, value);
            return this;
        }

        /**
         * Adds a value of the front matter and its line.
         *
         * @param line the line of the key, from 1; 0 if unknown
         */
        public Builder property(String key, Object value, int line) {
            if (line > 0) {
                propertyLines.put(key, line);
            }
            return property(key, value);
        }

        /** Adds a problem. */
        public Builder problem(Problem value) {
            problems.add(value);
            return this;
        }

        /** Returns the note. */
        public Note build() {
            return new Note(this);
        }
    }
}
