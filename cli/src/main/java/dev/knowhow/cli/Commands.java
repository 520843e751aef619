package dev.knowhow.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The commands by name. Each class is loaded only when its command is typed. */
final class Commands {

    /** In the order one meets them. */
    static final List<String> NAMES = List.of("index", "search", "who", "evaluate");

    private Commands() {}

    static List<Command> all() {
        return NAMES.stream().map(Commands::named).map(Objects::requireNonNull).toList();
    }

    static @Nullable Command named(String name) {
        return switch (name) {
            case "index" -> new IndexCommand();
            case "search" -> new SearchCommand();
            case "who" -> new WhoCommand();
            case "evaluate" -> new EvaluateCommand();
            default -> null;
        };
    }
}
