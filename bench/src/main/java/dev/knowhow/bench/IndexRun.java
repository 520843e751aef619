package dev.knowhow.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a process of its own cost, as a command does: the JVM's start and warming up count.
 *
 * @param wall how long it took, in nanoseconds
 * @param cpu how long all its processors worked, in nanoseconds
 * @param memory the most memory it occupied, in bytes; 0 where the system does not say
 */
record IndexRun(long wall, long cpu, long memory) {

    private static final String ASK = "ask";
    private static final String INDEX = "index";

    /** The flags that the launcher takes for indexing; they cost all of them least. */
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dknowhow.unmapped=true", "-Xms96m", "-Xmn48m");

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    /** Indexes a corpus from nothing. */
    static IndexRun of(String contender, Path notes, Path index, String... flags)
            throws IOException, InterruptedException {
        Folders.delete(index);
        List<String> all = new ArrayList<>(flags.length == 0 ? FLAGS : FLAGS.subList(0, 3));
        all.addAll(List.of(flags));
        List<String> task = List.of(INDEX, contender, notes.toString(), index.toString());
        return run(List.of(), task, index, all.toArray(String[]::new));
    }

    /** Asks knowhow some questions. */
    static IndexRun asked(Path notes, Path index, String... flags) throws IOException, InterruptedException {
        return run(List.of(), List.of(ASK, Product.NAME, notes.toString(), index.toString()), index, flags);
    }

    /**
     * Indexes a corpus from nothing on a single processor. A JVM that is limited by an option alone would still compile
     * on another.
     *
     * @return null if this system cannot do that
     */
    static @Nullable IndexRun onOneProcessor(String contender, Path notes, Path index)
            throws IOException, InterruptedException {
        if (!Programs.isThere(Programs.TASKSET)) {
            return null;
        }
        Folders.delete(index);
        return run(
                Programs.ON_ONE_PROCESSOR,
                List.of(INDEX, contender, notes.toString(), index.toString()),
                index,
                FLAGS.toArray(String[]::new));
    }

    private static IndexRun run(List<String> prefix, List<String> task, Path index, String... flags)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        String[] cost = Programs.java(prefix, IndexRun.class, task, index + ".log", flags)
                .split(" ", 2);
        return new IndexRun(System.nanoTime() - began, Long.parseLong(cost[0]), Long.parseLong(cost[1]));
    }

    /**
     * The process.
     *
     * @param args what to do, the contender, the notes, the index
     */
    public static void main(String... args) throws IOException {
        try (Contender contender = Contender.open(args[1], Path.of(args[2]), Path.of(args[3]))) {
            if (args[0].equals(INDEX)) {
                contender.index();
            } else {
                for (String question : Questions.ofTitles(Path.of(args[2]), 100)) {
                    contender.search(question);
                    contender.experts(question);
                }
            }
        }
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            System.out.println(system.getProcessCpuTime() + " " + peakMemory());
        }
    }

    private static long peakMemory() throws IOException {
        Matcher peak = PEAK.matcher(Files.isReadable(STATUS) ? Files.readString(STATUS) : "");
        return peak.find() ? Long.parseLong(peak.group(1)) << 10 : 0;
    }
}
