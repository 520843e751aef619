package dev.knowhow.bench.trend;

import dev.knowhow.note.NoteId;
import dev.knowhow.query.Rising;
import dev.knowhow.query.Rising.Topic;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.spi.Series;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Measures precision and recall on notes with random days, of which most notes with some word in the title are moved to
 * the recent period. Notes of a series repeat each other, so only one of them is planted. An answer is right if most of
 * its recent notes were moved. A burst is found if an answer has at least half of its notes and these are at least half
 * of the recent notes of the answer.
 */
final class PlantedBursts {

    private static final int BURSTS = 10;
    private static final int FEWEST = 12;
    private static final int MOST = 40;
    private static final double MOVED = 0.8;
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 4;

    private final List<DatedText> notes;
    private final Map<String, List<Integer>> byWord = new TreeMap<>();

    PlantedBursts(List<DatedText> notes) {
        this.notes = notes;
        Set<Object> series = new HashSet<>();
        for (int i = 0; i < notes.size(); i++) {
            DatedText note = notes.get(i);
            for (String word : GAP.split(note.title().toLowerCase(Locale.ROOT))) {
                if (word.length() >= SHORTEST && Character.isLetter(word.charAt(0))) {
                    List<Integer> with = byWord.computeIfAbsent(DatedText.stem(word), any -> new ArrayList<>());
                    if (series.add(List.of(DatedText.stem(word), Series.of(new NoteId(note.path()), note.title())))) {
                        with.add(i);
                    }
                }
            }
        }
        byWord.values().removeIf(with -> with.size() < FEWEST || with.size() > MOST);
    }

    void run(int rounds, int seed) throws IOException {
        int answers = 0;
        int good = 0;
        int bursts = 0;
        int found = 0;
        for (int round = seed; round < seed + rounds; round++) {
            Random random = new Random(round);
            List<DatedText> moved = new ArrayList<>(RisingTrial.shuffled(notes, random));
            Map<String, Set<String>> planted = planted(moved, random);
            Rising rising = RisingTrial.rising(moved, RisingQuery.DEFAULT.withUntil(RisingTrial.UNTIL));
            Set<String> hit = new HashSet<>();
            List<Topic> wrong = new ArrayList<>();
            Set<String> all = new HashSet<>();
            planted.values().forEach(all::addAll);
            for (Topic topic : rising.topics()) {
                Set<String> recent =
                        topic.evidence().stream().map(note -> note.id().path()).collect(Collectors.toSet());
                Set<String> right = new HashSet<>(recent);
                right.retainAll(all);
                for (Map.Entry<String, Set<String>> burst : planted.entrySet()) {
                    Set<String> shared = new HashSet<>(recent);
                    shared.retainAll(burst.getValue());
                    if (2 * shared.size() >= recent.size()
                            && 2 * shared.size() >= burst.getValue().size()) {
                        hit.add(burst.getKey());
                    }
                }
                if (2 * right.size() < recent.size()) {
                    wrong.add(topic);
                }
            }
            answers += rising.topics().size();
            good += rising.topics().size() - wrong.size();
            bursts += planted.size();
            found += hit.size();
            Set<String> missed = new TreeSet<>(planted.keySet());
            missed.removeAll(hit);
            System.out.println("  round " + round + ": missed " + missed + ", wrong " + RisingTrial.names(wrong));
        }
        System.out.printf(
                Locale.ROOT,
                "  precision %.3f (%d of %d answers), recall %.3f (%d of %d bursts)%n",
                good / (double) answers,
                good,
                answers,
                found / (double) bursts,
                found,
                bursts);
    }

    /** Moves most notes of some words to the recent period; the other notes of the word keep their days. */
    private Map<String, Set<String>> planted(List<DatedText> moved, Random random) {
        List<String> words = new ArrayList<>(byWord.keySet());
        Collections.shuffle(words, random);
        Map<String, Set<String>> planted = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (String word : words) {
            List<Integer> with = new ArrayList<>(byWord.getOrDefault(word, List.of()));
            if (planted.size() == BURSTS || with.stream().anyMatch(taken::contains)) {
                continue;
            }
            taken.addAll(with);
            Set<String> ids = new HashSet<>();
            for (int note : with) {
                if (random.nextDouble() < MOVED) {
                    LocalDate day = RisingTrial.UNTIL.minusDays(random.nextInt(RisingQuery.DAYS));
                    moved.set(note, moved.get(note).on(day));
                }
                if (!moved.get(note).day().isBefore(RisingTrial.UNTIL.minusDays(RisingQuery.DAYS))) {
                    ids.add(moved.get(note).path());
                }
            }
            planted.put(word, ids);
        }
        return planted;
    }
}
