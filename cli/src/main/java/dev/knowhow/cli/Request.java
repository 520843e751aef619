package dev.knowhow.cli;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a person asks for by what they typed. */
sealed interface Request {

    /**
     * Answers it.
     *
     * @return the exit code
     */
    int answer();

    /** A command is to be run. */
    record Run(Command command, Asked asked) implements Request {

        @Override
        public int answer() {
            return command.run(asked);
        }
    }

    /** All has been said: help, the version, or what is wrong. */
    record Answered(int code) implements Request {

        @Override
        public int answer() {
            return code;
        }
    }

    /** Understands what was typed. Only the command that was typed is looked at, unless help for all is asked for. */
    static Request of(String[] args, Surroundings around) {
        Command command = args.length == 0 ? null : Commands.named(args[0]);
        if (command != null) {
            Typed typed = QuickParser.parse(command.usage(), args);
            if (typed != null) {
                return run(command, typed, around);
            }
        }
        return Closer.look(command, args, around);
    }

    private static Request run(Command command, Typed typed, Surroundings around) {
        return new Run(command, new Asked(Settings.of(around).fill(command.usage(), typed), around));
    }

    /** Understands the rest, at leisure. A class of its own, so that picocli is not even loaded before it is needed. */
    final class Closer {

        private Closer() {}

        private static Request look(@Nullable Command command, String[] args, Surroundings around) {
            CommandLine line = Grammar.of(command == null ? Commands.all() : List.of(command), around.width());
            try {
                ParseResult result = line.parseArgs(args);
                ParseResult inner = result.hasSubcommand() ? result.subcommand() : result;
                if (inner.isUsageHelpRequested()) {
                    explain(inner.commandSpec().commandLine(), around, around.out());
                    return new Answered(ExitCode.FOUND);
                }
                if (inner.isVersionHelpRequested()) {
                    around.out().println(Version.text());
                    return new Answered(ExitCode.FOUND);
                }
                if (!result.hasSubcommand()) {
                    explain(line, around, around.err());
                    return new Answered(ExitCode.USAGE);
                }
                Command meant = Commands.named(inner.commandSpec().name());
                return meant == null ? new Answered(ExitCode.USAGE) : run(meant, Grammar.typed(inner), around);
            } catch (ParameterException e) {
                complain(e, around);
                return new Answered(ExitCode.USAGE);
            }
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

        static void explain(CommandLine line, Surroundings around, PrintStream to) {
            line.usage(to, Colour.wanted(null, around) ? Help.Ansi.ON : Help.Ansi.OFF);
        }
    }
}
