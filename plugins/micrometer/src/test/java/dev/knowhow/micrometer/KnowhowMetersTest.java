package dev.knowhow.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.web.Request;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebListener;
import dev.knowhow.web.WebSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowhowMetersTest {

    @TempDir
    Path folder;

    private Knowhow knowhow;
    private KnowhowMeters meters;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("retries.md"), "# Retries");
        knowhow =
                Knowhow.builder().notes(folder).index(folder.resolve(".index")).build();
        meters = new KnowhowMeters(knowhow);
    }

    @AfterEach
    void close() {
        knowhow.close();
    }

    private void visited(WebListener listener) {
        Web web = new Web(knowhow, WebSettings.builder().listener(listener).build());
        web.answer(Request.get("/search?q=pillow"));
        web.answer(Request.get("/search?q=fight"));
        web.answer(Request.get("/note/pillow.md"));
    }

    @Test
    void eventsAreCountedAndTheIndexIsMeasured() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        meters.bindTo(registry);
        assertThat(registry.get("knowhow.index.age").timeGauge().value()).isNaN();

        meters.updated(knowhow.index());
        meters.failed(new KnowhowException(Category.INDEX, "full"));
        visited(meters);

        assertThat(registry.get("knowhow.answers")
                        .tags("route", "/search", "status", "200")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("knowhow.answers")
                        .tags("route", "/note/{}", "status", "404")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("knowhow.answer")
                        .tags("route", "/search")
                        .timer()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("knowhow.index.notes").gauge().value()).isEqualTo(1);
        assertThat(registry.get("knowhow.index.size").gauge().value())
                .isEqualTo((double) knowhow.operations().status().bytes());
        assertThat(registry.get("knowhow.index.age").timeGauge().value(TimeUnit.SECONDS))
                .isNotNegative();
        assertThat(registry.get("knowhow.index.update").timer().count()).isEqualTo(1);
        assertThat(registry.get("knowhow.index.failures").counter().count()).isEqualTo(1);
    }

    @Test
    void severalRegistriesAllSeeWhatHappens() {
        knowhow.index();
        SimpleMeterRegistry one = new SimpleMeterRegistry();
        SimpleMeterRegistry other = new SimpleMeterRegistry();
        meters.bindTo(one);
        visited(meters);
        meters.bindTo(other);
        visited(meters);
        assertThat(one.get("knowhow.answer").tags("route", "/search").timer().count())
                .isEqualTo(4);
        assertThat(other.get("knowhow.answer").tags("route", "/search").timer().count())
                .isEqualTo(2);
    }

    @Test
    void answersAreCountedByRouteAndNeverByWhatWasAsked() {
        MetricsServlet servlet = new MetricsServlet(meters);
        meters.updated(knowhow.index());
        meters.failed(new KnowhowException(Category.NOTES, "pillow"));
        visited(meters);
        assertThat(servlet.text().lines())
                .contains(
                        "knowhow_answers_total{route=\"/search\",status=\"200\"} 2.0",
                        "knowhow_answers_total{route=\"/note/{}\",status=\"404\"} 1.0",
                        "knowhow_answer_seconds_count{route=\"/search\"} 2",
                        "knowhow_answer_seconds_bucket{route=\"/search\",le=\"+Inf\"} 2",
                        "knowhow_index_notes 1.0",
                        "knowhow_index_update_seconds_count 1",
                        "knowhow_index_failures_total 1.0")
                .anyMatch(line -> line.startsWith("knowhow_index_age_seconds "))
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"));
        assertThat(servlet.text()).doesNotContain("pillow");
        servlet.destroy();
    }

    @Test
    void theDocsNameAllMetrics() throws IOException {
        MetricsServlet servlet = new MetricsServlet(meters);
        knowhow.index();
        visited(meters);
        Set<String> documented = Pattern.compile("knowhow_\\w+")
                .matcher(Files.readString(Path.of("../../docs/web.md")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(servlet.text()
                        .lines()
                        .filter(line -> line.startsWith("# TYPE knowhow_"))
                        .map(line -> line.split(" ", -1)[2])
                        .filter(name -> !name.endsWith("_max")))
                .isNotEmpty()
                .isSubsetOf(documented);
        servlet.destroy();
    }
}
