package dev.knowhow.internal.answer.news;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Field;
import dev.knowhow.query.Radar.RingChange;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Trait;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the items of the radar from notes. Not thread-safe. */
final class RadarNotes {

    /** The property with the rings by day. */
    private static final String RINGS = "rings";

    /** A note in a dated folder is a version of the item with its file name. */
    private static final Pattern DATED = Pattern.compile("(.*/)?(\\d{4}-\\d{2})(-\\d{2})?/([^/]+)");

    private static final Pattern CHANGE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s*:?\\s*(.+)");

    private final NoteIndex index;
    private final Access access;
    private final LocalDate today;
    private final RadarNames names;
    private final RingArchive archive;
    private Map<NoteId, List<PastRing>> past = Map.of();
    private final List<Problem> problems = new ArrayList<>();

    RadarNotes(NoteIndex index, Access access, LocalDate today, RadarNames names, RingArchive archive) {
        this.index = index;
        this.access = access;
        this.today = today;
        this.names = names;
        this.archive = archive;
    }

    /** A note as a version of an item. */
    private record Version(Note note, String ring, @Nullable LocalDate day) {}

    /** What was wrong with notes. */
    List<Problem> problems() {
        return problems;
    }

    /** The items, by id of their note. */
    List<RadarItem> items() {
        Map<String, List<Version>> versions = new TreeMap<>();
        for (Note note : notes()) {
            Matcher dated = DATED.matcher(note.id().path());
            LocalDate folder =
                    dated.matches() ? day(dated.group(2) + (dated.group(3) == null ? "-01" : dated.group(3))) : null;
            String ring = ring(note);
            if (ring != null && isPast(note, folder)) {
                String name = folder == null ? note.id().path() : dated.replaceFirst("$1*/$4");
                versions.computeIfAbsent(name, any -> new ArrayList<>()).add(new Version(note, ring, folder));
            }
        }
        past = archive.of(versions.values().stream()
                .map(List::getLast)
                .filter(version -> version.day() == null)
                .map(Version::note)
                .filter(note -> !note.properties().containsKey(RINGS))
                .map(Note::id)
                .collect(Collectors.toSet()));
        return versions.values().stream().map(this::item).toList();
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        SearchQuery query = SearchQuery.of("")
                .and(Filter.of(Field.HAS, Trait.RING.word()))
                .withLimit(SearchQuery.MAX_LIMIT)
                .withoutPassages();
        SearchResults found;
        do {
            found = index.search(query, Vocabulary.NONE, access);
            for (SearchHit hit : found) {
                index.note(hit.id(), access)
                        .filter(note -> note.isPublishedOn(access.day()))
                        .ifPresent(notes::add);
            }
            query = query.withOffset(query.offset() + SearchQuery.MAX_LIMIT);
        } while (query.offset() < found.total());
        notes.sort(Comparator.comparing(Note::id));
        return notes;
    }

    /** The ring as it is shown; null without a known ring. A stance may have other values. */
    private @Nullable String ring(Note note) {
        String written = Trait.ring(note);
        if (written == null || names.isRing(written)) {
            return written == null ? null : names.shown(written);
        }
        if (note.properties().get("ring") instanceof String) {
            problem(
                    note,
                    "ring",
                    "the ring '" + written + "' is unknown",
                    "use one of " + String.join(", ", names.known()) + ", or name the rings in radar.txt");
        }
        return null;
    }

    private boolean isPast(Note note, @Nullable LocalDate folder) {
        LocalDate day = folder == null ? note.created() : folder;
        if (day != null && day.isAfter(today)) {
            problem(note, "date", "the note is of a future day, " + day, "it is on the radar from that day on");
            return false;
        }
        return true;
    }

