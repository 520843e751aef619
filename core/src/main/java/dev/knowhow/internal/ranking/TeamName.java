package dev.knowhow.internal.ranking;

import dev.knowhow.text.FoldedWord;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name of a team: {@code Platform}, {@code platform-team} and {@code @acme/platform} are equal.
 *
 * @param shown the name to show, without the organization
 * @param key the normalized name, equal for all names of a team
 */
public record TeamName(String shown, String key) {

    private static final Set<String> KINDS = Set.of(
            "the",
            "team",
            "group",
            "working",
            "wg",
            "special",
            "interest",
            "sig",
            "squad",
            "guild",
            "chapter",
            "unit",
            "department");

    /** Reads a name as written in front matter, a record or {@code CODEOWNERS}. */
    public static TeamName of(String written) {
        String name = written.strip();
        if (name.startsWith("[[") && name.endsWith("]]")) {
            name = name.substring(2, name.length() - 2);
        }
        if (name.startsWith("@")) {
            name = name.substring(name.indexOf('/') + 1);
            name = name.startsWith("@") ? name.substring(1) : name;
        }
        return new TeamName(name, key(name));
    }

    /** The words of a name or a topic without those for the kind of group. */
    static String key(String name) {
        String[] words = FoldedWord.spaced(name).strip().split(" ");
        String telling =
                Arrays.stream(words).filter(word -> !KINDS.contains(word)).collect(Collectors.joining(" "));
        return telling.isEmpty() ? String.join(" ", words) : telling;
    }
}
