package dev.knowhow.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.WatchListener;
import dev.knowhow.web.Metrics;
import dev.knowhow.web.Request;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebListener;
import dev.knowhow.web.WebSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
    void eventsAreCountedAndTheIndexIsAskedHowItStands() {
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

    /** Whoever moves from {@code serve --metrics} to a host keeps dashboards and alarms. */
    @Test
    void prometheusReadsTheSameNamesBoundsAndCountsAsFromTheServer() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Metrics metrics = new Metrics();
        meters.bindTo(registry);
        IndexReport report = knowhow.index();
        for (WatchListener listener : new WatchListener[] {meters, metrics}) {
            listener.updated(report);
            listener.failed(new KnowhowException(Category.NOTES, "pillow"));
        }
        visited(((WebListener) meters).and(metrics));

        assertThat(lines(registry.scrape()))
                .containsAll(lines(metrics.text(knowhow.operations().status())));
        assertThat(registry.scrape()).doesNotContain("pillow");
    }

    /** Without what differs from one moment to the next, and what a host measures by itself. */
    private static Set<String> lines(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .filter(line -> !line.matches("knowhow_(heap|uptime)_.*"))
                .map(line -> line.replaceFirst("^(knowhow_\\w+_age_seconds) .*", "$1")
                        .replaceFirst("^(knowhow_\\w+_seconds_(bucket|sum)(\\{.*})?) .*", "$1")
                        .replaceFirst("(\\d)\\.0$", "$1")
                        .replaceFirst("le=\"(\\d+)\\.0\"", "le=\"$1\""))
                .collect(Collectors.toSet());
    }
}