    private RadarItem item(List<Version> versions) {
        versions.sort(Comparator.comparing(version -> version.day() == null ? LocalDate.MIN : version.day()));
        Version last = versions.getLast();
        Set<NoteId> ids = new LinkedHashSet<>();
        versions.forEach(version -> ids.add(version.note().id()));
        String quadrant = quadrant(versions);
        if (!names.quadrants().isEmpty()
                && !quadrant.isEmpty()
                && RadarNames.position(names.quadrants(), quadrant) < 0) {
            problem(
                    last.note(),
                    "quadrant",
                    "the quadrant '" + quadrant + "' is unknown",
                    "use one of " + String.join(", ", names.quadrants()) + ", or name it in radar.txt");
        }
        return new RadarItem(last.note(), ids, last.ring(), quadrant, history(versions));
    }

    /** The latest quadrant: a version may leave out what stays the same. */
    private static String quadrant(List<Version> versions) {
        return versions.reversed().stream()
                .map(version -> version.note().properties().get("quadrant"))
                .filter(quadrant -> quadrant instanceof String text && !text.isBlank())
                .map(quadrant -> quadrant.toString().strip())
                .findFirst()
                .orElse("");
    }

    private List<RingChange> history(List<Version> versions) {
        Map<LocalDate, String> rings = new TreeMap<>();
        for (Version version : versions) {
            if (version.day() != null) {
                rings.put(version.day(), version.ring());
            }
        }
        Version last = versions.getLast();
        return rings.isEmpty() ? history(last.note(), last.ring()) : RadarItem.changes(rings);
    }

    /** The history of an item with one note: its stated or else its past rings, and its ring since it was created. */
    private List<RingChange> history(Note note, String ring) {
        Map<LocalDate, String> rings = new TreeMap<>();
        for (String stated : stated(note.properties().get(RINGS))) {
            Matcher change = CHANGE.matcher(stated);
            LocalDate day = change.matches() ? day(change.group(1)) : null;
            if (day == null || !names.isRing(change.group(2))) {
                problem(note, RINGS, "'" + stated + "' is no day with a ring", "write 2026-03-01: trial");
            } else if (!day.isAfter(today)) {
                rings.put(day, names.shown(change.group(2)));
            }
        }
        LocalDate first = note.written();
        if (!note.properties().containsKey(RINGS)) {
            rings.putAll(past(note, first));
        }
        LocalDate since = rings.isEmpty() ? first : note.date();
        List<RingChange> known = RadarItem.changes(rings);
        if (known.isEmpty() || !known.getLast().ring().equals(ring)) {
            if (since == null) {
                problem(note, "", "has no day, so it is unknown since when it is in its ring", "add a date");
            } else if (known.isEmpty() || !since.isBefore(known.getLast().day())) {
                rings.put(since.isAfter(today) ? today : since, ring);
            } else {
                rings.put(today, ring);
            }
        }
        return RadarItem.changes(rings);
    }

    /** The rings in the archive, as far as the readers of the note may know them. A note can be older than its file. */
    private Map<LocalDate, String> past(Note note, @Nullable LocalDate created) {
        Map<LocalDate, String> rings = new TreeMap<>();
        LocalDate earliest = created;
        for (PastRing each : past.getOrDefault(note.id(), List.of())) {
            LocalDate day = earliest != null && earliest.isBefore(each.day()) ? earliest : each.day();
            earliest = null;
            if (names.isRing(each.ring()) && each.isOpenTo(note.audience())) {
                rings.put(day.isAfter(today) ? today : day, names.shown(each.ring()));
            }
        }
        return rings;
    }

    /** The stated rings, as in {@code 2026-03-01: trial}: entries of a map or list, or a text with commas. */
    private static List<String> stated(@Nullable Object rings) {
        return switch (rings) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .toList();
            case List<?> list ->
                list.stream().flatMap(entry -> stated(entry).stream()).toList();
            case String text -> List.of(text.strip().split("\\s*,\\s*", -1));
            case null, default -> List.of();
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void problem(Note note, String property, String what, String remedy) {
        problems.add(new Problem(Severity.WARNING, note.id().path(), note.propertyLine(property), what, remedy));
    }
}
