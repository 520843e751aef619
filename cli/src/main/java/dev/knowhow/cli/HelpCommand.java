package dev.knowhow.cli;

import picocli.CommandLine;

/** Explains a command, or lists them all. */
final class HelpCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("help", "Show help for a command.")
                .maybe("COMMAND", Commands.NAMES, "the command to explain")
                .plain();
    }

    @Override
    public int run(Asked asked) {
        CommandLine all = Grammar.of(Commands.all(), asked.around().width());
        String name = asked.word();
        CommandLine line = name == null ? all : all.getSubcommands().get(name);
        if (line == null) {
            throw Asked.wrong("there is no command '" + name + "'; see: knowhow help");
        }
        Request.Closer.explain(line, asked.around(), asked.out());
        return ExitCode.FOUND;
    }
}
