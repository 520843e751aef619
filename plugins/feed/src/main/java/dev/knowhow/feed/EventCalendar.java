package dev.knowhow.feed;

import dev.knowhow.people.Member;
import dev.knowhow.query.Event;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Events as a calendar, iCalendar of <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>. Times are local
 * ("floating"), as the notes state them. Written here, since libraries for it bring several others and we only write.
 */
public final class EventCalendar {

    /** The media type. */
    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    private final StringBuilder text = new StringBuilder();

    private EventCalendar() {}

    /**
     * Writes a calendar.
     *
     * @param name its name
     * @param events the events
     * @param ids makes the permanent ids of notes
     * @param link the URL of an event
     * @param today the day of the calendar
     */
    public static byte[] write(
            String name, List<Event> events, TagUris ids, Function<Event, String> link, LocalDate today) {
        EventCalendar calendar = new EventCalendar();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//knowhow//events//EN");
        calendar.line("X-WR-CALNAME", escaped(name));
        events.forEach(event -> calendar.event(event, ids, link, today));
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(Event event, TagUris ids, Function<Event, String> link, LocalDate today) {
        LocalTime from = event.from();
        line("BEGIN", "VEVENT");
        line("UID", ids.of(event.id().path()));
        line("DTSTAMP", today.format(DAY) + "T000000Z");
        if (from == null) {
            line("DTSTART;VALUE=DATE", event.day().format(DAY));
            line("DTEND;VALUE=DATE", event.lastDay().plusDays(1).format(DAY));
        } else {
            line("DTSTART", moment(event.day(), from));
            end(event);
        }
        line("SUMMARY", escaped(event.title()));
        if (!event.place().isEmpty()) {
            line("LOCATION", escaped(event.place()));
        }
        if (!event.speakers().isEmpty()) {
            line(
                    "DESCRIPTION",
                    escaped(event.speakers().stream().map(Member::name).collect(Collectors.joining(", "))));
        }
        line("URL", link.apply(event));
        line("END", "VEVENT");
    }

    /** An end without a time is the end of that day. */
    private void end(Event event) {
        LocalTime until = event.until();
        if (until != null) {
            line("DTEND", moment(event.lastDay(), until));
        } else if (event.lastDay().isAfter(event.day())) {
            line("DTEND", moment(event.lastDay().plusDays(1), LocalTime.MIDNIGHT));
        }
    }

    private static String moment(LocalDate day, LocalTime time) {
        return day.format(DAY) + "T" + time.format(TIME);
    }

    private static String escaped(String value) {
        return value.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line of at most 75 octets; the rest follows in lines that begin with a blank. */
    private void line(String name, String value) {
        int octets = 0;
        for (int point : (name + ":" + value).codePoints().toArray()) {
            String character = Character.toString(point);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += more;
        }
        text.append("\r\n");
    }
}
