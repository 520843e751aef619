package dev.knowhow.bench.load;

import java.nio.file.Path;

/**
 * What {@link Load} runs.
 *
 * @param notes a folder of notes
 * @param visitors the number of visitors at once
 * @param seconds for how long
 * @param requests the number of requests after which the heap is measured; 0 for none
 * @param idle the number of connections that send nothing
 * @param slow the number of connections that send a byte in a second
 * @param restart whether the server restarts halfway
 */
record LoadSettings(Path notes, int visitors, int seconds, int requests, int idle, int slow, boolean restart) {

    static final String USAGE = """
            Simulates many visitors at once, and reports errors, refusals, times and memory.

              NOTES           a folder of Markdown notes
              --visitors N    visitors at once (200)
              --seconds N     for how long, in the process and then over HTTP (60)
              --requests N    requests over HTTP after which the heap is measured; 0 for none (100000)
              --idle N        connections that send nothing (0)
              --slow N        connections that send a byte in a second (0)
              --restart yes   restart the server halfway over HTTP (no)
            """;

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException if it is wrong
     */
    static LoadSettings of(String... args) {
        Path notes = null;
        int visitors = 200;
        int seconds = 60;
        int requests = 100_000;
        int idle = 0;
        int slow = 0;
        boolean restart = false;
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                notes = Path.of(args[i]);
                continue;
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            String value = args[++i];
            switch (args[i - 1]) {
                case "--visitors" -> visitors = Integer.parseInt(value);
                case "--seconds" -> seconds = Integer.parseInt(value);
                case "--requests" -> requests = Integer.parseInt(value);
                case "--idle" -> idle = Integer.parseInt(value);
                case "--slow" -> slow = Integer.parseInt(value);
                case "--restart" -> restart = value.equals("yes");
                default -> throw new IllegalArgumentException("there is no option " + args[i - 1]);
            }
        }
        if (notes == null) {
            throw new IllegalArgumentException("name a folder of notes");
        }
        return new LoadSettings(notes, visitors, seconds, requests, idle, slow, restart);
    }
}
