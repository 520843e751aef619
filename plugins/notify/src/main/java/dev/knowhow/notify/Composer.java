package dev.knowhow.notify;

import dev.knowhow.notify.message.Content;
import dev.knowhow.notify.message.Content.Entry;
import dev.knowhow.notify.message.Content.Part;
import dev.knowhow.notify.outbox.Message;
import dev.knowhow.people.Notifications.Frequency;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.publish.NoteAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a message when it is sent: of its events, those that still hold and that the receiver may see now. */
final class Composer {

    /** More events of one purpose are counted. */
    private static final int MAX_ENTRIES = 20;

    /** The page of suggestions, below the address of the site. */
    private static final String SUGGESTED = "suggested";

    private final NotifySettings settings;
    private final Unsubscriptions unsubscriptions;

    Composer(NotifySettings settings, Unsubscriptions unsubscriptions) {
        this.settings = settings;
        this.unsubscriptions = unsubscriptions;
    }

    /** The content of a message; empty if nothing is left of it. */
    Optional<Content> content(Receiver receiver, Message message, Events events) {
        Map<Purpose, Set<String>> keys = new TreeMap<>();
        for (String key : message.events()) {
            keys.computeIfAbsent(Event.purpose(key), any -> new HashSet<>()).add(key);
        }
        Set<String> told = new HashSet<>();
        List<Part> parts = new ArrayList<>();
        keys.forEach((purpose, wanted) -> {
            if (receiver.frequencies().getOrDefault(purpose, Frequency.OFF) == Frequency.OFF) {
                return;
            }
            Map<String, Event> found = new LinkedHashMap<>();
            events.of(receiver, purpose).stream()
                    .filter(event -> wanted.contains(event.key()))
                    .filter(event -> purpose != Purpose.DIGEST
                            || !told.contains(event.note().id().path()))
                    .forEach(event -> found.putIfAbsent(event.key(), event));
            found.values().forEach(event -> told.add(event.note().id().path()));
            if (!found.isEmpty()) {
                parts.add(part(receiver, purpose, List.copyOf(found.values())));
            }
        });
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content(
                        message.id(),
                        message.created(),
                        settings.title(),
                        receiver.language(),
                        parts,
                        off(receiver, keys.keySet())));
    }

    private @Nullable URI off(Receiver receiver, Set<Purpose> purposes) {
        return settings.site() == null || !receiver.isMember()
                ? null
                : unsubscriptions.link(settings.site(), receiver.id(), purposes);
    }

    private Part part(Receiver receiver, Purpose purpose, List<Event> events) {
        URI site = settings.site();
        NoteAddress address = new NoteAddress(site == null ? null : site.toString());
        boolean suggestions = purpose == Purpose.SUGGESTIONS;
        return new Part(
                purpose,
                receiver.language().phrase(heading(receiver, purpose)),
                events.stream()
                        .limit(MAX_ENTRIES)
                        .map(event -> new Entry(
                                event.note().id().path(),
                                event.note().title(),
                                suggestions && site != null
                                        ? site.toString().replaceFirst("/*$", "/") + SUGGESTED
                                        : address.of(event.note().id()),
                                receiver.language().phrase(event.about()),
                                event.note().summary()))
                        .toList(),
                Math.max(0, events.size() - MAX_ENTRIES));
    }

    private static String heading(Receiver receiver, Purpose purpose) {
        return switch (purpose) {
            case QUESTIONS -> receiver.isMember() ? "Questions for you" : "Open questions";
            case ANSWERS -> "Answers to your questions";
            case MENTIONS -> "Notes that mention you";
            case THANKS -> "Thanks";
            case REVIEWS -> "Reviews due";
            case SUGGESTIONS -> "Suggestions";
            case MATCHES -> "Opportunities for you";
            case NEWSLETTER -> "Newsletter";
            case DIGEST -> "New and changed notes";
        };
    }
}
