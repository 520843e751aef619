package dev.knowhow.bench.load;

import dev.knowhow.Knowhow;
import dev.knowhow.bench.Folders;
import dev.knowhow.bench.Samples;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.Request;
import dev.knowhow.web.Response;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * Many visitors at once, each asking again as soon as an answer came: first without a socket, then over HTTP on this
 * machine, then the second number of requests, with the heap after a collection in between. Half are searches, the
 * others notes, who-knows, suggestions and the API. A rejected request is repeated after a second, sooner than
 * Retry-After. Over HTTP there can be idle and slow connections beside, and the server can restart halfway.
 */
public final class Load {

    private static final long SEED = 4;
    private static final int QUESTIONS = 2_000;
    private static final double MILLIS = 1e6;
    private static final int TURNED_AWAY = 503;
    private static final long TURNED_AWAY_MILLIS = 1_000;

    /** Asks one thing and gives the status. */
    private interface Asker extends AutoCloseable {
        int ask(String target) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    private interface Askers {
        Asker open() throws IOException;
    }

    private record Sum(long answers, long refusals, long errors, Samples answered, Samples refused, Duration wall) {}

    private Load() {}

    /**
     * Runs it; exits with 1 if there was an error.
     *
     * @param args see {@link LoadSettings#USAGE}
     */
    public static void main(String[] args) throws Exception {
        LoadSettings settings;
        try {
            settings = LoadSettings.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(LoadSettings.USAGE);
            System.exit(2);
            return;
        }
        System.exit(run(settings) == 0 ? 0 : 1);
    }

    /** Runs it and returns the number of errors. */
    static long run(LoadSettings settings) throws Exception {
        Path notes = settings.notes();
        int visitors = settings.visitors();
        int seconds = settings.seconds();
        int many = settings.requests();
        long errors = 0;
        Path index = Files.createTempDirectory("knowhow-load");
        try (Knowhow knowhow =
                Knowhow.builder().notes(notes).index(index.resolve("index")).build()) {
            knowhow.index();
            List<String> targets = targets(knowhow);
            Web web = new Web(knowhow, WebSettings.builder().rate(0).build());
            try (RestartedServer server = new RestartedServer(web)) {
                URI uri = server.uri();
                System.out.printf(
                        Locale.ROOT,
                        "%,d notes, %d visitors%n",
                        knowhow.operations().status().notes(),
                        visitors);
                Askers inProcess = () -> target -> {
                    Response answer = web.answer(Request.get(target));
                    return answer.status();
                };
                Askers overHttp = () -> new Asker() {
                    private Visitor visitor = new Visitor(uri);

                    @Override
                    public int ask(String target) throws IOException {
                        try {
                            return visitor.get(target);
                        } catch (IOException e) {
                            visitor.close();
                            visitor = server.visitor(e);
                            return visitor.get(target);
                        }
                    }

                    @Override
                    public void close() throws IOException {
                        visitor.close();
                    }
                };
                run(inProcess, targets, visitors, Math.max(1, seconds / 4), Long.MAX_VALUE);
                errors += tell("in process", run(inProcess, targets, visitors, seconds, Long.MAX_VALUE));
                try (Crowd crowd = new Crowd(uri, settings.idle(), settings.slow())) {
                    if (settings.restart()) {
                        server.restartAfter(seconds * 500L);
                    }
                    errors += tell("over HTTP", run(overHttp, targets, visitors, seconds, Long.MAX_VALUE));
                    System.out.print(crowd.summary());
                }
                System.out.print(server.summary());
                long done = 0;
                for (long next : many == 0 ? new long[0] : new long[] {many / 10, many / 2, many}) {
                    Sum sum = run(overHttp, targets, visitors, Integer.MAX_VALUE, next - done);
                    done += sum.answers() + sum.refusals() + sum.errors();
                    errors += sum.errors();
                    System.out.printf(
                            Locale.ROOT,
                            "after %,d more requests, %d errors: heap %.1f MB, %d threads%n",
                            done,
                            sum.errors(),
                            heap() / MILLIS,
                            ManagementFactory.getThreadMXBean().getThreadCount());
                }
            }
        } finally {
            Folders.delete(index);
        }
        return errors;
    }

