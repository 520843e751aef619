package dev.knowhow.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EventTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    private static Event event(Map<String, Object> properties) {
        NoteBuilder note = Note.builder("talk.md").created(DAY);
        properties.forEach(note::property);
        return Objects.requireNonNull(Event.of(note.build(), List.of(), List.of()));
    }

    @Test
    void anEventIsOnTheDayOfItsNoteUnlessItSaysWhenItBegins() {
        assertThat(event(Map.of()).day()).isEqualTo(DAY);
        Event timed = event(Map.of("start", "2026-12-10 14:00", "end", "2026-12-11T09:30", "place", "Room 1"));
        assertThat(timed.day()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(timed.from()).isEqualTo(LocalTime.of(14, 0));
        assertThat(timed.lastDay()).isEqualTo(LocalDate.of(2026, 12, 11));
        assertThat(timed.until()).isEqualTo(LocalTime.of(9, 30));
        assertThat(timed.place()).isEqualTo("Room 1");
    }

    @Test
    void anEndBeforeTheBeginningAndTimesThatAreNoneAreIgnored() {
        Event event = event(Map.of("start", "2026-12-10 25:00", "end", "2026-12-01 10:00"));
        assertThat(event.from()).isNull();
        assertThat(event.lastDay()).isEqualTo(event.day());
        assertThat(event.until()).isNull();
        Event reversed = event(Map.of("start", "2026-12-10 14:00", "end", "2026-12-10 13:00"));
        assertThat(reversed.from()).isEqualTo(LocalTime.of(14, 0));
        assertThat(reversed.until()).isNull();
    }

    @Test
    void aNoteWithoutADayIsNoEvent() {
        assertThat(Event.of(Note.builder("talk.md").build(), List.of(), List.of()))
                .isNull();
    }
}
