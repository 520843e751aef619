package dev.knowhow.internal.answer.news;

import dev.knowhow.internal.answer.news.TopicChanges.Change;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.people.People;
import dev.knowhow.query.Rising;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Periods;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds topics with a significant change of the number of notes; see {@link Rising} for the test. */
public final class RisingTopics {

    private final NoteIndex index;
    private final Topics topics;

    /**
     * Reads an index.
     *
     * @param topics compares topics of the answer with refused ones
     */
    public RisingTopics(NoteIndex index, Topics topics) {
        this.index = index;
        this.topics = topics;
    }

    /** Finds rising and fading topics. */
    public Rising rising(RisingQuery query, LocalDate today, Vocabulary vocabulary, Access access, People people) {
        Periods periods = periods(query, today, access);
        Significance significance = new Significance();
        TopicCounts counts = index.topicCounts(periods, vocabulary, access, significance::mayPass);
        TopicChanges changes = new TopicChanges(periods, counts, significance, topics);
        List<Change> rising = asked(changes.rising(), query, vocabulary);
        List<Change> fading = asked(changes.fading(), query, vocabulary);
        RisingEvidence evidence = new RisingEvidence(topics, periods, vocabulary, people);
        evidence.read(Stream.concat(rising.stream(), fading.stream()).toList(), index, access);
        return new Rising(
                periods.since(),
                periods.before(),
                periods.until(),
                counts.totals().now(),
                counts.totals().before(),
                rising.stream()
                        .map(topic -> evidence.of(topic, true))
                        .sorted(Comparator.comparing(Rising.Topic::ofFew))
                        .toList(),
                fading.stream().map(topic -> evidence.of(topic, false)).toList());
    }

    private static List<Change> asked(List<Change> changes, RisingQuery query, Vocabulary vocabulary) {
        return changes.stream()
                .filter(topic -> isAsked(topic, query, vocabulary))
                .limit(query.limit())
                .toList();
    }

    private static boolean isAsked(Change found, RisingQuery query, Vocabulary vocabulary) {
        String asked = query.topic();
        return asked == null
                || Fold.lower(vocabulary.preferred(asked))
                        .equals(Fold.lower(found.topic().name()));
    }

    private Periods periods(RisingQuery query, LocalDate today, Access access) {
        LocalDate until = query.until() == null || query.until().isAfter(today) ? today : query.until();
        if (query.since() == null && query.until() == null) {
            until = index.newestDay(today, access).orElse(today);
        }
        LocalDate since = query.since() == null ? until.minusDays(RisingQuery.DAYS) : query.since();
        // a period that begins after today has no notes
        return new Periods(since.minusYears(query.years()), since, until.isBefore(since) ? since : until);
    }
}
