package dev.knowhow.internal.ingest;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.Stamp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the source holds.
 *
 * @param stamps the files some parser accepts, by id
 * @param problems what could not be listed
 */
record Listing(Map<NoteId, Stamp> stamps, List<Problem> problems) {

    /** How to list. */
    private interface Scan {
        void of(Consumer<Stamp> notes, Consumer<Problem> problems) throws IOException;
    }

    /** All the source holds now. */
    static Listing of(NoteSource source, List<NoteParser> parsers) throws IOException {
        return of(parsers, source::scan);
    }

    private static Listing of(List<NoteParser> parsers, Scan scan) throws IOException {
        Map<NoteId, Stamp> stamps = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        scan.of(
                stamp -> {
                    if (parsers.stream().anyMatch(parser -> parser.accepts(stamp.id()))) {
                        stamps.put(stamp.id(), stamp);
                    }
                },
                problems::add);
        return new Listing(stamps, problems);
    }

    /** What the source holds now at some paths. */
    static Listing of(NoteSource source, List<NoteParser> parsers, Set<String> paths) throws IOException {
        return of(parsers, (notes, problems) -> source.scan(paths, notes, problems));
    }

    /** Whether a file is not listed because it, or a folder above it, could not be looked at. */
    boolean outOfSight(NoteId id) {
        return problems.stream()
                .filter(problem -> problem.severity() != Problem.Severity.WARNING)
                .anyMatch(problem -> id.isAt(problem.file()));
    }
}
