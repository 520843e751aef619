package dev.knowhow.internal.answer.match;

import dev.knowhow.expert.Expert;
import dev.knowhow.internal.answer.who.Inquiry;
import dev.knowhow.internal.ranking.TeamName;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.query.Vote;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is needed, by whom, and all else that the people for it depend on.
 *
 * @param purpose the purpose, which sets the factors
 * @param inquiry the text of the need as a question about people
 * @param teams the normalized names of the teams that the need belongs to
 * @param askers those who ask; they are no answer
 * @param day the day of the need, from which ages count
 * @param counts the notes that are evidence
 * @param willing whether a person is known to be willing; only mentors are asked for it
 * @param requests the requests to people until now
 * @param most the largest number of matching notes
 */
public record Need(
        Purpose purpose,
        Inquiry inquiry,
        Set<String> teams,
        List<Member> askers,
        LocalDate day,
        Predicate<Vote> counts,
        Predicate<Expert> willing,
        Requests requests,
        int most) {

    /** Copies the collections. */
    public Need {
        teams = Set.copyOf(teams);
        askers = List.copyOf(askers);
    }

    /** The normalized names of teams as written. */
    public static Set<String> teams(Collection<String> written) {
        return written.stream()
                .filter(name -> !name.isBlank())
                .map(name -> TeamName.of(name).key())
                .collect(Collectors.toSet());
    }

    boolean isOwnedBy(Collection<Vote.Owner> owners) {
        return !teams.isEmpty()
                && owners.stream()
                        .anyMatch(owner ->
                                teams.contains(TeamName.of(owner.name()).key()));
    }

    boolean isAskedBy(MemberId member) {
        return askers.stream().anyMatch(asker -> asker.id().equals(member));
    }
}
