package dev.knowhow.notify.outbox;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.notify.outbox.Message.State;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * The messages to send, durable in the state of the instance. A message is claimed before it is sent and its outcome is
 * recorded afterwards. A claim whose sender died becomes {@link State#UNCONFIRMED}: nothing is sent twice, and nothing
 * is lost without notice. Safe for use by many threads and processes.
 */
public final class Outbox {

    private static final String RECEIVERS = "notify/receivers";
    private static final int KEY_BYTES = 16;
    private static final Duration KEPT = Duration.ofDays(30);

    /** News is looked for in the last 90 days, so its events are known for longer. */
    private static final int NEWS_DAYS = 120;

    private final StateStore state;
    private final Clock clock;
    private final Duration lease;
    private final Backoff backoff;

    /**
     * Opens the outbox.
     *
     * @param state where it is kept
     * @param clock the clock
     * @param lease the time after which a message that is being sent is unconfirmed; longer than any attempt takes
     * @param random varies the time between attempts
     */
    public Outbox(StateStore state, Clock clock, Duration lease, RandomGenerator random) {
        this.state = state;
        this.clock = clock;
        this.lease = lease;
        this.backoff = new Backoff(random);
    }

    /** The ids of all receivers that ever had an event, in order. */
    public Set<String> receivers() {
        return reading(() -> lines(state.read(RECEIVERS).orElse(new byte[0])));
    }

    /** When the events of each purpose of a receiver were last collected. */
    public Map<Purpose, Instant> looked(String receiver) {
        return box(receiver).looked();
    }

    /** The events that are in a message of a receiver, or need none. */
    public Set<String> known(String receiver) {
        return Set.copyOf(box(receiver).known().keySet());
    }

    /** The messages of a receiver, oldest first. */
    public List<Message> messages(String receiver) {
        return box(receiver).messages();
    }

    /** All messages, by receiver. */
    public List<Message> messages() {
        return receivers().stream().flatMap(one -> messages(one).stream()).toList();
    }

    /** The number of messages in each state. */
    public Map<State, Integer> counts() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        for (State one : State.values()) {
            counts.put(one, 0);
        }
        messages().forEach(message -> counts.merge(message.state(), 1, Integer::sum));
        return counts;
    }

    /**
     * Queues one message about all events that are not known yet, and records that purposes were looked at, in one
     * step.
     *
     * @param receiver the id of the receiver, on one line
     * @param purposes the purposes that were looked at
     * @param seen events that need no message
     * @param events events to send, each on one line
     * @return whether there is a new message
     */
    public boolean queue(String receiver, Set<Purpose> purposes, Set<String> seen, List<String> events) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        register(receiver);
        List<Boolean> queued = new ArrayList<>();
        update(receiver, box -> {
            List<String> fresh = events.stream()
                    .filter(event -> !box.known().containsKey(event))
                    .distinct()
                    .toList();
            queued.add(!fresh.isEmpty());
            return forgetting(box, now).with(purposes, seen, fresh, now, today);
        });
        return queued.getLast(); // earlier attempts met a concurrent writer
    }

    /** Claims the next message of a receiver that is due; until its outcome is recorded, nobody else gets it. */
    public Optional<Message> claim(String receiver) {
        return claim(receiver, any -> true);
    }

    /** The same among the messages that the caller can write; others stay as they are. */
    public Optional<Message> claim(String receiver, Predicate<Message> writable) {
        Instant now = clock.instant();
        List<Optional<Message>> claims = new ArrayList<>();
        update(receiver, box -> {
            Optional<Message> claim = box.messages().stream()
                    .filter(one -> one.isClaimable(now) && writable.test(one))
                    .findFirst()
                    .map(one -> one.with(State.SENDING, one.attempts() + 1, now.plus(lease), one.reason()));
            claims.add(claim);
            return claim.map(one -> replaced(box, one)).orElse(box);
        });
        return claims.getLast();
    }

    /** Marks the messages of a receiver whose sender died as unconfirmed, and forgets old ones. */
    public void expire(String receiver) {
        Instant now = clock.instant();
        update(
                receiver,
                box -> forgetting(box, now)
                        .mapped(one ->
                                one.state() == State.SENDING && one.next().isBefore(now)
                                        ? one.with(
                                                State.UNCONFIRMED,
                                                one.attempts(),
                                                now,
                                                "the sender stopped while it sent the message; it may have arrived")
                                        : one));
    }

    private Box forgetting(Box box, Instant now) {
        return box.without(
                now.minus(KEPT), Purpose.DIGEST + " ", LocalDate.now(clock).minusDays(NEWS_DAYS));
    }

    /** Records the outcome of a claimed message, and returns the message as it is now. */
    public Message record(Message claimed, Delivery outcome) {
        Instant now = clock.instant();
        Message next = switch (outcome) {
            case Delivery.Accepted accepted -> claimed.with(State.SENT, claimed.attempts(), now, "");
            case Delivery.Unreachable failure -> again(claimed, failure.reason(), now);
            case Delivery.Deferred failure -> again(claimed, failure.reason(), now);
            case Delivery.Rejected failure -> claimed.with(State.FAILED, claimed.attempts(), now, failure.reason());
            case Delivery.Unknown failure -> claimed.with(State.UNCONFIRMED, claimed.attempts(), now, failure.reason());
            case Delivery.Nothing nothing -> claimed.with(State.DROPPED, claimed.attempts(), now, nothing.reason());
        };
        // an attempt that took longer than its lease does not undo what the operator decided meanwhile
        update(
                claimed.receiver(),
                box -> box.find(claimed.id())
                        .filter(one -> one.attempts() == claimed.attempts())
                        .map(one -> replaced(box, next))
                        .orElse(box));
        return next;
    }

    private Message again(Message claimed, String reason, Instant now) {
        int tries = claimed.attempts();
        return tries >= Backoff.MAX_ATTEMPTS
                ? claimed.with(State.FAILED, tries, now, "given up after " + tries + " attempts: " + reason)
                : claimed.with(State.QUEUED, tries, now.plus(backoff.after(tries)), reason);
    }

    /**
     * Queues a failed or unconfirmed message again, by decision of the operator.
     *
     * @return whether there is such a message
     */
    public boolean retry(String id) {
        return change(id, Set.of(State.FAILED, State.UNCONFIRMED, State.QUEUED), State.QUEUED, "");
    }

    /**
     * Drops a message that is not sent, by decision of the operator.
     *
     * @return whether there is such a message
     */
    public boolean drop(String id) {
        return change(
                id, Set.of(State.FAILED, State.UNCONFIRMED, State.QUEUED), State.DROPPED, "dropped by the operator");
    }

    private boolean change(String id, Set<State> from, State to, String reason) {
        Instant now = clock.instant();
        boolean any = false;
        for (String receiver : receivers()) {
            List<Boolean> changed = new ArrayList<>();
            update(receiver, box -> {
                Optional<Message> found = box.find(id).filter(one -> from.contains(one.state()));
                changed.add(found.isPresent());
                return found.map(one -> replaced(box, one.with(to, 0, now, reason)))
                        .orElse(box);
            });
            any |= changed.getLast();
        }
        return any;
    }

    private static Box replaced(Box box, Message next) {
        return box.mapped(one -> one.id().equals(next.id()) ? next : one);
    }

    private void register(String receiver) {
        reading(() -> {
            state.update(RECEIVERS, before -> {
                Set<String> all = lines(before == null ? new byte[0] : before);
                all.add(receiver);
                return (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8);
            });
            return true;
        });
    }

    private static Set<String> lines(byte[] value) {
        return new TreeSet<>(new String(value, StandardCharsets.UTF_8).lines().toList());
    }

    private Box box(String receiver) {
        return reading(() -> Box.read(receiver, state.read(key(receiver)).orElse(null)));
    }

    private void update(String receiver, UnaryOperator<Box> change) {
        reading(() -> {
            state.update(key(receiver), before -> {
                Box box = Box.read(receiver, before);
                Box next = change.apply(box);
                return next.equals(box) ? before : next.written();
            });
            return true;
        });
    }

    private static String key(String receiver) {
        return "notify/box/" + Message.hash(receiver, KEY_BYTES) + ".txt";
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private <T> T reading(Work<T> work) {
        try {
            return work.done();
        } catch (IOException
                | IllegalArgumentException
                | DateTimeException
                | IndexOutOfBoundsException
                | NoSuchElementException e) {
            throw new KnowhowException(
                    Category.INDEX,
                    "the outbox in " + state.name() + " cannot be read or written, so nothing is sent: " + e
                            + "; check the disk and the folder notify",
                    e);
        }
    }
}
