package dev.knowhow.people;

import dev.knowhow.text.Fold;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The person or program that asks. Notes that the viewer may not see do not affect any answer, not even a count.
 * Immutable.
 *
 * @param member the user name, for {@link People#signedIn}; null if unknown
 * @param groups the viewer's groups, in lower case
 * @param everything whether the viewer may see all notes, as the operator does
 */
public record Viewer(@Nullable MemberId member, Set<String> groups, boolean everything) {

    /** An unknown viewer, who sees the notes that are open to everyone. */
    public static final Viewer EVERYONE = new Viewer(null, Set.of(), false);

    /** The operator, who sees all notes, including drafts. */
    public static final Viewer OPERATOR = new Viewer(null, Set.of(), true);

    /** Copies the groups in lower case. */
    public Viewer {
        groups = Ordered.copy(groups.stream().map(Fold::ofCase).sorted().collect(Collectors.toList()));
    }

    /**
     * Creates a viewer who sees the notes for everyone, for their groups, and their own.
     *
     * @param member the member
     * @param groups the groups in addition to those of the people files
     */
    public static Viewer of(MemberId member, Set<String> groups) {
        return new Viewer(member, groups, false);
    }
}
