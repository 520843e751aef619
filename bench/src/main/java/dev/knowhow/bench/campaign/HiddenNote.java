package dev.knowhow.bench.campaign;

import dev.knowhow.Knowhow;
import dev.knowhow.bench.Folders;
import dev.knowhow.edit.NoteEditing;
import dev.knowhow.mcp.McpServlet;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.record.SigningKeys;
import dev.knowhow.serve.Server;
import dev.knowhow.spi.StateStore;
import dev.knowhow.web.Request;
import dev.knowhow.web.RequestGuard;
import dev.knowhow.web.Response;
import dev.knowhow.web.ViewerResolver;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks two vaults the same, one with a note that the viewer may not see and one without it: status, headers and body
 * must be equal. A hundred rounds share a pair of vaults. The time of the last indexing and the ETag, which depends on
 * it, are not compared.
 */
final class HiddenNote implements Campaign {

    private static final int ROUNDS_OF_A_TEAM = 100;
    private static final int ASSISTANT_PER_CENT = 20;
    private static final int SOME = 10;
    private static final int SAVED = 303;
    private static final int FORBIDDEN = 403;
    private static final int MOST_SHOWN = 300;
    private static final String VIEWER = "X-Viewer";
    private static final Pattern AS_OF =
            Pattern.compile("indexed <time>[^<]*</time>|\\\\?\"asOf\\\\?\":\\\\?\"[^\"]*\"|[Ii]ndexed [0-9T:Z. -]+");
    private static final List<Viewer> VIEWERS = List.of(
            Viewer.EVERYONE,
            Viewer.of(new MemberId("ana"), Set.of()),
            Viewer.of(new MemberId("board"), Set.of("ops")),
            new Viewer(null, Set.of("law", "ana"), false),
            Viewer.of(new MemberId("zoe"), Set.of("board")));
    private static final Viewer ZOE = VIEWERS.getLast();
    private static final Pattern HIDDEN_FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final Pattern TEXT = Pattern.compile("(?s)<textarea[^>]*>\n(.*?)</textarea>");
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    /** A vault with its front ends. */
    private record Site(Knowhow knowhow, Web web, Server server) implements AutoCloseable {

        static Site of(Path folder) throws IOException {
            Knowhow knowhow = Knowhow.builder()
                    .notes(folder.resolve("notes"))
                    .index(folder.resolve("index"))
                    .clock(TODAY)
                    .filters(List.of("level"))
                    .build();
            knowhow.index();
            WebSettings settings = WebSettings.builder()
                    .rate(0)
                    .clock(TODAY)
                    .address(URI.create("http://localhost/"))
                    .resolvers(List.of(HiddenNote::viewer))
                    .editor(new NoteEditing(knowhow, folder.resolve("notes"), List.of(), TODAY))
                    .build();
            RequestGuard guard = new RequestGuard(settings);
            Server server = Server.on("127.0.0.1", 0)
                    .mount("/mcp", new McpServlet(knowhow, settings, guard))
                    .start();
            return new Site(knowhow, new Web(knowhow, settings, guard), server);
        }

        @Override
        public void close() {
            server.close();
            knowhow.close();
        }
    }

    private static ViewerResolver.Answer viewer(Request request) {
        String number = request.header(VIEWER.toLowerCase(Locale.ROOT));
        if (number == null) {
            return new ViewerResolver.Unknown();
        }
        return new ViewerResolver.Known(
                number.equals(OPERATOR) ? Viewer.OPERATOR : VIEWERS.get(Integer.parseInt(number)));
    }

    /** One round in this number shows whether its question can reveal the note. */
    private static final int PROBE = 10;

    private static final String OPERATOR = String.valueOf(VIEWERS.size());

    private final Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
    private int probes;
    private int revealing;
    private long team = Long.MIN_VALUE;
    private @Nullable SecretTeam secrets;
    private @Nullable Site with;
    private @Nullable Site without;

    HiddenNote(Path folder) {
        this.folder = folder;
    }

    private void open(long number) throws IOException {
        if (number == team) {
            return;
        }
        close();
        team = number;
        secrets = new SecretTeam(number);
        secrets.write(folder.resolve("with/notes"), true);
        secrets.write(folder.resolve("without/notes"), false);
        with = Site.of(folder.resolve("with"));
        without = Site.of(folder.resolve("without"));
        for (String note : secrets.notes().subList(0, SOME)) {
            page(with, "GET", "/edit/" + note, String.valueOf(VIEWERS.indexOf(ZOE))); // makes the key of forms
        }
        new SigningKeys(with.knowhow().operations().state(), TODAY).renew();
        for (String key : List.of(SigningKeys.KEY, "forms/key")) {
            shareKey(
                    key,
                    with.knowhow().operations().state(),
                    without.knowhow().operations().state());
        }
        for (Site site : List.of(with, without)) {
            for (String note : List.of(SecretTeam.HIDDEN, SecretTeam.EDITED)) {
                edit(site, note);
            }
        }
    }

