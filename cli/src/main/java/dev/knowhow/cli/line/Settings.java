package dev.knowhow.cli.line;

import dev.knowhow.cli.line.ConfigFile.Line;
import dev.knowhow.cli.line.Option.Kind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Settings outside the command line. Arguments take precedence, then environment variables, then the file; in one place
 * the setting of the command takes precedence over the general one.
 */
public final class Settings {

    private final Map<String, String> environment;
    private final ConfigFile file;

    private Settings(Map<String, String> environment, ConfigFile file) {
        this.environment = environment;
        this.file = file;
    }

    /** Reads the environment variables and the configuration file. */
    public static Settings of(Environment environment) {
        return new Settings(environment.variables(), ConfigFile.of(environment));
    }

    /** The configuration file. */
    public ConfigFile file() {
        return file;
    }

    /**
     * Checks the arguments of a command, and adds its settings to them.
     *
     * @throws dev.knowhow.KnowhowException if an option takes no such value
     */
    public ParsedArgs fill(Usage usage, ParsedArgs typed) {
        Map<String, List<String>> options = new HashMap<>(typed.options());
        for (Option option : usage.options()) {
            option.check(typed.options().getOrDefault(option.name(), List.of()));
            if (!options.containsKey(option.name())) {
                of(usage.name(), option)
                        .flatMap(Setting::values)
                        .ifPresent(values -> options.put(option.name(), values));
            }
        }
        return new ParsedArgs(options, typed.words());
    }

    /** What an option of a command is set to, if it is. */
    public Optional<Setting> of(String command, Option option) {
        List<String> keys = keys(command, option);
        return keys.stream()
                .flatMap(key -> variable(key, option).stream())
                .findFirst()
                .or(() ->
                        keys.stream().flatMap(key -> line(key, option).stream()).findFirst());
    }

    /** The keys by which an option may be set, the most special first; empty if it must be typed. */
    public static List<String> keys(String command, Option option) {
        String key = option.name().substring(2);
        return switch (option.scope()) {
            case TYPED -> List.of();
            case COMMAND -> List.of(command + "." + key);
            case ALL -> List.of(command + "." + key, key);
        };
    }

    /** The environment variable of a key. */
    public static String variable(String key) {
        return "KNOWHOW_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private Optional<Setting> variable(String key, Option option) {
        String name = variable(key);
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(value -> new Setting(key, option, value, name));
    }

    private Optional<Setting> line(String key, Option option) {
        Line line = file.lines().get(key);
        Path path = file.path();
        if (line == null || path == null) {
            return Optional.empty();
        }
        // in a file that many folders share, a path can only mean one seen from the file
        String value =
                option.kind() == Kind.PATH ? path.resolveSibling(line.value()).toString() : line.value();
        return Optional.of(new Setting(key, option, value, path + ":" + line.number()));
    }
}
