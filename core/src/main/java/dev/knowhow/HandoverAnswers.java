package dev.knowhow;

import dev.knowhow.expert.Profile;
import dev.knowhow.internal.team.HandoverSearch;
import dev.knowhow.internal.team.HeldTopics;
import dev.knowhow.internal.team.Leads;
import dev.knowhow.note.Note;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.team.Handover;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers what a member hands over, to one viewer. Thread-safe. */
final class HandoverAnswers {

    private final Viewer viewer;
    private final Answers answers;
    private final TeamAnswers teams;

    HandoverAnswers(Viewer viewer, Answers answers, TeamAnswers teams) {
        this.viewer = viewer;
        this.answers = answers;
        this.teams = teams;
    }

    /**
     * Empty if the person is unknown or refuses to be found, or the viewer is not the one to know.
     *
     * @param person the member's id or any of their names; null for the viewer
     * @param access the access of the viewer, or of everyone for an answer that others read
     * @param people the people whom those with this access may know
     */
    Optional<Handover> handover(@Nullable String person, Access access, People people) {
        if (person != null) {
            return answers.visibility.meant(person, people, member -> handover(member, access, people));
        }
        MemberId user = viewer.member();
        return user == null
                ? Optional.of(Handover.nobody(answers.today()))
                : handover(people.signedIn(user), access, people);
    }

    private Optional<Handover> handover(Member member, Access access, People people) {
        Leads led = new Leads(viewer, people);
        if (!led.include(member)) {
            return Optional.empty();
        }
        Vocabulary vocabulary = answers.vocabulary.current();
        Optional<Profile> profile = led.isSelf(member)
                ? answers.profiles.own(member, vocabulary, access, people)
                : answers.profiles.profile(member, vocabulary, access, people);
        return profile.map(known -> handover(member, known, vocabulary, access, people));
    }

    private Handover handover(Member member, Profile profile, Vocabulary vocabulary, Access access, People people) {
        Set<String> names = answers.visibility.namesOf(member, people);
        List<Note> notes = answers.index.notesOf(names, access).stream()
                .filter(access::finds)
                .toList();
        HeldTopics held = new HeldTopics(
                answers.index,
                answers.topicNotes,
                answers.topics,
                vocabulary,
                access,
                people,
                other -> other.id().equals(member.id()));
        HandoverSearch search = new HandoverSearch(member, people, names, answers.today());
        List<Note> owned = answers.ownedNotes.of(search::isCalled, access);
        return new Handover(
                member.withoutAddresses(),
                answers.today(),
                search.topics(held, profile, answers.gaps(gap -> false)),
                search.written(notes, held, teams.helped(member, names, notes, access, people)),
                search.reviews(notes, owned),
                search.questions(MatchAnswers.asking(answers, SearchQuery.of(""), access, people)),
                HandoverSearch.owned(owned));
    }
}
