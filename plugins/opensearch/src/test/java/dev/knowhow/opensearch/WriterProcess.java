package dev.knowhow.opensearch;

import dev.knowhow.note.Note;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Writes one note after the other in a process of its own, and prints the id of each that the cluster has. */
final class WriterProcess implements AutoCloseable {

    private final String name;
    private final Process process;
    private final CompletableFuture<Void> reading;

    /**
     * Starts a process.
     *
     * @param name begins the ids of its notes
     * @param acknowledged receives the ids of notes that are committed
     */
    WriterProcess(ClusterSettings settings, Path folder, String name, Acknowledged acknowledged) throws IOException {
        this(List.of(), settings, folder, name, acknowledged);
    }

    /**
     * Starts a process by another command.
     *
     * @param within the command, which executes what follows it
     */
    WriterProcess(List<String> within, ClusterSettings settings, Path folder, String name, Acknowledged acknowledged)
            throws IOException {
        this.name = name;
        List<String> command = new ArrayList<>(within);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WriterProcess.class.getName(),
                settings.index(),
                folder.toString(),
                name,
                String.join(
                        ",", settings.addresses().stream().map(URI::toString).toList())));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // not in the common pool, which has one thread on two processors and ends other processes
        reading = CompletableFuture.runAsync(
                () -> {
                    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                        lines.lines().forEach(acknowledged::add);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                },
                task -> Thread.ofPlatform().daemon().start(task));
    }

    /** Settings with short times, so that a test does not wait. */
    static ClusterSettings settings(List<URI> addresses, String index) {
        return new ClusterSettings(
                addresses,
                index,
                null,
                null,
                1,
                2,
                Duration.ofMillis(200),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60));
    }

    public static void main(String[] arguments) {
        ClusterSettings settings =
                settings(Arrays.stream(arguments[3].split(",")).map(URI::create).toList(), arguments[0]);
        try (NoteIndex index = new ClusterIndex(new Client(settings), new IndexFolder(Path.of(arguments[1])))) {
            for (int number = 0; ; number++) {
                String id = arguments[2] + "-" + number + ".md";
                try (NoteIndex.Update update = index.update()) {
                    Note note = Note.builder(id).title("kafka " + number).build();
                    update.put(IndexedNote.builder(note, new Stamp(note.id(), 1, 1, id))
                            .build());
                    update.commit("notes", Instant.EPOCH);
                    System.out.println(id);
                } catch (IndexException e) {
                    System.err.println(e.getMessage());
                }
            }
        }
    }

    String name() {
        return name;
    }

    /** Whether this process has the lease of a head. */
    boolean writes(Head head) {
        return head.writing() && head.owner().startsWith(process.pid() + "@");
    }

    /** Stops the process where it is, as a machine without processor time does, or lets it go on. */
    void pause(boolean stop) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", stop ? "-STOP" : "-CONT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("kill ends with " + code);
        }
    }

    /** Kills the process as a crash does. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        reading.join();
    }
}
