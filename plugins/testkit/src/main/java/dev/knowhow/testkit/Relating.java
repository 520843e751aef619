package dev.knowhow.testkit;

import dev.knowhow.note.NoteId;
import dev.knowhow.query.Related;
import dev.knowhow.spi.Anchor;
import dev.knowhow.spi.IndexedNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Relates notes by the words they share, the rarer the better, and by their links. */
final class Relating {

    private final IndexedNote one;
    private final List<IndexedNote> visible;
    private final Map<NoteId, Set<String>> words = new HashMap<>();
    private final Map<String, Double> telling = new HashMap<>();

    Relating(IndexedNote one, List<IndexedNote> visible) {
        this.one = one;
        this.visible = visible;
        visible.forEach(note -> words.put(id(note), wordsOf(note)));
        for (String word : wordsOf(one)) {
            long having = words.values().stream()
                    .filter(others -> others.contains(word))
                    .count();
            // a word of half of the notes tells nothing, nor does one of this note alone
            double tells = having < 2 ? 0 : Math.max(0, Math.log(visible.size() / 2.0 / having) + 0.5);
            if (tells > 0) {
                telling.put(word, tells);
            }
        }
    }

    List<Related> best(int limit) {
        List<Related> related = new ArrayList<>();
        for (IndexedNote other : visible) {
            Related found = id(other).equals(id(one)) ? null : with(other);
            if (found != null) {
                related.add(found);
            }
        }
        related.sort(Comparator.comparingDouble(Related::score).reversed().thenComparing(Related::id));
        return related.stream().limit(limit).toList();
    }

    private @Nullable Related with(IndexedNote other) {
        Set<String> shared = new TreeSet<>(telling.keySet());
        double all = shared.stream().mapToDouble(this::telling).sum();
        shared.retainAll(words.getOrDefault(id(other), Set.of()));
        double score = all == 0 ? 0 : shared.stream().mapToDouble(this::telling).sum() / all;
        boolean linksHere = linking(one).contains(id(other));
        boolean linkedHere = linking(other).contains(id(one));
        List<NoteId> both = visible.stream()
                .filter(target -> linking(target).containsAll(Set.of(id(one), id(other))))
                .filter(target -> seen(linking(target)) <= Related.LANDMARK)
                .map(Relating::id)
                .toList();
        score += (linksHere ? Related.LINK : 0) + (linkedHere ? Related.LINK : 0);
        score += Related.SHARED_LINK * Math.min(2, both.size());
        List<String> shown = shared.stream()
                .sorted(Comparator.comparingDouble(this::telling).reversed())
                .limit(5)
                .toList();
        return score == 0
                ? null
                : new Related(id(other), other.note().title(), score, shown, linksHere, linkedHere, both);
    }

    private double telling(String word) {
        return telling.getOrDefault(word, 0.0);
    }

    private long seen(Set<NoteId> ids) {
        return visible.stream().filter(note -> ids.contains(id(note))).count();
    }

    private static Set<String> wordsOf(IndexedNote note) {
        Set<String> words = new TreeSet<>();
        Scoring.texts(note.note()).forEach(text -> words.addAll(Scoring.words(text)));
        note.note().tags().forEach(tag -> words.addAll(Scoring.words(tag)));
        return words;
    }

    private static NoteId id(IndexedNote note) {
        return note.note().id();
    }

    private static Set<NoteId> linking(IndexedNote target) {
        Set<NoteId> from = new HashSet<>();
        target.anchors().stream().map(Anchor::from).forEach(from::add);
        return from;
    }
}
