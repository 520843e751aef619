package dev.knowhow.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a note. Not thread-safe. */
public final class NoteBuilder {

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
    private final List<Attachment> attachments = new ArrayList<>();
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final Map<String, Integer> propertyLines = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    NoteBuilder(NoteId id) {
        this.id = id;
        this.title = id.baseName();
    }

    NoteBuilder(NoteValues note) {
        this(note.id());
        title = note.title();
        aliases.addAll(note.aliases());
        permalinks.addAll(note.permalinks());
        kind = note.kind();
        lang = note.lang();
        created = note.created();
        updated = note.updated();
        tags.addAll(note.tags());
        status = note.status();
        from = note.from();
        until = note.until();
        reviewBy = note.reviewBy();
        audience.addAll(note.audience());
        attributions.addAll(note.attributions());
        sections.addAll(note.sections());
        links.addAll(note.links());
        attachments.addAll(note.attachments());
        properties.putAll(note.properties());
        propertyLines.putAll(note.propertyLines());
        problems.addAll(note.problems());
    }

    /** Sets the title; a blank one is passed over. */
    public NoteBuilder title(String value) {
        if (!value.isBlank()) {
            title = value.strip();
        }
        return this;
    }

    /** Adds another name of the note. */
    public NoteBuilder alias(String value) {
        aliases.add(value);
        return this;
    }

    /** Adds a path of the note on a site. */
    public NoteBuilder permalink(String value) {
        permalinks.add(value);
        return this;
    }

    /** Sets the kind. */
    public NoteBuilder kind(@Nullable String value) {
        kind = value;
        return this;
    }

    /** Sets the language. */
    public NoteBuilder lang(@Nullable String value) {
        lang = value;
        return this;
    }

    /** Sets the day of writing. */
    public NoteBuilder created(@Nullable LocalDate value) {
        created = value;
        return this;
    }

    /** Sets the day of the last change. */
    public NoteBuilder updated(@Nullable LocalDate value) {
        updated = value;
        return this;
    }

    /** Adds a tag. */
    public NoteBuilder tag(String value) {
        tags.add(value);
        return this;
    }

    /** Sets whether the note is a draft, unlisted or published. */
    public NoteBuilder status(Status value) {
        status = value;
        return this;
    }

    /** Sets the first day it is for others than its authors. */
    public NoteBuilder from(@Nullable LocalDate value) {
        from = value;
        return this;
    }

    /** Sets the last day it is for others than its authors. */
    public NoteBuilder until(@Nullable LocalDate value) {
        until = value;
        return this;
    }

    /** Sets the day by which the note should be reviewed. */
    public NoteBuilder reviewBy(@Nullable LocalDate value) {
        reviewBy = value;
        return this;
    }

    /** Adds a group or member who may see the note. */
    public NoteBuilder audience(String value) {
        audience.add(value);
        return this;
    }

    /** Adds who has a part in the note. */
    public NoteBuilder attribution(Attribution value) {
        attributions.add(value);
        return this;
    }

    /** Replaces all attributions. */
    public NoteBuilder attributions(Collection<Attribution> values) {
        attributions.clear();
        attributions.addAll(values);
        return this;
    }

    /** Adds a section. */
    public NoteBuilder section(Section value) {
        sections.add(value);
        return this;
    }

    /** Adds a link. */
    public NoteBuilder link(Link value) {
        links.add(value);
        return this;
    }

    /** Adds a file that the note links to. */
    public NoteBuilder attachment(Attachment value) {
        attachments.add(value);
        return this;
    }

    /** Keeps a value of the front matter. */
    public NoteBuilder property(String key, Object value) {
        properties.put(key, value);
        return this;
    }

    /**
     * Keeps a value of the front matter and its line.
     *
     * @param line the line of the key, from 1; 0 if unknown
     */
    public NoteBuilder property(String key, Object value, int line) {
        if (line > 0) {
            propertyLines.put(key, line);
        }
        return property(key, value);
    }

    /** Adds a problem. */
    public NoteBuilder problem(Problem value) {
        problems.add(value);
        return this;
    }

    /** Returns the note as built so far. */
    public Note build() {
        return new NoteValues(
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
                attachments,
                properties,
                propertyLines,
                problems);
    }
}
