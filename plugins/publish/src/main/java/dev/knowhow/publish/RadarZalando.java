package dev.knowhow.publish;

import dev.knowhow.json.Json;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Blip;
import dev.knowhow.query.Radar.Move;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The JSON of Zalando's tech radar: entries with the positions of their quadrant and ring. */
final class RadarZalando {

    private static final List<String> RINGS = List.of("ADOPT", "TRIAL", "ASSESS", "HOLD");
    /** Zalando's own file has no names: its page has them. */
    private static final List<String> QUADRANTS = List.of("Quadrant 1", "Quadrant 2", "Quadrant 3", "Quadrant 4");

    private static final List<String> COLOURS = List.of("#5ba300", "#009eb0", "#c7ba00", "#e09b96");
    private static final List<Move> MOVES = List.of(Move.OUT, Move.UNCHANGED, Move.IN, Move.NEW);

    private RadarZalando() {}

    static List<RadarEntry> read(String name, Map<?, ?> document, Consumer<String> problems) {
        List<String> rings = names(document.get("rings"));
        List<String> quadrants = names(document.get("quadrants"));
        LocalDate day = day(String.valueOf(document.get("date")));
        List<RadarEntry> entries = new ArrayList<>();
        List<?> rows = document.get("entries") instanceof List<?> list ? list : List.of();
        for (int i = 0; i < rows.size(); i++) {
            Map<?, ?> row = rows.get(i) instanceof Map<?, ?> map ? map : Map.of();
            String label = row.get("label") instanceof String text ? text : "";
            String ring = at(rings.isEmpty() ? RINGS : rings, row.get("ring"));
            String quadrant = at(quadrants.isEmpty() ? QUADRANTS : quadrants, row.get("quadrant"));
            if (label.isBlank() || ring.isEmpty() || quadrant.isEmpty()) {
                problems.accept(name + ": entry " + (i + 1) + " has no "
                        + (label.isBlank() ? "label" : ring.isEmpty() ? "known ring" : "known quadrant")
                        + "; it is left out");
                continue;
            }
            entries.add(new RadarEntry(
                    label,
                    ring,
                    quadrant,
                    row.get("moved") instanceof Number moved && Math.abs(moved.intValue()) <= 2
                            ? MOVES.get(Math.max(0, moved.intValue() + 1))
                            : null,
                    row.get("link") instanceof String link ? link : "",
                    !"false".equals(String.valueOf(row.get("active"))),
                    List.of(),
                    day,
                    ""));
        }
        return entries;
    }

    private static List<String> names(@Nullable Object list) {
        return list instanceof List<?> all
                ? all.stream()
                        .map(each -> each instanceof Map<?, ?> map ? String.valueOf(map.get("name")) : "")
                        .toList()
                : List.of();
    }

    private static String at(List<String> names, @Nullable Object position) {
        return position instanceof Number number && number.intValue() >= 0 && number.intValue() < names.size()
                ? names.get(number.intValue())
                : "";
    }

    private static @Nullable LocalDate day(String date) {
        String text = date.replace('.', '-');
        try {
            return LocalDate.parse(text.length() == "2026-05".length() ? text + "-01" : text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The document of a radar.
     *
     * @param entries one for each item of the radar, in the same order
     */
    static byte[] write(Radar radar, List<RadarEntry> entries) {
        List<String> rings = distinct(entries.stream().map(RadarEntry::ring).toList(), radar.rings());
        List<String> quadrants =
                distinct(entries.stream().map(RadarEntry::quadrant).toList(), radar.quadrants());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "date",
                radar.until().toString().substring(0, "2026-05".length()).replace('-', '.'));
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            RadarEntry entry = entries.get(i);
            Blip blip = radar.blips().get(i);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("quadrant", radar.quadrants().indexOf(blip.quadrant()));
            row.put("ring", radar.rings().indexOf(blip.ring()));
            row.put("label", entry.name());
            if (!entry.link().isEmpty()) {
                row.put("link", entry.link());
            }
            row.put("active", entry.active());
            row.put("moved", entry.move() == null ? 0 : MOVES.indexOf(entry.move()) - 1);
            rows.add(row);
        }
        document.put("quadrants", named(quadrants, List.of()));
        document.put("rings", named(rings, COLOURS));
        document.put("entries", rows);
        return Json.indented(document);
    }

    /** The names as the items write them, in the order of the radar. */
    private static List<String> distinct(List<String> written, List<String> shown) {
        return shown.stream()
                .map(name -> written.stream()
                        .filter(each -> FileName.of(each).equals(FileName.of(name)))
                        .findFirst()
                        .orElse(name))
                .toList();
    }

    private static List<Object> named(List<String> names, List<String> colours) {
        List<Object> list = new ArrayList<>();
        for (String name : names) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", name);
            if (!colours.isEmpty()) {
                map.put("color", colours.get(Math.min(list.size(), colours.size() - 1)));
            }
            list.add(map);
        }
        return list;
    }
}
