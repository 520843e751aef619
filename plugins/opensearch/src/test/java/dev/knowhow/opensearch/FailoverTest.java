package dev.knowhow.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.Campaign;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes, a writer and two readers; nodes and writers are killed in turn, then writers are paused. */
class FailoverTest {

    private static final int KILLS = Campaign.rounds(2, 20);
    private static final int PAUSES = Campaign.rounds(1, 5);
    private static final int NODES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final Acknowledged acknowledged = new Acknowledged();
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final Set<String> reasons = ConcurrentHashMap.newKeySet();
    private final AtomicLong slowest = new AtomicLong();
    private final List<WriterProcess> writers = new ArrayList<>();

    @Test
    void nothingThatIsAcknowledgedIsLostOrDoubledAndReadersAnswerThroughout() throws Exception {
        Path home = RealCluster.home();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<OpenSearchNode> nodes = OpenSearchNode.start(home, folder.resolve("nodes"), NODES, "512m");
        try {
            List<URI> addresses = nodes.stream().map(OpenSearchNode::address).toList();
            ClusterSettings settings = WriterProcess.settings(addresses, "failover");
            try (Cluster cluster = new Cluster(settings)) {
                cluster.init();
            }
            try {
                WriterProcess writer = writer(settings);
                awaitAcknowledgement();
                List<Thread> readers = List.of(reader(settings, "one"), reader(settings, "two"));
                for (int kill = 0; kill < KILLS; kill++) {
                    long start = System.nanoTime();
                    if (kill % 2 == 0) {
                        OpenSearchNode node = nodes.get(kill / 2 % NODES);
                        node.kill();
                        awaitAcknowledgement();
                        report("node killed", start);
                        node.restart();
                        node.await(NODES);
                        awaitGreen(settings);
                    } else {
                        writer.close();
                        writer = writer(settings);
                        awaitAcknowledgement();
                        report("writer killed", start);
                    }
                }
                for (int pause = 0; pause < PAUSES; pause++) {
                    long start = System.nanoTime();
                    writer.pause(true);
                    WriterProcess successor = writer(settings);
                    awaitAcknowledgement();
                    report("writer paused", start);
                    writer.pause(false); // in the middle of whatever it was doing
                    awaitAcknowledgement();
                    writer.close();
                    writer = successor;
                }
                done.set(true);
                for (Thread reader : readers) {
                    reader.join();
                }
            } finally {
                writers.forEach(WriterProcess::close);
            }
            System.out.printf(
                    "%d kills, %d pauses, %d notes acknowledged, %d answers, %d failed, slowest %d ms%n",
                    KILLS, PAUSES, acknowledged.size(), answers.get(), failures.get(), slowest.get());
            assertThat(failures).as("questions without an answer: %s", reasons).hasValue(0);
            acknowledged.assertStored(settings, folder.resolve("fresh"));
        } finally {
            nodes.forEach(OpenSearchNode::close);
        }
    }

    private WriterProcess writer(ClusterSettings settings) throws IOException {
        String name = "writer" + writers.size();
        WriterProcess writer = new WriterProcess(settings, folder.resolve(name), name, acknowledged);
        writers.add(writer);
        return writer;
    }

    private Thread reader(ClusterSettings settings, String name) {
        return Thread.ofPlatform().start(() -> {
            try (NoteIndex index = RealCluster.open(settings, folder.resolve(name))) {
                while (!done.get()) {
                    long start = System.nanoTime();
                    try {
                        boolean any = index.search(SearchQuery.of("kafka"), Vocabulary.NONE, Access.EVERYONE)
                                        .total()
                                > 0;
                        (any ? answers : failures).incrementAndGet();
                        reasons.addAll(any ? List.of() : List.of("nothing found"));
                    } catch (RuntimeException e) {
                        failures.incrementAndGet();
                        reasons.add(e.toString());
                    }
                    slowest.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
            }
        });
    }

    private void awaitAcknowledgement() {
        int before = acknowledged.size();
        await(() -> acknowledged.size() > before);
    }

    private static void awaitGreen(ClusterSettings settings) {
        try (Cluster cluster = new Cluster(settings)) {
            await(() -> cluster.status().health().equals("green"));
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("the time that is left").isNegative();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void report(String what, long start) {
        System.out.printf("%s, next note acknowledged after %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }
}
