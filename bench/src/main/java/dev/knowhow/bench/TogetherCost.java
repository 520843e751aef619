package dev.knowhow.bench;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.match.MatchQuery;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.team.HandoverQuery;
import dev.knowhow.team.RiskQuery;
import dev.knowhow.team.TeamQuery;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Measures the CPU time of the questions that bring people together, and of {@code who}, with generated notes.
 * Arguments: an empty folder, the number of members and the number of notes. Each note has an author, often a second
 * one, and two of 1,000 topics, of which the first are the most frequent.
 */
public final class TogetherCost {

    private static final int TOPICS = 1000;
    private static final int ASKED = 6;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 40;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TogetherCost() {}

    /** Runs the measurement and prints a line for each question. */
    public static void main(String[] args) throws IOException {
        Path notes = Path.of(args[0]).resolve("notes");
        int members = Integer.parseInt(args[1]);
        if (!Files.exists(notes)) {
            write(notes, members, Integer.parseInt(args[2]));
        }
        try (Knowhow knowhow = Knowhow.builder()
                .notes(notes)
                .index(Path.of(args[0]).resolve("index"))
                .without("git")
                .build()) {
            knowhow.index();
            measure(knowhow, members);
        }
    }

    private static void write(Path notes, int members, int count) throws IOException {
        Random random = new Random(19);
        Files.createDirectories(notes);
        try (Writer people = Files.newBufferedWriter(notes.resolve("people.yml"))) {
            for (int i = 0; i < members; i++) {
                people.write("- id: m" + i + "\n  name: Member Nr" + i + "\n  team: Team" + i % 50 + "\n"
                        + (i % 10 == 0 ? "  left: 2025-01-01\n" : ""));
            }
        }
        for (int i = 0; i < count; i++) {
            String one = topic(random);
            String other = topic(random);
            String author = random.nextInt(2) == 0
                    ? "m" + random.nextInt(members)
                    : "[m" + random.nextInt(members) + ", m" + random.nextInt(members) + "]";
            Path folder = Files.createDirectories(notes.resolve("f" + i % 100));
            Files.writeString(
                    folder.resolve("n" + i + ".md"),
                    "---\ntitle: On " + one + " " + i + "\nauthors: " + author + "\ntags: [" + one + ", " + other
                            + "]\ndate: " + (2018 + random.nextInt(8)) + "-0" + (1 + random.nextInt(9))
                            + "-11\n---\nAbout " + one + " and " + other + " with words w" + random.nextInt(5000) + " w"
                            + random.nextInt(5000) + ".\n");
        }
    }

    private static String topic(Random random) {
        return "topic" + (int) (TOPICS * Math.pow(random.nextDouble(), 2));
    }

    private static void measure(Knowhow knowhow, int members) {
        Session session = knowhow.as(Viewer.EVERYONE);
        Map<String, Runnable> questions = new LinkedHashMap<>();
        Random random = new Random(20);
        questions.put("who", () -> session.who(ExpertQuery.of(topic(random)).withoutPassages()));
        questions.put(
                "team of " + ASKED + " topics",
                () -> session.team(TeamQuery.of(IntStream.range(0, ASKED)
                        .mapToObj(any -> topic(random))
                        .distinct()
                        .toList())));
        questions.put(
                "handover",
                () -> knowhow.as(Viewer.of(new MemberId("m" + random.nextInt(members)), Set.of()))
                        .handover(HandoverQuery.OWN));
        questions.put("risk", () -> session.risk(RiskQuery.all()));
        questions.put("risk of one topic", () -> session.risk(RiskQuery.all().withTopic(topic(random))));
        questions.put(
                "me",
                () -> knowhow.as(Viewer.of(new MemberId("m" + random.nextInt(members)), Set.of()))
                        .me());
        questions.put(
                "partners",
                () -> knowhow.as(Viewer.of(new MemberId("m" + random.nextInt(members)), Set.of()))
                        .partners(5));
        questions.put(
                "peers",
                () -> knowhow.as(Viewer.of(new MemberId("m" + random.nextInt(members)), Set.of()))
                        .peers(5));
        questions.put("ask", () -> session.match(MatchQuery.asking(topic(random))));
        questions.put(
                "mentors",
                () -> knowhow.as(Viewer.of(new MemberId("m" + random.nextInt(members)), Set.of()))
                        .match(MatchQuery.mentoring(topic(random))));
        Map<String, Samples> samples = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Map.Entry<String, Runnable> question : questions.entrySet()) {
                long start = THREADS.getCurrentThreadCpuTime();
                question.getValue().run();
                long took = THREADS.getCurrentThreadCpuTime() - start;
                if (round >= 0) {
                    samples.computeIfAbsent(question.getKey(), any -> new Samples())
                            .add(took);
                }
            }
        }
        samples.forEach((name, took) -> System.out.printf(
                Locale.ROOT,
                "%s: %.2f ms CPU (median), %.2f ms (p99)%n",
                name,
                took.median() / 1e6,
                took.quantile(0.99) / 1e6));
    }
}
