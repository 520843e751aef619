package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.Removals;
import dev.knowhow.Watch;
import dev.knowhow.mcp.McpStdio;
import java.io.FileDescriptor;
import java.io.FileInputStream;

/** Answers an assistant. */
final class McpCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("mcp", "Serve assistants (Model Context Protocol).")
                .more(
                        "An assistant starts this by itself and talks to it over standard input and output.",
                        "It may search, read notes, ask who knows and why; it changes nothing.")
                .maybeFolder("VAULT", "the notes folder (the vault one stands in, else the folder one stands in)")
                .text("--site", "URL", "where the notes are shown in a browser, for links in answers")
                .examples("mcp ~/notes --as ana", "mcp --site https://intranet.example.org/wiki")
                .index()
                .without()
                .viewer()
                .plain();
    }

    @Override
    public int run(Asked asked) {
        try (Knowhow knowhow = IndexCommand.open(asked, IndexCommand.notes(asked))) {
            if (!knowhow.operations().status().exists()) {
                IndexCommand.index(knowhow, asked.around(), Removals.GUARDED);
            }
            answer(asked, knowhow);
            return ExitCode.FOUND;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private static void answer(Asked asked, Knowhow knowhow) throws InterruptedException {
        Watch watch = knowhow.watch(new Trouble(asked));
        try {
            // the descriptor itself, since only the protocol may use it
            McpStdio.serve(
                    knowhow,
                    Vault.viewer(asked, knowhow),
                    asked.text("--site"),
                    new FileInputStream(FileDescriptor.in),
                    asked.out());
        } finally {
            watch.close();
        }
    }
}
