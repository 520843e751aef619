package dev.knowhow.notify.channel;

import dev.knowhow.notify.message.Content;
import dev.knowhow.notify.message.Content.Entry;
import dev.knowhow.notify.message.Content.Part;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.web.language.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Messages for tests. */
final class Contents {

    private Contents() {}

    static Content titled(String title) {
        return new Content(
                "abc123",
                Instant.parse("2026-06-01T12:00:00Z"),
                "Notes",
                Language.ENGLISH,
                List.of(new Part(
                        Purpose.QUESTIONS,
                        "Questions for you",
                        List.of(new Entry(
                                "q.md", title, "https://notes.example.org/note/q.md", "you are likely to answer", "")),
                        0)),
                URI.create("https://notes.example.org/unsubscribe/token.sig"));
    }
}
