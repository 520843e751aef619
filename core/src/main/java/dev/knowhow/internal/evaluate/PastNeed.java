package dev.knowhow.internal.evaluate;

import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.internal.answer.match.Need;
import dev.knowhow.internal.answer.who.Inquiry;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.Access;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;

/**
 * A need of a past day, to measure how well it would have been met. Those who reviewed or answered before count as
 * willing, because a replay has no records of people.
 *
 * @param purpose the purpose
 * @param text the text
 * @param askers the names of those who asked
 * @param team the team; empty if unknown
 * @param day the day
 * @param counts the notes of that time
 * @param requests the number of requests to a member since a day
 */
public record PastNeed(
        Purpose purpose,
        String text,
        List<String> askers,
        String team,
        LocalDate day,
        Predicate<Vote> counts,
        ToIntBiFunction<MemberId, LocalDate> requests) {

    private static final List<EvidenceRole> HELPING =
            List.of(EvidenceRole.of(Role.REVIEWER), EvidenceRole.of(Role.ANSWERER));

    /** Copies the list. */
    public PastNeed {
        askers = List.copyOf(askers);
    }

    Need need(int limit, Vocabulary vocabulary, Access access, People people) {
        return new Need(
                purpose,
                Inquiry.of(ExpertQuery.of(text).withLimit(limit), Viewer.EVERYONE, vocabulary, access, people),
                Need.teams(List.of(team)),
                askers.stream().map(people::resolve).toList(),
                day,
                counts,
                PastNeed::isWilling,
                requests::applyAsInt,
                Integer.MAX_VALUE);
    }

    private static boolean isWilling(Expert expert) {
        return expert.evidence().stream().anyMatch(one -> HELPING.contains(one.role()));
    }
}
