package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.testkit.NoteFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** A folder of a few notes, a knowhow of it with the real index, and a web of that. */
final class WebVault implements AutoCloseable {

    static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
    static final Viewer ANA = Viewer.of(new MemberId("ana"), Set.of());

    final Path root;
    private final NoteFolder notes;
    final Knowhow knowhow;

    /** A folder without notes, with filters by front matter. */
    WebVault(Path folder, String... filters) {
        notes = new NoteFolder(folder.resolve("vault"));
        root = notes.root();
        knowhow = Knowhow.builder()
                .notes(root)
                .index(folder.resolve("index"))
                .clock(TODAY)
                .filters(List.of(filters))
                .build();
    }

    /**
     * Notes about Kafka by Ana and Ben, one of them for the board alone, and one by Cleo, who does not want to be
     * found.
     */
    static WebVault ofKafka(Path folder) {
        return new WebVault(folder)
                .write("people.yml", """
                        - {id: ana, name: Ana Ruiz, emails: [ana@example.org], team: Data, mentor: true, groups: [ops]}
                        - {id: ben, name: Ben Okri}
                        - {id: cleo, name: Cleo Lind, consent: {search: false}}
                        """)
                .write("vocabulary.txt", "streaming > kafka\napache kafka = kafka")
                .write("kafka/consumers.md", """
                        ---
                        title: Idempotent Kafka consumers
                        authors: [ana]
                        date: 2026-03-05
                        tags: [kafka, streaming]
                        kind: practice
                        ---
                        # Idempotent Kafka consumers
                        Every consumer sees some message twice, see [[Topic design]].
                        ## Poison messages
                        Three tries, then the dead-letter topic; not [[Layoffs]].
                        ## Offsets
                        Commit after the work.
                        ## Lag
                        Watch it.
                        """)
                .write("kafka/design.md", """
                        ---
                        title: Topic design
                        authors: [ben, cleo]
                        date: 2025-06-01
                        tags: [kafka]
                        ---
                        Kafka topics have an owner. ![a drawing](design.png)
                        """)
                .write("board/layoffs.md", """
                        ---
                        title: Layoffs
                        authors: [ben]
                        date: 2026-10-01
                        tags: [kafka, secretplan]
                        audience: [board]
                        ---
                        The Kafka team is to be halved, see [[Topic design]].
                        """)
                .indexed();
    }

    WebVault write(String path, String text) {
        notes.write(path, text);
        return this;
    }

    WebVault write(String path, byte[] content) {
        notes.write(path, content);
        return this;
    }

    WebVault indexed() {
        knowhow.index();
        return this;
    }

    Web web() {
        return new Web(knowhow, settings().build());
    }

    /** A web whose every visitor is this one. */
    Web seenBy(Viewer viewer) {
        return new Web(
                knowhow,
                settings().resolvers(List.of(ViewerResolver.always(viewer))).build());
    }

    static WebSettings.Builder settings() {
        return WebSettings.builder().site("Notes").rate(0).clock(TODAY);
    }

    @Override
    public void close() {
        knowhow.close();
    }
}
