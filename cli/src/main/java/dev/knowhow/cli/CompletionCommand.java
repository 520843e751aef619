package dev.knowhow.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** Teaches a shell to complete commands and options. */
final class CompletionCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Usage.of(
                        "completion",
                        "Prints a script that teaches bash or zsh to complete commands and options: "
                                + "source <(knowhow completion bash)")
                .one("SHELL", "bash or zsh")
                .plain();
    }

    @Override
    public int run(Asked asked) {
        String shell = asked.one(0);
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw Asked.wrong("no completion for '" + shell + "': there is bash and zsh");
        }
        // One script serves both: in zsh it begins by loading what makes zsh understand bash's completions.
        asked.out().print(AutoComplete.bash("knowhow", Grammar.all(asked.around())));
        return ExitCode.FOUND;
    }
}
