package dev.knowhow.cli.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer in a run file.
 *
 * @param doc the note's path or the member's id, without blanks
 * @param score its score, below that of the one before
 */
public record Ranked(String doc, double score) {

    /**
     * One thing found, as the engine gave it.
     *
     * @param name the note's path or the member's id
     * @param score its score
     */
    public record Found(String name, double score) {}

    /**
     * A ranking for a run. Some scorers go by rank, others by score and then name: so each score is made the least bit
     * lower than the one before where they tie, and both see the order the engine chose.
     *
     * @param found what was found, best first
     */
    public static List<Ranked> of(List<Found> found) {
        var ranking = new ArrayList<Ranked>(found.size());
        double above = Double.POSITIVE_INFINITY;
        for (Found one : found) {
            double score = Math.min(one.score(), Math.nextDown(above));
            ranking.add(new Ranked(Fields.field(one.name()), score));
            above = score;
        }
        return ranking;
    }
}
