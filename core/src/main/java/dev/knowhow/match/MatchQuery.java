package dev.knowhow.match;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A query for the people who meet a need. The viewer, and the authors of the note, are not part of the answer.
 * Immutable: each {@code with...} returns a copy.
 *
 * @param purpose {@link Purpose#ASKING} for people who are likely to answer, {@link Purpose#MENTORING} for mentors
 * @param text the need in words; empty if it is a note
 * @param note the note that states the need, such as a question; null if it is a text
 * @param team the team that the need belongs to; empty for the owners of the note
 * @param limit the largest number of people, 1 to {@value #MAX_LIMIT}
 * @param offset the number of people to skip, 0 or more
 * @param evidence the largest number of reasons per person, 1 or more; scores count all evidence
 */
public record MatchQuery(
        Purpose purpose, String text, @Nullable NoteId note, String team, int limit, int offset, int evidence) {

    /** The largest number of people in an answer. */
    public static final int MAX_LIMIT = 10_000;

    private static final int USUAL_LIMIT = 5;
    private static final int USUAL_EVIDENCE = 3;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the purpose is another, there is neither a note nor a text, or a number is
     *     out of its range
     */
    public MatchQuery {
        if (purpose != Purpose.ASKING && purpose != Purpose.MENTORING) {
            throw new IllegalArgumentException("the purpose is " + purpose + ", must be ASKING or MENTORING");
        }
        if (note == null && text.isBlank()) {
            throw new IllegalArgumentException("the text is blank, must state the need");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + MAX_LIMIT);
        }
        if (offset < 0 || evidence < 1) {
            throw new IllegalArgumentException(
                    "offset is " + offset + ", must be 0 or more; evidence is " + evidence + ", must be 1 or more");
        }
    }

    private static MatchQuery of(Purpose purpose, String text, @Nullable NoteId note) {
        return new MatchQuery(purpose, text, note, "", USUAL_LIMIT, 0, USUAL_EVIDENCE);
    }

    /** Creates a query for five people who are likely to answer a question. */
    public static MatchQuery asking(String question) {
        return of(Purpose.ASKING, question, null);
    }

    /** Creates a query for five people who are likely to answer the question of a note. */
    public static MatchQuery asking(NoteId note) {
        return of(Purpose.ASKING, "", note);
    }

    /** Creates a query for five people who could be the viewer's mentor on a topic. */
    public static MatchQuery mentoring(String topic) {
        return of(Purpose.MENTORING, topic, null);
    }

    /** Returns a copy with another team. */
    public MatchQuery withTeam(String other) {
        return new MatchQuery(purpose, text, note, other, limit, offset, evidence);
    }

    /** Returns a copy with another number of people. */
    public MatchQuery withLimit(int people) {
        return new MatchQuery(purpose, text, note, team, people, offset, evidence);
    }

    /** Returns a copy with another offset. */
    public MatchQuery withOffset(int people) {
        return new MatchQuery(purpose, text, note, team, limit, people, evidence);
    }

    /** Returns a copy with another number of reasons per person. */
    public MatchQuery withEvidence(int pieces) {
        return new MatchQuery(purpose, text, note, team, limit, offset, pieces);
    }
}
