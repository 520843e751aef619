package dev.knowhow.internal.answer.news;

import dev.knowhow.note.Problem;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Due;
import dev.knowhow.query.Radar.RingChange;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.TopicCounts.Counts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the notes say of the radar, for one access and last day. It does not depend on people, so it can be kept while
 * the notes are the same.
 *
 * @param until the last day of the period
 * @param items the items with their evidence
 * @param problems the problems of notes
 */
record RadarReading(LocalDate until, List<Proven> items, List<Problem> problems) {

    /**
     * An item with its evidence.
     *
     * @param due why its notes make a review due
     */
    record Proven(RadarItem item, RingEvidence.Found found, Set<Due> due) {}

    static RadarReading of(
            NoteIndex index,
            RadarNames names,
            LocalDate today,
            @Nullable LocalDate asked,
            Vocabulary vocabulary,
            Access access) {
        RadarNotes notes = new RadarNotes(index, access, today, names);
        List<RadarItem> all = notes.items();
        LocalDate until = asked == null ? newest(index, access, all, today) : asked;
        RingEvidence evidence = new RingEvidence(index, vocabulary, access, until);
        IdentityHashMap<RadarItem, RingEvidence.Found> found = new IdentityHashMap<>();
        List<RadarItem> items =
                all.stream().filter(item -> item.isKnownOn(until)).toList();
        items.forEach(item -> found.put(item, evidence.of(item)));
        Counts totals = evidence.totals();
        Significance significance = new Significance();
        List<RadarItem> old = items.stream()
                .filter(item -> item.until(until).isEmpty()
                        || item.until(until).getLast().day().isBefore(until.minusDays(RisingQuery.DAYS)))
                .toList();
        List<RadarItem> rising = changed(
                old.stream()
                        .filter(item -> counts(found, item).now() >= Radar.FEWEST_NOTES
                                && counts(found, item).now()
                                        > counts(found, item).before())
                        .toList(),
                item -> significance.ofRise(counts(found, item), totals),
                old.size());
        List<RadarItem> fading = changed(
                old.stream()
                        .filter(item -> counts(found, item).before() >= Radar.FEWEST_NOTES
                                && counts(found, item).now()
                                        < counts(found, item).before())
                        .toList(),
                item -> significance.ofFall(counts(found, item), totals),
                old.size());
        List<Proven> proven = new ArrayList<>();
        for (RadarItem item : items) {
            Set<Due> due = EnumSet.noneOf(Due.class);
            LocalDate review = item.note().reviewBy();
            if (review != null && !review.isAfter(asked == null ? today : asked)) {
                due.add(Due.REVIEW_DAY);
            }
            RingEvidence.Found one = evidenceOf(found, item);
            if (!item.history().isEmpty() && one.after() >= Radar.FEWEST_NOTES && one.after() >= one.earlier()) {
                due.add(Due.NEW_NOTES);
            }
            if (rising.contains(item)) {
                due.add(Due.RISING);
            }
            if (fading.contains(item)) {
                due.add(Due.FADING);
            }
            proven.add(new Proven(item, one, due));
        }
        return new RadarReading(until, proven, notes.problems());
    }

    /** The day of the newest note or change of a ring; a note in a dated folder may have no other day. */
    private static LocalDate newest(NoteIndex index, Access access, List<RadarItem> items, LocalDate today) {
        return Stream.concat(
                        new NewestNote(index).day(access).stream(),
                        items.stream().flatMap(item -> item.history().stream().map(RingChange::day)))
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
    }

    private static RingEvidence.Found evidenceOf(Map<RadarItem, RingEvidence.Found> found, RadarItem item) {
        RingEvidence.Found one = found.get(item);
        if (one == null) {
            throw new IllegalStateException("no evidence of " + item.note().id());
        }
        return one;
    }

    private static Counts counts(Map<RadarItem, RingEvidence.Found> found, RadarItem item) {
        return evidenceOf(found, item).counts();
    }

    private static List<RadarItem> changed(List<RadarItem> items, ToDoubleFunction<RadarItem> chance, int tested) {
        List<RadarItem> leastLikelyFirst = items.stream()
                .sorted(Comparator.comparingDouble(chance)
                        .thenComparing(item -> item.note().id()))
                .toList();
        return Significance.beyondChance(leastLikelyFirst, chance, Math.max(1, tested));
    }
}
