package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {

    @TempDir
    Path folder;

    private WebVault vault;

    @BeforeEach
    void open() {
        vault = WebVault.ofKafka(folder)
                .write("events/streams.md", """
                        ---
                        title: An evening on streams, and queues
                        kind: event
                        start: 2026-12-03 18:30
                        place: Room 1
                        speakers: [ben, cleo]
                        attendees: [ana]
                        ---
                        About zeppelins.
                        """)
                .write("events/past.md", "---\ntitle: Long ago\nkind: event\ndate: 2026-01-03\n---\nOver.\n")
                .write("events/board.md", """
                        ---
                        title: A secret meeting
                        kind: event
                        date: 2026-12-01
                        audience: [board]
                        ---
                        Hidden.
                        """)
                .indexed();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private String answer(String target) {
        return vault.web().answer(Request.get(target)).text();
    }

    @Test
    void upcomingEventsAreAPageAndACalendar() {
        assertThat(answer("/events"))
                .contains("An evening on streams", "Ben Okri", "Room 1", "18:30")
                .doesNotContain("Long ago", "A secret meeting", "Cleo");
        Response calendar = vault.web().answer(Request.get("/feeds/events.ics"));
        assertThat(calendar.headers()).containsEntry("Content-Type", "text/calendar; charset=utf-8");
        assertThat(calendar.text())
                .contains(
                        "SUMMARY:An evening on streams\\, and queues\r\n",
                        "DTSTART:20261203T183000\r\n",
                        "/note/events/streams.md\r\n")
                .doesNotContain("secret", "Cleo", "Ana");
    }

    @Test
    void speakingIsEvidenceAndAttendingIsNot() {
        assertThat(answer("/api/v1/who?q=zeppelins"))
                .contains("Ben Okri", "speaker")
                .doesNotContain("Ana Ruiz");
    }
}
