package dev.knowhow.cli;

import java.util.List;
import picocli.AutoComplete;

/** Teaches a shell to complete commands and options. */
final class CompletionCommand implements Command {

    private static final List<String> SHELLS = List.of("bash", "zsh");

    @Override
    public Usage usage() {
        return Usage.of("completion", "Print a completion script for bash or zsh.")
                .more("Prints a script for the shell to read.")
                .one("SHELL", SHELLS, "bash or zsh")
                .examples("completion bash > ~/.local/share/bash-completion/completions/knowhow")
                .plain();
    }

    @Override
    public int run(Asked asked) {
        String shell = asked.words();
        if (!SHELLS.contains(shell)) {
            throw Asked.wrong("no completion for '" + shell + "': there is bash and zsh");
        }
        // One script serves both: in zsh it begins by loading what makes zsh understand bash's completions.
        asked.out()
                .print(AutoComplete.bash(
                        "knowhow", Grammar.of(Commands.all(), asked.around().width())));
        return ExitCode.FOUND;
    }
}
