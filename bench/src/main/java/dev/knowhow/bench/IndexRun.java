package dev.knowhow.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process of its own cost, as a command does: the JVM's start and warming up count.
 *
 * @param wall how long it took, in nanoseconds
 * @param cpu how long all its processors worked, in nanoseconds
 */
record IndexRun(long wall, long cpu) {

    private static final String ASK = "ask";
    private static final String INDEX = "index";

    /** Indexes a corpus from nothing. */
    static IndexRun of(String contender, Path notes, Path index, String... flags)
            throws IOException, InterruptedException {
        Folders.delete(index);
        return run(List.of(INDEX, contender, notes.toString(), index.toString()), index, flags);
    }

    /** Asks knowhow some questions. */
    static IndexRun asked(Path notes, Path index, String... flags) throws IOException, InterruptedException {
        return run(List.of(ASK, Product.NAME, notes.toString(), index.toString()), index, flags);
    }

    private static IndexRun run(List<String> task, Path index, String... flags)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), IndexRun.class.getName()));
        command.addAll(task);
        File log = new File(index + ".log");
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectError(log).start();
        String cpu = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", task) + " with " + List.of(flags) + " failed, see " + log);
        }
        Files.delete(log.toPath());
        return new IndexRun(System.nanoTime() - began, Long.parseLong(cpu.strip()));
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
            System.out.println(system.getProcessCpuTime());
        }
    }
}
