package dev.knowhow.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Explains a command, or lists them all. */
final class HelpCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Usage.of("help", "What can be asked? Explains a command, or lists them all.")
                .maybe("COMMAND", String.class, "the command to explain")
                .plain();
    }

    @Override
    public int run(Asked asked) {
        CommandLine all = Grammar.all(asked.around());
        String name = asked.maybe(0);
        CommandLine line = name == null ? all : all.getSubcommands().get(name);
        if (line == null) {
            throw Asked.wrong("there is no command '" + name + "'; see: knowhow help");
        }
        Grammar.usage(line, asked.around(), asked.out());
        return ExitCode.FOUND;
    }
}
