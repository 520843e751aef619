package dev.knowhow.internal.people;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.people.People;
import dev.knowhow.text.FoldedWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the people that a note mentions in its text. The cost is linear in the length of the text and does not depend
 * on the number of names. Immutable and thread-safe.
 */
public final class Mentions {

    private final People people;
    private final NameForms forms;
    private final Set<String> named;

    /** For the first two words of names, the numbers of words of the names that begin so, longest first. */
    private final Map<String, SortedSet<Integer>> lengths = new HashMap<>();

    private final Set<String> firstWords = new HashSet<>();

    /**
     * Prepares the search.
     *
     * @param people the members
     * @param named the names of all people with a role in a note
     * @param pairs full names by lower-case handle
     */
    public Mentions(People people, Collection<String> named, Map<String, String> pairs) {
        this.people = people;
        this.named = new TreeSet<>(named);
        this.forms = NameForms.of(people, this.named, pairs);
        for (String form : forms.names().keySet()) {
            String[] words = form.split(" ");
            firstWords.add(words[0]);
            lengths.computeIfAbsent(words[0] + " " + words[1], any -> new TreeSet<>((a, b) -> b - a))
                    .add(words.length);
        }
    }

    /**
     * Adds mentions to a note. People with another role in it are not mentioned again.
     *
     * @param note the note; earlier mentions are replaced
     */
    public Note in(Note note) {
        List<Attribution> parts = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Attribution part : note.attributions()) {
            if (!NameCounts.isMention(part)) {
                parts.add(part);
                known.add(identity(part.name()));
            }
        }
        for (String name : found(note)) {
            if (known.add(identity(name))) {
                parts.add(new Attribution(name, Role.MENTIONED, 1, Origin.TEXT));
            }
        }
        return parts.equals(note.attributions())
                ? note
                : note.toBuilder().attributions(parts).build();
    }

    /** Different spellings of an undeclared name count as one mention. */
    private String identity(String name) {
        return people.find(name)
                .map(member -> member.id().value())
                .orElseGet(() -> "? " + FoldedWord.spaced(name).strip());
    }

    private Set<String> found(Note note) {
        Set<String> found = new LinkedHashSet<>();
        for (String handle : TextNames.in(note)) {
            String name = forms.handles().getOrDefault(handle, forms.emails().get(handle));
            if (name != null) {
                found.add(name);
            }
        }
        if (!lengths.isEmpty()) {
            TextNames.texts(note, text -> names(text, found));
        }
        return found;
    }

    private void names(String text, Set<String> found) {
        List<FoldedWord> words = FoldedWord.runs(text);
        for (int at = 0; at + 1 < words.size(); at++) {
            String first = words.get(at).text();
            if (!firstWords.contains(first)) {
                continue;
            }
            SortedSet<Integer> candidates =
                    lengths.get(first + " " + words.get(at + 1).text());
            if (candidates != null) {
                at += longest(text, words, at, candidates, found) - 1;
            }
        }
    }

    /** The number of words from here that are a name; 1 without a name. */
    private int longest(String text, List<FoldedWord> words, int at, SortedSet<Integer> candidates, Set<String> found) {
        for (int length : candidates) {
            StringBuilder form = new StringBuilder(words.get(at).text());
            boolean together = at + length <= words.size();
            for (int i = at + 1; together && i < at + length; i++) {
                together = joined(text, words.get(i - 1), words.get(i));
                form.append(' ').append(words.get(i).text());
            }
            String name = together ? forms.names().get(form.toString()) : null;
            if (name != null) {
                found.add(name);
                return length;
            }
        }
        return 1;
    }

    /** Whether two words may be parts of one name: a full stop ends a sentence, unless it follows an initial. */
    private static boolean joined(String text, FoldedWord one, FoldedWord next) {
        for (int i = one.end(); i < next.start(); i++) {
            char between = text.charAt(i);
            boolean gap = between == ' ' || between == '\u00A0' || between == '-' || between == '_';
            boolean inName = between == '\'' || between == '\u2019' || between == '*';
            boolean initial = between == '.' && one.text().length() <= 2;
            if (!gap && !inName && !initial) {
                return false;
            }
        }
        return next.start() - one.end() <= 3;
    }

    /** The keys of notes whose mentions may have changed: words of names, and keys of links. */
    public record Difference(Set<String> names, Set<String> keys, Set<String> resolved) {}

    /** The keys to find the notes whose mentions may differ from those of earlier names. */
    public Difference since(Mentions before) {
        Set<String> resolved = new TreeSet<>();
        Set<String> all = new TreeSet<>(before.named);
        all.retainAll(named);
        for (String name : all) {
            if (!before.identity(name).equals(identity(name))) {
                resolved.add(name);
            }
        }
        return new Difference(
                NameForms.changedNames(before.forms, forms), NameForms.changedKeys(before.forms, forms), resolved);
    }
}
