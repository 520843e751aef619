package dev.knowhow.cli;

import dev.knowhow.cli.command.Command;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Option;
import dev.knowhow.cli.line.Option.Kind;
import dev.knowhow.cli.line.ParsedArgs;
import dev.knowhow.cli.line.Positional;
import dev.knowhow.cli.line.Usage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * Commands as picocli knows them, for all that is not plain: help, completion, and what is wrong with what was typed.
 */
public final class Grammar {

    private static final int READABLE = 120;

    private Grammar() {}

    /**
     * A command line of these commands.
     *
     * @param columns how wide help may be
     */
    public static CommandLine of(List<Command> commands, int columns) {
        CommandSpec root = CommandSpec.create().name("knowhow");
        root.usageMessage()
                .header("What do we know about X, and who knows about X?")
                .synopsisHeading("%nUsage: ")
                .optionListHeading("%n")
                .commandListHeading("%nCommands:%n")
                .sortOptions(false)
                .footer(
                        "",
                        "Your own notes:    cd NOTES; knowhow index; knowhow who TOPIC",
                        "More on a command: knowhow help COMMAND",
                        ExitCode.TABLE);
        root.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("show this help")
                .build());
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("show the version")
                .build());
        for (Command command : commands) {
            Usage usage = command.usage();
            root.addSubcommand(usage.name(), spec(usage));
        }
        // @ana is the handle of an author, not a file of arguments
        return new CommandLine(root)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setUsageHelpWidth(Math.min(columns, READABLE));
    }

    private static CommandSpec spec(Usage usage) {
        CommandSpec spec = CommandSpec.create().name(usage.name());
        spec.usageMessage()
                .header(usage.summary())
                .synopsisHeading("%nUsage: ")
                .abbreviateSynopsis(true)
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .sortOptions(false)
                .footer(footer(usage));
        if (!usage.more().isEmpty()) {
            spec.usageMessage()
                    .descriptionHeading("%n")
                    .description(usage.more().toArray(String[]::new));
        }
        Positional words = usage.words();
        if (words != null) {
            spec.addPositional(positional(words));
        }
        usage.options().stream()
                .sorted(Comparator.comparing(option -> !option.isOfCommand()))
                .forEach(option -> spec.addOption(option(option)));
        return spec;
    }

    private static String[] footer(Usage usage) {
        var footer = new ArrayList<String>();
        footer.add("");
        if (!usage.examples().isEmpty()) {
            footer.add("Examples:");
            usage.examples().forEach(example -> footer.add("  knowhow " + example));
            footer.add("");
        }
        footer.add(ExitCode.TABLE);
        return footer.toArray(String[]::new);
    }

    private static PositionalParamSpec positional(Positional words) {
        var builder = PositionalParamSpec.builder()
                .paramLabel(words.label())
                .hideParamSyntax(true)
                .index(words.many() ? "0..*" : "0")
                .arity((words.required() ? "1" : "0") + (words.many() ? "..*" : "..1"))
                .required(words.required())
                .type(words.many() ? String[].class : words.path() ? Path.class : String.class)
                .description(words.description());
        if (!words.choices().isEmpty()) {
            builder.completionCandidates(words.choices());
        }
        return builder.build();
    }

    private static OptionSpec option(Option option) {
        var builder = OptionSpec.builder(option.names().toArray(String[]::new))
                .description(option.description())
                .usageHelp(option.kind() == Kind.HELP);
        if (option.hasValue()) {
            builder.paramLabel(option.label()).type(type(option.kind()));
        }
        if (!option.choices().isEmpty()) {
            builder.completionCandidates(option.choices());
        }
        return builder.build();
    }

    private static Class<?> type(Kind kind) {
        return switch (kind) {
            case NUMBER -> Integer.class;
            case TEXTS, KEYS -> String[].class;
            case PATH -> Path.class;
            case FLAG, HELP, TEXT -> String.class;
        };
    }

    /** What picocli understood, in our words. */
    public static ParsedArgs typed(ParseResult result) {
        Map<String, List<String>> options = new HashMap<>();
        for (OptionSpec option : result.matchedOptionsSet()) {
            String[] names = option.names();
            boolean flag = option.arity().max() == 0;
            options.put(names[names.length - 1], flag ? List.of() : List.copyOf(option.originalStringValues()));
        }
        List<String> words = result.matchedPositionalsSet().stream()
                .flatMap(positional -> positional.originalStringValues().stream())
                .toList();
        return new ParsedArgs(options, words);
    }
}
