package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.Watch;
import dev.knowhow.WatchListener;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.edit.EditorRule;
import dev.knowhow.edit.NoteEditing;
import dev.knowhow.edit.NoteParticipation;
import dev.knowhow.edit.NoteSuggestions;
import dev.knowhow.edit.PictureFolder;
import dev.knowhow.edit.RemoteHealthServlet;
import dev.knowhow.edit.RemoteLoop;
import dev.knowhow.edit.RemoteSettings;
import dev.knowhow.mcp.McpServlet;
import dev.knowhow.micrometer.KnowhowMeters;
import dev.knowhow.micrometer.MetricsServlet;
import dev.knowhow.notify.Notifier;
import dev.knowhow.notify.NotifyLoop;
import dev.knowhow.notify.OutboxHealthServlet;
import dev.knowhow.notify.UnsubscribeServlet;
import dev.knowhow.notify.outbox.RecentCounts;
import dev.knowhow.present.Counts;
import dev.knowhow.serve.Server;
import dev.knowhow.web.RequestGuard;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebListener;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import dev.knowhow.web.editing.Suggestions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves the notes over HTTP. */
public final class ServeCommand implements Command {

    private static final String NO_UPDATES = "--no-updates";
    private static final String REMOTE = "--remote";
    private static final String PULL = "--pull";
    private static final String NETRC = "--netrc";
    private static final String HOST = "127.0.0.1";
    private static final int PORT = 8080;
    private static final int LAST_PORT = 65_535;
    private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "localhost", "[::1]");

    @Override
    public Usage usage() {
        return LookOptions.added(AccessOptions.added(Usage.of("serve", "Serve the notes over HTTP.")
                        .more(
                                "Updates the index, serves pages, an HTTP API and assistants (/mcp), and indexes notes "
                                        + "when they change. Only this machine has access, unless --host is another address.",
                                "",
                                "Users are identified by an API token (knowhow token), by OpenID Connect (--oidc), or by a "
                                        + "reverse proxy with the secret of " + AccessOptions.SECRET
                                        + ". --anonymous sets what everyone else may do.")
                        .maybeFolder(
                                "VAULT", "the notes folder (default: the enclosing vault, or the current directory)")
                        .text("--host", "ADDRESS", "the address to listen on (" + HOST + ")")
                        .number("--port", "the port; 0 for any free port (" + PORT + ")")
                        .text("--title", "NAME", "the title of the site (the name of the notes folder)"))
                .texts("--name", "HOST", "an allowed Host name; may be repeated (any, or this machine's and a proxy's)")
                .texts("--frame", "ORIGIN", "an origin that may show pages in a frame; may be repeated (none)")
                .texts("--origin", "ORIGIN", "an allowed CORS origin; may be repeated (none)")
                .texts(
                        "--trusted-origin",
                        "ORIGIN",
                        "an allowed CORS origin with cookies, for users of a proxy; may be repeated (none)")
                .text("--site", "URL", "the public URL of the site (from the Host header)")
                .text("--sign-in", "URL", "where visitors sign in, with {url} for the page to return to (none)")
                .number("--rate", "requests per minute and visitor; 0 for no limit (600)")
                .number("--timeout", "the time limit of a request in seconds (30)")
                .flag(IndexCommand.ACCEPT, "at the start, accept that most notes or records of people were deleted")
                .flag(
                        NO_UPDATES,
                        "answer from the index of --index or --cluster, which another process updates; read no notes")
                .flag("--edit", "let signed-in members create notes and edit those they see; others read only")
                .texts(
                        "--editor",
                        "PLACE=WHO",
                        "who may save below a folder: a group, member:ID or *; may be repeated (each member everywhere)")
                .text(
                        "--pictures",
                        "FOLDER",
                        "where added pictures are: below the note's folder, or /FOLDER (beside it)")
                .text(REMOTE, "NAME", "a remote of the notes' git repository, to pull from and to push saves to (none)")
                .number(PULL, "seconds between two pulls of " + REMOTE + " (60)")
                .path(NETRC, "FILE", "users and passwords for " + REMOTE + " over HTTPS (~/.netrc)")
                .flag("--log", "log one line per request on standard error, without queries")
                .flag("--log-json", "log requests and all messages as JSON, one object per line")
                .text(
                        "--metrics",
                        "[ADDRESS:]PORT",
                        "serve metrics for Prometheus at /metrics of another port (none; address " + HOST + ")")
                .path("--notify", "FILE", "send notifications by these settings, see knowhow notify (none)")
                .examples(
                        "serve",
                        "serve ~/notes --port 8090",
                        "serve --as ana",
                        "serve --anonymous off --proxy 127.0.0.1")
                .index()
                .without()
                .filters()
                .viewer()
                .plain());
    }

    @Override
    public int run(Invocation invocation) {
        int port = invocation.number("--port", PORT);
        if (port < 0 || port > LAST_PORT) {
            throw Invocation.wrong("--port is " + port + ", must be 0 to " + LAST_PORT);
        }
        Path notes = IndexCommand.notes(invocation);
        String host = invocation.text("--host");
        try (Knowhow knowhow = isReader(invocation) ? Vault.open(invocation) : IndexCommand.open(invocation, notes)) {
            ServerLog log = ServerLog.of(invocation);
            KnowhowMeters meters = new KnowhowMeters(knowhow);
            WebListener answers = log;
            WebSettings settings =
                    settings(invocation, knowhow, notes, host == null ? HOST : host, log, answers.and(meters));
            RemoteLoop remote = remote(invocation, knowhow, notes, log);
            serve(invocation, knowhow, settings, remote, Server.on(host == null ? HOST : host, port), log, meters);
            return ExitCode.FOUND;
        }
    }

    /**
     * Starts the server before indexing, so that the operator can query its readiness. Until then questions are
     * answered with status 503.
     */
    @SuppressWarnings("try") // the resources only need to be closed
    private static void serve(
            Invocation invocation,
            Knowhow knowhow,
            WebSettings settings,
            @Nullable RemoteLoop remote,
            Server.Builder site,
            ServerLog log,
            KnowhowMeters meters) {
        RequestGuard guard = new RequestGuard(settings);
        Notifier notifier = notifier(invocation, knowhow, settings.suggestions());
        if (notifier != null) {
            RecentCounts counts =
                    new RecentCounts(notifier.outbox(), invocation.environment().clock());
            site.mount("/unsubscribe/*", new UnsubscribeServlet(knowhow, guard))
                    .mount("/health/notify", new OutboxHealthServlet(counts));
            meters.countMessages(() -> messages(counts));
        }
        if (remote != null) {
            site.mount("/health/remote", new RemoteHealthServlet(remote));
            meters.countRemoteFailures(remote::failures);
        }
        try (remote;
                Server metrics = metrics(invocation, meters);
                Server server = site.mount("/*", new WebServlet(new Web(knowhow, settings, guard)))
                        .mount("/mcp", new McpServlet(knowhow, settings, guard))
                        .start()) {
            WatchListener updates = ((WatchListener) log).and(meters);
            if (!isReader(invocation)) {
                bringUpToDate(knowhow, invocation, updates);
            }
            try (Watch watch = isReader(invocation) ? null : knowhow.watch(updates);
                    NotifyLoop loop = notifier == null ? null : loop(notifier, log)) {
                if (remote != null) {
                    remote.start();
                }
                log.say(Counts.of(knowhow.operations().status().notes(), "note") + " at " + server.uri()
                        + "; stop with Ctrl-C");
                server.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether another process updates the index. */
    private static boolean isReader(Invocation invocation) {
        return invocation.flag(NO_UPDATES);
    }

    private static @Nullable RemoteLoop remote(Invocation invocation, Knowhow knowhow, Path notes, ServerLog log) {
        String name = invocation.text(REMOTE);
        if (name == null) {
            for (String other : List.of(PULL, NETRC)) {
                if (invocation.text(other) != null) {
                    throw Invocation.wrong(other + " is for a server with " + REMOTE + "; add it");
                }
            }
            return null;
        }
        if (isReader(invocation)) {
            throw Invocation.wrong(REMOTE + " writes notes, and " + NO_UPDATES + " reads none; leave one of them out");
        }
        Duration pause = Duration.ofSeconds(invocation.count(PULL, (int) RemoteSettings.USUAL_PAUSE.toSeconds()));
        try {
            return new RemoteLoop(
                    knowhow,
                    notes,
                    new RemoteSettings(name, pause, invocation.path(NETRC)),
                    invocation.environment().clock(),
                    message -> log.say("knowhow: " + Plain.line(message)));
        } catch (IllegalArgumentException e) {
            throw Invocation.wrong(REMOTE + " '" + name + "' cannot be used: " + e.getMessage());
        }
    }

    private static @Nullable Notifier notifier(
            Invocation invocation, Knowhow knowhow, @Nullable Suggestions suggestions) {
        Path file = invocation.path("--notify");
        return file == null
                ? null
                : NotifyCommand.notifier(
                        knowhow,
                        NotifySettingsFile.read(file),
                        suggestions,
                        invocation.environment().clock());
    }

    private static NotifyLoop loop(Notifier notifier, ServerLog log) {
        return new NotifyLoop(
                notifier,
                NotifyLoop.USUAL,
                report -> {
                    report.problems().forEach(problem -> log.say("knowhow: " + Plain.line(problem)));
                    if (!report.handled().isEmpty()) {
                        log.say(NotifyCommand.text(report));
                    }
                },
                failure ->
                        log.say("knowhow: notifications failed: " + Plain.line(String.valueOf(failure.getMessage()))));
    }

    private static Map<String, Integer> messages(RecentCounts counts) {
        Map<String, Integer> words = new TreeMap<>();
        counts.get().forEach((state, count) -> words.put(OutboxCommand.word(state), count));
        return words;
    }

    /** If there is an index, a failure is not fatal: the watch tries again. */
    private static void bringUpToDate(Knowhow knowhow, Invocation invocation, WatchListener updates) {
        try {
            updates.updated(IndexCommand.index(knowhow, invocation));
        } catch (KnowhowException e) {
            if (Thread.currentThread().isInterrupted()
                    || !knowhow.operations().status().exists()) {
                throw e;
            }
            updates.failed(e);
        }
    }

    /** Serves metrics on a separate port, since they are not for visitors; null without the option. */
    private static @Nullable Server metrics(Invocation invocation, KnowhowMeters meters) {
        String place = invocation.text("--metrics");
        if (place == null) {
            return null;
        }
        int colon = place.lastIndexOf(':');
        String port = place.substring(colon + 1);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > LAST_PORT) {
            throw Invocation.wrong(
                    "--metrics is '" + place + "', must be a port, or an address and a port: 127.0.0.1:9464");
        }
        return Server.on(colon < 0 ? HOST : place.substring(0, colon), Integer.parseInt(port))
                .mount("/metrics", new MetricsServlet(meters))
                .start();
    }

    private static WebSettings settings(
            Invocation invocation, Knowhow knowhow, Path notes, String host, ServerLog log, WebListener listener) {
        String title = invocation.text("--title");
        List<String> names = invocation.texts("--name");
        boolean local = THIS_MACHINE.contains(host);
        try {
            URI address = address(invocation);
            NoteEditing editor = editor(invocation, knowhow, notes);
            Clock clock = invocation.environment().clock();
            return WebSettings.builder()
                    .site(
                            title == null
                                    ? String.valueOf(
                                            notes.toAbsolutePath().normalize().getFileName())
                                    : title)
                    .look(LookOptions.of(invocation)
                            .signIn(invocation.text("--sign-in"))
                            .build())
                    .anonymous(AccessOptions.anonymous(invocation))
                    .resolvers(AccessOptions.resolvers(invocation, knowhow, address, log))
                    .hosts(names.isEmpty() && local ? thisMachine(address) : names)
                    .anyHostOfProxy(names.isEmpty())
                    .frameAncestors(invocation.texts("--frame"))
                    .origins(invocation.texts("--origin"))
                    .trustedOrigins(invocation.texts("--trusted-origin"))
                    .address(address)
                    .rate(invocation.number("--rate", WebSettings.USUAL.rate()))
                    .timeout(Duration.ofSeconds(invocation.number(
                            "--timeout", (int) WebSettings.USUAL.timeout().toSeconds())))
                    .listener(listener)
                    .editor(editor)
                    .participation(editor == null ? null : new NoteParticipation(knowhow, notes, editor, clock))
                    .suggestions(editor == null ? null : new NoteSuggestions(knowhow, editor, clock))
                    .build();
        } catch (IllegalArgumentException e) {
            throw Invocation.wrong(String.valueOf(e.getMessage()));
        }
    }

    /** The names of this machine, and that of the site, under which a proxy may ask. */
    private static List<String> thisMachine(@Nullable URI address) {
        return address == null || address.getHost() == null
                ? THIS_MACHINE
                : Stream.concat(THIS_MACHINE.stream(), Stream.of(address.getHost()))
                        .toList();
    }

    private static @Nullable NoteEditing editor(Invocation invocation, Knowhow knowhow, Path notes) {
        List<EditorRule> rules =
                invocation.texts("--editor").stream().map(EditorRule::parse).toList();
        if (!invocation.flag("--edit")) {
            if (!rules.isEmpty()) {
                throw Invocation.wrong("--editor is for a server with --edit; add it");
            }
            return null;
        }
        if (isReader(invocation)) {
            throw Invocation.wrong("--edit writes notes, and " + NO_UPDATES + " reads none; leave one of them out");
        }
        String folder = invocation.text("--pictures");
        PictureFolder pictures = folder == null ? PictureFolder.BESIDE : new PictureFolder(folder);
        return new NoteEditing(
                knowhow, notes, rules, pictures, invocation.environment().clock());
    }

    private static @Nullable URI address(Invocation invocation) {
        String address = invocation.text("--site");
        return address == null ? null : URI.create(address);
    }
}
