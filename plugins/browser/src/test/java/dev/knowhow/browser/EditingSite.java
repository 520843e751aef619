package dev.knowhow.browser;

import dev.knowhow.Knowhow;
import dev.knowhow.edit.EditorRule;
import dev.knowhow.edit.NoteEditing;
import dev.knowhow.edit.NoteParticipation;
import dev.knowhow.edit.NoteSuggestions;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.serve.Server;
import dev.knowhow.web.ViewerResolver;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** A folder of notes that Ana edits on the pages. Whom the header {@code X-User} names is signed in instead. */
final class EditingSite implements AutoCloseable {

    static final String NOTE = "kafka/consumers.md";

    /** A question of Ben. */
    static final String QUESTION = "questions/twice.md";

    private final Path notes;
    private final Knowhow knowhow;
    private final Server server;

    EditingSite(Path folder) throws IOException {
        notes = Files.createDirectories(folder.resolve("notes"));
        write("people.yml", "- {id: ana, name: Ana Ruiz}\n- {id: ben, name: Ben Okri}\n");
        write(NOTE, """
                ---
                title: Consumers
                tags: [kafka]
                ---
                # Consumers

                Each consumer sees some mesages twice.

                Commit after the work.
                """);
        write(
                "storage/retention.md",
                "---\ntitle: Retention of topics\ntags: [retention]\n---\nKeep them for a week.\n");
        write(QUESTION, "---\ntitle: Why twice?\nkind: question\nauthors: [ben]\n---\nWhy do I see messages twice?\n");
        knowhow = Knowhow.builder().notes(notes).index(folder.resolve("index")).build();
        knowhow.index();
        Clock clock = Clock.systemUTC();
        NoteEditing editor = new NoteEditing(knowhow, notes, List.of(EditorRule.parse("=member:ana")), clock);
        WebSettings settings = WebSettings.builder()
                .rate(0)
                .resolvers(List.of(request -> {
                    String user = request.header("x-user");
                    MemberId member = new MemberId(user == null ? "ana" : user);
                    return new ViewerResolver.Known(Viewer.of(member, Set.of()));
                }))
                .editor(editor)
                .participation(new NoteParticipation(knowhow, notes, editor, clock))
                .suggestions(new NoteSuggestions(knowhow, editor, clock))
                .build();
        server = Server.on("127.0.0.1", 0)
                .mount("/*", new WebServlet(new Web(knowhow, settings)))
                .start();
    }

    String at(String path) {
        return server.uri() + path;
    }

    void write(String path, String text) throws IOException {
        Path file = notes.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    String read(String path) throws IOException {
        return Files.readString(notes.resolve(path));
    }

    @Override
    public void close() {
        server.close();
        knowhow.close();
    }
}
