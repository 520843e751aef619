package dev.knowhow.micrometer;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.WatchListener;
import dev.knowhow.web.Metrics;
import dev.knowhow.web.Request;
import dev.knowhow.web.Response;
import dev.knowhow.web.WebListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * The figures of {@link Metrics} as meters of Micrometer; a Prometheus registry shows them under the same names. They hold routes
 * and statuses, and never what was asked, nor by whom. Safe for use by many threads.
 *
 * <pre>{@code
 * KnowhowMeters meters = new KnowhowMeters(knowhow);
 * meters.bindTo(registry);
 * Web web = new Web(knowhow, WebSettings.USUAL.listener(meters));
 * knowhow.watch(meters);
 * }</pre>
 */
public final class KnowhowMeters implements MeterBinder, WebListener, WatchListener {

    private final Knowhow knowhow;
    private final List<Meters> bound = new CopyOnWriteArrayList<>();

    /** What events are counted by, in one registry. */
    private record Meters(
            MeterProvider<Counter> answers, MeterProvider<Timer> answer, Timer indexUpdate, Counter indexFailures) {

        static Meters in(MeterRegistry registry) {
            return new Meters(
                    Counter.builder("knowhow.answers")
                            .description("Answers by route and status; 401 and 403 were denied, 429 came too fast.")
                            .withRegistry(registry),
                    timer("knowhow.answer", "How long answers took to make.").withRegistry(registry),
                    timer("knowhow.index.update", "How long updates of the index took.")
                            .register(registry),
                    Counter.builder("knowhow.index.failures")
                            .description("Updates of the index that failed.")
                            .register(registry));
        }

        private static Timer.Builder timer(String name, String description) {
            return Timer.builder(name)
                    .description(description)
                    .serviceLevelObjectives(Metrics.bounds().toArray(Duration[]::new));
        }
    }

    /**
     * The meters of a knowhow.
     *
     * @param knowhow whose index is asked how it stands; the host closes it
     */
    public KnowhowMeters(Knowhow knowhow) {
        this.knowhow = knowhow;
    }

    /** Shows the figures in a registry. What happened before is not counted there. */
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "knowhow.index.notes",
                        knowhow,
                        asked -> asked.operations().status().notes())
                .description("Notes in the index, whoever may see them.")
                .register(registry);
        Gauge.builder(
                        "knowhow.index.size",
                        knowhow,
                        asked -> asked.operations().status().bytes())
                .description("Room the index takes on the disk.")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        TimeGauge.builder("knowhow.index.age", knowhow, TimeUnit.MILLISECONDS, KnowhowMeters::ageMillis)
                .description("Time since the notes were last looked at.")
                .register(registry);
        bound.add(Meters.in(registry));
    }

    private static double ageMillis(Knowhow knowhow) {
        Instant asOf = knowhow.operations().status().asOf();
        return asOf == null ? Double.NaN : Duration.between(asOf, Instant.now()).toMillis();
    }

    @Override
    public void answered(String route, Request request, Response response, Duration took) {
        for (Meters meters : bound) {
            meters.answers()
                    .withTags(Tags.of("route", route, "status", String.valueOf(response.status())))
                    .increment();
            meters.answer().withTag("route", route).record(took);
        }
    }

    @Override
    public void updated(IndexReport report) {
        bound.forEach(meters -> meters.indexUpdate().record(report.took()));
    }

    @Override
    public void failed(KnowhowException trouble) {
        bound.forEach(meters -> meters.indexFailures().increment());
    }
}
