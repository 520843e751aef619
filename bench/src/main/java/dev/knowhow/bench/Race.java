package dev.knowhow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lets the contenders do the same, turn by turn, so that whatever else the machine does meets all of them. */
final class Race {

    private static final double NANOS_A_SECOND = 1e9;
    private static final double NANOS_A_MILLISECOND = 1e6;

    /** What is asked of a contender. */
    private interface Task {
        int of(Contender contender, String question) throws IOException;
    }

    private final Settings settings;
    private final Consumer<String> talk;
    private final List<Comparison> table = new ArrayList<>();
    private long shown;

    /**
     * Prepares a race.
     *
     * @param talk hears what is being done
     */
    Race(Settings settings, Consumer<String> talk) {
        this.settings = settings;
        this.talk = talk;
    }

    /** Runs it for each size. */
    List<Comparison> run() throws IOException, InterruptedException {
        Files.createDirectories(settings.folder());
        for (int size : settings.sizes()) {
            Path notes = settings.folder().resolve("notes-" + size);
            talk.accept("making " + size + " notes");
            Corpus.make(settings.sources(), size, notes);
            index(size, notes);
            ask(size, notes);
        }
        talk.accept(shown + " characters of answers");
        return table;
    }

    private Path index(int size, String contender) {
        return settings.folder().resolve("index-" + size + "-" + contender);
    }

    private void index(int size, Path notes) throws IOException, InterruptedException {
        Samples wall = new Samples();
        Samples cpu = new Samples();
        Samples rawWall = new Samples();
        Samples rawCpu = new Samples();
        for (int round = 0; round < settings.rounds(); round++) {
            talk.accept("indexing " + size + " notes, round " + (round + 1) + " of " + settings.rounds());
            IndexRun raw = IndexRun.of(Raw.NAME, notes, index(size, Raw.NAME));
            IndexRun knowhow = IndexRun.of(Product.NAME, notes, index(size, Product.NAME));
            rawWall.add(raw.wall());
            rawCpu.add(raw.cpu());
            wall.add(knowhow.wall());
            cpu.add(knowhow.cpu());
        }
        add(size, "index", "wall, median", "s", wall.median() / NANOS_A_SECOND, rawWall.median() / NANOS_A_SECOND);
        add(size, "index", "CPU, median", "s", cpu.median() / NANOS_A_SECOND, rawCpu.median() / NANOS_A_SECOND);
        double mega = 1 << 20;
        add(
                size,
                "index",
                "size",
                "MiB",
                Folders.size(index(size, Product.NAME)) / mega,
                Folders.size(index(size, Raw.NAME)) / mega);
    }

    private void ask(int size, Path notes) throws IOException {
        try (Raw raw = new Raw(notes, index(size, Raw.NAME));
                Product knowhow = new Product(notes, index(size, Product.NAME))) {
            List<String> questions = Questions.of(notes, raw, settings.queries());
            ask(size, "search", questions, knowhow, raw, Contender::search);
            ask(size, "who", questions, knowhow, raw, Contender::experts);
        }
    }

    private void ask(int size, String what, List<String> questions, Contender knowhow, Contender raw, Task task)
            throws IOException {
        talk.accept("asking " + questions.size() + " questions of " + size + " notes: " + what);
        Samples ours = new Samples();
        Samples theirs = new Samples();
        List<Samples> each = questions.stream().map(question -> new Samples()).toList();
        List<Samples> eachRaw =
                questions.stream().map(question -> new Samples()).toList();
        // The first round warms up.
        for (int round = 0; round <= settings.rounds(); round++) {
            for (int i = 0; i < questions.size(); i++) {
                boolean rawFirst = (round + i) % 2 == 0;
                long first = time(rawFirst ? raw : knowhow, questions.get(i), task);
                long second = time(rawFirst ? knowhow : raw, questions.get(i), task);
                if (round > 0) {
                    each.get(i).add(rawFirst ? second : first);
                    eachRaw.get(i).add(rawFirst ? first : second);
                }
            }
        }
        each.forEach(times -> ours.add((long) times.median()));
        eachRaw.forEach(times -> theirs.add((long) times.median()));
        addQuantile(size, what, "median", 0.5, ours, theirs);
        addQuantile(size, what, "p99", 0.99, ours, theirs);
    }

    private long time(Contender contender, String question, Task task) throws IOException {
        long began = System.nanoTime();
        shown += task.of(contender, question);
        return System.nanoTime() - began;
    }

    private void addQuantile(int size, String what, String figure, double share, Samples ours, Samples theirs) {
        add(
                size,
                what,
                figure,
                "ms",
                ours.quantile(share) / NANOS_A_MILLISECOND,
                theirs.quantile(share) / NANOS_A_MILLISECOND);
    }

    private void add(int size, String what, String figure, String unit, double knowhow, double raw) {
        table.add(new Comparison(size, what, figure, unit, knowhow, raw));
    }
}
