package dev.knowhow.web;

import dev.knowhow.IndexReport;
import dev.knowhow.KnowhowException;
import dev.knowhow.WatchListener;
import dev.knowhow.spi.IndexStatus;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts answers, by route and status and how long they took, and updates of the index. Never what was asked, nor by
 * whom. Safe for use by many threads.
 *
 * <pre>{@code
 * Metrics metrics = new Metrics();
 * Web web = new Web(knowhow, WebSettings.builder().listener(metrics).build());
 * knowhow.watch(metrics);
 * }</pre>
 */
public final class Metrics implements WebListener, WatchListener {

    private static final double NANOS = 1e9;
    private static final double[] SECONDS = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};

    private record Asked(String route, int status) {}

    /** How many took no longer than each of the bounds, and all of them, with their sum. */
    private static final class Histogram {

        private final AtomicLongArray counts = new AtomicLongArray(SECONDS.length + 1);
        private final LongAdder nanos = new LongAdder();

        void add(Duration took) {
            double seconds = took.toNanos() / NANOS;
            int bucket = 0;
            while (bucket < SECONDS.length && seconds > SECONDS[bucket]) {
                bucket++;
            }
            counts.incrementAndGet(bucket);
            nanos.add(took.toNanos());
        }

        void print(Prometheus to, String name, String labels) {
            long count = 0;
            for (int bucket = 0; bucket <= SECONDS.length; bucket++) {
                count += counts.get(bucket);
                String bound = bucket < SECONDS.length ? String.valueOf(SECONDS[bucket]) : "+Inf";
                to.value(name + "_bucket", (labels.isEmpty() ? "" : labels + ",") + "le=\"" + bound + "\"", count);
            }
            to.value(name + "_sum", labels, nanos.sum() / NANOS);
            to.value(name + "_count", labels, count);
        }
    }

    private final Map<Asked, LongAdder> answers = new ConcurrentHashMap<>();
    private final Map<String, Histogram> latencies = new ConcurrentHashMap<>();
    private final Histogram updates = new Histogram();
    private final LongAdder failures = new LongAdder();

    @Override
    public void answered(String route, Request request, Response response, Duration took) {
        answers.computeIfAbsent(new Asked(route, response.status()), any -> new LongAdder())
                .increment();
        latencies.computeIfAbsent(route, any -> new Histogram()).add(took);
    }

    @Override
    public void updated(IndexReport report) {
        updates.add(report.took());
    }

    @Override
    public void failed(KnowhowException trouble) {
        failures.increment();
    }

    /** The times by which durations are sorted, ascending: how many answers took no longer than each. */
    public static List<Duration> bounds() {
        return Arrays.stream(SECONDS)
                .mapToObj(seconds -> Duration.ofNanos(Math.round(seconds * NANOS)))
                .toList();
    }

    /**
     * All counts so far, in the text format of Prometheus, version 0.0.4.
     *
     * @param index how the index stands
     */
    public String text(IndexStatus index) {
        Prometheus to = new Prometheus();
        to.about(
                "knowhow_answers_total",
                "counter",
                "Responses by route and status code; 401 and 403 are denied, 429 is rate-limited.");
        Map<String, LongAdder> sorted = new TreeMap<>();
        answers.forEach((asked, count) ->
                sorted.put("route=\"" + asked.route() + "\",status=\"" + asked.status() + "\"", count));
        sorted.forEach((labels, count) -> to.value("knowhow_answers_total", labels, count.sum()));
        to.about("knowhow_answer_seconds", "histogram", "Time to answer a request.");
        new TreeMap<>(latencies)
                .forEach(
                        (route, histogram) -> histogram.print(to, "knowhow_answer_seconds", "route=\"" + route + "\""));
        to.about("knowhow_index_notes", "gauge", "Notes in the index, regardless of permissions.");
        to.value("knowhow_index_notes", "", index.notes());
        to.about("knowhow_index_size_bytes", "gauge", "Size of the index on disk.");
        to.value("knowhow_index_size_bytes", "", index.bytes());
        Instant asOf = index.asOf();
        if (asOf != null) {
            to.about("knowhow_index_age_seconds", "gauge", "Time since the notes were last checked for changes.");
            to.value(
                    "knowhow_index_age_seconds",
                    "",
                    Duration.between(asOf, Instant.now()).toMillis() / 1000.0);
        }
        to.about("knowhow_index_update_seconds", "histogram", "Duration of index updates.");
        updates.print(to, "knowhow_index_update_seconds", "");
        to.about("knowhow_index_failures_total", "counter", "Failed index updates.");
        to.value("knowhow_index_failures_total", "", failures.sum());
        to.about("knowhow_heap_used_bytes", "gauge", "Heap in use, garbage included.");
        to.value("knowhow_heap_used_bytes", "", heapUsed());
        to.about("knowhow_uptime_seconds", "gauge", "How long the process has been running.");
        to.value(
                "knowhow_uptime_seconds",
                "",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
        return to.toString();
    }

    private static long heapUsed() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
