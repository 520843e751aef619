package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.Watch;
import dev.knowhow.WatchListener;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.mcp.McpServlet;
import dev.knowhow.people.Viewer;
import dev.knowhow.present.Counts;
import dev.knowhow.serve.Server;
import dev.knowhow.web.Metrics;
import dev.knowhow.web.MetricsServlet;
import dev.knowhow.web.ProxyHeaders;
import dev.knowhow.web.RequestGuard;
import dev.knowhow.web.Tokens;
import dev.knowhow.web.ViewerResolver;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebListener;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import dev.knowhow.web.WebSettings.Anonymous;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows the notes in a browser. */
public final class ServeCommand implements Command {

    private static final String HOST = "127.0.0.1";
    private static final int PORT = 8080;
    private static final int LAST_PORT = 65_535;
    private static final String SECRET = "KNOWHOW_PROXY_SECRET";
    private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "localhost", "[::1]");
    private static final List<String> ANONYMOUS = Arrays.stream(Anonymous.values())
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .toList();

    @Override
    public Usage usage() {
        return Usage.of("serve", "Serve the notes over HTTP.")
                .more(
                        "Brings the index up to date, then serves pages, an HTTP API and assistants",
                        "(/mcp) until it is stopped, and follows the notes as they change.",
                        "Only this machine can reach it unless --host says otherwise.",
                        "",
                        "Who visits is said by a token (knowhow token), or by a reverse proxy that",
                        "shows the secret in " + SECRET + "; whoever is neither may do",
                        "what --anonymous says.")
                .maybeFolder("VAULT", "the notes folder (the vault one stands in, else the folder one stands in)")
                .text("--host", "ADDRESS", "the address to listen at (" + HOST + ")")
                .number("--port", "the port; 0 for any that is free (" + PORT + ")")
                .text("--title", "NAME", "what the site is called (the name of the notes folder)")
                .choice(
                        "--anonymous",
                        "WHAT",
                        ANONYMOUS,
                        "what may be done by whoever is not known: off, limited or read (read)")
                .texts("--proxy", "ADDRESS", "believe the user headers of a proxy at this address; may be repeated")
                .texts(
                        "--name",
                        "HOST",
                        "a name under which the site is asked; may be repeated (any, or on this machine its own and those of a proxy)")
                .texts("--frame", "ORIGIN", "who may show pages in a frame; may be repeated (nobody)")
                .texts("--origin", "ORIGIN", "whose pages may ask the API; may be repeated (none)")
                .texts(
                        "--trusted-origin",
                        "ORIGIN",
                        "whose pages may ask it as their visitors, by cookies of a proxy; may be repeated (none)")
                .text("--site", "URL", "where the site lies as visitors see it (what they ask for)")
                .number("--rate", "requests a minute from one visitor; 0 for any number (600)")
                .number("--timeout", "seconds a request may take at most (30)")
                .flag(IndexCommand.ACCEPT, "at the start, as index does")
                .flag("--log", "one line a request on standard error, without what was asked")
                .flag("--log-json", "the same, and all else that is logged, as one JSON object a line")
                .text(
                        "--metrics",
                        "[ADDRESS:]PORT",
                        "figures for Prometheus at /metrics of another port (none; address " + HOST + ")")
                .examples(
                        "serve",
                        "serve ~/notes --port 8090",
                        "serve --as ana",
                        "serve --anonymous off --proxy 127.0.0.1")
                .index()
                .without()
                .viewer()
                .plain();
    }

    @Override
    public int run(Invocation invocation) {
        int port = invocation.number("--port", PORT);
        if (port < 0 || port > LAST_PORT) {
            throw Invocation.wrong("--port is " + port + ", must be 0 to " + LAST_PORT);
        }
        Path notes = IndexCommand.notes(invocation);
        String host = invocation.text("--host");
        try (Knowhow knowhow = IndexCommand.open(invocation, notes)) {
            ServerLog log = ServerLog.of(invocation);
            Metrics metrics = new Metrics();
            WebListener answers = log;
            WebSettings settings =
                    settings(invocation, knowhow, notes, host == null ? HOST : host, answers.and(metrics));
            serve(invocation, knowhow, settings, Server.on(host == null ? HOST : host, port), log, metrics);
            return ExitCode.FOUND;
        }
    }

    /**
     * Answers at once, so that whoever looks after it can ask whether it is ready; what is asked before is out of
     * order.
     */
    @SuppressWarnings("try") // what is open here only has to be closed
    private static void serve(
            Invocation invocation,
            Knowhow knowhow,
            WebSettings settings,
            Server.Builder site,
            ServerLog log,
            Metrics metrics) {
        RequestGuard guard = new RequestGuard(settings);
        try (Server figures = figures(invocation, knowhow, metrics);
                Server server = site.mount("/*", new WebServlet(new Web(knowhow, settings, guard)))
                        .mount("/mcp", new McpServlet(knowhow, settings, guard))
                        .start()) {
            WatchListener updates = ((WatchListener) log).and(metrics);
            bringUpToDate(knowhow, invocation, updates);
            try (Watch watch = knowhow.watch(updates)) {
                log.say(Counts.of(knowhow.operations().status().notes(), "note") + " at " + server.uri()
                        + "; stop with Ctrl-C");
                server.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** If there is an index to answer from, failing now is as failing later: the watch tries again. */
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

    /**
     * Figures of the server, at an address of their own, since they are not for visitors; null if nobody wants them.
     */
    private static @Nullable Server figures(Invocation invocation, Knowhow knowhow, Metrics metrics) {
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
                .mount("/metrics", new MetricsServlet(metrics, knowhow))
                .start();
    }

    private static WebSettings settings(
            Invocation invocation, Knowhow knowhow, Path notes, String host, WebListener listener) {
        String title = invocation.text("--title");
        List<String> names = invocation.texts("--name");
        boolean local = THIS_MACHINE.contains(host);
        try {
            return WebSettings.builder()
                    .site(
                            title == null
                                    ? String.valueOf(
                                            notes.toAbsolutePath().normalize().getFileName())
                                    : title)
                    .anonymous(anonymous(invocation))
                    .resolvers(resolvers(invocation, knowhow))
                    .hosts(names.isEmpty() && local ? THIS_MACHINE : names)
                    .anyHostOfProxy(names.isEmpty())
                    .frameAncestors(invocation.texts("--frame"))
                    .origins(invocation.texts("--origin"))
                    .trustedOrigins(invocation.texts("--trusted-origin"))
                    .address(address(invocation))
                    .rate(invocation.number("--rate", WebSettings.USUAL.rate()))
                    .timeout(Duration.ofSeconds(invocation.number(
                            "--timeout", (int) WebSettings.USUAL.timeout().toSeconds())))
                    .listener(listener)
                    .build();
        } catch (IllegalArgumentException e) {
            throw Invocation.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable URI address(Invocation invocation) {
        String address = invocation.text("--site");
        return address == null ? null : URI.create(address);
    }

    private static Anonymous anonymous(Invocation invocation) {
        String word = invocation.text("--anonymous");
        if (word == null) {
            return Anonymous.READ;
        }
        if (!ANONYMOUS.contains(word)) {
            throw Invocation.wrong("--anonymous is '" + word + "', must be one of " + String.join(", ", ANONYMOUS));
        }
        return Anonymous.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static List<ViewerResolver> resolvers(Invocation invocation, Knowhow knowhow) {
        List<ViewerResolver> resolvers = new ArrayList<>();
        List<String> proxies = invocation.texts("--proxy");
        if (!proxies.isEmpty()) {
            String secret = invocation.environment().variables().get(SECRET);
            if (secret == null) {
                throw Invocation.wrong("--proxy needs a secret that the proxy shows, too: set " + SECRET);
            }
            resolvers.add(ProxyHeaders.of(Set.copyOf(proxies), secret));
        }
        resolvers.add(new Tokens(
                knowhow.operations().state(), invocation.environment().clock()));
        Viewer viewer = Vault.viewer(invocation, knowhow);
        if (!viewer.equals(Viewer.EVERYONE)) {
            resolvers.add(ViewerResolver.always(viewer));
        }
        return resolvers;
    }
}
