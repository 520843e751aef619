package dev.knowhow.cli.line;

import dev.knowhow.cli.Grammar;
import dev.knowhow.cli.line.Option.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses valid, common command lines. All others, including errors and calls for help, are left to {@link Grammar},
 * whose library takes longer to load than a search: its class files are too old for the JVM's start-up cache.
 */
public final class QuickParser {

    private final Usage usage;
    private final Map<String, Option> options = new HashMap<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    private QuickParser(Usage usage) {
        this.usage = usage;
        for (Option option : usage.options()) {
            option.names().forEach(name -> options.put(name, option));
        }
    }

    /**
     * Parses the command line.
     *
     * @param args all of it, the command's name first
     * @return null if it takes a closer look
     */
    public static @Nullable ParsedArgs parse(Usage usage, String[] args) {
        var parser = new QuickParser(usage);
        return parser.isPlain(args) ? new ParsedArgs(parser.values, parser.words) : null;
    }

    private boolean isPlain(String[] args) {
        for (int i = 1; i < args.length; i++) {
            String arg = args[i];
            if (!arg.startsWith("-")) {
                words.add(arg);
                continue;
            }
            int equals = arg.indexOf('=');
            Option option = options.get(equals < 0 ? arg : arg.substring(0, equals));
            if (option == null || option.kind() == Kind.HELP) {
                return false;
            }
            boolean next = option.hasValue() && equals < 0;
            if (next && i + 1 == args.length) {
                return false;
            }
            String value = next ? args[++i] : arg.substring(equals + 1);
            if (option.hasValue() ? !isPlain(option, value) : equals >= 0) {
                return false;
            }
            if (values.containsKey(option.name()) && option.kind() != Kind.TEXTS && option.kind() != Kind.KEYS) {
                return false;
            }
            List<String> all = values.computeIfAbsent(option.name(), name -> new ArrayList<>());
            if (option.hasValue()) {
                all.add(value);
            }
        }
        return fits(usage.words());
    }

    private static boolean isPlain(Option option, String value) {
        if (value.isEmpty() || value.startsWith("-") || value.startsWith("\"")) {
            return false;
        }
        return option.kind() != Kind.NUMBER
                || (value.length() < 9 && value.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    private boolean fits(@Nullable Positional expected) {
        if (expected == null) {
            return words.isEmpty();
        }
        return words.isEmpty() ? !expected.required() : expected.many() || words.size() == 1;
    }
}
