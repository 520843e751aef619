package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.CommandShapes;
import dev.knowhow.json.Json;
import dev.knowhow.notify.Notifier;
import dev.knowhow.notify.Unsubscriptions;
import dev.knowhow.notify.outbox.Message;
import dev.knowhow.notify.outbox.Message.State;
import dev.knowhow.notify.outbox.Outbox;
import dev.knowhow.people.MemberId;
import dev.knowhow.present.Counts;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Shows the notifications that are not sent, and decides about them. */
public final class OutboxCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("outbox", "Show notifications that are not sent, retry or drop them.")
                .more(
                        "A failed message was refused for the given reason. An unconfirmed one was interrupted while it "
                                + "was sent, so it may have arrived; it is never sent again by itself. A retried mail has the "
                                + "same Message-ID, so a mail program can recognise it.",
                        "",
                        "on MEMBER makes the record of a member count again who turned notifications off by a mail.")
                .maybeWords("ACTION...", "list, retry ID, drop ID, or on MEMBER (list)")
                .flag("--all", "list sent and dropped messages of the last 30 days, too")
                .examples("outbox", "outbox retry 3f9c0a1b2c4d5e6f708192a3", "outbox on ana")
                .index()
                .asJson();
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.wordList();
        String action = words.isEmpty() ? "list" : words.getFirst();
        try (Knowhow knowhow = Vault.openEvenEmpty(invocation)) {
            Outbox outbox = Notifier.outbox(knowhow, invocation.environment().clock());
            if (action.equals("list") && words.size() <= 1) {
                return list(invocation, outbox);
            }
            return switch (words.size() == 2 ? action : "") {
                case "retry" -> done(invocation, outbox.retry(words.get(1)), "is sent again by the next notify");
                case "drop" -> done(invocation, outbox.drop(words.get(1)), "is not sent");
                case "on" ->
                    on(invocation, new Unsubscriptions(knowhow.operations().state()));
                default -> throw Invocation.wrong("use list, retry ID, drop ID, or on MEMBER");
            };
        }
    }

    private static int list(Invocation invocation, Outbox outbox) {
        outbox.receivers().forEach(outbox::expire);
        List<Message> messages = outbox.messages().stream()
                .filter(one -> invocation.flag("--all") || (one.state() != State.SENT && one.state() != State.DROPPED))
                .toList();
        if (invocation.json()) {
            try (var json = new Json(invocation.out())) {
                messages.forEach(one -> json.line("message", CommandShapes.OUTBOX_MESSAGE, row(one)));
            }
        } else {
            messages.forEach(one -> invocation.out().println(Plain.line(line(one))));
            invocation.environment().info(Counts.of(messages.size(), "message"));
        }
        return ExitCode.found(!messages.isEmpty());
    }

    private static int done(Invocation invocation, boolean any, String what) {
        String id = Plain.line(invocation.wordList().get(1));
        invocation
                .environment()
                .info(any ? id + " " + what : "there is no unsent message " + id + "; see knowhow outbox");
        return ExitCode.found(any);
    }

    private static int on(Invocation invocation, Unsubscriptions unsubscriptions) {
        String member = invocation.wordList().get(1);
        if (member.isBlank()) {
            throw Invocation.wrong("the member is empty; write outbox on MEMBER");
        }
        boolean any = unsubscriptions.resubscribe(new MemberId(member));
        invocation
                .environment()
                .info(Plain.line(
                        any ? "the record of " + member + " counts again" : member + " has turned nothing off"));
        return ExitCode.found(any);
    }

    /** The word of a state. */
    static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** As in {@code 3f9c… failed member ana 3 attempts, 2026-06-01T12:00:00Z: 550 no such user}. */
    static String line(Message message) {
        return message.id() + "  " + word(message.state()) + "  " + message.receiver() + "  "
                + Counts.of(message.attempts(), "attempt")
                + (message.state() == State.QUEUED ? ", next " : ", ")
                + message.next().truncatedTo(ChronoUnit.SECONDS)
                + (message.reason().isEmpty() ? "" : ": " + message.reason());
    }

    private static CommandShapes.OutboxRow row(Message message) {
        return new CommandShapes.OutboxRow(
                message.id(),
                message.receiver(),
                word(message.state()),
                message.created(),
                message.attempts(),
                message.next(),
                message.reason());
    }
}
