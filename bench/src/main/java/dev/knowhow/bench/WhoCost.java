package dev.knowhow.bench;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchQuery;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures the CPU time of {@code who} as a multiple of that of a search for ten notes, both without passages.
 * Arguments: a folder of notes, an empty folder for the index, and a file with a topic after the last tab of each line.
 * Each topic is asked both ways in turn, in one process.
 */
public final class WhoCost {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private WhoCost() {}

    /** Runs the measurement and prints a line for each figure. */
    public static void main(String[] args) throws IOException {
        List<String> topics = Files.readAllLines(Path.of(args[2])).stream()
                .map(line -> line.substring(line.lastIndexOf('\t') + 1).strip())
                .filter(topic -> !topic.isEmpty())
                .toList();
        try (Knowhow knowhow = Knowhow.builder()
                .notes(Path.of(args[0]))
                .index(Path.of(args[1]))
                .without("git")
                .build()) {
            knowhow.index();
            measure(knowhow.as(Viewer.EVERYONE), topics);
        }
    }

    private static void measure(Session session, List<String> topics) {
        Samples who = new Samples();
        Samples search = new Samples();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (String topic : topics) {
                long start = THREADS.getCurrentThreadCpuTime();
                session.search(SearchQuery.of(topic).withoutPassages());
                long between = THREADS.getCurrentThreadCpuTime();
                session.who(ExpertQuery.of(topic).withoutPassages());
                long end = THREADS.getCurrentThreadCpuTime();
                if (round >= 0) {
                    search.add(between - start);
                    who.add(end - between);
                }
            }
        }
        print("median", who.median(), search.median());
        print("p99", who.quantile(0.99), search.quantile(0.99));
    }

    private static void print(String what, double who, double search) {
        System.out.printf(
                Locale.ROOT,
                "%s: who %.2f ms CPU, search %.2f ms, ratio %.2f%n",
                what,
                who / 1e6,
                search / 1e6,
                who / search);
    }
}
