package dev.knowhow.cli.line;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides whether answers are coloured: an option beats the environment, the environment beats the terminal. */
public final class Colour {

    private Colour() {}

    /**
     * Whether to use colours.
     *
     * @param option the value of {@code --color}; null if not typed
     */
    public static boolean wanted(@Nullable String option, Environment environment) {
        return switch (option == null ? "auto" : option) {
            case "always" -> true;
            case "never" -> false;
            default -> byEnvironment(environment);
        };
    }

    private static boolean byEnvironment(Environment environment) {
        Map<String, String> variables = environment.variables();
        if (!variables.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = variables.getOrDefault("CLICOLOR_FORCE", "0");
        if (!force.isEmpty() && !force.equals("0")) {
            return true;
        }
        return environment.outTerminal() && !"dumb".equals(variables.get("TERM"));
    }
}
