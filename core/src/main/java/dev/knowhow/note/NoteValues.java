package dev.knowhow.note;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a note. */
record NoteValues(
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
        List<Attachment> attachments,
        Map<String, Object> properties,
        Map<String, Integer> propertyLines,
        List<Problem> problems)
        implements Note {

    NoteValues {
        aliases = List.copyOf(aliases);
        permalinks = List.copyOf(permalinks);
        tags = List.copyOf(tags);
        attributions = List.copyOf(attributions);
        sections = List.copyOf(sections);
        links = List.copyOf(links);
        attachments = List.copyOf(attachments);
        problems = List.copyOf(problems);
        audience = audience.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(audience));
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        propertyLines = Map.copyOf(propertyLines);
    }

    @Override
    public int propertyLine(String key) {
        return propertyLines.getOrDefault(key, 0);
    }

    @Override
    public NoteBuilder toBuilder() {
        return new NoteBuilder(this);
    }
}
