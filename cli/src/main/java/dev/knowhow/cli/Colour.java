package dev.knowhow.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides whether answers are coloured: an option beats the environment, the environment beats the terminal. */
final class Colour {

    private Colour() {}

    /**
     * Whether to colour.
     *
     * @param option what {@code --color} says; null if it was not typed
     */
    static boolean wanted(@Nullable String option, Surroundings around) {
        return switch (option == null ? "auto" : option) {
            case "always" -> true;
            case "never" -> false;
            case "auto" -> byEnvironment(around);
            default -> throw Asked.wrong("--color is '" + option + "', must be auto, always or never");
        };
    }

    private static boolean byEnvironment(Surroundings around) {
        Map<String, String> environment = around.environment();
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "0");
        if (!force.isEmpty() && !force.equals("0")) {
            return true;
        }
        return around.outTerminal() && !"dumb".equals(environment.get("TERM"));
    }
}
