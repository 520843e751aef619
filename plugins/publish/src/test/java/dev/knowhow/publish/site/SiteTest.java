package dev.knowhow.publish.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import dev.knowhow.Knowhow;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.testkit.NoteFolder;
import dev.knowhow.web.language.Languages;
import dev.knowhow.web.page.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of a varied vault, with drafts, secrets and people who refuse to be shown. */
class SiteTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    /** The smallest picture. */
    private static final String GIF =
            "GIF89a\1\0\1\0\200\0\0\0\0\0\0\0\0!\371\4\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;";

    @TempDir
    Path folder;

    private Path vault;
    private Path out;
    private Knowhow knowhow;

    @BeforeEach
    void open() throws IOException {
        vault = Files.createDirectories(folder.resolve("notes"));
        out = folder.resolve("site");
        write("people.yml", """
                - {id: ana, name: Ana Ruiz, team: Platform, groups: [core]}
                - {id: bo, name: Bobby Hidden, consent: {search: false}}
                - {id: cy, name: Cyrus Unexported, consent: {export: false}}
                """);
        write("vocabulary.txt", "k8s = kubernetes\ncloud > kubernetes\n");
        write("saved.txt", "queues = kafka queues\n");
        write("trends/queues.md", """
                ---
                title: Queues are back
                kind: trend
                authors: [ana, bo, cy]
                date: 2026-03-01
                tags: [messaging/kafka, K8s, "..", "<b>&"]
                ---
                Kafka has queues now: see [[retries]], [[Secret plan]], [[A draft]] and ![](dot.gif).

                <script>alert(1)</script>
                """);
        write("practices/retries.md", """
                ---
                title: Retries with backoff
                authors: [ana]
                date: 2025-11-01
                updated: 2026-02-01
                tags: [resilience]
                ---
                Begin with a deadline, as in [[Queues are back]].

                ## When to retry

                Only what is idempotent.
                """);
        write("core.md", "---\ntitle: Secret plan\nauthors: [ana]\naudience: [core]\ntags: [merger]\n---\nZanzibar.\n");
        write("draft.md", "---\ntitle: A draft\nauthors: [ana]\ndraft: true\n---\nUnfinished xylophone.\n");
        write("hidden.md", "---\ntitle: Unlisted\nauthors: [ana]\nunlisted: true\n---\nBy link alone.\n");
        write("odd/ünï cödé #1.md", "---\ntitle: Odd name\nauthors: [Dee Undeclared]\n---\nSee [[Unlisted]].\n");
        Files.write(vault.resolve("trends/dot.gif"), GIF.getBytes(ISO_8859_1));
        knowhow = Knowhow.builder().notes(vault).build();
        knowhow.index();
    }

    @Test
    void allProcessorsMakeFeedsAndNoneIsMissing() throws IOException {
        int tags = 400;
        for (int i = 0; i < tags; i++) {
            write(
                    "many/" + i + ".md",
                    "---\ntitle: Note " + i + "\nauthors: [ana]\ndate: 2026-01-01\ntags: [t" + i
                            + "]\n---\nSee [[Queues are back]] and [[Note " + (i + 1) % tags + "]].\n");
        }
        knowhow.index();

        publish(Viewer.EVERYONE, "https://notes.example.org/", out);

        for (int i = 0; i < tags; i++) {
            assertThat(Files.readString(out.resolve("feeds/tag/t" + i + ".atom")))
                    .contains("Note " + i);
        }
    }

    @AfterEach
    void close() {
        knowhow.close();
    }

    private void write(String path, String text) throws IOException {
        new NoteFolder(vault).write(path, text);
    }

    private Site.Report publish(Viewer viewer, String address, Path to) {
        return new Site(
                        knowhow,
                        new SiteSettings(
                                "Our notes", viewer, TODAY, address == null ? null : URI.create(address), null))
                .write(to);
    }

    private static Map<String, String> files(Path site) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(file).toString().replace('\\', '/'), Files.readString(file, ISO_8859_1));
            }
        }
        return files;
    }

    private static String all(Path site) throws IOException {
        return String.join("\n", files(site).values()) + files(site).keySet();
    }

    @Test
    void everythingHasAPage() throws IOException {
        Site.Report report = publish(Viewer.EVERYONE, "https://notes.example.org/wiki", out);

        assertThat(files(out))
                .containsKeys(
                        "index.html",
                        "404.html",
                        "news/index.html",
                        "topics/index.html",
                        "topic/messaging/kafka/index.html",
                        "topic/kubernetes/index.html",
                        "people/index.html",
                        "person/ana/index.html",
                        "person/Dee Undeclared/index.html",
                        "note/trends/queues.md/index.html",
                        "note/odd/ünï cödé #1.md/index.html",
                        "note/hidden.md/index.html",
                        "pictures/trends/dot.gif",
                        "search/index.html",
                        "search/notes.json",
                        "search/words-ka.json",
                        "assets/search.js",
                        "assets/knowhow.css",
                        "sitemap.xml",
                        "feeds/all.atom",
                        "feeds/all.json",
                        "feeds/kind/trend.atom",
                        "feeds/tag/messaging/kafka.json",
                        "feeds/person/ana.atom",
                        "feeds/saved/queues.atom");
        assertThat(report.notes()).isEqualTo(4);
        assertThat(report.written()).isEqualTo(files(out).size() - 1);
    }

    @Test
    void nothingIsCopiedThroughALinkOutOfTheNotes() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.gif"), "GIF8 hunter2");
        Files.delete(vault.resolve("trends/dot.gif"));
        Files.createSymbolicLink(vault.resolve("trends/dot.gif"), secret);
        Path note = Files.writeString(
                folder.resolve("secret.md"), Files.readString(vault.resolve("practices/retries.md")) + "\nhunter2");
        Files.delete(vault.resolve("practices/retries.md"));
        Files.createSymbolicLink(vault.resolve("practices/retries.md"), note);

        publish(Viewer.EVERYONE, null, out);

        assertThat(all(out)).contains("Retries with backoff").doesNotContain("hunter2");
    }

    @Test
    void feedsHoldNotesWholeWithAddressesThatHoldAnywhere() throws IOException {
        publish(Viewer.EVERYONE, "https://notes.example.org/", out);

        for (String feed : List.of("feeds/all.atom", "feeds/all.json", "feeds/person/ana.atom")) {
            assertThat(Files.readString(out.resolve(feed))
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("\\\"", "\""))
                    .as(feed)
                    .contains("Only what is idempotent.")
                    .contains("<a href=\"https://notes.example.org/note/practices/retries.md/\"")
                    .contains("<img src=\"https://notes.example.org/pictures/trends/dot.gif\"")
                    .doesNotContain("Zanzibar", "xylophone", "alert(1)");
        }
    }

    @Test
    void theSameNotesMakeTheSameBytes() throws IOException {
        publish(Viewer.EVERYONE, "https://notes.example.org/", out);
        Path again = folder.resolve("again");
        Path fresh = folder.resolve("index2");
        try (Knowhow rebuilt = Knowhow.builder().notes(vault).index(fresh).build()) {
            rebuilt.index();
            new Site(
                            rebuilt,
                            new SiteSettings(
                                    "Our notes",
                                    Viewer.EVERYONE,
                                    TODAY,
                                    URI.create("https://notes.example.org/"),
                                    null))
                    .write(again);
        }

        assertThat(files(again)).isEqualTo(files(out));
        Site.Report second = publish(Viewer.EVERYONE, "https://notes.example.org/", out);
        assertThat(second.written()).isZero();
        assertThat(second.removed()).isZero();
    }

    @Test
    void aRisingTopicHasAPageThatNamesOnlyThoseWhoAgree() throws IOException {
        for (int i = 0; i < 60; i++) {
            write("reports/" + i + ".md", "---\ntitle: On x" + i + "q\ndate: 2025-09-01\n---\nText.\n");
        }
        for (int i = 0; i < 6; i++) {
            String author = List.of("ana", "cy", "bo").get(i % 3);
            write(
                    "zig/" + i + ".md",
                    "---\ntitle: Zig on k" + i + "q\nauthors: [" + author + "]\ndate: 2026-02-2" + i
                            + "\n---\nText.\n");
        }
        knowhow.index();
        publish(Viewer.EVERYONE, "https://notes.example.org/", out);

        assertThat(files(out).get("rising/index.html")).contains("Zig", "Ana Ruiz", "class=\"usual\"");
        assertThat(files(out).get("topic/zig/index.html")).contains("<h2>Rising</h2>", "Ana Ruiz");
        assertThat(files(out).get("feeds/rising.atom")).contains("<title>Our notes: Rising</title>");
        assertThat(all(out)).doesNotContain("Cyrus", "Bobby");
    }

    @Test
    void draftsSecretsAndPeopleWhoRefuseAreLeftOut() throws IOException {
        publish(Viewer.EVERYONE, "https://notes.example.org/", out);
        String everything = all(out);

        assertThat(everything.toLowerCase(Locale.ROOT))
                .doesNotContain("zanzibar", "xylophone", "merger", "bobby", "cyrus", "core.md", "draft.md");
        assertThat(files(out).get("search/notes.json"))
                .doesNotContain("hidden.md")
                .contains("Ana Ruiz");
        assertThat(files(out).get("sitemap.xml")).doesNotContain("hidden.md");
    }

    @Test
    void aSiteForAGroupHoldsItsNotesAndStillNoDrafts() throws IOException {
        publish(Viewer.of(new MemberId("ana"), Set.of()), null, out);

        assertThat(all(out)).contains("Zanzibar").doesNotContain("xylophone", "draft.md");
        assertThatThrownBy(() -> publish(Viewer.OPERATOR, null, out)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingRunsThatIsNotOurs() throws IOException {
        publish(Viewer.EVERYONE, "https://notes.example.org/", out);

        files(out).forEach((name, text) -> {
            if (name.endsWith(".html")) {
                assertThat(text)
                        .as(name)
                        .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
                        .doesNotContain("alert(1)", "<b>&", " style=", " onclick", "<script>");
            }
        });
    }

    @Test
    void withoutAnAddressThereAreNoFeedsAndNothingIsAbsolute() throws IOException {
        publish(Viewer.EVERYONE, null, out);

        assertThat(files(out).keySet()).noneMatch(name -> name.startsWith("feeds/") || name.equals("sitemap.xml"));
        files(out).forEach((name, text) -> {
            if (name.endsWith(".html") && !name.equals("404.html")) {
                Matcher link = LINK.matcher(text);
                while (link.find()) {
                    assertThat(link.group(1)).as(name).doesNotStartWith("/").doesNotContain("//");
                }
            }
        });
    }

    @Test
    void eachLinkLeadsSomewhereUnderAnyPath() throws Exception {
        publish(Viewer.EVERYONE, null, out.resolve("under/some/path"));
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                out.toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            URI root = URI.create("http://localhost:" + server.getAddress().getPort() + "/under/some/path/");
            Set<URI> seen = new TreeSet<>(Set.of(root));
            Deque<URI> waiting = new ArrayDeque<>(seen);
            while (!waiting.isEmpty()) {
                URI page = waiting.remove();
                HttpResponse<String> answer =
                        client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(page.toString()).isEqualTo(200);
                if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                    Matcher link = LINK.matcher(answer.body());
                    while (link.find()) {
                        URI to =
                                page.resolve(link.group(1).replace("&amp;", "&").replaceAll("[?#].*", ""));
                        assertThat(to.toString()).as("in " + page).startsWith(root.toString());
                        if (seen.add(to)) {
                            waiting.add(to);
                        }
                    }
                }
            }
            assertThat(seen).hasSizeGreaterThan(20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatIsGoneFromTheNotesIsGoneFromTheSite() throws IOException {
        publish(Viewer.EVERYONE, null, out);
        Files.delete(vault.resolve("practices/retries.md"));
        knowhow.index();
        publish(Viewer.EVERYONE, null, out);

        assertThat(out.resolve("notes/practices")).doesNotExist();
        assertThat(all(out)).doesNotContain("idempotent");
    }

    @Test
    void theSiteHasTheLookAndTheLanguageOfTheOperator() throws IOException {
        write("face.gif", GIF);
        write("people.yml", "- {id: ana, name: Ana Ruiz, picture: face.gif}");
        knowhow.index();
        Look look = Look.builder()
                .logo(GIF.getBytes(StandardCharsets.ISO_8859_1))
                .footer("Ours")
                .languages(Languages.BUILT_IN.usually("de"))
                .build();
        new Site(knowhow, new SiteSettings("Notes", Viewer.EVERYONE, TODAY, null, null, look)).write(out);

        assertThat(Files.readString(out.resolve("index.html")))
                .contains("<html lang=\"de\">", "Neue Notizen", "<img src=\"assets/logo\"", "<p>Ours</p>")
                .contains("<a href=\"who/\">Fachleute</a>")
                .doesNotContain("language/en");
        assertThat(Files.readString(out.resolve("search/index.html"))).contains("Personen und Themen dieses Namens");
        assertThat(Files.readString(out.resolve("who/index.html")))
                .contains("Wer kennt sich aus mit", "../person/ana/", "src=\"../face/ana\"");
        assertThat(out.resolve("assets/logo")).exists();
        assertThat(out.resolve("face/ana")).exists();
    }
}
