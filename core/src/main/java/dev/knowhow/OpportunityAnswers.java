package dev.knowhow;

import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.internal.answer.match.Fitting;
import dev.knowhow.internal.answer.who.Inquiry;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.match.Fit;
import dev.knowhow.match.Fits;
import dev.knowhow.match.Opportunity;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.Access;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings opportunities and the people whom they fit together, both ways. Thread-safe. */
final class OpportunityAnswers {

    private static final Comparator<Fit> BEST_FIRST = Comparator.comparingDouble(Fit::score)
            .reversed()
            .thenComparing(fit -> fit.opportunity().id())
            .thenComparing(fit -> fit.member().id());

    private final Viewer viewer;
    private final Answers answers;

    OpportunityAnswers(Viewer viewer, Answers answers) {
        this.viewer = viewer;
        this.answers = answers;
    }

    /** An opportunity is no evidence for the skills that it asks for. */
    private Fitting fitting(List<Note> opportunities, Access access, People people) {
        return new Fitting(
                answers.asOfExperts.today(),
                opportunities.stream().map(Note::id).collect(Collectors.toSet()),
                Inquiry.of(ExpertQuery.of(""), viewer, answers.vocabulary.current(), access, people));
    }

    /** The open opportunities that fit the viewer, best first; for themselves alone. */
    List<Fit> opportunities(Access access, People people) {
        MemberId user = viewer.member();
        if (user == null) {
            return List.of();
        }
        Member self = people.self(user).withoutAddresses();
        List<Note> offered = answers.notesOfKind(Opportunity.KIND, access, people);
        Fitting fitting = fitting(offered, access, people);
        return offered.stream()
                .filter(note -> !isAuthor(note, people))
                .map(note -> Opportunity.of(note, answers.today()))
                .filter(Opportunity::open)
                .map(one -> fitting.fit(one, self))
                .filter(Objects::nonNull)
                .sorted(BEST_FIRST)
                .toList();
    }

    /** The members who fit an opportunity; empty unless the viewer is its author or an operator. */
    Optional<Fits> fits(NoteId id, Access access, People people) {
        return answers.index
                .note(id, access)
                .filter(note -> Opportunity.KIND.equals(note.kind()) && (viewer.everything() || isAuthor(note, people)))
                .map(note -> fits(note, access, people));
    }

    private boolean isAuthor(Note note, People people) {
        MemberId user = viewer.member();
        return user != null && writes(note, people.signedIn(user), people);
    }

    private static boolean writes(Note note, Member member, People people) {
        People verified = people.verified();
        return note.attributions().stream()
                .anyMatch(part -> part.role() == Role.AUTHOR
                        && verified.resolve(part.name()).id().equals(member.id()));
    }

    private Fits fits(Note note, Access access, People people) {
        Opportunity opportunity = Opportunity.of(note, answers.today());
        Fitting fitting = fitting(answers.notesOfKind(Opportunity.KIND, access, people), access, people);
        List<Fit> agreed = new ArrayList<>();
        int others = 0;
        for (Member member : fitting.able(opportunity, answers.topics)) {
            Fit fit = writes(note, member, people) ? null : fitting.fit(opportunity, member);
            if (fit != null && Findable.to(Purpose.OPPORTUNITIES).includes(member)) {
                agreed.add(fit);
            } else if (fit != null) {
                others++;
            }
        }
        agreed.sort(BEST_FIRST);
        return new Fits(opportunity, agreed, others < Fits.LEAST_OTHERS ? 0 : others);
    }
}
