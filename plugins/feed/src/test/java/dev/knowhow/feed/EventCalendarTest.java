package dev.knowhow.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.query.Event;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    private static Event event(String title, @Nullable LocalTime from, LocalDate last, @Nullable LocalTime until) {
        return new Event(
                new NoteId("events/a talk.md"),
                title,
                DAY,
                from,
                last,
                until,
                "Room 1, floor; 2",
                List.of(Member.builder(new MemberId("ana"), "Ana Ruiz").build()),
                List.of());
    }

    private static String written(Event event) {
        return new String(
                EventCalendar.write(
                        "Team",
                        List.of(event),
                        new TagUris("example.org,2026"),
                        any -> "https://example.org/note/events/a%20talk.md",
                        LocalDate.of(2026, 11, 29)),
                StandardCharsets.UTF_8);
    }

    @Test
    void aWholeDayEndsBeforeTheNextOne() {
        assertThat(written(event("Offsite", null, DAY.plusDays(1), null))).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//knowhow//events//EN
                X-WR-CALNAME:Team
                BEGIN:VEVENT
                UID:tag:example.org,2026:events/a%20talk.md
                DTSTAMP:20261129T000000Z
                DTSTART;VALUE=DATE:20261203
                DTEND;VALUE=DATE:20261205
                SUMMARY:Offsite
                LOCATION:Room 1\\, floor\\; 2
                DESCRIPTION:Ana Ruiz
                URL:https://example.org/note/events/a%20talk.md
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void timesAreLocal() {
        assertThat(written(event("Talk", LocalTime.of(14, 0), DAY, LocalTime.of(15, 30))))
                .contains("DTSTART:20261203T140000\r\n", "DTEND:20261203T153000\r\n");
        assertThat(written(event("Talk", LocalTime.of(14, 0), DAY, LocalTime.of(13, 0))))
                .contains("DTSTART:20261203T140000\r\n")
                .doesNotContain("DTEND");
    }

    @Test
    void longLinesAreFoldedBetweenCharactersAndTextIsEscaped() {
        String title = "Größe \\ über; alles, \n" + "バックアップ🎉".repeat(20);
        String text = written(event(title, null, DAY, null));
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", ""))
                .contains("SUMMARY:Größe \\\\ über\\; alles\\, \\n" + "バックアップ🎉".repeat(20) + "\r\n");
    }

    @Test
    void noTitleCanAddALine() {
        assertThat(written(event("x\r\nEND:VEVENT\u0000", null, DAY, null)).split("\r\n"))
                .containsOnlyOnce("END:VEVENT");
    }
}
