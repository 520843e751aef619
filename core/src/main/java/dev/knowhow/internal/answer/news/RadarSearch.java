package dev.knowhow.internal.answer.news;

import dev.knowhow.internal.answer.news.RadarReading.Proven;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.people.People;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Blip;
import dev.knowhow.query.RadarQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.text.Fold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers with the radar. What notes say is kept for the accesses that asked last, until the index or the archive
 * changes; consent and people are read for each answer. Thread-safe.
 */
public final class RadarSearch {

    private static final int MOST_KEPT = 16;

    /** More quadrants that no file names cannot be told apart; the smallest are joined. */
    private static final int MOST_QUADRANTS = 8;

    private final NoteIndex index;
    private final Topics topics;
    private final RingArchive archive;
    private final Map<Key, RadarReading> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RadarReading> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** Everything that a reading depends on. */
    private record Key(
            @Nullable Instant asOf,
            String version,
            LocalDate today,
            @Nullable LocalDate until,
            RadarNames names,
            Vocabulary vocabulary,
            Access access) {}

    /**
     * Reads an index.
     *
     * @param topics compares items with the topics that people refuse
     * @param archive has the past rings of items
     */
    public RadarSearch(NoteIndex index, Topics topics, RingArchive archive) {
        this.index = index;
        this.topics = topics;
        this.archive = archive;
    }

    /** Reads the radar. */
    public Radar radar(
            RadarQuery query, LocalDate today, RadarNames names, Vocabulary vocabulary, Access access, People people) {
        LocalDate asked = query.until();
        LocalDate last = asked != null && asked.isAfter(today) ? today : asked;
        RadarReading reading =
                reading(new Key(index.status().asOf(), archive.version(), today, last, names, vocabulary, access));
        LocalDate until = reading.until();
        LocalDate since = query.since() == null ? until.minusYears(1).plusDays(1) : query.since();
        Map<String, String> shown = quadrants(reading.items(), names);
        List<String> quadrants = order(shown, names, reading.items());
        List<Proven> sorted = new ArrayList<>(reading.items());
        sorted.sort(Comparator.comparingInt((Proven one) -> quadrants.indexOf(quadrant(one, shown)))
                .thenComparingInt(one -> names.distance(one.item().ring(until)))
                .thenComparing(one -> Fold.of(one.item().note().title()))
                .thenComparing(one -> one.item().note().id()));
        RadarBlips describing = new RadarBlips(names, topics, vocabulary, people, since, until);
        List<Blip> blips = new ArrayList<>();
        Set<String> rings = new HashSet<>();
        for (Proven one : sorted) {
            blips.add(describing.of(one, blips.size() + 1, quadrant(one, shown)));
            rings.add(blips.getLast().ring());
        }
        List<Blip> selected = blips.stream().filter(query.filter()::includes).toList();
        return new Radar(
                since,
                until,
                names.shownRings(rings),
                quadrants,
                selected.subList(0, Math.min(selected.size(), Radar.MOST_BLIPS)),
                selected.size(),
                reading.problems());
    }

    private RadarReading reading(Key key) {
        synchronized (kept) {
            RadarReading known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        RadarReading read =
                RadarReading.of(index, archive, key.names(), key.today(), key.until(), key.vocabulary(), key.access());
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }

    private static String quadrant(Proven one, Map<String, String> shown) {
        return shown.getOrDefault(RadarNames.key(one.item().quadrant()), Radar.OTHER);
    }

    /** The quadrants as they are shown, by key. */
    private static Map<String, String> quadrants(List<Proven> items, RadarNames names) {
        Map<String, String> shown = new TreeMap<>();
        if (!names.quadrants().isEmpty()) {
            names.quadrants().forEach(name -> shown.put(RadarNames.key(name), name));
            return shown;
        }
        Map<String, Integer> sizes = new TreeMap<>();
        for (Proven one : items) {
            String written = one.item().quadrant();
            if (!RadarNames.key(written).isEmpty()) {
                shown.merge(
                        RadarNames.key(written),
                        RadarNames.legible(written),
                        (known, other) -> known.compareTo(other) <= 0 ? known : other);
                sizes.merge(RadarNames.key(written), 1, Integer::sum);
            }
        }
        if (shown.size() > MOST_QUADRANTS) {
            sizes.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .skip(MOST_QUADRANTS - 1L)
                    .forEach(smallest -> shown.remove(smallest.getKey()));
        }
        return shown;
    }

    private static List<String> order(Map<String, String> shown, RadarNames names, List<Proven> items) {
        List<String> order = new ArrayList<>(
                names.quadrants().isEmpty()
                        ? shown.values().stream().sorted().distinct().toList()
                        : names.quadrants());
        if (items.stream().anyMatch(one -> quadrant(one, shown).equals(Radar.OTHER)) && !order.contains(Radar.OTHER)) {
            order.add(Radar.OTHER);
        }
        return order;
    }
}
