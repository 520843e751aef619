package dev.knowhow;

import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.internal.answer.match.Matching;
import dev.knowhow.internal.answer.match.Need;
import dev.knowhow.internal.answer.match.NoteText;
import dev.knowhow.internal.answer.match.Requests;
import dev.knowhow.internal.answer.who.Inquiry;
import dev.knowhow.match.MatchQuery;
import dev.knowhow.match.Matches;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Vote.Owner;
import dev.knowhow.spi.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the needs of one viewer and people together. Thread-safe. */
final class MatchAnswers {

    /** As for the question who knows: beyond these, notes add next to nothing. */
    private static final int MOST_NOTES = 1000;

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

    private Matches matches(MatchQuery query, String text, @Nullable Note note, Access access, People people) {
        ExpertQuery about = ExpertQuery.of(text)
                .withLimit(query.limit())
                .withOffset(query.offset())
                .withEvidence(query.evidence());
        Need need = new Need(
                query.purpose(),
                Inquiry.of(about, viewer, answers.vocabulary.current(), access, people),
                Need.teams(teams(query, note)),
                askers(note, people),
                answers.today(),
                vote -> note == null || !vote.id().equals(note.id()),
                expert -> expert.member().mentor(),
                Requests.NONE,
                MOST_NOTES);
        return new Matching(answers.asOfExperts.today()).of(need);
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
            askers.add(people.signedIn(user));
        }
        if (note != null) {
            note.attributions().stream()
                    .filter(part -> part.role() == Role.AUTHOR)
                    .map(Attribution::name)
                    .map(people::resolve)
                    .forEach(askers::add);
        }
        return askers.stream().distinct().toList();
    }
}
