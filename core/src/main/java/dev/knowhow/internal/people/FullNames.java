package dev.knowhow.internal.people;

import dev.knowhow.people.WrittenName;
import dev.knowhow.text.FoldedWord;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises names of people of two words or more, and parts of longer names. Immutable. */
final class FullNames {

    private static final Pattern SPACE = Pattern.compile(" ");

    /** The largest number of words of a name; a longer text in its place would have too many parts. */
    private static final int MOST_WORDS = 10;

    private final Set<String> parts = new HashSet<>();

    /**
     * Collects names.
     *
     * @param roles the names of all roles, also with addresses
     * @param learned other full names
     */
    FullNames(Collection<String> roles, Collection<String> learned) {
        Stream.concat(roles.stream().map(name -> WrittenName.of(name).name()), learned.stream())
                .map(FullNames::folded)
                .forEach(this::add);
    }

    private static String folded(String name) {
        return FoldedWord.spaced(name).strip();
    }

    private void add(String name) {
        List<String> words = SPACE.splitAsStream(name).toList();
        for (int from = 0; from < words.size(); from++) {
            for (int end = from + 2; end <= Math.min(words.size(), from + MOST_WORDS); end++) {
                parts.add(String.join(" ", words.subList(from, end)));
            }
        }
    }

    boolean has(String words) {
        return parts.contains(folded(words));
    }
}
