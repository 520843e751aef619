package dev.knowhow.cli;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Understands what was typed. Only the command that was typed is looked at, unless help for all is asked for. */
final class Grammar {

    private Grammar() {}

    /** What became of the arguments. */
    sealed interface Parsed {

        /** A command is to be run. */
        record Asks(Command command, Asked asked) implements Parsed {}

        /** All has been said: help, the version, or what is wrong. */
        record Answered(int code) implements Parsed {}
    }

    static Parsed parse(String[] args, Surroundings around) {
        String name = firstWord(args);
        Command command = name == null ? null : Commands.named(name);
        CommandLine line = command == null ? all(around) : line(around, List.of(command));
        try {
            ParseResult typed = line.parseArgs(args);
            ParseResult inner = typed.hasSubcommand() ? typed.subcommand() : typed;
            if (inner.isUsageHelpRequested()) {
                usage(inner.commandSpec().commandLine(), around, around.out());
                return new Parsed.Answered(ExitCode.FOUND);
            }
            if (inner.isVersionHelpRequested()) {
                around.out().println(Version.text());
                return new Parsed.Answered(ExitCode.FOUND);
            }
            if (command == null) {
                usage(line, around, around.err());
                return new Parsed.Answered(ExitCode.USAGE);
            }
            return new Parsed.Asks(command, new Asked(inner, around));
        } catch (ParameterException e) {
            complain(e, around);
            return new Parsed.Answered(ExitCode.USAGE);
        }
    }

    /** The grammar of all commands, for help and completion. */
    static CommandLine all(Surroundings around) {
        return line(around, Commands.all());
    }

    static void usage(CommandLine line, Surroundings around, PrintStream to) {
        boolean colour = Colour.wanted(null, around);
        line.usage(to, colour ? Help.Ansi.ON : Help.Ansi.OFF);
    }

    private static CommandLine line(Surroundings around, List<Command> commands) {
        CommandSpec root = CommandSpec.create().name("knowhow");
        root.usageMessage()
                .header("What do we know about X, and who knows about X?")
                .synopsisHeading("%nUsage: ")
                .optionListHeading("%n")
                .commandListHeading("%nCommands:%n")
                .sortOptions(false)
                .footer("", "More on a command: knowhow help COMMAND", ExitCode.TABLE);
        root.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("show this help")
                .build());
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("show the version")
                .build());
        for (Command command : commands) {
            CommandSpec spec = command.spec();
            root.addSubcommand(spec.name(), spec);
        }
        // A note's author may be asked for as @ana: that is no file of arguments.
        return new CommandLine(root)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setUsageHelpWidth(Math.min(around.width(), 120));
    }

    private static @Nullable String firstWord(String[] args) {
        for (String arg : args) {
            if (!arg.startsWith("-")) {
                return arg;
            }
        }
        return null;
    }

    private static void complain(ParameterException wrong, Surroundings around) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        around.talk("knowhow: " + Complaint.of(wrong));
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            around.talk("Did you mean: " + String.join(", ", unmatched.getSuggestions()) + "?");
        }
        around.talk("See: " + command + " --help");
    }
}
