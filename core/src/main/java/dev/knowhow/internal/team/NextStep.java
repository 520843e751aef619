package dev.knowhow.internal.team;

import dev.knowhow.expert.Confidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Experts;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.MemberKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the person to learn from next: nearest ahead, and far enough ahead to have more to tell. */
final class NextStep {

    /** A person to learn from has at least this multiple of the score, if anyone has. */
    private static final double AHEAD = 2;

    private NextStep() {}

    /**
     * The next person.
     *
     * @param experts the experts on a topic, without the learner
     * @param mine the score of the learner
     */
    static Optional<Expert> of(Experts experts, double mine, LocalDate today) {
        Findable findable = Findable.to(Purpose.ASKING);
        List<Expert> ahead = experts.leading().stream()
                .filter(one -> one.score() > mine && one.confidence() != Confidence.THIN)
                .filter(one -> one.member().kind() == MemberKind.PERSON && findable.includes(one.member()))
                .filter(one -> one.member().isPresentOn(today))
                .toList();
        return ahead.stream()
                .filter(one -> one.score() >= AHEAD * mine)
                .min(Comparator.comparingDouble(Expert::score))
                .or(() -> ahead.stream().max(Comparator.comparingDouble(Expert::score)));
    }
}
