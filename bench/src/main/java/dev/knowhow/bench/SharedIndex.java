package dev.knowhow.bench;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowBuilder;
import dev.knowhow.Session;
import dev.knowhow.opensearch.ClusterFile;
import dev.knowhow.opensearch.OpenSearchPlugin;
import dev.knowhow.people.Viewer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Asks web nodes in turn: some with an index of their own, some with a copy of the index of a cluster. Each question is
 * asked of all of them before the next one.
 */
public final class SharedIndex {

    static final String USAGE = """
            make SOURCE NUMBER SHARE NOTES    make notes from real ones; keep a share of each, such as 0.5
            ask NOTES QUESTIONS NODE...       ask web nodes; a node is the folder of its index, or FOLDER=CLUSTER with
                                              the settings of a cluster, whose index it copies into the folder
            """;

    private static final double MILLIS = 1e6;
    private static final double P99 = 0.99;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SharedIndex() {}

    /**
     * Makes notes, or asks questions and prints times.
     *
     * @param args see {@link #USAGE}
     */
    public static void main(String... args) throws IOException {
        if (args.length == 5 && args[0].equals("make")) {
            Corpus.make(
                    List.of(Path.of(args[1])),
                    Integer.parseInt(args[2]),
                    Double.parseDouble(args[3]),
                    Path.of(args[4]));
        } else if (args.length > 3 && args[0].equals("ask")) {
            Path notes = Path.of(args[1]);
            ask(
                    notes,
                    Questions.ofTitles(notes, Integer.parseInt(args[2])),
                    List.of(args).subList(3, args.length));
        } else {
            System.err.print(USAGE);
            System.exit(2);
        }
    }

    private static void ask(Path notes, List<String> questions, List<String> names) {
        List<Knowhow> nodes = new ArrayList<>();
        try {
            for (String name : names) {
                long start = System.nanoTime();
                Knowhow node = open(notes, name);
                nodes.add(node);
                node.as(Viewer.EVERYONE).search(questions.getFirst());
                System.out.printf(
                        Locale.ROOT,
                        "%s: %,d notes, first answer after %.1f s%n",
                        name,
                        node.operations().status().notes(),
                        (System.nanoTime() - start) / Contest.NANOS_A_SECOND);
            }
            time("search", questions, names, nodes, Session::search);
            time("who", questions, names, nodes, Session::who);
        } finally {
            nodes.forEach(Knowhow::close);
        }
    }

    private static Knowhow open(Path notes, String name) {
        String[] parts = name.split("=", 2);
        KnowhowBuilder builder = Knowhow.builder().notes(notes).index(Path.of(parts[0]));
        if (parts.length == 2) {
            builder.without("search").plugin(new OpenSearchPlugin(ClusterFile.read(Path.of(parts[1]))));
        }
        return builder.build();
    }

    private static void time(
            String what,
            List<String> questions,
            List<String> names,
            List<Knowhow> nodes,
            BiConsumer<Session, String> question) {
        round(questions, nodes, question); // warms up
        List<Times> times = round(questions, nodes, question);
        for (int i = 0; i < names.size(); i++) {
            System.out.printf(Locale.ROOT, "%s, %s: %s%n", what, names.get(i), times.get(i));
        }
    }

    /** The times of one node. */
    private record Times(Samples wall, Samples processor) {

        Times() {
            this(new Samples(), new Samples());
        }

        @Override
        public String toString() {
            return "p50 and p99 " + text(wall) + ", of processor time " + text(processor);
        }

        private static String text(Samples samples) {
            return String.format(
                    Locale.ROOT, "%.1f and %.1f ms", samples.median() / MILLIS, samples.quantile(P99) / MILLIS);
        }
    }

    private static List<Times> round(
            List<String> questions, List<Knowhow> nodes, BiConsumer<Session, String> question) {
        List<Times> times = nodes.stream().map(node -> new Times()).toList();
        for (String each : questions) {
            for (int i = 0; i < nodes.size(); i++) {
                Session session = nodes.get(i).as(Viewer.EVERYONE);
                long start = System.nanoTime();
                long processor = THREADS.getCurrentThreadCpuTime();
                question.accept(session, each);
                times.get(i).processor.add(THREADS.getCurrentThreadCpuTime() - processor);
                times.get(i).wall.add(System.nanoTime() - start);
            }
        }
        return times;
    }
}
