package dev.knowhow.internal.team;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.team.Growth.Basis;
import dev.knowhow.team.Growth.ToRead;
import dev.knowhow.text.FoldedWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Orders notes as they state it: a note after those that it requires; among others first beginnings, then the order of
 * {@code SUMMARY.md}, then weights, then relevance. Links between notes state no order.
 */
final class ReadingOrder {

    private static final List<String> BEGINNINGS =
            List.of("begin here", "beginhere", "start here", "starthere", "getting started", "introduction");

    private static final List<String> WEIGHTS = List.of("weight", "nav_order", "sidebar_position", "order");

    private final Map<NoteId, Note> notes = new LinkedHashMap<>();
    private final Map<NoteId, Set<NoteId>> required = new HashMap<>();
    private final Map<NoteId, Integer> places = new HashMap<>();
    private final List<NoteId> summary;

    /**
     * An order.
     *
     * @param reading the notes in order
     * @param cycles those that require each other
     */
    record Ordered(List<ToRead> reading, List<NoteId> cycles) {}

    private ReadingOrder(List<Note> relevant, List<NoteId> summary, Function<Note, List<NoteId>> requires) {
        this.summary = summary;
        relevant.forEach(note -> notes.put(note.id(), note));
        relevant.stream()
                .sorted(Comparator.<Note>comparingInt(note -> reason(note).ordinal())
                        .thenComparingInt(note -> summary.indexOf(note.id()))
                        .thenComparingDouble(ReadingOrder::weight))
                .forEach(note -> places.put(note.id(), places.size()));
        relevant.forEach(note -> {
            Set<NoteId> needs = new LinkedHashSet<>(requires.apply(note));
            needs.retainAll(notes.keySet());
            needs.remove(note.id());
            required.put(note.id(), needs);
        });
    }

    /**
     * Orders notes.
     *
     * @param relevant the notes, the most relevant first
     * @param summary the notes that {@code SUMMARY.md} lists, in order
     * @param requires the notes that a note requires
     */
    static Ordered of(List<Note> relevant, List<NoteId> summary, Function<Note, List<NoteId>> requires) {
        return new ReadingOrder(relevant, summary, requires).ordered();
    }

    /** Takes the first note whose requirements are done; without one, the first note of a cycle. */
    private Ordered ordered() {
        List<ToRead> reading = new ArrayList<>();
        Set<NoteId> needed = new LinkedHashSet<>();
        required.values().forEach(needed::addAll);
        Set<NoteId> left = new LinkedHashSet<>(notes.keySet());
        while (!left.isEmpty()) {
            NoteId next = first(left.stream()
                            .filter(id ->
                                    required.getOrDefault(id, Set.of()).stream().noneMatch(left::contains)))
                    .orElseGet(() -> first(left.stream()).orElseThrow());
            left.remove(next);
            Note note = Objects.requireNonNull(notes.get(next));
            reading.add(new ToRead(next, note.title(), needed.contains(next) ? Basis.REQUIRED : reason(note)));
        }
        return new Ordered(
                reading, notes.keySet().stream().filter(this::requiresItself).toList());
    }

    private Optional<NoteId> first(Stream<NoteId> ids) {
        return ids.min(Comparator.comparing(places::get));
    }

    private boolean requiresItself(NoteId id) {
        Set<NoteId> reached = new LinkedHashSet<>();
        List<NoteId> open = new ArrayList<>(required.getOrDefault(id, Set.of()));
        while (!open.isEmpty()) {
            NoteId next = open.removeLast();
            if (reached.add(next)) {
                open.addAll(required.getOrDefault(next, Set.of()));
            }
        }
        return reached.contains(id);
    }

    private Basis reason(Note note) {
        boolean begins = Stream.concat(Stream.of(note.title()), note.tags().stream())
                .map(FoldedWord::spaced)
                .anyMatch(text -> BEGINNINGS.stream().anyMatch(words -> text.contains(" " + words + " ")));
        if (begins) {
            return Basis.BEGINNING;
        }
        if (summary.contains(note.id())) {
            return Basis.SUMMARY;
        }
        return weight(note) < Double.MAX_VALUE ? Basis.WEIGHT : Basis.ABOUT;
    }

    private static double weight(Note note) {
        return WEIGHTS.stream()
                .map(note.properties()::get)
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .findFirst()
                .orElse(Double.MAX_VALUE);
    }
}
