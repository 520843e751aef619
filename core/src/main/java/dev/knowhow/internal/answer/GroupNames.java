package dev.knowhow.internal.answer;

import dev.knowhow.people.People;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The groups of the current records, which each question of a member needs. Thread-safe. */
final class GroupNames {

    private volatile @Nullable Known last;

    private record Known(People people, Set<String> names) {}

    /** The groups of all records, in lower case. */
    Set<String> of(People people) {
        Known known = last;
        if (known == null || !known.people().equals(people)) {
            known = new Known(people, Audiences.groups(people));
            last = known;
        }
        return known.names();
    }
}
