package dev.knowhow.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs other programs. */
final class Programs {

    static final String TASKSET = "taskset";

    /**
     * The beginning of a command that runs on one processor. A JVM that is limited by an option alone would still
     * compile on another.
     */
    static final List<String> ON_ONE_PROCESSOR = List.of(TASKSET, "-c", "0");

    private Programs() {}

    /**
     * Runs a class of ours in a JVM with the flags of this one.
     *
     * @param prefix what the command begins with
     * @param main the class
     * @param args what it is told
     * @param log the file for what it complains of
     * @param flags more flags
     * @return what it printed
     */
    static String java(List<String> prefix, Class<?> main, List<String> args, String log, String... flags)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.matches("-XX:.Use.*GC")) // there can be one only
                .forEach(command::add);
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(args);
        File complaints = new File(log);
        Process process = new ProcessBuilder(command).redirectError(complaints).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", args) + " with " + List.of(flags) + " failed, see " + log);
        }
        Files.delete(complaints.toPath());
        return printed.strip();
    }

    /** Whether a program is on the path. */
    static boolean isThere(String name) {
        return path().stream().anyMatch(folder -> Files.isExecutable(folder.resolve(name)));
    }

    /** The folders that programs are looked for in. */
    static List<Path> path() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    /** Runs one in a folder and says how many nanoseconds it took. */
    static long run(Path folder, List<String> command) throws IOException, InterruptedException {
        return run(folder, command, Map.of());
    }

    /** Runs one with more environment variables. */
    static long run(Path folder, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        int code = builder.start().waitFor();
        long took = System.nanoTime() - began;
        // 1: found nothing
        if (code > 1) {
            throw new IOException(command + " ended with " + code);
        }
        return took;
    }
}