    private static long tell(String how, Sum sum) {
        System.out.printf(
                Locale.ROOT,
                "%s: %,d answers, %d errors, %.0f a second, p50 %.0f ms, p99 %.0f ms%n",
                how,
                sum.answers(),
                sum.errors(),
                sum.answers() / (sum.wall().toNanos() / 1e9),
                sum.answered().median() / MILLIS,
                sum.answered().quantile(0.99) / MILLIS);
        if (sum.refusals() > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d turned away as too many, p50 %.0f ms, p99 %.0f ms%n",
                    how,
                    sum.refusals(),
                    sum.refused().median() / MILLIS,
                    sum.refused().quantile(0.99) / MILLIS);
        }
        return sum.errors();
    }

    private static Sum run(Askers askers, List<String> targets, int visitors, int seconds, long most)
            throws InterruptedException {
        long began = System.nanoTime();
        long end = began + Duration.ofSeconds(seconds).toNanos();
        AtomicLong left = new AtomicLong(most);
        LongAdder errors = new LongAdder();
        List<Thread> threads = new ArrayList<>();
        List<List<Long>> answered = new ArrayList<>();
        List<List<Long>> refused = new ArrayList<>();
        for (int i = 0; i < visitors; i++) {
            Random random = new Random(SEED + i);
            List<Long> ownAnswered = new ArrayList<>();
            List<Long> ownRefused = new ArrayList<>();
            answered.add(ownAnswered);
            refused.add(ownRefused);
            threads.add(Thread.ofPlatform().start(() -> {
                try (Asker asker = askers.open()) {
                    while (System.nanoTime() - end < 0 && left.getAndDecrement() > 0) {
                        long asked = System.nanoTime();
                        int status = asker.ask(targets.get(random.nextInt(targets.size())));
                        long took = System.nanoTime() - asked;
                        switch (status) {
                            case 200 -> ownAnswered.add(took);
                            case TURNED_AWAY -> {
                                ownRefused.add(took);
                                Thread.sleep(TURNED_AWAY_MILLIS);
                            }
                            default -> errors.increment();
                        }
                    }
                } catch (IOException e) {
                    errors.increment();
                    System.err.println(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Duration wall = Duration.ofNanos(System.nanoTime() - began);
        Samples answers = all(answered);
        Samples refusals = all(refused);
        return new Sum(count(answered), count(refused), errors.sum(), answers, refusals, wall);
    }

    private static long count(List<List<Long>> took) {
        return took.stream().mapToLong(List::size).sum();
    }

    private static Samples all(List<List<Long>> took) {
        Samples all = new Samples();
        took.forEach(own -> own.forEach(all::add));
        return all;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static List<String> targets(Knowhow knowhow) {
        List<String> ids = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        knowhow.as(Viewer.EVERYONE).notes(note -> {
            ids.add(note.id().path());
            titles.add(note.title());
        });
        Random random = new Random(SEED);
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String words = words(titles.get(random.nextInt(titles.size())), 1 + random.nextInt(3));
            targets.add(
                    switch (i % 10) {
                        case 0 -> "/who?q=" + words;
                        case 1, 2 -> "/note/" + path(ids.get(random.nextInt(ids.size())));
                        case 3 -> "/api/v1/complete?q=" + words.split("[+%]", 2)[0];
                        case 4 -> "/api/v1/search?q=" + words;
                        default -> "/search?q=" + words;
                    });
        }
        return targets;
    }

    private static String words(String title, int most) {
        String words = Pattern.compile("[^\\p{L}\\p{N}]+")
                .splitAsStream(title)
                .filter(word -> word.length() > 2)
                .limit(most)
                .reduce((one, next) -> one + " " + next)
                .orElse("notes");
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String path(String id) {
        return String.join(
                "/",
                Arrays.stream(id.split("/"))
                        .map(part ->
                                URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                        .toList());
    }
}
