package dev.knowhow.people;

import dev.knowhow.text.Fold;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and so what may be answered. Each session has one viewer; what they may not see takes no part in the
 * answer, not even as a count.
 *
 * @param member the user name, as {@link People#signedIn} takes it; null for somebody unknown
 * @param groups the groups they belong to, in lower case
 * @param everything whether they may see all notes, as the operator of the vault does
 */
public record Viewer(@Nullable MemberId member, Set<String> groups, boolean everything) {

    /** Somebody unknown, who sees the notes that are for everyone. */
    public static final Viewer EVERYONE = new Viewer(null, Set.of(), false);

    /** The operator of the vault, who sees all notes, drafts included. */
    public static final Viewer OPERATOR = new Viewer(null, Set.of(), true);

    /** Copies the groups in lower case. */
    public Viewer {
        groups = Ordered.copy(groups.stream().map(Fold::ofCase).sorted().collect(Collectors.toList()));
    }

    /**
     * A member, who sees the notes for everyone, those for their groups, and their own.
     *
     * @param member who it is
     * @param groups the groups they belong to
     */
    public static Viewer of(MemberId member, Set<String> groups) {
        return new Viewer(member, groups, false);
    }
}
