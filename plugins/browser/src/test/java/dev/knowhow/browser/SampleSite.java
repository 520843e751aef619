package dev.knowhow.browser;

import dev.knowhow.Knowhow;
import dev.knowhow.serve.Server;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The sample notes, served. */
final class SampleSite implements AutoCloseable {

    final Knowhow knowhow;
    private final Server server;

    /**
     * Serves.
     *
     * @param index where to put the index
     * @param settings what is other than usual
     */
    SampleSite(Path index, UnaryOperator<WebSettings.Builder> settings) {
        knowhow = Knowhow.builder()
                .notes(Path.of("../../examples/vault"))
                .index(index)
                .build();
        knowhow.index();
        server = Server.on("127.0.0.1", 0)
                .mount(
                        "/*",
                        new WebServlet(new Web(
                                knowhow,
                                settings.apply(WebSettings.builder().rate(0)).build())))
                .start();
    }

    SampleSite(Path index) {
        this(index, usual -> usual);
    }

    String at(String path) {
        return server.uri() + path;
    }

    /** A page of each kind, and what is shown where there is nothing. */
    static List<String> pages() {
        return List.of(
                "",
                "search?q=kafka",
                "search?q=kafka&tag=security",
                "search?q=zzyzx",
                "who?q=kafka",
                "who?q=zzyzx",
                "why?q=kafka&person=ingrid-saether",
                "note/howto/passkey-rollout.md",
                "note/practices/slo.md",
                "people",
                "person/ingrid-saether",
                "topics",
                "topic/kafka",
                "news",
                "rising",
                "radar",
                "risk",
                "risk?q=kafka",
                "team?q=kafka,+gdpr",
                "ask",
                "ask?q=who+can+say+why+kafka+connect+lags",
                "mentors?q=kafka",
                "questions",
                "note/questions/kafka-connect.md",
                "note/opportunities/streaming-engineer.md",
                "me",
                "related/howto/passkey-rollout.md",
                "facets/kind",
                "saved",
                "gaps",
                "links",
                "nowhere");
    }

    @Override
    public void close() {
        server.close();
        knowhow.close();
    }
}
