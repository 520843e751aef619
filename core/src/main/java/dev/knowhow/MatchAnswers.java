package dev.knowhow;

import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.internal.answer.match.Ahead;
import dev.knowhow.internal.answer.match.FiledRequests;
import dev.knowhow.internal.answer.match.Matching;
import dev.knowhow.internal.answer.match.Need;
import dev.knowhow.internal.answer.match.NoteText;
import dev.knowhow.internal.answer.match.Requests;
import dev.knowhow.internal.answer.who.Inquiry;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.ShownPeople;
import dev.knowhow.match.Match;
import dev.knowhow.match.MatchQuery;
import dev.knowhow.match.Matches;
import dev.knowhow.match.NotedQuestion;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vote.Owner;
import dev.knowhow.spi.Access;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings the needs of one viewer and people together. Thread-safe. */
final class MatchAnswers {

    /** As for the question who knows: beyond these, notes add next to nothing. */
    private static final int MOST_NOTES = 1000;

    private static final Clause ANY_QUESTION = new Clause.AnyOf(
            List.of(Clause.Filter.of(Field.KIND, "question"), Clause.Filter.of(Field.TAG, "question")));

    private static final int REQUEST_DAYS = 62;

    private final Viewer viewer;
    private final Answers answers;

    MatchAnswers(Viewer viewer, Answers answers) {
        this.viewer = viewer;
        this.answers = answers;
    }

    /** The people for a need; empty if the viewer may not see its note. */
    Optional<Matches> matches(MatchQuery query, Access access, People people) {
        if (query.note() == null) {
            return Optional.of(matches(query, query.text(), null, access, people));
        }
        return answers.index
                .note(query.note(), access)
                .map(note -> matches(query, NoteText.of(note), note, access, people));
    }

    /** The notes of a query that ask questions, the latest first, without notes with a tag such as question/style. */
    static List<Note> asking(Answers answers, SearchQuery query, Access access, People people) {
        return answers.notes(query.and(ANY_QUESTION), access, people).stream()
                .filter(Note::isQuestion)
                .toList();
    }

    /** The questions that notes ask. */
    List<NotedQuestion> questions(boolean open, int limit, Access access, People people) {
        Requests requests = requests(access, people);
        ShownPeople shown = new ShownPeople(people, Findable.to(Purpose.SEARCH));
        List<NotedQuestion> all = new ArrayList<>();
        int placed = 0;
        for (Note note : asking(answers, SearchQuery.of(""), access, people)) {
            boolean isOpen = !note.isAnswered();
            boolean isPlaced = isOpen && placed++ < NotedQuestion.MOST_PLACED;
            if (isOpen || !open) {
                all.add(question(note, isPlaced ? place(note, requests, access, people) : 0, shown));
            }
        }
        return all.stream().sorted(yoursThenOpenFirst()).limit(limit).toList();
    }

    private static Comparator<NotedQuestion> yoursThenOpenFirst() {
        return Comparator.comparing((NotedQuestion one) -> !one.open())
                .thenComparingInt(one -> one.place() > 0 ? one.place() : Integer.MAX_VALUE)
                .thenComparingLong(
                        one -> (one.open() ? 1 : -1) * (one.date() == null ? LocalDate.MIN : one.date()).toEpochDay())
                .thenComparing(NotedQuestion::id);
    }

    private static NotedQuestion question(Note note, int place, ShownPeople shown) {
        return new NotedQuestion(
                note.id(),
                note.title(),
                note.created(),
                members(note, Role.AUTHOR, shown),
                members(note, Role.ANSWERER, shown),
                !note.isAnswered(),
                place);
    }

    private static List<Member> members(Note note, Role role, People people) {
        return note.attributions().stream()
                .filter(part -> part.role() == role)
                .map(part -> people.resolve(part.name()))
                .distinct()
                .toList();
    }

    /** The viewer's place among those who are likely to answer, whatever they consent to: only they see it. */
    private int place(Note note, Requests requests, Access access, People people) {
        MemberId user = viewer.member();
        if (user == null) {
            return 0;
        }
        MemberId self = people.self(user).id();
        List<Member> askers = members(note, Role.AUTHOR, people);
        MatchQuery query = MatchQuery.asking(note.id()).withLimit(NotedQuestion.FIRST);
        List<Match> first = new Matching(answers.asOfExperts.today())
                .of(need(query, NoteText.of(note), note, askers, requests, access, people))
                .matches();
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).member().id().equals(self)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Who is most likely to answer a text, the viewer too; requests to them do not count. */
    Optional<Member> writer(String text, Access access, People people) {
        MatchQuery query = MatchQuery.asking(text).withLimit(1);
        return new Matching(answers.asOfExperts.today())
                .of(need(query, text, null, List.of(), Requests.NONE, access, people)).matches().stream()
                        .map(Match::member)
                        .findFirst();
    }

    private Matches matches(MatchQuery query, String text, @Nullable Note note, Access access, People people) {
        Matches found = new Matching(answers.asOfExperts.today())
                .of(need(query, text, note, askers(note, people), requests(access, people), access, people));
        MemberId user = viewer.member();
        if (query.purpose() != Purpose.MENTORING || user == null) {
            return found;
        }
        Set<String> names = answers.visibility.namesOf(people.self(user), people);
        Ahead ahead = new Ahead(
                answers.index,
                access,
                found.matches(),
                answers.index.headsOf(names, access),
                (member, tag) -> Findable.to(Purpose.MENTORING)
                        .about(answers.topics.asked(List.of(tag), answers.vocabulary.current()))
                        .includes(member));
        return found.map(match -> match.withAhead(ahead.of(match)));
    }

    /** The requests of the days that a factor or a capacity counts. */
    private Requests requests(Access access, People people) {
        SearchQuery recent = SearchQuery.of("")
                .and(Clause.Filter.of(
                        Field.AFTER, answers.today().minusDays(REQUEST_DAYS).toString()));
        return new FiledRequests(
                asking(answers, recent, access, people), people, Findable.to(Purpose.SEARCH)::includes);
    }

    private Need need(
            MatchQuery query,
            String text,
            @Nullable Note note,
            List<Member> askers,
            Requests requests,
            Access access,
            People people) {
        ExpertQuery about = ExpertQuery.of(text)
                .withLimit(query.limit())
                .withOffset(query.offset())
                .withEvidence(query.evidence());
        return new Need(
                query.purpose(),
                Inquiry.of(about, viewer, answers.vocabulary.current(), access, people),
                Need.teams(teams(query, note)),
                askers,
                answers.today(),
                vote -> note == null || !vote.id().equals(note.id()),
                expert -> expert.member().mentor(),
                requests,
                MOST_NOTES);
    }

    private static List<String> teams(MatchQuery query, @Nullable Note note) {
        if (!query.team().isEmpty() || note == null) {
            return List.of(query.team());
        }
        return Owner.of(note).stream().map(Owner::name).toList();
    }

    /** The viewer, and the authors of the note. */
    private List<Member> askers(@Nullable Note note, People people) {
        List<Member> askers = new ArrayList<>();
        MemberId user = viewer.member();
        if (user != null) {
            askers.add(people.self(user));
        }
        if (note != null) {
            // the factors of others show what they share with the authors
            askers.addAll(members(note, Role.AUTHOR, new ShownPeople(people, Findable.to(Purpose.SEARCH))));
        }
        return askers.stream().distinct().toList();
    }
}
