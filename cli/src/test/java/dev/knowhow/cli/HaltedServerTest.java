package dev.knowhow.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** However a server ends, running requests are answered where possible, and no note is lost. */
@DisabledOnOs(OS.WINDOWS)
class HaltedServerTest {

    private static final int NOTES = 100;
    private static final int TERMINATED = 143;
    private static final int BIG = 16 << 20;
    private static final List<String> QUESTIONS =
            List.of("old", "new", "newer", "word7 word11", "chapter 17", "word3 old new");

    @TempDir
    Path folder;

    private Path vault;
    private Path index;

    @BeforeEach
    void write() throws IOException {
        vault = Files.createDirectory(folder.resolve("vault"));
        index = folder.resolve("index");
        write("old", 50);
    }

    private void write(String age, int words) throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < NOTES; i++) {
            String text = IntStream.range(0, words)
                    .mapToObj(word -> "word" + random.nextInt(words))
                    .collect(Collectors.joining(" "));
            Files.writeString(
                    vault.resolve("n" + i + ".md"),
                    "# Chapter " + i + "\n\nThis is " + age + ", see [[n" + (i + 1) % NOTES + "]].\n\n" + text);
        }
    }

    private ServeProcess serve() throws IOException {
        return ServeProcess.of(vault, "--index", index.toString(), "--rate", "0");
    }

    /** The answer to a question over a connection of its own: all that came of it. */
    private static byte[] ask(URI site, String target) throws IOException {
        try (Socket socket = new Socket()) {
            begin(socket, site, target);
            return socket.getInputStream().readAllBytes();
        }
    }

    private static void begin(Socket socket, URI site, String target) throws IOException {
        socket.connect(new InetSocketAddress(site.getHost(), site.getPort()));
        String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    }

    /** How much is missing of the body of an answer that was begun. */
    private static int missing(byte[] answer) {
        String text = new String(answer, ISO_8859_1);
        int body = text.indexOf("\r\n\r\n") + 4;
        String length = text.replaceFirst("(?is).*?\r\ncontent-length: (\\d+)\r\n.*", "$1");
        return body + Integer.parseInt(length) - answer.length;
    }

    /** Asks until nobody answers any more. */
    private static void askOn(URI site, Queue<byte[]> answers) {
        try {
            for (int i = 0; ; i++) {
                byte[] answer = ask(site, "/search?q=word" + i % 50 + "+old");
                if (answer.length > 0) {
                    answers.add(answer);
                }
            }
        } catch (IOException e) {
            // it has stopped
        }
    }

    /** Reads an answer a little now and then, until it is told to read all. */
    private static final class SlowReader implements AutoCloseable {

        private final Socket socket = new Socket();
        private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
        private final CountDownLatch hurry = new CountDownLatch(1);
        private final Thread thread;

        SlowReader(URI site, String target) throws IOException {
            socket.setReceiveBufferSize(1 << 14);
            begin(socket, site, target);
            thread = Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try {
                InputStream in = socket.getInputStream();
                do {
                    answer.writeBytes(in.readNBytes(1 << 12));
                } while (!hurry.await(10, TimeUnit.MILLISECONDS));
                in.transferTo(answer);
            } catch (IOException | InterruptedException e) {
                // what came has come
            }
        }

        byte[] all() throws InterruptedException {
            hurry.countDown();
            thread.join();
            return answer.toByteArray();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void askedToStopItEndsWhatItHasBegunAndPutsTheIndexAway() throws Exception {
        byte[] picture = Arrays.copyOf("\u0089PNG\r\n".getBytes(ISO_8859_1), BIG);
        Files.write(vault.resolve("big.png"), picture);
        Files.writeString(vault.resolve("big.md"), "# Big\n\n![](big.png)");
        Queue<byte[]> answers = new ConcurrentLinkedQueue<>();
        try (ServeProcess server = serve();
                SlowReader slow = new SlowReader(server.site(), "/pictures/big.png?of=big.md")) {
            List<Thread> visitors = Stream.generate(() -> Thread.ofVirtual().start(() -> askOn(server.site(), answers)))
                    .limit(8)
                    .toList();
            write("new", 60);
            while (answers.size() < 50) {
                Thread.sleep(10);
            }

            server.process().destroy();

            assertThat(slow.all().length).isGreaterThan(BIG);
            for (Thread visitor : visitors) {
                visitor.join();
            }
            assertThat(server.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(server.process().exitValue()).isEqualTo(TERMINATED);
        }
        assertThat(answers)
                .allSatisfy(answer -> assertThat(missing(answer))
                        .as(() -> new String(answer, ISO_8859_1))
                        .isZero());
        assertAnswersAreThoseOfAFreshIndex();
    }

    @Test
    void killedWhileItIndexesItMakesUpForItWhenStartedAgain() throws Exception {
        try (ServeProcess server = serve()) {
            Set<String> before = files();
            write("newer", 500);
            while (files().equals(before)) {
                Thread.onSpinWait();
            }
            server.process().destroyForcibly().waitFor();
        }
        try (ServeProcess again = serve()) {
            assertThat(again.get("/api/v1/search?q=newer&limit=1").body()).contains("\"total\":" + NOTES);
            assertThat(again.get("/api/v1/search?q=old&limit=1").body()).contains("\"total\":0");
        }
        assertAnswersAreThoseOfAFreshIndex();
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            return files.map(Path::toString).collect(Collectors.toSet());
        }
    }

    /** A small disk that fills up. */
    @Test
    void onAFullDiskItAnswersReportsItAndRecovers() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small.toString()))
                .as("only root may mount a small disk")
                .isZero();
        try {
            index = small.resolve("index");
            assertHinderedItAnswers(server -> 0, server -> run("mount", "-o", "remount,size=64m", small.toString()));
        } finally {
            run("umount", small.toString());
        }
    }

    /** The system refuses to let a file grow, as on a full disk, though for another reason. */
    @Test
    void atTheFileSizeLimitItAnswersReportsItAndRecovers() throws Exception {
        assumeThat(run("prlimit", "--version")).as("there is no prlimit").isZero();
        assertHinderedItAnswers(server -> limit(server, "100000:"), server -> limit(server, "unlimited:"));
    }

    @Test
    void startedOnAFullDiskItAnswersFromTheIndexThatIsThere() throws Exception {
        try (Knowhow knowhow = Knowhow.builder().notes(vault).index(index).build()) {
            knowhow.index();
        }
        write("new", 1000);
        List<String> limited = List.of("sh", "-c", "ulimit -f 100 && exec \"$@\"", "sh");
        try (ServeProcess server = ServeProcess.of(limited, vault, "--index", index.toString())) {
            assertThat(server.get("/api/v1/search?q=old&limit=1").body()).contains("\"total\":" + NOTES);
            assertThat(server.get("/health/fresh").statusCode()).isEqualTo(503);
        }
    }

    private static int limit(ServeProcess server, String bytes) throws Exception {
        return run("prlimit", "--pid", String.valueOf(server.process().pid()), "--fsize=" + bytes);
    }

    private interface Step {
        int of(ServeProcess server) throws Exception;
    }

    private void assertHinderedItAnswers(Step hinder, Step help) throws Exception {
        try (ServeProcess server = serve()) {
            hinder.of(server);
            write("new", 2000);

            assertThat(server.says(line -> line.contains("cannot write the index")))
                    .startsWith("knowhow: cannot write the index in " + index)
                    .contains("check free space");
            assertThat(server.get("/api/v1/search?q=old&limit=1").body()).contains("\"total\":" + NOTES);
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(server.get("/health/fresh").statusCode()).isEqualTo(503);
            assertThat(server.get("/health/fresh").body()).isEqualTo("not fresh: the index cannot be written\n");

            help.of(server);

            while (server.get("/health/fresh").statusCode() != 200) {
                Thread.sleep(100);
            }
            assertThat(server.get("/api/v1/search?q=new&limit=1").body()).contains("\"total\":" + NOTES);
        }
        assertAnswersAreThoseOfAFreshIndex();
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    private void assertAnswersAreThoseOfAFreshIndex() {
        try (Knowhow knowhow = Knowhow.builder().notes(vault).index(index).build();
                Knowhow fresh = Knowhow.builder()
                        .notes(vault)
                        .index(folder.resolve("fresh"))
                        .build()) {
            knowhow.index();
            fresh.index();
            for (String question : QUESTIONS) {
                assertThat(answer(knowhow, question)).as(question).isEqualTo(answer(fresh, question));
            }
        }
    }

    private static List<SearchHit> answer(Knowhow knowhow, String question) {
        return knowhow.as(Viewer.EVERYONE)
                .search(SearchQuery.of(question).withLimit(NOTES))
                .hits();
    }
}
