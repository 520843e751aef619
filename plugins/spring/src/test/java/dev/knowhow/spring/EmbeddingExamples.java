package dev.knowhow.spring;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.Session;
import dev.knowhow.Watch;
import dev.knowhow.WatchListener;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchHit;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.Stamp;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The code of docs/embedding.md. */
final class EmbeddingExamples {

    private EmbeddingExamples() {}

    @RestController
    record Experts(Knowhow knowhow, SecurityViewers viewers) {

        @GetMapping("/experts")
        List<String> experts(@RequestParam String topic, Authentication user) {
            return knowhow.as(viewers.of(user)).who(topic).experts().stream()
                    .map(expert -> expert.member().name())
                    .toList();
        }
    }

    static void servlet(Knowhow knowhow, ServletContext context) {
        Web web = new Web(knowhow, WebSettings.builder().site("Intranet").build());
        context.addServlet("knowhow", new WebServlet(web)).addMapping("/wiki/*");
    }

    record Cdi(Path folder, Path index) {

        @Produces
        @Singleton
        Knowhow knowhow() {
            Knowhow knowhow = Knowhow.builder().notes(folder).index(index).build();
            knowhow.watch(WatchListener.NONE);
            return knowhow;
        }

        void close(@Disposes Knowhow knowhow) {
            knowhow.close();
        }
    }

    record Rows(Map<String, String> rows) implements NoteSource {

        @Override
        public String name() {
            return "the table of notes";
        }

        @Override
        public void scan(Consumer<Stamp> notes, Consumer<Problem> problems) {
            rows.forEach((path, text) -> notes.accept(new Stamp(new NoteId(path), text.length(), text.hashCode(), "")));
        }

        @Override
        public byte[] read(NoteId id) {
            return rows.get(id.path()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Optional<byte[]> file(String path) {
            return Optional.ofNullable(rows.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static Session session(Knowhow knowhow) {
        Viewer ana = Viewer.of(new MemberId("ana@example.org"), Set.of("board", "engineers"));
        Session session = knowhow.as(ana);
        return session;
    }

    static Watch watch(Knowhow knowhow, Logger log) {
        Watch watch = knowhow.watch(new WatchListener() {
            @Override
            public void updated(IndexReport report) {
                log.info(report.parsed() + " notes read");
            }

            @Override
            public void failed(KnowhowException trouble) {
                log.warning(trouble.getMessage());
            }
        });
        return watch;
    }

    record Search(Knowhow knowhow, Viewer viewer) {

        List<SearchHit> hits(String query) {
            try {
                return knowhow.as(viewer).search(query).hits();
            } catch (KnowhowException e) {
                return switch (e.category()) {
                    case USAGE -> badRequest(e.getMessage());
                    case TIME -> retryLater();
                    case NOTES, INDEX, PLUGIN -> unavailable(e);
                };
            }
        }

        private static List<SearchHit> badRequest(@Nullable String message) {
            throw new IllegalArgumentException(message);
        }

        private static List<SearchHit> retryLater() {
            return List.of();
        }

        private static List<SearchHit> unavailable(KnowhowException e) {
            throw new IllegalStateException(e);
        }
    }
}
