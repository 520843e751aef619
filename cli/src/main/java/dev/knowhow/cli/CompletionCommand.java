package dev.knowhow.cli;

import dev.knowhow.cli.command.Command;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import java.util.List;
import picocli.AutoComplete;

/** Teaches a shell to complete commands and options. */
public final class CompletionCommand implements Command {

    private static final List<String> SHELLS = List.of("bash", "zsh");

    @Override
    public Usage usage() {
        return Usage.of("completion", "Print a completion script for bash or zsh.")
                .one("SHELL", SHELLS, "bash or zsh")
                .examples("completion bash > ~/.local/share/bash-completion/completions/knowhow")
                .plain();
    }

    @Override
    public int run(Invocation invocation) {
        String shell = invocation.words();
        if (!SHELLS.contains(shell)) {
            throw Invocation.wrong("no completion for '" + shell + "': there is bash and zsh");
        }
        // One script serves both: in zsh it begins by loading what makes zsh understand bash's completions.
        invocation
                .out()
                .print(AutoComplete.bash(
                        "knowhow",
                        Grammar.of(Commands.all(), invocation.environment().width())));
        return ExitCode.FOUND;
    }
}
