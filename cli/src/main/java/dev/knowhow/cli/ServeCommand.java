package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.text.Count;
import dev.knowhow.people.Viewer;
import dev.knowhow.serve.Server;
import dev.knowhow.web.ViewerResolver;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import java.nio.file.Path;
import java.util.List;

/** Shows the notes in a browser. */
final class ServeCommand implements Command {

    private static final String HOST = "127.0.0.1";
    private static final int PORT = 8080;
    private static final int LAST_PORT = 65_535;

    @Override
    public Usage usage() {
        return Usage.of("serve", "Show the notes in a browser.")
                .more(
                        "Brings the index up to date, then serves pages and an HTTP API until it is stopped.",
                        "Only this machine can reach it unless --host says otherwise.")
                .maybeFolder("VAULT", "the notes folder (the vault one stands in, else the folder one stands in)")
                .text("--host", "ADDRESS", "the address to listen at (" + HOST + ")")
                .number("--port", "the port; 0 for any that is free (" + PORT + ")")
                .text("--title", "NAME", "what the site is called (the name of the notes folder)")
                .examples("serve", "serve ~/notes --port 8090", "serve --as ana")
                .index()
                .without()
                .viewer()
                .plain();
    }

    @Override
    public int run(Asked asked) {
        int port = asked.number("--port", PORT);
        if (port < 0 || port > LAST_PORT) {
            throw Asked.wrong("--port is " + port + ", must be 0 to " + LAST_PORT);
        }
        Path notes = IndexCommand.notes(asked);
        String host = asked.text("--host");
        try (Knowhow knowhow = IndexCommand.open(asked, notes)) {
            IndexCommand.index(knowhow, asked.around());
            serve(asked, knowhow, notes, host == null ? HOST : host, port);
            return ExitCode.FOUND;
        }
    }

    private static void serve(Asked asked, Knowhow knowhow, Path notes, String host, int port) {
        WebServlet servlet = new WebServlet(new Web(knowhow, settings(asked, knowhow, notes)));
        try (Server server = Server.on(host, port).mount("/*", servlet).start()) {
            asked.around()
                    .talk(Count.of(knowhow.status().notes(), "note") + " at " + server.uri() + "; stop with Ctrl-C");
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static WebSettings settings(Asked asked, Knowhow knowhow, Path notes) {
        Viewer viewer = Vault.viewer(asked, knowhow);
        String title = asked.text("--title");
        return WebSettings.USUAL
                .site(
                        title == null
                                ? String.valueOf(
                                        notes.toAbsolutePath().normalize().getFileName())
                                : title)
                .resolvers(viewer.equals(Viewer.EVERYONE) ? List.of() : List.of(ViewerResolver.always(viewer)));
    }
}
