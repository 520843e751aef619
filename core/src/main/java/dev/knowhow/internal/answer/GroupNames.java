package dev.knowhow.internal.answer;

import dev.knowhow.people.People;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The groups of the current records, which each question of a member needs. Thread-safe. */
final class GroupNames {

    private record GroupsOf(People people, Set<String> names) {}

    private volatile @Nullable GroupsOf cached;

    /** The groups of all records, in lower case. */
    Set<String> of(People people) {
        GroupsOf groups = cached;
        if (groups == null || !groups.people().equals(people)) {
            groups = new GroupsOf(people, Audiences.groups(people));
            cached = groups;
        }
        return groups.names();
    }
}
