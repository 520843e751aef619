package dev.knowhow.internal.team;

import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Experts;
import dev.knowhow.internal.team.ReadingOrder.Ordered;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.team.Growth.Goal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Finds the next step to a goal: a person and notes. */
public final class Goals {

    private static final int MOST_TO_READ = 5;

    private final ReadingSearch reading;
    private final Vocabulary vocabulary;
    private final Set<NoteId> known;
    private final LocalDate today;

    /**
     * Searches for one member.
     *
     * @param known the notes of the member
     */
    public Goals(NoteIndex index, Vocabulary vocabulary, Access access, Set<NoteId> known, LocalDate today) {
        this.reading = new ReadingSearch(index, access);
        this.vocabulary = vocabulary;
        this.known = known;
        this.today = today;
    }

    /**
     * The next step.
     *
     * @param goal the goal
     * @param mine the score of the member on it
     * @param experts the experts on it, without the member
     */
    public Goal next(String goal, double mine, Experts experts) {
        Ordered ordered = reading.about(goal, vocabulary, known);
        Optional<Expert> next = NextStep.of(experts, mine, today);
        return new Goal(
                goal,
                mine,
                next.map(Expert::member).orElse(null),
                next.map(Expert::score).orElse(0.0),
                ordered.reading().stream().limit(MOST_TO_READ).toList(),
                ordered.cycles());
    }
}
