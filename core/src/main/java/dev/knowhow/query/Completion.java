package dev.knowhow.query;

import dev.knowhow.text.Fold;
import dev.knowhow.text.FoldedWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An autocomplete suggestion. Immutable.
 *
 * @param kind the kind of thing with this name
 * @param text the name, as written
 * @param target its identifier: the id of a note or member, the name of a tag or topic, or a query
 */
public record Completion(Kind kind, String text, String target) {

    /** The kind of thing with a name, most specific first. */
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
        HEADING,
        /** A query that ends in a filter, with a value of its field. */
        FILTER
    }

    /** The number of words of a name from which it can be completed. */
    private static final int MOST_STARTS = 12;

    /** The compared length; longer names are truncated. */
    private static final int LONGEST = 200;

    /**
     * The suffixes of a name that typed text can match: the whole name, and the name from each further word. Case,
     * accents and punctuation do not count.
     *
     * @param name the name
     * @return the forms, the whole name first; empty if the name has no letters or digits
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

    /** The typed text in the form of {@link #starts}; empty if it has no letters or digits. */
    public static String typed(String text) {
        List<String> starts = starts(text);
        return starts.isEmpty() ? "" : starts.getFirst();
    }

    /** Whether the name, or the name from a later word, has the typed text as a prefix, without typing errors. */
    public static boolean goesOn(String name, String typed) {
        String form = typed(typed);
        return !form.isEmpty() && starts(name).stream().anyMatch(start -> start.startsWith(form));
    }

    /**
     * Orders completions: names with the typed prefix, then names with a later word that has it, then similar names;
     * within each group by kind, then shorter names first.
     *
     * @param typed the typed text
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
