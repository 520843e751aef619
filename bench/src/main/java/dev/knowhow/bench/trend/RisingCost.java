package dev.knowhow.bench.trend;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.bench.Samples;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.query.SearchQuery;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Measures the CPU time of {@code rising} as a multiple of that of a search for ten notes. Arguments: an empty folder
 * for the index, the number of copies of each note, and a folder of notes with a title and a date. Each copy is in a
 * folder of its own and on a random day of {@value #YEARS} years. The searches are two words of a random title.
 */
public final class RisingCost {

    private static final int YEARS = 5;
    private static final int LONGEST = 1500;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 20;
    private static final int SEARCHES = 10;
    private static final Pattern GAP = Pattern.compile("[^\\p{L}]+");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RisingCost() {}

    /** Runs the measurement and prints its figures. */
    public static void main(String[] args) throws IOException {
        List<DatedText> notes = copies(DatedText.all(Path.of(args[2]), LONGEST), Integer.parseInt(args[1]));
        try (Knowhow knowhow = Knowhow.builder()
                .source(new MemorySource(notes))
                .index(Path.of(args[0]))
                .without("git")
                .build()) {
            knowhow.index();
            System.out.printf(Locale.ROOT, "%d notes%n", notes.size());
            measure(knowhow.as(Viewer.EVERYONE), notes);
        }
    }

    private static List<DatedText> copies(List<DatedText> notes, int number) {
        Random random = new Random(1);
        List<DatedText> copies = new ArrayList<>();
        for (int copy = 0; copy < number; copy++) {
            for (DatedText note : notes) {
                copies.add(new DatedText("copy" + copy + "/" + note.path(), note.title(), note.text(), note.day())
                        .on(RisingTrial.UNTIL.minusDays(random.nextInt(YEARS * 365))));
            }
        }
        return copies;
    }

    private static void measure(Session session, List<DatedText> notes) {
        Random random = new Random(2);
        Samples rising = new Samples();
        Samples search = new Samples();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < SEARCHES; i++) {
                String topic = words(notes.get(random.nextInt(notes.size())).title(), random);
                long start = THREADS.getCurrentThreadCpuTime();
                session.search(SearchQuery.of(topic));
                long took = THREADS.getCurrentThreadCpuTime() - start;
                if (round >= 0) {
                    search.add(took);
                }
            }
            long start = THREADS.getCurrentThreadCpuTime();
            session.rising(RisingQuery.DEFAULT);
            long took = THREADS.getCurrentThreadCpuTime() - start;
            if (round >= 0) {
                rising.add(took);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "rising %.1f ms CPU (median), search %.2f ms (median), ratio %.1f%n",
                rising.median() / 1e6,
                search.median() / 1e6,
                rising.median() / search.median());
    }

    private static String words(String title, Random random) {
        List<String> words = List.of(GAP.split(title));
        return words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size()));
    }
}
