package dev.knowhow.notify.outbox;

import dev.knowhow.notify.outbox.Message.State;
import dev.knowhow.people.Notifications.Purpose;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The part of the outbox for one receiver, as one value of the state: when each purpose was last looked at, the events
 * that are known, and the messages. An event and the message about it are written in one step, so no event is lost
 * between them. Immutable.
 *
 * @param receiver the id of the receiver
 * @param looked when the events of each purpose were last collected
 * @param known the events that are in a message or need none, with their day
 * @param messages the messages, oldest first
 */
record Box(String receiver, Map<Purpose, Instant> looked, Map<String, LocalDate> known, List<Message> messages) {

    private static final String RECEIVER = "receiver";
    private static final String LOOKED = "looked";
    private static final String KNOWN = "known";
    private static final String MESSAGE = "message";
    private static final String EVENT = "event";

    /** The parts of a line of a message before its reason. */
    private static final int PARTS = 7;

    Box {
        looked = Map.copyOf(looked);
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
        messages = List.copyOf(messages);
    }

    static Box empty(String receiver) {
        return new Box(receiver, Map.of(), Map.of(), List.of());
    }

    /**
     * Reads a value.
     *
     * @throws RuntimeException if a line is damaged
     */
    static Box read(String receiver, byte @Nullable [] value) {
        if (value == null) {
            return empty(receiver);
        }
        Map<Purpose, Instant> looked = new EnumMap<>(Purpose.class);
        Map<String, LocalDate> known = new LinkedHashMap<>();
        List<Message> messages = new ArrayList<>();
        for (String line : new String(value, StandardCharsets.UTF_8).lines().toList()) {
            String[] parts = line.split(" ", 3);
            switch (parts[0]) {
                case RECEIVER -> {}
                case LOOKED -> looked.put(Purpose.valueOf(parts[1]), Instant.parse(parts[2]));
                case KNOWN -> known.put(parts[2], LocalDate.parse(parts[1]));
                case MESSAGE -> messages.add(message(receiver, line.split(" ", PARTS)));
                case EVENT -> {
                    Message last = messages.removeLast();
                    List<String> events = new ArrayList<>(last.events());
                    events.add(line.substring(EVENT.length() + 1));
                    messages.add(new Message(
                            last.id(),
                            receiver,
                            last.state(),
                            last.created(),
                            last.attempts(),
                            last.next(),
                            last.reason(),
                            events));
                }
                default -> throw new IllegalArgumentException("'" + line + "' is no line of an outbox");
            }
        }
        return new Box(receiver, looked, known, messages);
    }

    private static Message message(String receiver, String[] parts) {
        return new Message(
                parts[1],
                receiver,
                State.valueOf(parts[2]),
                Instant.parse(parts[3]),
                Integer.parseInt(parts[4]),
                Instant.parse(parts[5]),
                parts.length < PARTS ? "" : parts[PARTS - 1],
                List.of());
    }

    byte[] written() {
        StringBuilder out = new StringBuilder(RECEIVER + " ").append(receiver).append('\n');
        new TreeMap<>(looked).forEach((purpose, at) -> out.append(LOOKED + " " + purpose + " " + at + "\n"));
        known.forEach((event, day) -> out.append(KNOWN + " " + day + " " + event + "\n"));
        for (Message one : messages) {
            out.append(MESSAGE + " " + one.id() + " " + one.state() + " " + one.created() + " " + one.attempts() + " "
                    + one.next() + " " + one.reason().replaceAll("\\s+", " ") + "\n");
            one.events().forEach(event -> out.append(EVENT + " " + event + "\n"));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A copy in which purposes were looked at, events are known, and those to send are in one more message. */
    Box with(Set<Purpose> purposes, Set<String> seen, List<String> toSend, Instant now, LocalDate today) {
        Map<Purpose, Instant> times = new EnumMap<>(Purpose.class);
        times.putAll(looked);
        purposes.forEach(purpose -> times.put(purpose, now));
        Map<String, LocalDate> events = new LinkedHashMap<>(known);
        Set<String> all = new LinkedHashSet<>(seen);
        all.addAll(toSend);
        all.forEach(event -> events.putIfAbsent(event, today));
        List<Message> more = new ArrayList<>(messages);
        if (!toSend.isEmpty()) {
            more.add(Message.of(receiver, toSend, now));
        }
        return new Box(receiver, times, events, more);
    }

    /** A copy without the sent and dropped messages, and the events of a purpose, from before a time. */
    Box without(Instant messagesBefore, String events, LocalDate eventsBefore) {
        Map<String, LocalDate> kept = new LinkedHashMap<>(known);
        kept.entrySet()
                .removeIf(
                        one -> one.getKey().startsWith(events) && one.getValue().isBefore(eventsBefore));
        return new Box(
                receiver,
                looked,
                kept,
                messages.stream()
                        .filter(one -> !(one.next().isBefore(messagesBefore)
                                && (one.state() == State.SENT || one.state() == State.DROPPED)))
                        .toList());
    }

    Optional<Message> find(String id) {
        return messages.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** A copy with each message changed. */
    Box mapped(UnaryOperator<Message> change) {
        return new Box(receiver, looked, known, messages.stream().map(change).toList());
    }
}
