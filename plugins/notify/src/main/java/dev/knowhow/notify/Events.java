package dev.knowhow.notify;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.match.NotedQuestion;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.notify.outbox.Message;
import dev.knowhow.people.Consent;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.people.People;
import dev.knowhow.publish.DigestLine;
import dev.knowhow.publish.MatchAlert;
import dev.knowhow.publish.MatchAlerts;
import dev.knowhow.query.News;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.spi.StateStore;
import dev.knowhow.team.Growth.Kind;
import dev.knowhow.team.Growth.Thanks;
import dev.knowhow.web.editing.Suggestion;
import dev.knowhow.web.editing.Suggestion.State;
import dev.knowhow.web.editing.Suggestions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the events for a receiver as they are now: only of published notes that the receiver may see, and naming
 * only people who agree to it.
 */
final class Events {

    /** The key of those who said that they can answer a question. */
    static final String OFFERED = "can_answer";

    /** A branch may be merged late, or a commit pushed late. */
    private static final int NEWS_DAYS = 90;

    /** The days covered by a first digest. */
    private static final int FIRST_DAYS = 7;

    private final Knowhow knowhow;
    private final MatchAlerts matches;
    private final @Nullable Suggestions suggestions;
    private final LocalDate today;
    private @Nullable NotesOfMembers candidates;

    /** Collects the events of a day. Not thread-safe. */
    Events(Knowhow knowhow, StateStore state, @Nullable Suggestions suggestions, LocalDate today) {
        this.suggestions = suggestions;
        this.knowhow = knowhow;
        this.matches = new MatchAlerts(knowhow, state);
        this.today = today;
    }

    /** The day. */
    LocalDate today() {
        return today;
    }

    /** The events of one purpose. */
    List<Event> of(Receiver receiver, Purpose purpose) {
        Session session = knowhow.as(receiver.viewer());
        return switch (purpose) {
            case QUESTIONS ->
                receiver.isMember() ? matching(receiver, purpose, MatchAlert.Kind.QUESTION) : openQuestions(session);
            case MATCHES -> matching(receiver, purpose, MatchAlert.Kind.OPPORTUNITY);
            case ANSWERS -> answers(receiver, session);
            case MENTIONS -> ofMember(receiver, purpose, note -> line(note, session));
            case SUGGESTIONS -> suggestions(receiver, session);
            case REVIEWS -> ofMember(receiver, purpose, note -> "the review was due on " + note.reviewBy());
            case THANKS -> thanks(receiver, session);
            case NEWSLETTER -> news(session, List.of("kind:newsletter"), purpose);
            case DIGEST ->
                news(
                        session,
                        receiver.interests().isEmpty()
                                ? List.of("")
                                : receiver.interests().stream()
                                        .map(query -> query.text())
                                        .toList(),
                        purpose);
        };
    }

    /**
     * Whether events of a purpose are known here: who may decide about suggestions, only the server with --edit knows.
     */
    boolean knows(Purpose purpose) {
        return purpose != Purpose.SUGGESTIONS || suggestions != null;
    }

    /** Whether all events of a message are known here. */
    boolean canWrite(Message message) {
        return message.events().stream().map(Event::purpose).allMatch(this::knows);
    }

    /** The suggestions of which a receiver may be told. */
    List<Suggestion> suggestions(Receiver receiver) {
        return suggestions == null || !receiver.isMember() ? List.of() : suggestions.list(receiver.viewer());
    }

    private List<Event> suggestions(Receiver receiver, Session session) {
        MemberId member = Objects.requireNonNull(receiver.viewer().member());
        List<Event> events = new ArrayList<>();
        for (Suggestion one : suggestions(receiver)) {
            boolean own = one.member().equals(member.value());
            if (own == (one.state() == State.OPEN)) {
                continue; // the member knows of their own
            }
            Note note = one.isNotWritten()
                    ? Note.builder(one.note().path()).build()
                    : session.note(one.note()).orElse(null);
            if (note != null) {
                String more = one.id() + " " + one.state();
                events.add(Event.of(Purpose.SUGGESTIONS, note, more, about(one), own));
            }
        }
        return events;
    }

    private static String about(Suggestion one) {
        return switch (one.state()) {
            case OPEN -> "a suggestion waits for your decision" + (one.message().isEmpty() ? "" : ": " + one.message());
            case ACCEPTED -> "your suggestion was accepted";
            case DECLINED -> "your suggestion was declined" + (one.reason().isEmpty() ? "" : ": " + one.reason());
        };
    }

    private @Nullable Note visible(Session session, NoteId id) {
        return session.note(id).filter(note -> note.isPublishedOn(today)).orElse(null);
    }

