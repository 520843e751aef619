package dev.knowhow.internal.ingest;

import dev.knowhow.internal.vault.LeftOut;
import dev.knowhow.internal.vault.Vaults;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.AttachmentReader;
import dev.knowhow.spi.Dialect;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.Stamp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of a source.
 *
 * @param stamps the files that a parser accepts, by id
 * @param files the files that a reader of attachments accepts, by path
 * @param problems what could not be listed
 * @param markers the marker files of vaults
 */
record Listing(Map<NoteId, Stamp> stamps, Map<NoteId, Stamp> files, List<Problem> problems, Set<String> markers) {

    /** Knitting such a file writes a note of the same name, {@code x.md} from {@code x.Rmd}. */
    private static final Pattern KNITTED = Pattern.compile("(.+)\\.(?:[Rr]md|qmd)");

    private static final Pattern NOTE = Pattern.compile("(.+)\\.md");

    /** Lists files. */
    private interface Scan {
        void of(Consumer<Stamp> notes, Consumer<Problem> problems) throws IOException;
    }

    /** The current content of the source. */
    static Listing of(
            NoteSource source, List<NoteParser> parsers, List<AttachmentReader> readers, List<Dialect> dialects)
            throws IOException {
        Listing listing = of(parsers, readers, dialects, source::scan);
        listing.markers.addAll(Vaults.hiddenMarkers(dialects, source));
        return listing;
    }

    private static Listing of(
            List<NoteParser> parsers, List<AttachmentReader> readers, List<Dialect> dialects, Scan scan)
            throws IOException {
        Map<NoteId, Stamp> stamps = new HashMap<>();
        Map<NoteId, Stamp> files = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> markers = new TreeSet<>();
        Predicate<String> isMarker = Vaults.markers(dialects);
        scan.of(
                stamp -> {
                    String path = stamp.id().path();
                    if (isMarker.test(path)) {
                        markers.add(path);
                    }
                    if (isNote(parsers, stamp.id())) {
                        stamps.put(stamp.id(), stamp);
                    } else if (readers.stream().anyMatch(reader -> reader.accepts(path))) {
                        files.put(stamp.id(), stamp);
                    }
                },
                problems::add);
        return new Listing(stamps, files, problems, markers);
    }

    /** Some paths, and those of the files that are knitted to or from them. */
    static Set<String> withKnitted(Set<String> paths) {
        Set<String> all = new TreeSet<>(paths);
        for (String path : paths) {
            Matcher knitted = KNITTED.matcher(path);
            Matcher note = NOTE.matcher(path);
            if (knitted.matches()) {
                all.add(knitted.group(1) + ".md");
            } else if (note.matches()) {
                all.addAll(List.of(note.group(1) + ".Rmd", note.group(1) + ".rmd", note.group(1) + ".qmd"));
            }
        }
        return all;
    }

    private static boolean isNote(List<NoteParser> parsers, NoteId id) {
        for (NoteParser parser : parsers) {
            if (parser.accepts(id)) {
                return true;
            }
        }
        return false;
    }

    /** The current content of the source at some paths. */
    static Listing of(NoteSource source, List<NoteParser> parsers, List<AttachmentReader> readers, Set<String> paths)
            throws IOException {
        return of(parsers, readers, List.of(), (notes, problems) -> source.scan(paths, notes, problems));
    }

    /** Adds a listing of other paths. */
    Listing with(Listing other) {
        Map<NoteId, Stamp> all = new HashMap<>(stamps);
        all.putAll(other.stamps);
        List<Problem> both = new ArrayList<>(problems);
        both.addAll(other.problems);
        return new Listing(all, files, both, markers);
    }

    /** The same without ignored files, and without those from which another one is knitted. */
    Listing without(LeftOut leftOut) {
        Map<NoteId, Stamp> kept = new HashMap<>(stamps);
        kept.keySet().removeIf(leftOut::isIgnored);
        kept.keySet().removeIf(id -> {
            Matcher knitted = KNITTED.matcher(id.path());
            return knitted.matches() && kept.containsKey(new NoteId(knitted.group(1) + ".md"));
        });
        Map<NoteId, Stamp> keptFiles = new HashMap<>(files);
        keptFiles.keySet().removeIf(leftOut::isIgnored);
        return new Listing(kept, keptFiles, problems, markers);
    }

    /** Whether a file is missing in the list because it, or a parent folder, could not be accessed. */
    boolean outOfSight(NoteId id) {
        return problems.stream()
                .filter(problem -> problem.severity() != Problem.Severity.WARNING)
                .anyMatch(problem -> id.isAt(problem.file()));
    }
}
