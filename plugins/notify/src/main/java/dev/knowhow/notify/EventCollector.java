package dev.knowhow.notify;

import dev.knowhow.Knowhow;
import dev.knowhow.notify.outbox.Outbox;
import dev.knowhow.people.Notifications.Frequency;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.publish.MatchAlert;
import dev.knowhow.publish.MatchAlerts;
import dev.knowhow.spi.IndexStatus;
import dev.knowhow.spi.StateStore;
import dev.knowhow.web.editing.Suggestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Collects the events of a receiver whose time has come in the outbox. Thread-safe. */
final class EventCollector {

    private static final Map<Purpose, MatchAlert.Kind> MATCHES = Map.of(
            Purpose.QUESTIONS, MatchAlert.Kind.QUESTION,
            Purpose.MATCHES, MatchAlert.Kind.OPPORTUNITY);

    private final Knowhow knowhow;
    private final StateStore state;
    private final Outbox outbox;
    private final Map<String, Basis> collected = new ConcurrentHashMap<>();

    /** What the events of a receiver depend on; as long as it is the same, there are no new ones. */
    private record Basis(IndexStatus index, LocalDate day, Receiver receiver, List<Suggestion> suggestions) {}

    EventCollector(Knowhow knowhow, StateStore state, Outbox outbox) {
        this.knowhow = knowhow;
        this.state = state;
        this.outbox = outbox;
    }

    /**
     * Queues what is new for a receiver.
     *
     * @param events the events of this run
     * @return whether something was queued
     */
    boolean queue(Receiver receiver, IndexStatus index, Events events, Instant now) {
        Basis basis = new Basis(index, events.today(), receiver, events.suggestions(receiver));
        Map<Purpose, Instant> looked = outbox.looked(receiver.id());
        Set<Purpose> due = receiver.due(now, looked).stream()
                .filter(events::knows)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)));
        Set<Purpose> recorded = due.stream()
                .filter(purpose ->
                        receiver.frequencies().get(purpose) != Frequency.IMMEDIATE || !looked.containsKey(purpose))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)));
        if (due.isEmpty() || (recorded.isEmpty() && basis.equals(collected.get(receiver.id())))) {
            return false;
        }
        Set<String> known = outbox.known(receiver.id());
        MatchAlerts alerts = new MatchAlerts(knowhow, state);
        Set<MatchAlert.Kind> kinds = EnumSet.noneOf(MatchAlert.Kind.class);
        MATCHES.forEach((purpose, kind) -> {
            if (due.contains(purpose) && receiver.isMember()) {
                kinds.add(kind);
            }
        });
        List<MatchAlert> claimed = kinds.isEmpty() ? List.of() : alerts.next(receiver.viewer(), basis.day(), kinds);
        Set<String> matches = claimed.stream().map(EventCollector::key).collect(Collectors.toSet());
        Set<String> seen = new LinkedHashSet<>();
        List<String> fresh = new ArrayList<>();
        for (Purpose purpose : due) {
            boolean counted = MATCHES.containsKey(purpose) && receiver.isMember();
            if (counted && matches.isEmpty()) {
                continue; // matching is the most expensive part
            }
            for (Event event : events.of(receiver, purpose)) {
                if (known.contains(event.key()) || (counted && !matches.contains(event.key()))) {
                    continue;
                }
                if (event.before() && !looked.containsKey(purpose)) {
                    seen.add(event.key());
                } else {
                    fresh.add(event.key());
                }
            }
        }
        boolean queued = false;
        if (!recorded.isEmpty() || !seen.isEmpty() || !fresh.isEmpty()) {
            queued = outbox.queue(receiver.id(), recorded, seen, fresh);
        }
        // confirmed when the outbox has them: what is interrupted before is claimed again by the next run
        alerts.confirm(
                receiver.viewer(),
                claimed.stream()
                        .filter(one -> fresh.contains(key(one)) || known.contains(key(one)))
                        .toList());
        collected.put(receiver.id(), basis);
        return queued;
    }

    private static String key(MatchAlert alert) {
        Purpose purpose = alert.kind() == MatchAlert.Kind.QUESTION ? Purpose.QUESTIONS : Purpose.MATCHES;
        return (purpose + " " + alert.id().path()).replaceAll("\\p{Cntrl}", " ");
    }
}