    private List<Event> matching(Receiver receiver, Purpose purpose, MatchAlert.Kind kind) {
        Session session = knowhow.as(receiver.viewer());
        return matches.open(receiver.viewer()).stream()
                .filter(one -> one.kind() == kind)
                .flatMap(one -> Stream.ofNullable(visible(session, one.id()))
                        .map(note -> Event.of(purpose, note, "", one.about(), false)))
                .toList();
    }

    private List<Event> openQuestions(Session session) {
        return session.questions(true, NotedQuestion.MAX_LIMIT).stream()
                .flatMap(one -> Stream.ofNullable(visible(session, one.id())))
                .map(note -> Event.of(Purpose.QUESTIONS, note, "", line(note, session), false))
                .toList();
    }

    /** Answers to questions of the member, and who said that they can answer one. */
    private List<Event> answers(Receiver receiver, Session session) {
        MemberId member = Objects.requireNonNull(receiver.viewer().member());
        People people = session.people(Consent.Purpose.DIGEST);
        List<Event> events = new ArrayList<>();
        for (NoteId id : candidates().of(Purpose.ANSWERS, member)) {
            Note note = visible(session, id);
            if (note != null && note.isAnswered()) {
                events.add(Event.of(Purpose.ANSWERS, note, "", answered(note, session), true));
            } else if (note != null) {
                note.values(OFFERED).stream().map(people::resolve).distinct().forEach(one -> {
                    String about = people.shows(one) ? one.name() + " can answer" : "somebody can answer";
                    events.add(
                            Event.of(Purpose.ANSWERS, note, "offer " + one.id().value(), about, true));
                });
            }
        }
        return events;
    }

    private List<Event> ofMember(Receiver receiver, Purpose purpose, Function<Note, String> about) {
        Session session = knowhow.as(receiver.viewer());
        MemberId member = Objects.requireNonNull(receiver.viewer().member());
        return candidates().of(purpose, member).stream()
                .flatMap(id -> Stream.ofNullable(visible(session, id)))
                .map(note -> Event.of(
                        purpose,
                        note,
                        purpose == Purpose.REVIEWS ? String.valueOf(note.reviewBy()) : "",
                        about.apply(note),
                        purpose != Purpose.REVIEWS))
                .toList();
    }

    private NotesOfMembers candidates() {
        NotesOfMembers found = candidates;
        if (found == null) {
            found = NotesOfMembers.of(knowhow, today);
            candidates = found;
        }
        return found;
    }

    private List<Event> thanks(Receiver receiver, Session session) {
        MemberId member = Objects.requireNonNull(receiver.viewer().member());
        List<Thanks> acts =
                session.recognition(member.value()).map(one -> one.acts()).orElse(List.of());
        return acts.stream()
                .filter(act -> act.kind() == Kind.THANKED)
                .flatMap(act -> Stream.ofNullable(visible(session, act.id()))
                        .map(note -> Event.of(
                                Purpose.THANKS,
                                note,
                                act.by().id().value() + " " + act.day(),
                                "from " + act.by().name() + (act.words().isEmpty() ? "" : ": " + act.words()),
                                true)))
                .toList();
    }

    private List<Event> news(Session session, List<String> queries, Purpose purpose) {
        Map<String, Event> events = new TreeMap<>();
        LocalDate first = today.minusDays(FIRST_DAYS);
        List<News.Item> items = new ArrayList<>();
        for (String query : queries) {
            NewsQuery since = NewsQuery.since(today.minusDays(NEWS_DAYS)).withLimit(SearchQuery.MAX_LIMIT);
            session.news(query.isEmpty() ? since : since.about(query)).forEach(items::add);
        }
        List<Event> ordered = new ArrayList<>();
        for (News.Item item : items) {
            LocalDate day = Objects.requireNonNull(item.note().date());
            Event event = Event.of(purpose, item.note(), day.toString(), DigestLine.about(item), day.isBefore(first));
            if (events.putIfAbsent(event.key(), event) == null) {
                ordered.add(event);
            }
        }
        return ordered;
    }

    private static String answered(Note note, Session session) {
        String names =
                names(note, Role.ANSWERER, session).stream().map(Member::name).collect(Collectors.joining(" and "));
        return names.isEmpty() ? "your question has an answer" : "answered by " + names;
    }

    private static String line(Note note, Session session) {
        return DigestLine.about(new News.Item(note, News.Change.NEW, names(note, Role.AUTHOR, session)));
    }

    /** Those who agree to be named. */
    private static List<Member> names(Note note, Role role, Session session) {
        People people = session.people(Consent.Purpose.DIGEST);
        return note.attributions().stream()
                .filter(one -> one.role() == role)
                .map(one -> people.resolve(one.name()))
                .filter(people::shows)
                .distinct()
                .toList();
    }
}
