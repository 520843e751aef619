package dev.knowhow.micrometer;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.WatchListener;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts answers by route and status code, their time, and updates of the index, as Micrometer meters. They never
 * contain queries, names or note ids. Thread-safe.
 *
 * <pre>{@code
 * KnowhowMeters meters = new KnowhowMeters(knowhow);
 * meters.bindTo(registry);
 * Web web = new Web(knowhow, WebSettings.builder().listener(meters).build());
 * knowhow.watch(meters);
 * }</pre>
 */
public final class KnowhowMeters implements MeterBinder, WebListener, WatchListener {

    /** The bounds of the histograms in milliseconds. */
    private static final long[] BOUNDS = {5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000};

    private final Knowhow knowhow;
    private final List<Meters> bound = new CopyOnWriteArrayList<>();
    private @Nullable Supplier<Map<String, Integer>> messages;
    private @Nullable IntSupplier remoteFailures;

    /** The meters of one registry. */
    private record Meters(
            MeterProvider<Counter> answers, MeterProvider<Timer> answer, Timer indexUpdate, Counter indexFailures) {

        static Meters in(MeterRegistry registry) {
            return new Meters(
                    Counter.builder("knowhow.answers")
                            .description(
                                    "Responses by route and status code; 401 and 403 are denied, 429 is rate-limited.")
                            .withRegistry(registry),
                    timer("knowhow.answer", "Time to answer a request.").withRegistry(registry),
                    timer("knowhow.index.update", "Duration of index updates.").register(registry),
                    Counter.builder("knowhow.index.failures")
                            .description("Failed index updates.")
                            .register(registry));
        }

        private static Timer.Builder timer(String name, String description) {
            return Timer.builder(name)
                    .description(description)
                    .serviceLevelObjectives(
                            Arrays.stream(BOUNDS).mapToObj(Duration::ofMillis).toArray(Duration[]::new));
        }
    }

    /**
     * Creates meters.
     *
     * @param knowhow the instance to measure; the host closes it
     */
    public KnowhowMeters(Knowhow knowhow) {
        this.knowhow = knowhow;
    }

    /**
     * Also counts the notifications in the outbox. Call it before {@link #bindTo}.
     *
     * @param counts the number of messages by their state; it must always have the same states
     */
    public void countMessages(Supplier<Map<String, Integer>> counts) {
        messages = counts;
    }

    /**
     * Counts how often pulling from and pushing to a remote has failed since it last worked, too. Call this before
     * {@link #bindTo}.
     */
    public void countRemoteFailures(IntSupplier failures) {
        remoteFailures = failures;
    }

    /** Registers the meters. Earlier events are not counted. */
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "knowhow.index.notes",
                        knowhow,
                        instance -> instance.operations().status().notes())
                .description("Notes in the index, regardless of permissions.")
                .register(registry);
        Gauge.builder(
                        "knowhow.index.size",
                        knowhow,
                        instance -> instance.operations().status().bytes())
                .description("Size of the index on disk.")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        TimeGauge.builder("knowhow.index.age", knowhow, TimeUnit.MILLISECONDS, KnowhowMeters::ageMillis)
                .description("Time since the notes were last checked for changes.")
                .register(registry);
        Supplier<Map<String, Integer>> outbox = messages;
        if (outbox != null) {
            outbox.get()
                    .keySet()
                    .forEach(state -> Gauge.builder(
                                    "knowhow.outbox.messages",
                                    outbox,
                                    counts -> counts.get().getOrDefault(state, 0))
                            .tag("state", state)
                            .description(
                                    "Notifications in the outbox by state; failed and unconfirmed ones need a decision.")
                            .register(registry));
        }
        IntSupplier failures = remoteFailures;
        if (failures != null) {
            Gauge.builder("knowhow.remote.failures", failures, IntSupplier::getAsInt)
                    .description("Attempts to pull and push that have failed since the last that worked.")
                    .register(registry);
        }
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
    public void failed(KnowhowException failure) {
        bound.forEach(meters -> meters.indexFailures().increment());
    }
}
