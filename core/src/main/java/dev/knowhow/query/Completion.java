package dev.knowhow.query;

import dev.knowhow.text.Fold;
import dev.knowhow.text.FoldedWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A name that goes on from what somebody types.
 *
 * @param kind what has the name
 * @param text the name, as written
 * @param target what it leads to: the id of a note, the name of a tag or topic, the id of a member
 */
public record Completion(Kind kind, String text, String target) {

    /** What has a name, the most telling first. */
    public enum Kind {
        /** A note, by its title. */
        TITLE,
        /** A topic of the vocabulary. */
        TOPIC,
        /** A tag. */
        TAG,
        /** A person. */
        PERSON,
        /** A note, by another name. */
        ALIAS,
        /** A note, by one of its headings. */
        HEADING
    }

    /** Names are completed from each of so many words. */
    private static final int MOST_STARTS = 12;

    /** Longer names are cut off for comparing. */
    private static final int LONGEST = 200;

    /**
     * The forms of a name in which typing may meet it: from its beginning, and from each further word. Case, accents and
     * signs do not count.
     *
     * @param name the name
     * @return the forms, that of the whole name first; none if it has no letters or digits
     */
    public static List<String> starts(String name) {
        List<FoldedWord> words = FoldedWord.in(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        Set<String> starts = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(words.size(), MOST_STARTS); i++) {
            starts.add(Fold.decomposed(String.join(
                    " ",
                    words.subList(i, words.size()).stream()
                            .map(FoldedWord::text)
                            .toList())));
        }
        return new ArrayList<>(starts);
    }

    /** What is typed, in the form of {@link #starts}; empty if it has no letters or digits. */
    public static String typed(String text) {
        List<String> starts = starts(text);
        return starts.isEmpty() ? "" : starts.getFirst();
    }

    /** Whether a name goes on from what is typed, at its beginning or at a later word, without a typing error. */
    public static boolean goesOn(String name, String typed) {
        String form = typed(typed);
        return !form.isEmpty() && starts(name).stream().anyMatch(start -> start.startsWith(form));
    }

    /**
     * Orders completions: names that begin so, then names with a later word that does, then those that are only similar;
     * in each the most telling kind first, then the shorter names.
     *
     * @param typed what is typed so far
     */
    public static Comparator<Completion> bestFirst(String typed) {
        String form = typed(typed);
        return Comparator.<Completion>comparingInt(completion -> distance(completion.text(), form))
                .thenComparing(Completion::kind)
                .thenComparingInt(completion -> completion.text().length())
                .thenComparing(Completion::text)
                .thenComparing(Completion::target);
    }

    private static int distance(String name, String form) {
        List<String> starts = starts(name);
        if (!starts.isEmpty() && starts.getFirst().startsWith(form)) {
            return 0;
        }
        return starts.stream().anyMatch(start -> start.startsWith(form)) ? 1 : 2;
    }
}
