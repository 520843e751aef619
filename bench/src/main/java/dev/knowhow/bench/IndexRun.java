package dev.knowhow.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes a corpus from nothing in a process of its own, as a command does: the JVM's start and warming up count.
 *
 * @param wall how long it took, in nanoseconds
 * @param cpu how long all its processors worked, in nanoseconds
 */
record IndexRun(long wall, long cpu) {

    /** Starts a process, waits until it is done, and reads what it says it cost. */
    static IndexRun of(String contender, Path notes, Path index) throws IOException, InterruptedException {
        Folders.delete(index);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), IndexRun.class.getName()));
        command.addAll(List.of(contender, notes.toString(), index.toString()));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(new File(index + ".log"))
                .start();
        String cpu = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(contender + " could not index " + notes + ", see " + index + ".log");
        }
        return new IndexRun(System.nanoTime() - began, Long.parseLong(cpu.strip()));
    }

    /**
     * The process.
     *
     * @param args the contender, the notes, the index
     */
    public static void main(String... args) throws IOException {
        try (Contender contender = Contender.open(args[0], Path.of(args[1]), Path.of(args[2]))) {
            contender.index();
        }
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            System.out.println(system.getProcessCpuTime());
        }
    }
}
