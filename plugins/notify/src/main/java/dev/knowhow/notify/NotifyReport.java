package dev.knowhow.notify;

import dev.knowhow.notify.outbox.Message;
import java.util.Collection;
import java.util.List;

/**
 * What a run did. Immutable.
 *
 * @param queued the number of new messages
 * @param handled the messages that were tried, as they are now
 * @param problems what went wrong with receivers, for the operator
 */
public record NotifyReport(int queued, List<Message> handled, List<String> problems) {

    /** Copies the lists. */
    public NotifyReport {
        handled = List.copyOf(handled);
        problems = List.copyOf(problems);
    }

    /** A copy without problems that are known already. */
    NotifyReport without(Collection<String> known) {
        return new NotifyReport(
                queued,
                handled,
                problems.stream().filter(one -> !known.contains(one)).toList());
    }

    /** The number of tried messages in a state. */
    public long in(Message.State state) {
        return handled.stream().filter(one -> one.state() == state).count();
    }
}
