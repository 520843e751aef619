package dev.knowhow.cli.evaluate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * A past request of a replay.
 *
 * @param id the id: the name of the note that made the request, if there is one, without {@code .md}
 * @param day the day
 * @param askers the ids of those who asked
 * @param team the team that it belongs to; empty if unknown
 * @param text the text
 */
public record Event(String id, LocalDate day, List<String> askers, String team, String text) {

    private static final int FIELDS = 5;

    /** Copies the list. */
    public Event {
        askers = List.copyOf(askers);
    }

    /**
     * Reads events in the order of their days, one per line: id, day, askers separated by commas, team or {@code -},
     * and text, separated by tabs.
     *
     * @param file the events file
     * @throws dev.knowhow.KnowhowException if the file is missing or a line is not an event
     */
    public static List<Event> read(Path file) {
        var events = new ArrayList<Event>();
        var seen = new HashSet<String>();
        Fields.read(file, (line, where) -> {
            String[] fields = line.split("\\t", FIELDS);
            if (fields.length < FIELDS || Fields.split(fields[0]).size() != 1 || fields[FIELDS - 1].isBlank()) {
                throw where.complaint("an event is id, day, askers, team and text, with tabs between them");
            }
            if (!seen.add(fields[0].strip())) {
                throw where.complaint("event " + fields[0].strip() + " is there twice");
            }
            LocalDate day = day(fields[1].strip(), where);
            if (!events.isEmpty() && events.getLast().day().isAfter(day)) {
                throw where.complaint("the day " + day + " is before that of the line above; sort the events by day");
            }
            List<String> askers = Arrays.stream(fields[2].split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty() && !name.equals("-"))
                    .toList();
            String team = fields[3].strip().equals("-") ? "" : fields[3].strip();
            events.add(new Event(fields[0].strip(), day, askers, team, fields[FIELDS - 1].strip()));
        });
        return events;
    }

    private static LocalDate day(String text, Fields.Where where) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw where.complaint("'" + text + "' is not a day such as 2026-07-20");
        }
    }
}
