package dev.knowhow.internal.state;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process of its own that counts in a store: folder, index, times. */
final class StateChanges {

    private StateChanges() {}

    static Process start(Path folder, int times) throws IOException {
        String classes = Stream.of(StateChanges.class, FileStateStore.class)
                .map(type -> URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .map(place -> Path.of(place).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        StateChanges.class.getName(),
                        folder.toString(),
                        String.valueOf(times))
                .inheritIO()
                .start();
    }

    public static void main(String[] args) throws IOException {
        FileStateStore store = new FileStateStore(Path.of(args[0]));
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            store.update(
                    "count",
                    before -> String.valueOf(
                                    before == null
                                            ? 1
                                            : Integer.parseInt(new String(before, StandardCharsets.UTF_8)) + 1)
                            .getBytes(StandardCharsets.UTF_8));
            store.append("lines", new byte[] {'.'});
        }
    }
}
