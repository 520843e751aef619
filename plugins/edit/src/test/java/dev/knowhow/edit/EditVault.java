package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.testkit.NoteFolder;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of notes with the real index, and a web on which members edit them. */
final class EditVault implements AutoCloseable {

    static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
    static final Viewer ANA = Viewer.of(new MemberId("ana"), Set.of());
    static final Viewer BEN = Viewer.of(new MemberId("ben"), Set.of());

    final Path root;
    final Knowhow knowhow;
    private final NoteFolder notes;
    private final Web web;

    EditVault(Path folder, String... rules) {
        notes = new NoteFolder(folder.resolve("vault"));
        root = notes.root();
        knowhow = Knowhow.builder()
                .notes(root)
                .index(folder.resolve("index"))
                .clock(TODAY)
                .build();
        notes.write("people.yml", """
                - {id: ana, name: Ana Ruiz, emails: [ana@example.org], groups: [staff]}
                - {id: ben, name: Ben Okri, emails: [ben@example.org]}
                - {id: eve, name: Eve Low}
                """);
        notes.write("kafka/consumers.md", """
                ---
                title: Consumers
                authors: [ana]
                tags: [kafka]
                ---
                # Consumers

                Each consumer sees some messages twice.

                ## Offsets

                Commit after the work.
                """);
        notes.write("board/layoffs.md", """
                ---
                title: Layoffs
                authors: [ben]
                audience: [board]
                ---
                The plan zanzibar.
                """);
        web = new Web(knowhow, settings(rules).build());
        knowhow.index();
    }

    WebSettings.Builder settings(String... rules) {
        return WebSettings.builder()
                .site("Notes")
                .rate(0)
                .clock(TODAY)
                .resolvers(List.of(request -> {
                    String user = request.header("x-user");
                    return user == null
                            ? new dev.knowhow.web.ViewerResolver.Unknown()
                            : new dev.knowhow.web.ViewerResolver.Known(Viewer.of(new MemberId(user), Set.of()));
                }))
                .editor(editor(rules))
                .participation(new NoteParticipation(knowhow, root, editor(rules), TODAY));
    }

    NoteEditing editor(String... rules) {
        return new NoteEditing(
                knowhow, root, Stream.of(rules).map(EditorRule::parse).toList(), TODAY);
    }

    /** A browser in which a member is signed in. */
    Browser as(String user) {
        return new Browser(web, user);
    }

    EditVault write(String path, String text) {
        notes.write(path, text);
        return this;
    }

    EditVault write(String path, byte[] content) {
        notes.write(path, content);
        return this;
    }

    byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(root.resolve(path));
    }

    String text(String path) throws IOException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        knowhow.close();
    }
}
