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
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
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

    /** An item with the notes that name it. */
    private record Measured(RadarItem item, RingEvidence.Found found) {

        int now() {
            return found.counts().now();
        }

        int before() {
            return found.counts().before();
        }

        /** Whether its ring was not set lately, so that a rise of its notes is news. */
        boolean isOld(LocalDate until) {
            List<RingChange> rings = item.until(until);
            return rings.isEmpty() || rings.getLast().day().isBefore(until.minusDays(RisingQuery.DAYS));
        }

        /** Whether enough notes name it since its ring was set, and no fewer than before. */
        boolean hasNewNotes() {
            return !item.history().isEmpty() && found.after() >= Radar.FEWEST_NOTES && found.after() >= found.earlier();
        }
    }

    static RadarReading of(
            NoteIndex index,
            RingArchive archive,
            RadarNames names,
            LocalDate today,
            @Nullable LocalDate asked,
            Vocabulary vocabulary,
            Access access) {
        RadarNotes notes = new RadarNotes(index, access, today, names, archive);
        List<RadarItem> all = notes.items();
        LocalDate until = asked == null ? newest(index, access, all, today) : asked;
        RingEvidence evidence = new RingEvidence(index, vocabulary, access, until);
        List<Measured> items = all.stream()
                .filter(item -> item.isKnownOn(until))
                .map(item -> new Measured(item, evidence.of(item)))
                .toList();
        List<Measured> old = items.stream().filter(one -> one.isOld(until)).toList();
        Counts totals = evidence.totals();
        Significance significance = new Significance();
        Set<Measured> rising = changed(
                old.stream().filter(one -> one.now() >= Radar.FEWEST_NOTES && one.now() > one.before()),
                one -> significance.ofRise(one.found().counts(), totals),
                old.size());
        Set<Measured> fading = changed(
                old.stream().filter(one -> one.before() >= Radar.FEWEST_NOTES && one.now() < one.before()),
                one -> significance.ofFall(one.found().counts(), totals),
                old.size());
        List<Proven> proven = new ArrayList<>();
        for (Measured one : items) {
            Set<Due> due = EnumSet.noneOf(Due.class);
            LocalDate review = one.item().note().reviewBy();
            if (review != null && !review.isAfter(asked == null ? today : asked)) {
                due.add(Due.REVIEW_DAY);
            }
            if (one.hasNewNotes()) {
                due.add(Due.NEW_NOTES);
            }
            if (rising.contains(one)) {
                due.add(Due.RISING);
            }
            if (fading.contains(one)) {
                due.add(Due.FADING);
            }
            proven.add(new Proven(one.item(), one.found(), due));
        }
        return new RadarReading(until, proven, notes.problems());
    }

    /** The day of the newest note or change of a ring; a note in a dated folder may have no other day. */
    private static LocalDate newest(NoteIndex index, Access access, List<RadarItem> items, LocalDate today) {
        return Stream.concat(
                        new NewestNote(index).day(today, access).stream(),
                        items.stream().flatMap(item -> item.history().stream().map(RingChange::day)))
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
    }

    private static Set<Measured> changed(Stream<Measured> items, ToDoubleFunction<Measured> chance, int tested) {
        List<Measured> leastLikelyFirst = items.sorted(Comparator.comparingDouble(chance)
                        .thenComparing(one -> one.item().note().id()))
                .toList();
        Set<Measured> changed = Collections.newSetFromMap(new IdentityHashMap<>());
        changed.addAll(Significance.beyondChance(leastLikelyFirst, chance, Math.max(1, tested)));
        return changed;
    }
}
