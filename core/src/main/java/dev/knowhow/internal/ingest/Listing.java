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

/**
 * What the source holds now.
 *
 * @param stamps the files some parser accepts, by id
 * @param problems what could not be listed
 */
record Listing(Map<NoteId, Stamp> stamps, List<Problem> problems) {

    static Listing of(NoteSource source, List<NoteParser> parsers) throws IOException {
        Map<NoteId, Stamp> stamps = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        source.scan(
                stamp -> {
                    if (parsers.stream().anyMatch(parser -> parser.accepts(stamp.id()))) {
                        stamps.put(stamp.id(), stamp);
                    }
                },
                problems::add);
        return new Listing(stamps, problems);
    }

    /** Whether a file is not listed because it, or a folder above it, could not be looked at. */
    boolean outOfSight(NoteId id) {
        return problems.stream()
                .filter(problem -> problem.severity() != Problem.Severity.WARNING)
                .anyMatch(
                        problem -> id.path().equals(problem.file()) || id.path().startsWith(problem.file() + "/"));
    }
}
