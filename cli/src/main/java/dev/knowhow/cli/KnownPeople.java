package dev.knowhow.cli;

import dev.knowhow.Session;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Helps with the names of people that were typed. */
final class KnownPeople {

    private static final int MOST_WORDS = 4;

    private final People people;
    private final Function<String, List<Member>> called;

    KnownPeople(Session session) {
        this(session.people(Purpose.SEARCH), session::called);
    }

    /**
     * Helps with names.
     *
     * @param called whom a name may mean, as far as whoever asks may know
     */
    KnownPeople(People people, Function<String, List<Member>> called) {
        this.people = people;
        this.called = called;
    }

    /**
     * Where the name begins in words that end with one, as in {@code tail latency Ana Ruiz}: the longest ending that is the name
     * of somebody, else the last word.
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
        return people.find(name).isPresent() || !called.apply(name).isEmpty();
    }

    /** What to say of a name that several people have: that they do, and the id of each; empty if it is not so. */
    List<String> several(String name) {
        List<Member> all = called.apply(name);
        if (all.size() < 2) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("'" + name + "' may be " + all.size() + " people; say which by the id:");
        all.forEach(member -> lines.add("  " + member.id() + "  " + member.name()));
        return lines;
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
