package dev.knowhow.spi.engine;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.query.Related;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.Access;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds related notes by shared rare words and by links. Compares only candidates found by either. */
final class RelatedByWords {

    /** The number of words in the query for candidates, and of candidates from it. */
    private static final int ASKED = 25;

    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 5;

    private final NoteEngine engine;
    private final TermStatistics statistics;
    private final Access access;

    RelatedByWords(NoteEngine engine, TermStatistics statistics, Access access) {
        this.engine = engine;
        this.statistics = statistics;
        this.access = access;
    }

    List<Related> to(NoteId id, int limit) {
        IndexedNote one = read(Set.of(id)).get(id);
        if (one == null || !access.reads(one.note())) {
            return List.of();
        }
        Map<String, Double> telling = telling(one);
        List<IndexedNote> targets = targets(id);
        Map<NoteId, Set<NoteId>> both = linkedByBoth(targets);
        Set<NoteId> candidates = new TreeSet<>(both.keySet());
        candidates.addAll(linking(one));
        targets.forEach(target -> candidates.add(id(target)));
        candidates.addAll(sharing(telling));
        candidates.remove(id);
        List<Related> related = new ArrayList<>();
        read(candidates).values().stream()
                .filter(other -> access.finds(other.note()))
                .forEach(other -> {
                    Related found = with(one, other, telling, both.getOrDefault(id(other), Set.of()));
                    if (found != null) {
                        related.add(found);
                    }
                });
        related.sort(Comparator.comparingDouble(Related::score).reversed().thenComparing(Related::id));
        return related.stream().limit(limit).toList();
    }

    /** The weight of each word of a note; 0 for words in half of the notes and for words of this note alone. */
    private Map<String, Double> telling(IndexedNote one) {
        Map<String, Double> telling = new HashMap<>();
        double notes = statistics.notes();
        for (String word : words(one)) {
            long having = statistics.notesWith(word);
            double tells = having < 2 ? 0 : Math.max(0, Math.log(notes / 2.0 / having) + 0.5);
            if (tells > 0) {
                telling.put(word, tells);
            }
        }
        return telling;
    }

    private List<NoteId> sharing(Map<String, Double> telling) {
        String question = telling.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(ASKED)
                .map(Map.Entry::getKey)
                .reduce("", (words, word) -> words + " " + word)
                .strip();
        return question.isEmpty()
                ? List.of()
                : engine.votes(question, Vocabulary.NONE, access, LOOKED_AT).votes().stream()
                        .map(Vote::id)
                        .toList();
    }

    /** The notes that a note links to and that access allows to find. */
    private List<IndexedNote> targets(NoteId id) {
        try (Stream<IndexedNote> stored = engine.stored(new Lookup(Lookup.By.LINKED_FROM, Set.of(id.path())))) {
            return stored.filter(note -> access.finds(note.note())).toList();
        }
    }

    /** The notes with a link target in common, with these targets. Targets with many backlinks do not count. */
    private Map<NoteId, Set<NoteId>> linkedByBoth(List<IndexedNote> targets) {
        Map<NoteId, Set<NoteId>> both = new HashMap<>();
        for (IndexedNote target : targets) {
            Set<NoteId> from = linking(target);
            long seen = read(from).values().stream()
                    .filter(other -> access.finds(other.note()))
                    .count();
            if (seen <= Related.LANDMARK) {
                from.forEach(other ->
                        both.computeIfAbsent(other, any -> new TreeSet<>()).add(id(target)));
            }
        }
        return both;
    }

    private @Nullable Related with(IndexedNote one, IndexedNote other, Map<String, Double> telling, Set<NoteId> both) {
        double all = telling.values().stream().mapToDouble(tells -> tells).sum();
        List<String> shared = words(other).stream()
                .filter(telling::containsKey)
                .sorted(Comparator.comparingDouble((String word) -> telling.getOrDefault(word, 0.0))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        double score = all == 0
                ? 0
                : shared.stream()
                                .mapToDouble(word -> telling.getOrDefault(word, 0.0))
                                .sum()
                        / all;
        boolean linksHere = linking(one).contains(id(other));
        boolean linkedHere = linking(other).contains(id(one));
        score += (linksHere ? Related.LINK : 0) + (linkedHere ? Related.LINK : 0);
        score += Related.SHARED_LINK * Math.min(2, both.size());
        List<String> shown = shared.stream().limit(SHOWN).toList();
        return score == 0
                ? null
                : new Related(id(other), other.note().title(), score, shown, linksHere, linkedHere, List.copyOf(both));
    }

    private Map<NoteId, IndexedNote> read(Set<NoteId> ids) {
        Map<NoteId, IndexedNote> read = new HashMap<>();
        try (Stream<IndexedNote> stored = engine.stored(Lookup.ids(ids))) {
            stored.forEach(note -> read.put(id(note), note));
        }
        return read;
    }

    private Set<String> words(IndexedNote note) {
        Set<String> words = new TreeSet<>(statistics.words(note.note().title()));
        for (Section section : note.note().sections()) {
            words.addAll(statistics.words(section.heading()));
            words.addAll(statistics.words(section.text()));
        }
        note.note().tags().forEach(tag -> words.addAll(statistics.words(tag)));
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
