package dev.knowhow.bench.trend;

import dev.knowhow.query.Rising;
import dev.knowhow.query.RisingQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Measures {@code rising} on notes of a real vault, with their own or random days. Arguments: {@code planted},
 * {@code shuffled}, {@code persists} or {@code quarters}, the number of rounds, the seed of the first round, and
 * folders of notes with a title and a date.
 *
 * <ul>
 *   <li>{@code shuffled}: each note gets a random day; every topic that rises is a false positive.
 *   <li>{@code planted}: the same, then most notes of some topics move to the recent period; see {@link PlantedBursts}.
 *   <li>{@code persists}: what rises in a year of the notes with their own days, and how frequent it is two years
 *       later; see {@link Persistence}. The number of rounds is the number of years.
 *   <li>{@code quarters}: what rises in the last periods of 90 days of the notes with their own days, for a reader to
 *       judge. The number of rounds is the number of periods.
 * </ul>
 */
public final class RisingTrial {

    /** The last of the random days. */
    static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);

    /** The number of random days: both periods. */
    static final int DAYS = 365 + RisingQuery.DAYS;

    private static final int LONGEST = 1500;

    /** Shuffles need many indexes; the beginning of a note is enough for words that are in no relation to its day. */
    private static final int SHORT = 300;

    private static final int REPORTED = 20;

    private RisingTrial() {}

    /** Runs a trial and prints its figures. */
    public static void main(String[] args) throws IOException {
        int rounds = Integer.parseInt(args[1]);
        int seed = Integer.parseInt(args[2]);
        for (String folder : Arrays.asList(args).subList(3, args.length)) {
            List<DatedText> notes = DatedText.all(Path.of(folder), longest(args[0]));
            System.out.printf(Locale.ROOT, "%s: %d notes%n", folder, notes.size());
            switch (args[0]) {
                case "shuffled" -> shuffled(notes, rounds, seed);
                case "planted" -> new PlantedBursts(notes).run(rounds, seed);
                case "quarters" -> quarters(notes, rounds);
                case "persists" -> new Persistence(notes).run(rounds);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    private static int longest(String trial) {
        return switch (trial) {
            case "quarters" -> Integer.MAX_VALUE;
            case "planted" -> LONGEST;
            default -> SHORT;
        };
    }

    private static void shuffled(List<DatedText> notes, int rounds, int seed) throws IOException {
        int falseAlarms = 0;
        for (int round = seed; round < seed + rounds; round++) {
            Rising rising = rising(shuffled(notes, new Random(round)), RisingQuery.DEFAULT);
            if (!rising.topics().isEmpty()) {
                falseAlarms++;
                System.out.println("  round " + round + ": " + names(rising.topics()));
            }
            if ((round - seed + 1) % REPORTED == 0) {
                System.out.println("  " + falseAlarms + " in " + (round - seed + 1) + " so far");
            }
        }
        System.out.printf(Locale.ROOT, "  a false topic in %d of %d shuffles%n", falseAlarms, rounds);
    }

    private static void quarters(List<DatedText> notes, int rounds) throws IOException {
        LocalDate newest = notes.stream()
                .map(DatedText::day)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        int topics = 0;
        try (RisingVault vault = new RisingVault(notes)) {
            for (int i = 0; i < rounds; i++) {
                LocalDate until = newest.minusDays(i * (RisingQuery.DAYS + 1L));
                Rising rising = vault.rising(RisingQuery.DEFAULT.withUntil(until));
                topics += rising.topics().size();
                System.out.println("  until " + until + ", " + rising.notes() + " notes: " + names(rising.topics()));
            }
        }
        System.out.printf(Locale.ROOT, "  %d topics in %d periods%n", topics, rounds);
    }

    /** Notes on random days. */
    static List<DatedText> shuffled(List<DatedText> notes, Random random) {
        return notes.stream()
                .map(note -> note.on(UNTIL.minusDays(random.nextInt(DAYS))))
                .toList();
    }

    static Rising rising(Collection<DatedText> notes, RisingQuery query) throws IOException {
        try (RisingVault vault = new RisingVault(notes)) {
            return vault.rising(query);
        }
    }

    static List<String> names(Collection<Rising.Topic> topics) {
        return topics.stream()
                .map(topic -> topic.name() + " " + topic.before() + ">" + topic.now())
                .toList();
    }
}
