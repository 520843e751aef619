package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import dev.knowhow.text.Fold;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Who may save the notes at a place, as the operator sets it.
 *
 * @param place a note or folder; empty for all notes
 * @param who a group or member as an audience names it, such as {@code staff} or {@code member:ana}; {@code *} for each
 *     member
 */
public record EditorRule(String place, String who) {

    private static final String EACH_MEMBER = "*";

    /** Folds case as audiences do. */
    public EditorRule {
        who = Fold.ofCase(who);
    }

    /**
     * Reads a rule.
     *
     * @param text such as {@code handbook/hr=hr-team}, or {@code =staff} for all notes
     * @throws IllegalArgumentException if it is malformed; the message says how to write it
     */
    public static EditorRule parse(String text) {
        int equals = text.lastIndexOf('=');
        String place = text.substring(0, Math.max(0, equals)).strip().replaceFirst("/$", "");
        String who = text.substring(equals + 1).strip();
        if (equals < 0 || who.isEmpty() || !(place.isEmpty() || NoteId.proper(place))) {
            throw new IllegalArgumentException("'" + text
                    + "' is not a place and its editors; write a folder or note and a group: handbook/hr=hr-team, or "
                    + "=staff for all notes");
        }
        return new EditorRule(place, who);
    }

    /**
     * Whether a member may save a note. The rules of the most specific place apply; a note for which there is no rule
     * has no editors. Without any rules, each member may.
     *
     * @param audiences the words by which an audience names the member
     */
    static boolean allow(Collection<EditorRule> rules, NoteId id, Set<String> audiences) {
        List<EditorRule> matching =
                rules.stream().filter(rule -> id.isAt(rule.place())).toList();
        int longest = matching.stream()
                .map(rule -> rule.place().length())
                .max(Comparator.naturalOrder())
                .orElse(0);
        return rules.isEmpty()
                || matching.stream()
                        .filter(rule -> rule.place().length() == longest)
                        .anyMatch(rule -> rule.who().equals(EACH_MEMBER) || audiences.contains(rule.who()));
    }
}
