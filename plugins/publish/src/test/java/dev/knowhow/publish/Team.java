package dev.knowhow.publish;

import dev.knowhow.Knowhow;
import dev.knowhow.testkit.NoteFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A vault of a few notes on a day in March 2026, with the real parser and the real engine. */
final class Team implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    final Path vault;
    private final NoteFolder notes;
    final Knowhow knowhow;

    Team(Path folder) throws IOException {
        notes = new NoteFolder(folder.resolve("notes"));
        vault = notes.root();
        write("people.yml", """
                - {id: ana, name: Ana Ruiz, email: ana@example.org, groups: [core], interests: [queues, "tag:postgres"]}
                - {id: bo, name: Bo Li, consent: {digest: false}}
                - {id: cy, name: Cy Voss, consent: {search: false}}
                """);
        write("saved.txt", "queues = kafka OR rabbitmq\nvacuum = postgres vacuum\n");
        note("trends/queues.md", "Queues are back", "ana, bo", "2026-03-08", "kind: trend\ntags: [kafka]");
        note(
                "practices/vacuum.md",
                "Vacuum <often> & early",
                "bo",
                "2025-01-01",
                "updated: 2026-03-09\ntags: [postgres]");
        note("old.md", "An old note on kafka", "cy", "2024-05-01", "tags: [kafka]");
        note("core.md", "Keys of kafka", "ana", "2026-03-09", "audience: [core]");
        note("draft.md", "A draft on kafka", "ana", "2026-03-09", "draft: true");
        note("undated.md", "Undated kafka", "ana", null, "tags: [kafka]");
        knowhow = Knowhow.builder()
                .notes(vault)
                .clock(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .build();
        knowhow.index();
    }

    Path state() {
        return vault.resolve(".knowhow-state");
    }

    Team note(String path, String title, String authors, String date, String more) throws IOException {
        return write(
                path,
                "---\ntitle: \"" + title + "\"\nauthors: [" + authors + "]\n"
                        + (date == null ? "" : "date: " + date + "\n") + more + "\n---\nWhat " + title
                        + " is about.\n");
    }

    Team write(String path, String text) throws IOException {
        notes.write(path, text);
        return this;
    }

    void index(String path, String title, String authors, String date, String more) throws IOException {
        note(path, title, authors, date, more);
        knowhow.index();
    }

    @Override
    public void close() {
        knowhow.close();
    }
}