    /** With different keys, the same record or form would differ. */
    private static void shareKey(String key, StateStore from, StateStore to) throws IOException {
        byte[] keys = from.read(key).orElseThrow();
        to.update(key, old -> keys);
    }

    /** Saves a note twice as a member who may see and edit it, if there is one, so that it has versions. */
    private static void edit(Site site, String note) {
        for (int i = 0; i < 2; i++) {
            Response form = site.web()
                    .answer(Request.get("/edit/" + note).header(VIEWER, String.valueOf(VIEWERS.indexOf(ZOE))));
            if (form.status() != 200) {
                return;
            }
            Map<String, String> fields = new TreeMap<>(Map.of("do", "save"));
            HIDDEN_FIELD
                    .matcher(form.text())
                    .results()
                    .forEach(field -> fields.put(field.group(1), plain(field.group(2))));
            StringBuilder text = new StringBuilder();
            TEXT.matcher(form.text()).results().forEach(field -> text.append(plain(field.group(1))));
            fields.put("text", text + "\nMore words.\n");
            byte[] body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "="
                            + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)
                                    .replace("+", "%20"))
                    .collect(Collectors.joining("&"))
                    .getBytes(StandardCharsets.US_ASCII);
            Response saved = site.web()
                    .answer(Request.get("/edit/" + note)
                            .method("POST")
                            .header(VIEWER, String.valueOf(VIEWERS.indexOf(ZOE)))
                            .header("Host", "localhost")
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .body(max -> body));
            if (saved.status() == FORBIDDEN) {
                return; // the operator changes records of people
            }
            if (saved.status() != SAVED) {
                throw new IllegalStateException(note + " was not saved: " + saved.status() + "\n" + saved.text());
            }
        }
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    @Override
    public List<String> run(long seed) throws IOException, InterruptedException {
        open(Math.floorDiv(seed, ROUNDS_OF_A_TEAM));
        SecretTeam secret = Objects.requireNonNull(secrets);
        Site full = Objects.requireNonNull(with);
        Site less = Objects.requireNonNull(without);
        Random random = new Random(seed);
        List<Integer> blind = IntStream.range(0, VIEWERS.size())
                .filter(i -> full.knowhow()
                        .as(VIEWERS.get(i))
                        .note(new NoteId(SecretTeam.HIDDEN))
                        .isEmpty())
                .boxed()
                .toList();
        String viewer = String.valueOf(blind.get(random.nextInt(blind.size())));
        RandomRequests requests = new RandomRequests(random, secret);
        String asked = random.nextInt(100) < ASSISTANT_PER_CENT
                ? requests.assistant()
                : requests.target(full.web().routes());
        String method = requests.method();
        String one = answer(full, method, asked, viewer);
        String other = answer(less, method, asked, viewer);
        if (seed % PROBE == 0) {
            probes++;
            revealing += answer(full, "GET", asked, OPERATOR).equals(answer(less, "GET", asked, OPERATOR)) ? 0 : 1;
        }
        statuses.merge(Integer.parseInt(one.substring(0, 3)), 1, Integer::sum);
        return one.equals(other)
                ? List.of()
                : List.of("viewer " + viewer + " " + method + " " + asked + difference(one, other));
    }

    private String answer(Site site, String method, String asked, String viewer)
            throws IOException, InterruptedException {
        return asked.startsWith("/") ? page(site, method, asked, viewer) : assistant(site, asked, viewer);
    }

    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return "\n  with:    " + one.substring(from, Math.min(one.length(), from + MOST_SHOWN)) + "\n  without: "
                + other.substring(from, Math.min(other.length(), from + MOST_SHOWN));
    }

    private static String page(Site site, String method, String target, String viewer) {
        Response response = site.web().answer(Request.get(target).method(method).header(VIEWER, viewer));
        TreeMap<String, String> headers = new TreeMap<>(response.headers());
        headers.remove("ETag");
        return response.status() + " " + headers + "\n"
                + AS_OF.matcher(response.text()).replaceAll("indexed");
    }

    private String assistant(Site site, String body, String viewer) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.server().uri().resolve("/mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header(VIEWER, viewer)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + "\n" + AS_OF.matcher(response.body()).replaceAll("indexed");
    }

    @Override
    public String summary() {
        return "answers by status: " + statuses + "; of " + probes
                + " questions, the note changes the operator's answer to " + revealing;
    }

    @Override
    public void close() throws IOException {
        for (Site site : new Site[] {with, without}) {
            if (site != null) {
                site.close();
            }
        }
        with = null;
        without = null;
        for (String part : List.of("with", "without")) {
            Folders.empty(folder.resolve(part));
        }
    }
}
