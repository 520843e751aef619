package dev.knowhow.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The commands by name. Each class is loaded only when its command is typed. */
final class Commands {

    /** In the order one meets them. */
    static final List<String> NAMES = List.of(
            "demo",
            "index",
            "search",
            "who",
            "why",
            "note",
            "related",
            "complete",
            "topics",
            "news",
            "rising",
            "digest",
            "alerts",
            "publish",
            "new",
            "links",
            "check",
            "people",
            "gaps",
            "serve",
            "token",
            "mcp",
            "evaluate",
            "plugins",
            "config",
            "completion",
            "help");

    private Commands() {}

    static List<Command> all() {
        return NAMES.stream().map(Commands::named).map(Objects::requireNonNull).toList();
    }

    static @Nullable Command named(String name) {
        return switch (name) {
            case "demo" -> new DemoCommand();
            case "index" -> new IndexCommand();
            case "search" -> new SearchCommand();
            case "who" -> new WhoCommand();
            case "why" -> new WhyCommand();
            case "note" -> new NoteCommand();
            case "related" -> new RelatedCommand();
            case "complete" -> new CompleteCommand();
            case "topics" -> new TopicsCommand();
            case "news" -> new NewsCommand();
            case "rising" -> new RisingCommand();
            case "digest" -> new DigestCommand();
            case "alerts" -> new AlertsCommand();
            case "publish" -> new PublishCommand();
            case "new" -> new NewCommand();
            case "links" -> new LinksCommand();
            case "check" -> new CheckCommand();
            case "people" -> new PeopleCommand();
            case "gaps" -> new GapsCommand();
            case "serve" -> new ServeCommand();
            case "token" -> new TokenCommand();
            case "mcp" -> new McpCommand();
            case "evaluate" -> new EvaluateCommand();
            case "plugins" -> new PluginsCommand();
            case "config" -> new ConfigCommand();
            case "completion" -> new CompletionCommand();
            case "help" -> new HelpCommand();
            default -> null;
        };
    }
}
