package dev.knowhow.team;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.team.Growth.Thanks;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What others did for a member, and whom the member helped, as far as the viewer may see the notes and find the people.
 * It has no points, and compares nobody. Immutable.
 *
 * @param member the member
 * @param acts the acts, latest first
 * @param years the number of acts by year, in order
 * @param notes the notes that helped most: those that most people linked to or thanked for
 */
public record Recognition(Member member, List<Thanks> acts, Map<Integer, Integer> years, List<HelpfulNote> notes) {

    /** Copies the collections. */
    public Recognition {
        acts = List.copyOf(acts);
        years = Collections.unmodifiableMap(new TreeMap<>(years));
        notes = List.copyOf(notes);
    }

    /**
     * A note that helped.
     *
     * @param people the number of other people who linked to it or thanked for it
     */
    public record HelpfulNote(NoteId id, String title, int people) {}

    /** Returns a copy with the latest acts only. */
    public Recognition latest(int most) {
        return new Recognition(member, acts.stream().limit(most).toList(), years, notes);
    }
}
