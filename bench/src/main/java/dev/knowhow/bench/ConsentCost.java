package dev.knowhow.bench;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the CPU time of {@code who} in vaults that differ only in the number of refused topics. Arguments: a folder
 * of notes, an empty folder for copies, and the numbers of refusals. The refusals are titles of notes, and the authors
 * of the notes share them. Rounds alternate between the vaults.
 */
public final class ConsentCost {

    private static final int TOPICS = 40;
    private static final int ROUNDS = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ConsentCost() {}

    /** Runs the measurement and prints a line for each vault. */
    public static void main(String[] args) throws IOException {
        Path notes = Path.of(args[0]);
        int[] refusals = Arrays.stream(args).skip(2).mapToInt(Integer::parseInt).toArray();
        List<Knowhow> vaults = new ArrayList<>();
        try {
            List<String> topics = List.of();
            for (int number : refusals) {
                Path vault = Path.of(args[1]).resolve("refusals-" + number);
                copy(notes, vault);
                Knowhow knowhow = Knowhow.builder()
                        .notes(vault)
                        .index(vault.resolveSibling(vault.getFileName() + "-index"))
                        .without("git")
                        .build();
                vaults.add(knowhow);
                knowhow.index();
                topics = titles(knowhow);
                refuse(knowhow, vault, number, topics);
            }
            measure(vaults, refusals, topics.subList(0, Math.min(TOPICS, topics.size())));
        } finally {
            vaults.forEach(Knowhow::close);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static List<String> titles(Knowhow knowhow) {
        return knowhow
                .as(Viewer.EVERYONE)
                .search(SearchQuery.of("-unlikelyword")
                        .withLimit(SearchQuery.MAX_LIMIT)
                        .withoutPassages())
                .hits()
                .stream()
                .map(SearchHit::title)
                .distinct()
                .toList();
    }

    private static void refuse(Knowhow knowhow, Path vault, int number, List<String> topics) throws IOException {
        List<String> authors = knowhow
                .as(Viewer.EVERYONE)
                .who(ExpertQuery.of(topics.getFirst()).withLimit(ExpertQuery.MAX_LIMIT))
                .experts()
                .stream()
                .map(expert -> expert.member().name())
                .toList();
        StringBuilder people = new StringBuilder();
        for (int i = 0; i < authors.size(); i++) {
            people.append("- name: ")
                    .append(quoted(authors.get(i)))
                    .append("\n  consent: {topics: {unrelatedtopic: true");
            for (int topic = i; topic < number; topic += authors.size()) {
                people.append(", ")
                        .append(quoted("zz " + topics.get(topic % topics.size()) + " " + topic))
                        .append(": false");
            }
            people.append("}}\n");
        }
        Files.writeString(vault.resolve("people.yml"), people);
        knowhow.index();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static void measure(List<Knowhow> vaults, int[] refusals, List<String> topics) {
        List<Samples> took = vaults.stream().map(any -> new Samples()).toList();
        for (int round = -5; round < ROUNDS; round++) {
            for (String topic : topics) {
                for (int i = 0; i < vaults.size(); i++) {
                    int vault = Math.floorMod(i + round, vaults.size());
                    Session session = vaults.get(vault).as(Viewer.EVERYONE);
                    long start = THREADS.getCurrentThreadCpuTime();
                    session.who(ExpertQuery.of(topic));
                    long end = THREADS.getCurrentThreadCpuTime();
                    if (round >= 0) {
                        took.get(vault).add(end - start);
                    }
                }
            }
        }
        for (int i = 0; i < vaults.size(); i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d refusals: %.2f ms CPU a question (median), %.2f ms (p99)%n",
                    refusals[i],
                    took.get(i).median() / 1e6,
                    took.get(i).quantile(0.99) / 1e6);
        }
    }
}
