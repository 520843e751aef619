package dev.knowhow.bench.campaign;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs tasks, and keeps the inputs of those that throw or take more than a second of processor time. */
final class Timed {

    private static final double MAX_SECONDS = 1;
    private static final double NANOS = 1e9;

    /** Something to run with an input. */
    interface Task {
        void run();
    }

    private final Path folder;
    private double longest;
    private long longestSeed;

    Timed(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    /** Runs tasks with one input, and returns what went wrong. */
    List<String> run(long seed, byte[] input, List<Task> tasks) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Task task : tasks) {
            long began = processorTime();
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                faults.add(e + " at " + (e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]));
            }
            double took = (processorTime() - began) / NANOS;
            if (took > longest) {
                longest = took;
                longestSeed = seed;
            }
            if (took > MAX_SECONDS) {
                faults.add(String.format(Locale.ROOT, "took %.2f s", took));
            }
        }
        if (!faults.isEmpty()) {
            Files.write(folder.resolve(seed + ".txt"), input);
        }
        return faults;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    String summary() {
        return String.format(Locale.ROOT, "the longest took %.3f s (seed %d)", longest, longestSeed);
    }
}
