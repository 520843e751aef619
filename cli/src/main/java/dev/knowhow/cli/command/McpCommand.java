package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.Removals;
import dev.knowhow.Watch;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.mcp.McpStdio;
import java.io.FileDescriptor;
import java.io.FileInputStream;

/** Answers an assistant. */
public final class McpCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("mcp", "Serve assistants (Model Context Protocol).")
                .more("Assistants start this command and use it over standard input and output. It answers "
                        + "questions and changes nothing.")
                .maybeFolder("VAULT", "the notes folder (default: the enclosing vault, or the current directory)")
                .text("--site", "URL", "the URL of the web pages, for links in answers")
                .choice(
                        "--config",
                        "CLIENT",
                        McpConfig.names(),
                        "print the configuration of an assistant, and where it belongs: "
                                + String.join(", ", McpConfig.names()))
                .examples(
                        "mcp --config claude-code ~/notes --as ana",
                        "mcp ~/notes --as ana",
                        "mcp --site https://intranet.example.org/wiki")
                .index()
                .without()
                .filters()
                .viewer()
                .plain();
    }

    @Override
    public int run(Invocation invocation) {
        String client = invocation.text("--config");
        if (client != null) {
            McpConfig config = McpConfig.named(client);
            invocation.out().println(config.text(McpConfig.command(invocation, IndexCommand.notes(invocation))));
            invocation.environment().info("knowhow: " + config.place());
            return ExitCode.FOUND;
        }
        try (Knowhow knowhow = IndexCommand.open(invocation, IndexCommand.notes(invocation))) {
            if (!knowhow.operations().status().exists()) {
                IndexCommand.index(knowhow, invocation.environment(), Removals.GUARDED);
            }
            answer(invocation, knowhow);
            return ExitCode.FOUND;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private static void answer(Invocation invocation, Knowhow knowhow) throws InterruptedException {
        Watch watch = knowhow.watch(new ProblemLog(invocation));
        try {
            // the descriptor itself, since only the protocol may use it
            McpStdio.serve(
                    knowhow,
                    Vault.viewer(invocation, knowhow),
                    invocation.text("--site"),
                    new FileInputStream(FileDescriptor.in),
                    invocation.out());
        } finally {
            watch.close();
        }
    }
}
