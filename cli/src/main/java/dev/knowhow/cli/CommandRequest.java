package dev.knowhow.cli;

import dev.knowhow.cli.command.Command;
import dev.knowhow.cli.line.Colour;
import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.ParsedArgs;
import dev.knowhow.cli.line.QuickParser;
import dev.knowhow.cli.line.Settings;
import dev.knowhow.cli.line.UsageError;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** A request on the command line. */
sealed interface CommandRequest {

    /**
     * Answers it.
     *
     * @return the exit code
     */
    int answer();

    /** A command is to be run. */
    record Run(Command command, Invocation invocation) implements CommandRequest {

        @Override
        public int answer() {
            return command.run(invocation);
        }
    }

    /** The request is answered: help, the version, or a usage error was printed. */
    record Answered(int code) implements CommandRequest {

        @Override
        public int answer() {
            return code;
        }
    }

    /** Parses the command line. Only the usage of the typed command is created, unless the help lists all commands. */
    static CommandRequest of(String[] args, Environment environment) {
        Command command = args.length == 0 ? null : Commands.named(args[0]);
        if (command != null) {
            ParsedArgs typed = QuickParser.parse(command.usage(), args);
            if (typed != null) {
                return run(command, typed, environment);
            }
        }
        return Closer.look(command, args, environment);
    }

    private static CommandRequest run(Command command, ParsedArgs typed, Environment environment) {
        return new Run(command, new Invocation(Settings.of(environment).fill(command.usage(), typed), environment));
    }

    /** Parses all other requests. A separate class, so that picocli is loaded only if it is needed. */
    final class Closer {

        private Closer() {}

        private static CommandRequest look(@Nullable Command command, String[] args, Environment environment) {
            CommandLine line = Grammar.of(command == null ? Commands.all() : List.of(command), environment.width());
            try {
                ParseResult result = line.parseArgs(args);
                if (!result.unmatched().isEmpty()) {
                    throw new UnmatchedArgumentException(line, result.unmatched()); // with --help picocli does not
                }
                ParseResult inner = result.hasSubcommand() ? result.subcommand() : result;
                if (inner.isUsageHelpRequested()) {
                    explain(inner.commandSpec().commandLine(), environment, environment.out());
                    return new Answered(ExitCode.FOUND);
                }
                if (inner.isVersionHelpRequested()) {
                    environment.out().println(Version.text());
                    return new Answered(ExitCode.FOUND);
                }
                if (!result.hasSubcommand()) {
                    explain(line, environment, environment.err());
                    return new Answered(ExitCode.USAGE);
                }
                Command meant = Commands.named(inner.commandSpec().name());
                return meant == null ? new Answered(ExitCode.USAGE) : run(meant, Grammar.typed(inner), environment);
            } catch (ParameterException e) {
                complain(e, environment);
                return new Answered(ExitCode.USAGE);
            }
        }

        private static void complain(ParameterException wrong, Environment environment) {
            String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
            environment.info("knowhow: " + UsageError.of(wrong));
            if (wrong instanceof UnmatchedArgumentException unmatched
                    && !unmatched.getSuggestions().isEmpty()) {
                environment.info("Did you mean: " + String.join(", ", unmatched.getSuggestions()) + "?");
            }
            environment.info("See: " + command + " --help");
        }

        static void explain(CommandLine line, Environment environment, PrintStream to) {
            line.usage(to, Colour.wanted(null, environment) ? Help.Ansi.ON : Help.Ansi.OFF);
        }
    }
}
