package dev.knowhow.cli;

import dev.knowhow.cli.command.Command;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
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
    public int run(Invocation invocation) {
        CommandLine all = Grammar.of(Commands.all(), invocation.environment().width());
        String name = invocation.word();
        CommandLine line = name == null ? all : all.getSubcommands().get(name);
        if (line == null) {
            throw Invocation.wrong("there is no command '" + name + "'; see: knowhow help");
        }
        CommandRequest.Closer.explain(line, invocation.environment(), invocation.out());
        return ExitCode.FOUND;
    }
}
