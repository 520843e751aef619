package dev.knowhow.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Asks questions in one warm JVM. Each question's time is the median over the rounds. */
final class QuestionContest implements Contest {

    /** What is asked of a contender. */
    private interface Task {
        int of(Contender contender, String question) throws IOException;
    }

    /** Everything that was answered, so that no answer is left out as unused. */
    private long shown;

    @Override
    public void run(Corner corner) throws IOException, InterruptedException {
        try (Raw raw = new Raw(corner.notes(), corner.index(Raw.NAME));
                Sqlite sqlite = new Sqlite(corner.notes(), corner.index(Sqlite.NAME));
                Product knowhow = new Product(corner.notes(), corner.index(Product.NAME))) {
            List<String> questions =
                    Questions.of(corner.notes(), raw, corner.settings().queries());
            List<Contender> all = List.of(knowhow, raw, sqlite);
            corner.say("asking " + questions.size() + " questions: search");
            List<Samples> search = ask(corner, questions, all, Contender::search);
            corner.addTimes("search", search.get(0), Raw.NAME, search.get(1));
            corner.addTimes("search", search.get(0), Sqlite.NAME, search.get(2));
            corner.say("asking " + questions.size() + " questions: who");
            List<Samples> who = ask(corner, questions, all, Contender::experts);
            corner.addTimes("who", who.get(0), Raw.NAME, who.get(1));
            corner.addTimes("who", who.get(0), Sqlite.NAME, who.get(2));
            List<Samples> bare = ask(corner, questions, List.of(knowhow), (any, text) -> knowhow.searchBare(text));
            corner.addTimes("who", who.get(0), "search without snippets", bare.get(0));
            corner.say("asking on all processors");
            scale(corner, "search", questions, knowhow, Contender::search);
            scale(corner, "who", questions, knowhow, Contender::experts);
        }
        corner.say(shown + " characters of answers");
    }

    /** The times of each contender. */
    private List<Samples> ask(Corner corner, List<String> questions, List<? extends Contender> all, Task task)
            throws IOException {
        List<List<Samples>> times = all.stream()
                .map(any -> questions.stream().map(question -> new Samples()).toList())
                .toList();
        // The first round warms up.
        for (int round = 0; round <= corner.settings().rounds(); round++) {
            for (int i = 0; i < questions.size(); i++) {
                for (int turn = 0; turn < all.size(); turn++) {
                    int who = (turn + round + i) % all.size();
                    long began = System.nanoTime();
                    shown += task.of(all.get(who), questions.get(i));
                    if (round > 0) {
                        times.get(who).get(i).add(System.nanoTime() - began);
                    }
                }
            }
        }
        return times.stream().map(QuestionContest::medians).toList();
    }

    private static Samples medians(List<Samples> each) {
        Samples medians = new Samples();
        each.forEach(times -> medians.add((long) times.median()));
        return medians;
    }

    private static void scale(Corner corner, String what, List<String> questions, Contender knowhow, Task task)
            throws InterruptedException {
        Samples alone = new Samples();
        Samples together = new Samples();
        int processors = Runtime.getRuntime().availableProcessors();
        for (int round = 0; round < corner.settings().rounds(); round++) {
            alone.add(wall(1, questions, knowhow, task));
            together.add(wall(processors, questions, knowhow, task));
        }
        double asked = questions.size() * NANOS_A_SECOND;
        corner.add(
                what,
                "throughput, " + processors + " threads",
                "q/s",
                asked / together.median(),
                "1 thread",
                asked / alone.median());
    }

    private static long wall(int threads, List<String> questions, Contender knowhow, Task task)
            throws InterruptedException {
        long began = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> parts = IntStream.range(0, threads)
                    .mapToObj(first -> executor.submit(() -> {
                        int sum = 0;
                        for (int i = first; i < questions.size(); i += threads) {
                            sum += task.of(knowhow, questions.get(i));
                        }
                        return sum;
                    }))
                    .toList();
            for (Future<Integer> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - began;
    }
}
