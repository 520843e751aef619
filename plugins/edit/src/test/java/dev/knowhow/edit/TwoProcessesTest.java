package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one folder or one remote, each with an index of its own; one of them is killed while it saves. */
class TwoProcessesTest {

    private static final int LINES = 30;

    @TempDir
    Path folder;

    private Process start(String member, int lines) throws IOException {
        return start(folder.resolve("notes"), member, lines);
    }

    private Process start(Path notes, String member, int lines, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SavingProcess.class.getName(),
                notes.toString(),
                folder.resolve("index-" + member).toString(),
                member,
                String.valueOf(lines)));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.getInputStream()).isNotNull();
        return process;
    }

    private static BufferedReader ready(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo("ready");
        return out;
    }

    private static void go(Process process) throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    @Test
    void noAcknowledgedSaveIsLost() throws Exception {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("log.md"), "# Log\n\n## ana\n\nmiddle\n\n## ben\n\nend\n");
        List<String> acknowledged = new ArrayList<>();
        Process ana = start("ana", 100_000);
        Process ben = start("ben", LINES);
        try (BufferedReader anas = ready(ana);
                BufferedReader bens = ready(ben)) {
            go(ana);
            go(ben);
            for (int i = 0; i < LINES / 2; i++) {
                acknowledged.add(Objects.requireNonNull(anas.readLine(), "the server ended"));
            }
            ana.toHandle().destroyForcibly(); // kill -9; Process.destroyForcibly would also close its output
            anas.lines().forEach(acknowledged::add);
            bens.lines().forEach(acknowledged::add);
            assertThat(ben.waitFor()).isZero();
        } finally {
            ana.destroyForcibly();
            ben.destroyForcibly();
        }
        List<String> file = Files.readAllLines(notes.resolve("log.md"));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(LINES + LINES / 2);
        assertThat(file)
                .containsAll(acknowledged)
                .contains("# Log", "middle", "end")
                .satisfies(lines -> assertThat(lines.stream().filter(line -> line.contains(" wrote ")))
                        .doesNotHaveDuplicates());
        try (Stream<Path> files = Files.list(notes)) {
            assertThat(files.filter(path -> path.toString().endsWith(".md"))).hasSize(1);
        }
    }

    @Test
    void noAcknowledgedSaveOfTwoClonesIsLost() throws Exception {
        Path remote = folder.resolve("remote.git");
        Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(remote.toFile())
                .call()
                .close();
        Path anas = folder.resolve("notes-ana");
        try (Git git =
                Git.init().setInitialBranch("main").setDirectory(anas.toFile()).call()) {
            Files.writeString(anas.resolve("log.md"), "# Log\n\n## ana\n\nmiddle\n\n## ben\n\nend\n");
            Files.writeString(anas.resolve(".gitignore"), ".knowhow*\n");
            git.add().addFilepattern(".").call();
            git.commit().setSign(false).setMessage("A log").call();
            git.remoteAdd()
                    .setName("origin")
                    .setUri(new URIish(remote.toUri().toString()))
                    .call();
            git.push().call();
        }
        Path bens = folder.resolve("notes-ben");
        Git.cloneRepository()
                .setURI(remote.toUri().toString())
                .setDirectory(bens.toFile())
                .call()
                .close();
        List<String> acknowledged = new ArrayList<>();
        Process ana = start(anas, "ana", 100_000, "origin");
        Process ben = start(bens, "ben", LINES, "origin");
        Process again = null;
        try (BufferedReader linesOfAna = ready(ana);
                BufferedReader linesOfBen = ready(ben)) {
            go(ana);
            go(ben);
            for (int i = 0; i < LINES; i++) {
                acknowledged.add(Objects.requireNonNull(linesOfAna.readLine(), "the server of Ana ended"));
                acknowledged.add(Objects.requireNonNull(linesOfBen.readLine(), "the server of Ben ended"));
            }
            ana.toHandle().destroyForcibly();
            linesOfAna.lines().forEach(acknowledged::add);
            Files.deleteIfExists(anas.resolve(".git/index.lock")); // as its operator does after a kill
            again = start(anas, "ana", 0, "origin");
            go(again);
            await(() -> Files.readAllLines(bens.resolve("log.md")).containsAll(acknowledged)
                    && Files.readAllLines(anas.resolve("log.md")).containsAll(acknowledged)
                    && head(anas).equals(head(bens))
                    && head(bens).equals(head(remote)));
        } finally {
            ana.destroyForcibly();
            ben.destroyForcibly();
            if (again != null) {
                again.destroyForcibly();
            }
        }
        assertThat(Files.readAllLines(anas.resolve("log.md")))
                .contains("# Log", "middle", "end")
                .satisfies(lines -> assertThat(lines.stream().filter(line -> line.contains(" wrote ")))
                        .doesNotHaveDuplicates());
        try (Git git = Git.open(anas.toFile())) {
            assertThat(git.log().call())
                    .extracting(commit -> commit.getAuthorIdent().getName())
                    .contains("ana", "ben");
        }
    }

    private static String head(Path repository) throws IOException {
        try (Git git = Git.open(repository.toFile())) {
            return git.getRepository().resolve("refs/heads/main").name();
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.sleep(100);
        }
    }
}
