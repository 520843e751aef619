package dev.knowhow.notify;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.notify.channel.Channel;
import dev.knowhow.notify.channel.MailChannel;
import dev.knowhow.notify.channel.RoomChannel;
import dev.knowhow.notify.message.Content;
import dev.knowhow.notify.outbox.Delivery;
import dev.knowhow.notify.outbox.Message;
import dev.knowhow.notify.outbox.Outbox;
import dev.knowhow.spi.IndexStatus;
import dev.knowhow.spi.StateStore;
import dev.knowhow.web.editing.Suggestions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends notifications: collects the events of each receiver whose time has come into one message, and sends the
 * messages of the outbox that are due. What is sent is what the receiver may see at that moment. Safe for use by many
 * threads and processes.
 *
 * <pre>{@code
 * NotifyReport report = new Notifier(knowhow, settings, Clock.systemDefaultZone()).run(message -> {});
 * }</pre>
 */
public final class Notifier {

    private final Knowhow knowhow;
    private final NotifySettings settings;
    private final @Nullable Suggestions suggestions;
    private final Clock clock;
    private final StateStore state;
    private final Outbox outbox;
    private final Receivers receivers;
    private final Composer composer;
    private final Map<String, Channel> channels;
    private final EventCollector collector;

    /**
     * Creates a notifier.
     *
     * @param knowhow the notes; the host closes it
     * @param clock the clock
     * @throws IllegalArgumentException if the settings have no valid sender
     */
    public Notifier(Knowhow knowhow, NotifySettings settings, Clock clock) {
        this(knowhow, settings, null, clock);
    }

    /**
     * Creates a notifier that also tells of suggestions.
     *
     * @param knowhow the notes; the host closes it
     * @param suggestions the suggestions of members; null to tell of none
     * @param clock the clock
     * @throws IllegalArgumentException if the settings have no valid sender
     */
    public Notifier(Knowhow knowhow, NotifySettings settings, @Nullable Suggestions suggestions, Clock clock) {
        this(knowhow, settings, suggestions, clock, knowhow.operations().state(), channels(settings, clock));
    }

    private Notifier(
            Knowhow knowhow,
            NotifySettings settings,
            @Nullable Suggestions suggestions,
            Clock clock,
            StateStore state,
            Map<String, Channel> channels) {
        this.knowhow = knowhow;
        this.suggestions = suggestions;
        this.settings = settings;
        this.clock = clock;
        this.state = state;
        this.channels = Map.copyOf(channels);
        Unsubscriptions unsubscriptions = new Unsubscriptions(state);
        this.outbox = new Outbox(state, clock, settings.lease(), new SecureRandom());
        this.collector = new EventCollector(knowhow, state, outbox);
        this.receivers = new Receivers(knowhow, settings, unsubscriptions, MessageLanguages.ALL);
        this.composer = new Composer(settings, unsubscriptions);
    }

    private static Map<String, Channel> channels(NotifySettings settings, Clock clock) {
        Map<String, Channel> channels = new HashMap<>();
        if (settings.mail() != null) {
            channels.put(Receiver.MAIL, new MailChannel(settings.mail()));
        }
        settings.rooms()
                .forEach(one -> channels.put(Receivers.ROOM + one.room().name(), new RoomChannel(one.room(), clock)));
        return channels;
    }

    /**
     * The outbox of an instance, to look at and to decide about messages.
     *
     * @param clock the clock
     */
    public static Outbox outbox(Knowhow knowhow, Clock clock) {
        return new Outbox(knowhow.operations().state(), clock, NotifySettings.USUAL_TIMEOUT, new SecureRandom());
    }

    /** The outbox. */
    public Outbox outbox() {
        return outbox;
    }

    /**
     * Queues and sends what is due now.
     *
     * @param progress receives each message that was tried, as it is now
     */
    public NotifyReport run(Consumer<Message> progress) {
        return run(progress, () -> false);
    }

