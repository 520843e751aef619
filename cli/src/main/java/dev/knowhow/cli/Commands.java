package dev.knowhow.cli;

import dev.knowhow.cli.command.AlertsCommand;
import dev.knowhow.cli.command.CheckCommand;
import dev.knowhow.cli.command.ClusterCommand;
import dev.knowhow.cli.command.Command;
import dev.knowhow.cli.command.DigestCommand;
import dev.knowhow.cli.command.DraftCommand;
import dev.knowhow.cli.command.EvaluateCommand;
import dev.knowhow.cli.command.GapsCommand;
import dev.knowhow.cli.command.IndexCommand;
import dev.knowhow.cli.command.InstallCommand;
import dev.knowhow.cli.command.McpCommand;
import dev.knowhow.cli.command.MoveCommand;
import dev.knowhow.cli.command.NewCommand;
import dev.knowhow.cli.command.NewsletterCommand;
import dev.knowhow.cli.command.NotifyCommand;
import dev.knowhow.cli.command.OutboxCommand;
import dev.knowhow.cli.command.PeopleCommand;
import dev.knowhow.cli.command.PluginsCommand;
import dev.knowhow.cli.command.PublishCommand;
import dev.knowhow.cli.command.QuestionCommand;
import dev.knowhow.cli.command.RadarCommand;
import dev.knowhow.cli.command.RecordCommand;
import dev.knowhow.cli.command.ServeCommand;
import dev.knowhow.cli.command.ThankCommand;
import dev.knowhow.cli.command.TokenCommand;
import dev.knowhow.cli.view.AnswerView;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.Questions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commands by name: the questions of the table, and what operators do. Each class is loaded only when needed. */
public final class Commands {

    /** In the order one meets them. */
    public static final List<String> NAMES = Stream.of(
                    List.of("demo", "index"),
                    Questions.NAMES,
                    List.of(
                            "digest",
                            "newsletter",
                            "alerts",
                            "notify",
                            "outbox",
                            "publish",
                            "new",
                            "draft",
                            "move",
                            "thank",
                            "check",
                            "serve",
                            "cluster",
                            "token",
                            "mcp",
                            "evaluate",
                            "plugins",
                            "config",
                            "completion",
                            "install",
                            "help"))
            .flatMap(List::stream)
            .toList();

    private Commands() {}

    /** All commands, in the order of the help. */
    public static List<Command> all() {
        return NAMES.stream().map(Commands::named).map(Objects::requireNonNull).toList();
    }

    static @Nullable Command named(String name) {
        return switch (name) {
            case "demo" -> new DemoCommand();
            case "index" -> new IndexCommand();
            case "digest" -> new DigestCommand();
            case "newsletter" -> new NewsletterCommand();
            case "alerts" -> new AlertsCommand();
            case "notify" -> new NotifyCommand();
            case "outbox" -> new OutboxCommand();
            case "publish" -> new PublishCommand();
            case "new" -> new NewCommand();
            case "draft" -> new DraftCommand();
            case "move" -> new MoveCommand();
            case "thank" -> new ThankCommand();
            case "check" -> new CheckCommand();
            case "serve" -> new ServeCommand();
            case "cluster" -> new ClusterCommand();
            case "token" -> new TokenCommand();
            case "mcp" -> new McpCommand();
            case "evaluate" -> new EvaluateCommand();
            case "plugins" -> new PluginsCommand();
            case "config" -> new ConfigCommand();
            case "completion" -> new CompletionCommand();
            case "install" -> new InstallCommand();
            case "help" -> new HelpCommand();
            default -> question(name);
        };
    }

    private static @Nullable Command question(String name) {
        Question question = Questions.named(name);
        if (question == null) {
            return null;
        }
        Command command = new QuestionCommand(question, AnswerView.of(name));
        return switch (name) {
            case "gaps" -> new GapsCommand(command);
            case "people" -> new PeopleCommand(command);
            case "radar" -> new RadarCommand(command);
            case "record" -> new RecordCommand(command);
            default -> command;
        };
    }
}
