package dev.knowhow.expert;

import dev.knowhow.query.Keyword;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a member has written about.
 *
 * @param name what it is called
 * @param kind how it is known
 * @param keyness how much it sets their notes apart from all others, see {@link Keyword#logLikelihood}: what topics are
 *     ranked by
 * @param score how much speaks for it; the sum of the parts of the evidence; comparable within one member only
 * @param since the day of the first note; null if no note says
 * @param last the day of the latest note; null if no note says
 * @param evidence the notes that speak for it, strongest first
 */
public record Topic(
        String name,
        Keyword.Kind kind,
        double keyness,
        double score,
        @Nullable LocalDate since,
        @Nullable LocalDate last,
        List<Evidence> evidence) {

    /** Copies the list. */
    public Topic {
        evidence = List.copyOf(evidence);
    }
}
