package dev.knowhow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server as a process of its own, with its output. Closing it kills it. For one thread. */
public final class ServeProcess implements AutoCloseable {

    private static final Pattern AT =
            Pattern.compile("\\d+ notes? at (http://127\\.0\\.0\\.1:\\d+/); stop with Ctrl-C");

    private final Process process;
    private final BufferedReader talk;
    private final URI site;

    private ServeProcess(Process process) throws IOException {
        this.process = process;
        this.talk = process.errorReader(UTF_8);
        Matcher at = AT.matcher(says(line -> AT.matcher(line).find()));
        if (!at.find()) {
            throw new AssertionError("found before, and not now");
        }
        this.site = URI.create(at.group(1));
    }

    /** Starts one, and waits until it serves. */
    public static ServeProcess of(Path vault, String... more) throws IOException {
        return of(List.of(), vault, more);
    }

    /** Starts one by another command, such as one that limits what it may do, and waits until it serves. */
    public static ServeProcess of(List<String> by, Path vault, String... more) throws IOException {
        List<String> command = new ArrayList<>(by);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.knowhow.cli.Main",
                "serve",
                vault.toString(),
                "--port",
                "0"));
        command.addAll(List.of(more));
        return new ServeProcess(new ProcessBuilder(command).start());
    }

    public Process process() {
        return process;
    }

    public URI site() {
        return site;
    }

    /** The next lines of its log. */
    public List<String> log(int lines) throws IOException {
        List<String> read = new ArrayList<>();
        while (read.size() < lines) {
            read.add(talk.readLine());
        }
        return read;
    }

    /** Waits until it says something. */
    public String says(Predicate<String> something) throws IOException {
        List<String> other = new ArrayList<>();
        for (String line = talk.readLine(); line != null; line = talk.readLine()) {
            if (something.test(line)) {
                return line;
            }
            other.add(line);
        }
        throw new AssertionError("it ended and said only " + other);
    }

    /** Asks it. */
    public HttpResponse<String> get(String target, String... headers) throws IOException, InterruptedException {
        return get(site.resolve(target), headers);
    }

    /** Asks at another place. */
    public static HttpResponse<String> get(URI uri, String... headers) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
