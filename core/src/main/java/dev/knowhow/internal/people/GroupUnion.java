package dev.knowhow.internal.people;

import dev.knowhow.people.Join.Reason;
import dev.knowhow.people.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups that become one: a union-find structure, in which two people with records stay two. Not thread-safe. */
final class GroupUnion {

    private final List<JoinedGroup> groups = new ArrayList<>();
    private final Map<JoinedGroup, JoinedGroup> joined = new HashMap<>();

    /** Begins a group. */
    JoinedGroup begin(@Nullable Member recorded) {
        JoinedGroup group = new JoinedGroup(recorded);
        groups.add(group);
        return group;
    }

    /** Joins groups to one, unless several of them have a record. */
    void join(Collection<JoinedGroup> several, Reason reason) {
        if (several.size() < 2) {
            return; // most keys belong to one name
        }
        Set<JoinedGroup> roots = roots(several);
        List<JoinedGroup> recorded =
                roots.stream().filter(root -> root.recorded() != null).toList();
        if (roots.size() < 2 || recorded.size() > 1) {
            return;
        }
        JoinedGroup root = recorded.isEmpty() ? roots.iterator().next() : recorded.getFirst();
        for (JoinedGroup other : roots) {
            other.joinedBy(reason);
            if (!other.equals(root)) {
                joined.put(other, root);
                root.take(other);
            }
        }
    }

    /** The one group that all of some groups are now; null if missing, or if there are several. */
    @Nullable JoinedGroup only(Collection<JoinedGroup> several) {
        if (several.isEmpty()) {
            return null;
        }
        Set<JoinedGroup> roots = roots(several);
        return roots.size() == 1 ? roots.iterator().next() : null;
    }

    /** The groups that some groups are now, each once. */
    Set<JoinedGroup> roots(Collection<JoinedGroup> several) {
        Set<JoinedGroup> roots = new LinkedHashSet<>();
        several.forEach(group -> roots.add(root(group)));
        return roots;
    }

    private JoinedGroup root(JoinedGroup group) {
        JoinedGroup root = group;
        for (JoinedGroup next = joined.get(root); next != null; next = joined.get(root)) {
            root = next;
        }
        return root;
    }

    /** All groups, each once. */
    List<JoinedGroup> groups() {
        return groups.stream().filter(group -> !joined.containsKey(group)).toList();
    }
}
