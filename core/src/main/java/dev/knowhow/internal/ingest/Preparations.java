package dev.knowhow.internal.ingest;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.NoteEnricher;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Preparation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prepares all enrichers, and stores the state of each for the next update. */
final class Preparations {

    private static final String KEPT = "enriched-by ";

    /** Reuses the last preparation of the enrichers. */
    static Preparations asBefore() {
        return new Preparations();
    }

    private final Map<String, String> marks = new LinkedHashMap<>();
    private final Set<NoteId> changed = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    static Preparations of(List<NoteEnricher> enrichers, NoteIndex index, Set<NoteId> notes, Listener listener)
            throws InterruptedException {
        Preparations all = new Preparations();
        for (NoteEnricher enricher : enrichers) {
            String name = KEPT + enricher.getClass().getName();
            String since = index.kept(name)
                    .map(kept -> new String(kept, StandardCharsets.UTF_8))
                    .orElse("");
            try {
                Preparation ready = enricher.prepare(notes, since, listener::at);
                all.marks.put(name, ready.mark());
                all.changed.addAll(ready.changed());
                all.problems.addAll(ready.problems());
            } catch (RuntimeException | LinkageError e) {
                all.problems.add(new Problem(
                        Severity.ERROR,
                        enricher.getClass().getSimpleName(),
                        0,
                        "failed before reading notes: " + e,
                        "report this to the maker of that plugin"));
            }
        }
        return all;
    }

    /** Whether a note must be parsed again although its file is unchanged. */
    boolean changed(NoteId id) {
        return changed.contains(id);
    }

    List<Problem> problems() {
        return problems;
    }

    void keep(NoteIndex index, NoteIndex.Update update) {
        marks.forEach((name, mark) ->
                IngestState.keep(index, update, name, mark.isEmpty() ? null : mark.getBytes(StandardCharsets.UTF_8)));
    }
}
