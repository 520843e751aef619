package dev.knowhow.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server of this machine with nothing in it, in a temporary folder that goes when it is closed. */
final class PostgresServer implements AutoCloseable {

    /** Where Debian keeps its programs, one folder a version. */
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private static final String SUPERUSER = "root";

    /** The server does not run as the superuser; this user can do nothing. */
    private static final String NOBODY = "nobody";

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Whether its programs are here. */
    static boolean isThere() throws IOException {
        return programs() != null;
    }

    private static @Nullable Path programs() throws IOException {
        List<Path> folders = new ArrayList<>(Programs.path());
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> versions = Files.list(INSTALLED)) {
                versions.sorted(Comparator.reverseOrder())
                        .map(version -> version.resolve("bin"))
                        .forEach(folders::add);
            }
        }
        return folders.stream()
                .filter(programs -> Files.isExecutable(programs.resolve("initdb"))
                        && Files.isExecutable(programs.resolve("pg_ctl")))
                .findFirst()
                .orElse(null);
    }

    static PostgresServer start() throws IOException, InterruptedException {
        Path programs = programs();
        if (programs == null) {
            throw new IOException("there is no PostgreSQL");
        }
        Path folder = Files.createTempDirectory("knowhow-bench");
        if (isSuperuser()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY));
        }
        PostgresServer server = new PostgresServer(programs, folder, freePort());
        server.run("initdb", "--no-sync", "--auth=trust", "--username=bench", "--encoding=UTF8");
        String options = "-p " + server.port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off";
        server.run("pg_ctl", "start", "--wait", "-l", folder.resolve("log").toString(), "-o", options);
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isSuperuser() {
        return SUPERUSER.equals(System.getProperty("user.name"));
    }

    /** Runs one of its programs on its data. */
    private void run(String program, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(isSuperuser() ? List.of("runuser", "-u", NOBODY, "--") : List.of());
        command.addAll(List.of(
                programs.resolve(program).toString(),
                "-D",
                folder.resolve("data").toString()));
        command.addAll(List.of(args));
        Programs.run(folder, command);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=bench";
    }

    @Override
    public void close() throws IOException {
        try {
            run("pg_ctl", "stop", "--wait", "--mode=immediate");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(folder);
    }
}
