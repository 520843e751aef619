package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.notify.Notifier;
import dev.knowhow.notify.NotifyReport;
import dev.knowhow.notify.NotifySettings;
import dev.knowhow.notify.message.Content;
import dev.knowhow.notify.message.ContentText;
import dev.knowhow.notify.outbox.Message.State;
import dev.knowhow.present.Counts;
import dev.knowhow.web.editing.Suggestions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends notifications that are due. */
public final class NotifyCommand implements Command {

    static final String SETTINGS = "--settings";

    @Override
    public Usage usage() {
        return Usage.of("notify", "Send notifications by mail and to rooms.")
                .more(
                        "Collects what is new for each member and room into one message and sends what is due. Run it "
                                + "every few minutes, or use serve --notify. Members choose with notify in people.yml; without "
                                + "it they get what the settings say, else nothing.",
                        "",
                        "What cannot be sent is tried again later; knowhow outbox shows it.")
                .path(SETTINGS, "FILE", "the settings: mail server, rooms and defaults (required)")
                .flag("--dry-run", "print what would be sent, and neither send nor record anything")
                .examples(
                        "notify --settings /etc/knowhow/notify.conf --dry-run",
                        "notify --settings /etc/knowhow/notify.conf")
                .index()
                .plain();
    }

    @Override
    public int run(Invocation invocation) {
        Path file = invocation.path(SETTINGS);
        if (file == null) {
            throw Invocation.wrong("notify requires " + SETTINGS + " FILE; see docs/notify.md");
        }
        NotifySettings settings = NotifySettingsFile.read(file);
        try (Knowhow knowhow = Vault.open(invocation)) {
            Notifier notifier =
                    notifier(knowhow, settings, null, invocation.environment().clock());
            if (invocation.flag("--dry-run")) {
                Map<String, List<Content>> contents = notifier.preview();
                contents.forEach((receiver, messages) -> messages.forEach(one -> print(invocation, receiver, one)));
                return ExitCode.found(!contents.isEmpty());
            }
            NotifyReport report = notifier.run(message -> {
                if (message.state() != State.SENT) {
                    invocation.environment().info(Plain.line(OutboxCommand.line(message)));
                }
            });
            report.problems().forEach(problem -> invocation.environment().info("knowhow: " + Plain.line(problem)));
            invocation.out().println(text(report));
            return ExitCode.FOUND;
        }
    }

    /**
     * A notifier.
     *
     * @param suggestions the suggestions of members; null if they are not known here
     * @throws dev.knowhow.KnowhowException if the sender of mail is invalid
     */
    static Notifier notifier(Knowhow knowhow, NotifySettings settings, @Nullable Suggestions suggestions, Clock clock) {
        try {
            return new Notifier(knowhow, settings, suggestions, clock);
        } catch (IllegalArgumentException e) {
            throw Invocation.wrong("mail.from of the settings of notifications is wrong: " + e.getMessage());
        }
    }

    /** As in {@code 3 messages sent, 1 queued, 1 failed}. */
    static String text(NotifyReport report) {
        StringBuilder text = new StringBuilder(Counts.of(report.in(State.SENT), "message") + " sent");
        for (State state : List.of(State.QUEUED, State.FAILED, State.UNCONFIRMED, State.DROPPED)) {
            if (report.in(state) > 0) {
                text.append(", ").append(report.in(state)).append(' ').append(OutboxCommand.word(state));
            }
        }
        return text.toString();
    }

    private static void print(Invocation invocation, String receiver, Content content) {
        invocation.out().println("To: " + Plain.line(receiver));
        invocation.out().println("Subject: " + Plain.line(content.subject()));
        invocation.out().println();
        ContentText.of(content).lines().forEach(line -> invocation.out().println(Plain.line(line)));
        invocation.out().println();
    }
}
