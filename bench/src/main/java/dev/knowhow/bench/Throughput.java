package dev.knowhow.bench;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How many questions a second a warm process answers, with a thread for each processor it has. Compiling goes on for
 * thousands of questions, on a processor of its own where there is one: it must be over before anything is counted.
 */
final class Throughput {

    static final String SEARCH = "search";
    static final String WHO = "who";

    private static final int MOST_ROUNDS_TO_WARM_UP = 60;

    /** Above this share of the time, the compiler is still at work. */
    private static final double QUIET = 0.03;

    private static final long COUNTED_NANOS = 10_000_000_000L;

    private Throughput() {}

    /**
     * The process: prints questions a second.
     *
     * @param args the contender, {@link #SEARCH} or {@link #WHO}, the notes, the contender's index, that of raw, how
     *     many questions
     */
    public static void main(String... args) throws IOException, InterruptedException {
        Path notes = Path.of(args[2]);
        List<String> questions;
        try (Raw raw = new Raw(notes, Path.of(args[4]))) {
            questions = Questions.of(notes, raw, Integer.parseInt(args[5]));
        }
        try (Contender contender = Contender.open(args[0], notes, Path.of(args[3]))) {
            Task task = args[1].equals(WHO) ? contender::experts : contender::search;
            warmUp(questions, task);
            Samples rounds = new Samples();
            for (long began = System.nanoTime(); System.nanoTime() - began < COUNTED_NANOS; ) {
                rounds.add(round(questions, task));
            }
            System.out.println(questions.size() * Contest.NANOS_A_SECOND / rounds.median());
        }
    }

    /** What is asked of a contender. */
    private interface Task {
        int of(String question) throws IOException;
    }

    private static void warmUp(List<String> questions, Task task) throws InterruptedException {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        for (int rounds = 0; rounds < MOST_ROUNDS_TO_WARM_UP; rounds++) {
            long compiled = compiler.getTotalCompilationTime();
            double milliseconds = round(questions, task) / Contest.NANOS_A_MILLISECOND;
            if (compiler.getTotalCompilationTime() - compiled < QUIET * milliseconds) {
                return;
            }
        }
    }

    /** Asks all questions and tells how many nanoseconds it took. */
    private static long round(List<String> questions, Task task) throws InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        long began = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> parts = IntStream.range(0, threads)
                    .mapToObj(first -> executor.submit(() -> {
                        int shown = 0;
                        for (int i = first; i < questions.size(); i += threads) {
                            shown += task.of(questions.get(i));
                        }
                        return shown;
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
