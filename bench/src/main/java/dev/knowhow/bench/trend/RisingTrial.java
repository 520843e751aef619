package dev.knowhow.bench.trend;

import dev.knowhow.Knowhow;
import dev.knowhow.bench.Folders;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Rising;
import dev.knowhow.query.RisingQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Measures {@code rising} on notes of a real vault, with their own or random days. Arguments: {@code planted},
 * {@code shuffled} or {@code persists}, the number of rounds, the seed of the first round, and folders of notes with a
 * title and a date.
 *
 * <ul>
 *   <li>{@code shuffled}: each note gets a random day; every topic that rises is a false positive.
 *   <li>{@code planted}: the same, then most notes of some topics move to the recent period; see {@link PlantedBursts}.
 *   <li>{@code persists}: what rises in a year of the notes with their own days, and how frequent it is two years
 *       later; see {@link Persistence}. The number of rounds is the number of years.
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
            List<DatedText> notes = DatedText.all(Path.of(folder), args[0].equals("planted") ? LONGEST : SHORT);
            System.out.printf(Locale.ROOT, "%s: %d notes%n", folder, notes.size());
            switch (args[0]) {
                case "shuffled" -> shuffled(notes, rounds, seed);
                case "planted" -> new PlantedBursts(notes).run(rounds, seed);
                case "persists" -> new Persistence(notes).run(rounds);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
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

    /** Notes on random days. */
    static List<DatedText> shuffled(List<DatedText> notes, Random random) {
        return notes.stream()
                .map(note -> note.on(UNTIL.minusDays(random.nextInt(DAYS))))
                .toList();
    }

    static Rising rising(Collection<DatedText> notes, RisingQuery query) throws IOException {
        Path index = Files.createTempDirectory("rising");
        try (Knowhow knowhow = Knowhow.builder()
                .source(new MemorySource(notes))
                .index(index)
                .without("git")
                .build()) {
            knowhow.index();
            return knowhow.as(Viewer.EVERYONE).rising(query);
        } finally {
            Folders.delete(index);
        }
    }

    static List<String> names(Collection<Rising.Topic> topics) {
        return topics.stream()
                .map(topic -> topic.name() + " " + topic.before() + ">" + topic.now())
                .toList();
    }
}
