package dev.knowhow.publish;

import dev.knowhow.Session;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the radar that a viewer sees in the formats of other tools. The same notes give the same bytes. */
public final class RadarExport {

    private static final Pattern FRONT_MATTER = Pattern.compile(
            "\\A\uFEFF?(?:---\\s*\\R.*?^---\\s*$|\\+\\+\\+\\s*\\R.*?^\\+\\+\\+\\s*$)",
            Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern DATED = Pattern.compile("(?:.*/)?(\\d{4}-\\d{2}(?:-\\d{2})?)/([^/]+)");

    private final Session session;
    private final NoteWriter notes;
    private final LocalDate today;

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

    /**
     * The files of the radar.
     *
     * @return the contents by path; the path of a single file is empty
     */
    public Map<String, byte[]> files(RadarFormat format) {
        Radar radar = session.radar(RadarQuery.DEFAULT);
        List<RadarEntry> entries = radar.blips().stream().map(this::entry).toList();
        return switch (format) {
            case AOE -> dated(radar);
            case ZALANDO -> Map.of("", RadarZalando.write(radar, entries));
            case BYOR_CSV -> Map.of("", RadarTables.csv(entries));
            case BYOR_JSON -> Map.of("", RadarTables.json(entries));
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
            Matcher matter = FRONT_MATTER.matcher(text);
            return matter.find() ? text.substring(matter.end()) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(id + " cannot be read", e);
        }
    }

    /** A file for each version of an item: of notes in dated folders each, of others one for each ring. */
    private Map<String, byte[]> dated(Radar radar) {
        Map<String, byte[]> files = new TreeMap<>();
        for (Note note : versions()) {
            Matcher dated = DATED.matcher(note.id().path());
            if (dated.matches() && isPast(dated.group(1)) && note.isPublishedOn(today)) {
                files.put(dated.group(1) + "/" + dated.group(2), version(note, Trait.ring(note) + "", text(note.id())));
            }
        }
        for (Blip blip : radar.blips()) {
            if (DATED.matcher(blip.note().id().path()).matches()) {
                continue;
            }
            List<RingChange> rings =
                    blip.history().isEmpty() ? List.of(new RingChange(radar.until(), blip.ring())) : blip.history();
            for (RingChange change : rings) {
                boolean last = change.equals(rings.getLast());
                files.put(
                        change.day() + "/" + FileName.of(blip.note().title()) + ".md",
                        version(
                                blip.note(),
                                change.ring(),
                                last ? text(blip.note().id()) : ""));
            }
        }
        return files;
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
                return versions;
            }
        }
    }
}
