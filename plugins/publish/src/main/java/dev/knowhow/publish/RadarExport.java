package dev.knowhow.publish;

import dev.knowhow.Session;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.present.RadarText;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Field;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Blip;
import dev.knowhow.query.Radar.RingChange;
import dev.knowhow.query.RadarQuery;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Trait;
import dev.knowhow.spi.NoteWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the radar that a viewer sees in the formats of other tools. The same notes give the same bytes. */
public final class RadarExport {

    private static final Pattern DATED = Pattern.compile("(.*/)?(\\d{4}-\\d{2}(?:-\\d{2})?)/([^/]+)\\.[^./]+");

    private final Session session;
    private final NoteWriter notes;
    private final LocalDate today;

    /**
     * The result.
     *
     * @param files the contents by path; the path of a single file is empty
     * @param problems items that were left out or renamed, one sentence each
     */
    public record Report(Map<String, byte[]> files, List<String> problems) {

        /** Copies the list. */
        public Report {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Exports what a viewer sees.
     *
     * @param notes reads the texts of notes, that of {@link dev.knowhow.Operations#writer}
     * @param today the current day; drafts and versions of later days are not exported
     */
    public RadarExport(Session session, NoteWriter notes, LocalDate today) {
        this.session = session;
        this.notes = notes;
        this.today = today;
    }

    /** Writes the radar. A stance that counts as a ring is written as the ring. */
    public Report run(RadarFormat format) {
        Radar radar = session.radar(RadarQuery.DEFAULT);
        List<RadarEntry> entries = radar.blips().stream().map(this::entry).toList();
        List<String> problems = new ArrayList<>();
        if (radar.total() > entries.size()) {
            problems.add(RadarText.period(radar) + "; the others are left out");
        }
        return switch (format) {
            case AOE -> {
                RadarEditions editions = editions(radar);
                problems.addAll(editions.problems());
                yield new Report(editions.files(), problems);
            }
            case ZALANDO -> new Report(Map.of("", RadarZalando.write(radar, entries)), problems);
            case BYOR_CSV -> new Report(Map.of("", RadarTables.csv(entries)), problems);
            case BYOR_JSON -> new Report(Map.of("", RadarTables.json(entries)), problems);
        };
    }

    private RadarEntry entry(Blip blip) {
        Note note = blip.note();
        Object ring = Trait.ring(note);
        Object quadrant = note.properties().get("quadrant");
        return new RadarEntry(
                note.title(),
                ring == null ? blip.ring() : ring.toString(),
                quadrant == null ? blip.quadrant() : quadrant.toString(),
                blip.move(),
                note.properties().get("link") instanceof String link ? link : "",
                !"false".equals(String.valueOf(note.properties().get("active"))),
                note.tags(),
                blip.set(),
                text(note.id()));
    }

    /** The text of a note without its front matter. */
    private String text(NoteId id) {
        try {
            String text = new String(notes.read(id.path()).orElse(new byte[0]), StandardCharsets.UTF_8);
            return text.substring(FrontMatter.length(text));
        } catch (IOException e) {
            throw new UncheckedIOException(id + " cannot be read", e);
        }
    }

    /** A file for each version of an item: of notes in dated folders each, of others one for each ring. */
    private RadarEditions editions(Radar radar) {
        RadarEditions editions = new RadarEditions();
        for (Note note : versions()) {
            Matcher dated = DATED.matcher(note.id().path());
            if (dated.matches() && isPast(dated.group(2)) && note.isPublishedOn(today)) {
                editions.add(
                        (dated.group(1) == null ? "" : dated.group(1)) + dated.group(3),
                        dated.group(3),
                        dated.group(2),
                        version(note, String.valueOf(Trait.ring(note)), text(note.id())));
            }
        }
        for (Blip blip : radar.blips()) {
            Note note = blip.note();
            if (!DATED.matcher(note.id().path()).matches()) {
                List<RingChange> rings =
                        blip.history().isEmpty() ? List.of(new RingChange(radar.until(), blip.ring())) : blip.history();
                for (RingChange change : rings) {
                    editions.add(
                            note.id().path(),
                            FileName.of(note.title()),
                            change.day().toString(),
                            version(note, change.ring(), change.equals(rings.getLast()) ? text(note.id()) : ""));
                }
            }
        }
        return editions;
    }

    private boolean isPast(String folder) {
        return (folder + "-01").substring(0, "2026-05-01".length()).compareTo(today.toString()) <= 0;
    }

    private static byte[] version(Note note, String ring, String text) {
        Object quadrant = note.properties().get("quadrant");
        return new RadarEntry(
                        note.title(),
                        FileName.of(ring),
                        quadrant == null ? "" : FileName.of(quadrant.toString()),
                        null,
                        "",
                        true,
                        note.tags(),
                        null,
                        text)
                .note()
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<Note> versions() {
        List<Note> versions = new ArrayList<>();
        SearchQuery query = SearchQuery.of("")
                .and(Filter.of(Field.HAS, Trait.RING.word()))
                .withLimit(SearchQuery.MAX_LIMIT)
                .withoutPassages();
        for (int offset = 0; ; offset += SearchQuery.MAX_LIMIT) {
            List<SearchHit> hits = session.search(query.withOffset(offset)).hits();
            hits.forEach(hit -> session.note(hit.id()).ifPresent(versions::add));
            if (hits.size() < SearchQuery.MAX_LIMIT) {
                versions.sort(Comparator.comparing(Note::id));
                return versions;
            }
        }
    }
}
