package dev.knowhow.internal.answer;

import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.text.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The names of members in the notes. From the second question about the same people on, all names are known by member,
 * since an answer about several people needs the names of each. Thread-safe.
 */
final class MemberNames {

    private final Supplier<Collection<String>> names;
    private volatile @Nullable Known last;

    /** The people and names of the last question; the names by member are null after the first question. */
    private record Known(
            People people,
            Collection<String> names,
            @Nullable Map<MemberId, List<String>> byMember) {

        @SuppressWarnings("ReferenceEquality") // names are the same object until something changes
        boolean isOf(People others, Collection<String> all) {
            return people.equals(others) && names == all;
        }
    }

    /**
     * Creates the names.
     *
     * @param names gives all names in the notes: the same object until they change
     */
    MemberNames(Supplier<Collection<String>> names) {
        this.names = names;
    }

    /** The names of a member, in lower case. */
    Set<String> of(Member member, People people) {
        Collection<String> all = names.get();
        Known known = last;
        if (known == null || !known.isOf(people, all)) {
            last = new Known(people, all, null);
            return certain(all, member, people);
        }
        Map<MemberId, List<String>> byMember = known.byMember();
        if (byMember == null) {
            byMember = new HashMap<>();
            for (String name : all) {
                byMember.computeIfAbsent(people.resolve(name).id(), any -> new ArrayList<>(1))
                        .add(name);
            }
            last = new Known(people, all, byMember);
        }
        return certain(byMember.getOrDefault(member.id(), List.of()), member, people);
    }

    private static Set<String> certain(Collection<String> names, Member member, People people) {
        Set<String> certain = new HashSet<>();
        for (String name : names) {
            if (people.resolve(name).isCertainly(member)) {
                certain.add(Fold.lower(name));
            }
        }
        return certain;
    }
}
