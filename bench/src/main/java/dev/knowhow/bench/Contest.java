package dev.knowhow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One thing at which knowhow is compared with others on a corpus. All do it turn by turn, so that whatever else the
 * machine does meets all.
 */
interface Contest {

    double NANOS_A_SECOND = 1e9;
    double NANOS_A_MILLISECOND = 1e6;

    /** Runs it and adds what came of it. */
    void run(Corner corner) throws IOException, InterruptedException;

    /** The contest of a name. */
    static Contest named(String name) {
        return switch (name) {
            case "index" -> new IndexContest();
            case "processor" -> new ProcessorContest();
            case "ask" -> new QuestionContest();
            case "scale" -> new ScaleContest();
            case "recheck" -> new RecheckContest();
            case "save" -> new SaveContest();
            case "heap" -> new HeapContest();
            case "start" -> new StartContest();
            default -> throw new IllegalArgumentException("there is no contest " + name + ", only " + ALL);
        };
    }

    /** The contests that change no notes and need no front matter of a {@link Corpus}. */
    List<String> OF_ANY_VAULT = List.of("index", "processor");

    /** All names, in the order they are run in: the first makes the indexes that the others ask. */
    List<String> ALL = List.of("index", "processor", "heap", "ask", "scale", "recheck", "save", "start");

    /**
     * What a contest is run on.
     *
     * @param settings what to measure
     * @param size how many notes there are
     * @param notes where they lie
     * @param talk hears what is being done
     * @param table takes what came of it
     */
    record Corner(Settings settings, int size, Path notes, Consumer<String> talk, List<Comparison> table) {

        /** A real vault. */
        static Corner of(Settings settings, Path vault, Consumer<String> talk) throws IOException {
            try (Stream<Path> files = Files.walk(vault)) {
                int size = (int)
                        files.filter(file -> file.toString().endsWith(".md")).count();
                return new Corner(settings, size, vault, talk, new ArrayList<>());
            }
        }

        Corner(Settings settings, int size, Consumer<String> talk) {
            this(settings, size, settings.folder().resolve("notes-" + size), talk, new ArrayList<>());
        }

        /** The folder of somebody's index. */
        Path index(String contender) {
            return settings.folder().resolve("index-" + size + "-" + contender);
        }

        void say(String what) {
            talk.accept(size + " notes: " + what);
        }

        void add(Comparison row) {
            table.add(row);
        }

        void add(String what, String figure, String unit, double knowhow, String other, double others) {
            table.add(new Comparison(size, what, figure, unit, knowhow, other, others));
        }

        /** Adds the median and the 99th percentile, in milliseconds. */
        void addTimes(String what, Samples knowhow, String other, Samples others) {
            addTime(what, "median", 0.5, knowhow, other, others);
            addTime(what, "p99", 0.99, knowhow, other, others);
        }

        private void addTime(String what, String figure, double share, Samples knowhow, String other, Samples others) {
            double ours = knowhow.quantile(share) / NANOS_A_MILLISECOND;
            add(what, figure, "ms", ours, other, others.quantile(share) / NANOS_A_MILLISECOND);
        }
    }
}
