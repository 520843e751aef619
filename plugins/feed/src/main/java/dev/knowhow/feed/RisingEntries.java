package dev.knowhow.feed;

import dev.knowhow.feed.Feed.Author;
import dev.knowhow.feed.Feed.Entry;
import dev.knowhow.note.Note;
import dev.knowhow.people.People;
import dev.knowhow.query.Rising;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The rising topics as entries of a feed. The id of an entry is that of its topic, so readers see a topic as new when
 * it begins to rise, and as updated when it has new notes. Topics of one or two authors have no entry.
 *
 * @param rising the topics
 * @param people the people that feeds may name
 * @param names creates the ids
 * @param addresses the addresses of the pages
 */
record RisingEntries(Rising rising, People people, TagUris names, FeedAddresses addresses) {

    private static final int TITLES = 3;

    /** The entries, latest first. */
    List<Entry> all() {
        return rising.topics().stream()
                // a note can be removed while topics are read
                .filter(topic -> !topic.ofFew() && !topic.evidence().isEmpty())
                .map(this::entry)
                .sorted(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::title))
                .toList();
    }

    private Entry entry(Rising.Topic topic) {
        List<LocalDate> days = topic.evidence().stream().map(RisingEntries::day).toList();
        return new Entry(
                names.of("rising/" + topic.name()),
                topic.name() + " is rising",
                addresses.topic(topic.name()),
                days.getLast(),
                days.getFirst(),
                null,
                topic.carriers().stream()
                        .map(Rising.Carrier::member)
                        .filter(people::shows)
                        .map(member -> new Author(member.name(), addresses.person(member)))
                        .toList(),
                List.of(topic.name()),
                summary(topic),
                null);
    }

    private String summary(Rising.Topic topic) {
        String titles = topic.evidence().stream().limit(TITLES).map(Note::title).collect(Collectors.joining("; "));
        return (topic.now() == 1 ? "1 note" : topic.now() + " notes") + " from " + rising.since() + " to "
                + rising.until() + ", " + (topic.before() == 0 ? "none" : topic.before()) + " since "
                + rising.before() + " before that: " + titles + (topic.now() > TITLES ? " ..." : "");
    }

    /** The day on which a note counts. */
    private static LocalDate day(Note note) {
        return Objects.requireNonNull(note.written());
    }
}
