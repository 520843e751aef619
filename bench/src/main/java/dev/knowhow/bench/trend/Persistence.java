package dev.knowhow.bench.trend;

import dev.knowhow.query.Rising;
import dev.knowhow.query.Rising.Topic;
import dev.knowhow.query.RisingQuery;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts the topics that rise in a year, compared with the five years before, and persist: two years later, the share
 * of titles with their words is at least 1.5 times that of these five years. Words are compared by a rough stem.
 */
final class Persistence {

    private static final double ELEVATED = 1.5;
    private static final int LATER = 2;
    private static final int BEFORE = 5;
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<DatedText> notes;
    private final int newest;

    Persistence(List<DatedText> notes) {
        this.notes = notes;
        this.newest = notes.stream()
                .map(DatedText::day)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .getYear();
    }

    void run(int years) throws IOException {
        int flagged = 0;
        int elevated = 0;
        try (RisingVault vault = new RisingVault(notes)) {
            for (int year = newest - LATER - years; year < newest - LATER; year++) {
                Rising rising = vault.rising(RisingQuery.since(LocalDate.of(year, 1, 1))
                        .withUntil(LocalDate.of(year, 12, 31))
                        .withYears(BEFORE));
                List<String> gone = new ArrayList<>();
                List<String> stayed = new ArrayList<>();
                for (Topic topic : rising.topics()) {
                    if (topic.ofFew()) {
                        continue;
                    }
                    double old = share(topic.name(), year - BEFORE, year - 1);
                    double then = share(topic.name(), year + LATER, year + LATER);
                    // a topic without earlier titles is elevated if it still has titles
                    (then > 0 && then >= ELEVATED * old ? stayed : gone).add(topic.name());
                }
                flagged += stayed.size() + gone.size();
                elevated += stayed.size();
                System.out.println("  " + year + ": elevated " + stayed + ", not " + gone);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  %d of %d (%.3f) are elevated %d years later%n",
                elevated,
                flagged,
                elevated / (double) flagged,
                LATER);
    }

    /** The share of the titles of some years that have all words of a name. */
    private double share(String name, int first, int last) {
        List<String> words = List.of(GAP.split(name.toLowerCase(Locale.ROOT)));
        int all = 0;
        int with = 0;
        for (DatedText note : notes) {
            if (note.day().getYear() >= first && note.day().getYear() <= last) {
                all++;
                List<String> title = List.of(GAP.split(note.title().toLowerCase(Locale.ROOT)));
                boolean hasAll = words.stream()
                        .allMatch(word -> title.stream()
                                .anyMatch(other -> DatedText.stem(other).equals(DatedText.stem(word))));
                with += hasAll ? 1 : 0;
            }
        }
        return all == 0 ? 0 : with / (double) all;
    }
}
