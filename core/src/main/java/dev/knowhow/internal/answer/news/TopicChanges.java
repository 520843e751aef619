package dev.knowhow.internal.answer.news;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.knowhow.internal.consent.Topics;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Rising;
import dev.knowhow.spi.Periods;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.TopicCounts.Counts;
import dev.knowhow.spi.TopicCounts.DatedNote;
import dev.knowhow.spi.TopicCounts.Kind;
import dev.knowhow.spi.TopicCounts.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The topics with a significant change between two periods, each once. */
final class TopicChanges {

    /**
     * A topic that changes.
     *
     * @param chance its p-value
     */
    record Change(Topic topic, Counts counts, double chance) {}

    private final Periods periods;
    private final TopicCounts counts;
    private final Significance significance;
    private final Topics topics;

    TopicChanges(Periods periods, TopicCounts counts, Significance significance, Topics topics) {
        this.periods = periods;
        this.counts = counts;
        this.significance = significance;
        this.topics = topics;
    }

    /** The rising topics, most significant first. */
    List<Change> rising() {
        return significant(true);
    }

    /** The fading topics, most significant first. */
    List<Change> fading() {
        return significant(false);
    }

    private List<Change> significant(boolean rises) {
        List<Change> tested = counts.topics().stream()
                .map(topic -> tested(topic, rises))
                .filter(topic -> (rises ? topic.counts().now() : topic.counts().before()) >= Rising.FEWEST_NOTES)
                .filter(topic -> rises == (byDay(topic.counts()) > 0))
                .sorted(Comparator.comparingDouble(Change::chance)
                        .thenComparing(topic -> topic.topic().name()))
                .toList();
        return distinct(significance.beyondChance(tested, counts, rises).stream()
                .filter(topic -> isLarge(topic.counts(), rises))
                .toList());
    }

    private Change tested(Topic topic, boolean rises) {
        int now = (int) topic.notes().stream()
                .filter(note -> periods.isRecent(note.day()))
                .count();
        Counts found = new Counts(now, topic.notes().size() - now);
        // of several series, the longer period loses more notes than the recent one, so all notes have to be unlikely
        // too
        double chance = Math.max(chance(found, rises), chance(topic.tested(), rises));
        return new Change(topic, found, chance);
    }

    private double chance(Counts topic, boolean rises) {
        return rises ? significance.ofRise(topic, counts.totals()) : significance.ofFall(topic, counts.totals());
    }

    /**
     * The difference of the notes a day. A share also grows when other notes become fewer, which is no rise of the
     * topic.
     */
    private double byDay(Counts topic) {
        double days = DAYS.between(periods.since(), periods.until()) + 1.0;
        return topic.now() / days - topic.before() / (double) DAYS.between(periods.before(), periods.since());
    }

    /** Whether the share of the notes changes by {@link Rising#LEAST_RATIO} or more. */
    private boolean isLarge(Counts topic, boolean rises) {
        double now = topic.now() * (double) counts.totals().before();
        double before = topic.before() * (double) counts.totals().now();
        return rises ? now >= Rising.LEAST_RATIO * before : before >= Rising.LEAST_RATIO * now;
    }

    /** Drops topics that another one subsumes: with the same words, or with words of it in half of the notes. */
    private List<Change> distinct(List<Change> found) {
        List<Change> kept = new ArrayList<>();
        for (Change topic : found.stream()
                .sorted(Comparator.comparing(each -> each.topic().kind()))
                .toList()) {
            if (kept.stream().noneMatch(other -> subsumes(other, topic))) {
                kept.removeIf(other -> subsumes(topic, other));
                kept.add(topic);
            }
        }
        return found.stream()
                .filter(kept::contains)
                .distinct()
                .toList(); // two pairs of words may be parts of one phrase
    }

    private boolean subsumes(Change one, Change other) {
        Set<String> stems = topics.stems(one.topic().name()).all();
        Set<String> others = topics.stems(other.topic().name()).all();
        if (stems.equals(others)) {
            return one.topic().kind().compareTo(other.topic().kind()) <= 0;
        }
        if (other.topic().kind() != Kind.WORDS || stems.stream().noneMatch(others::contains)) {
            return false;
        }
        Set<NoteId> notes = ids(one.topic());
        Set<NoteId> shared = ids(other.topic());
        int all = shared.size();
        shared.retainAll(notes);
        boolean first = one.topic().kind() != Kind.WORDS || stems.size() >= others.size();
        return first && 2 * shared.size() >= all;
    }

    private static Set<NoteId> ids(Topic topic) {
        return topic.notes().stream().map(DatedNote::id).collect(Collectors.toCollection(HashSet::new));
    }
}
