package dev.knowhow.cli;

import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Helps with the names of people that were typed. */
final class KnownPeople {

    private static final int MOST_WORDS = 4;

    private final People people;

    /**
     * Helps with names.
     *
     * @param people those who agree to be found
     */
    KnownPeople(People people) {
        this.people = people;
    }

    /**
     * Where the name begins in words that end with one, as in {@code tail latency Ana Ruiz}: the longest ending that a
     * record claims, else the last word.
     */
    int nameStart(List<String> words) {
        for (int start = Math.max(1, words.size() - MOST_WORDS); start < words.size() - 1; start++) {
            String name = String.join(" ", words.subList(start, words.size()));
            if (!name.isBlank() && isKnown(name)) {
                return start;
            }
        }
        return words.size() - 1;
    }

    private boolean isKnown(String name) {
        return people.find(name).isPresent();
    }

    /** What to say of a name that no record claims; empty if one does. */
    List<String> remarks(String name) {
        if (isKnown(name)) {
            return List.of();
        }
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (Member member : people.members()) {
            names.put(member.name() + " (" + member.id() + ")", names(member));
        }
        List<String> similar = Similar.to(name, names);
        return similar.isEmpty() ? List.of() : List.of("did you mean " + String.join(", or ", similar) + "?");
    }

    private static Set<String> names(Member member) {
        var names = new LinkedHashSet<String>();
        names.add(member.id().value());
        names.add(member.name());
        names.addAll(member.aliases());
        names.addAll(member.handles());
        return names;
    }
}