    /** The same; it stops before the next message if it should. */
    NotifyReport run(Consumer<Message> progress, BooleanSupplier stop) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        IndexStatus index = knowhow.operations().status();
        Events events = new Events(knowhow, state, suggestions, today);
        Set<String> problems = new LinkedHashSet<>();
        Map<String, Receiver> all = new LinkedHashMap<>();
        receivers.all().forEach(one -> all.put(one.id(), one));
        int queued = 0;
        for (Receiver receiver : all.values()) {
            if (stop.getAsBoolean()) {
                break;
            }
            if (receiver.isMember() && receiver.address().isEmpty()) {
                problems.add(receiver.id() + " wants notifications and has no mail address; add email to the record");
            } else if (!receiver.isQuiet(now)) {
                queued += guarded(receiver.id(), problems, () -> collector.queue(receiver, index, events, now)) ? 1 : 0;
            }
        }
        List<Message> handled = new ArrayList<>();
        Set<String> paused = new HashSet<>();
        for (String id : outbox.receivers()) {
            guarded(id, problems, () -> {
                outbox.expire(id);
                send(id, all.get(id), events, paused, stop, message -> {
                    handled.add(message);
                    progress.accept(message);
                });
                return true;
            });
        }
        return new NotifyReport(queued, handled, List.copyOf(problems));
    }

    /** What a run would send now, by receiver. Nothing is recorded and nothing is sent. */
    public Map<String, List<Content>> preview() {
        Map<String, List<Content>> contents = new LinkedHashMap<>();
        OverlayState overlay = new OverlayState(state);
        Map<String, Channel> previews = new HashMap<>();
        channels.forEach((name, channel) -> previews.put(name, new PreviewChannel(contents)));
        new Notifier(knowhow, settings, suggestions, clock, overlay, previews).run(message -> {});
        return contents;
    }

    private interface Step {
        boolean done();
    }

    /** A failure at one receiver does not stop the others. */
    private static boolean guarded(String receiver, Set<String> problems, Step step) {
        try {
            return step.done();
        } catch (RuntimeException e) {
            problems.add(receiver + ": " + reason(e));
            return false;
        }
    }

    private static String reason(RuntimeException e) {
        return e instanceof KnowhowException ? String.valueOf(e.getMessage()) : e.toString();
    }

    private void send(
            String id,
            @Nullable Receiver receiver,
            Events events,
            Set<String> paused,
            BooleanSupplier stop,
            Consumer<Message> handled) {
        if (receiver == null && settings.mail() == null && id.startsWith(Receivers.MEMBER)) {
            return; // without a mail server, messages of members wait
        }
        while (!stop.getAsBoolean() && (receiver == null || isOpen(receiver, paused))) {
            Optional<Message> claim = outbox.claim(id, events::canWrite);
            if (claim.isEmpty()) {
                return;
            }
            Delivery outcome = receiver == null
                    ? new Delivery.Nothing("the receiver is gone, or has turned all notifications off")
                    : delivered(receiver, claim.get(), events);
            if (outcome instanceof Delivery.Unreachable && receiver != null) {
                paused.add(receiver.channel());
            }
            handled.accept(outbox.record(claim.get(), outcome));
        }
    }

    /** A run may take long, so quiet hours may begin during it. */
    private boolean isOpen(Receiver receiver, Set<String> paused) {
        return !paused.contains(receiver.channel()) && !receiver.isQuiet(clock.instant());
    }

    private Delivery delivered(Receiver receiver, Message message, Events events) {
        Optional<Content> content;
        try {
            content = composer.content(receiver, message, events);
        } catch (RuntimeException e) { // nothing was handed over, so the message must not stay claimed
            return new Delivery.Deferred("the message cannot be written: " + reason(e));
        }
        Channel channel = channels.get(receiver.channel());
        if (content.isEmpty()) {
            return new Delivery.Nothing("nothing in it is open to the receiver any longer");
        }
        return channel == null
                ? new Delivery.Deferred("there is no channel " + receiver.channel())
                : channel.send(channel instanceof PreviewChannel ? receiver.id() : receiver.address(), content.get());
    }
}
