package dev.knowhow.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.opensearch.Namespace.Cut;
import dev.knowhow.testkit.Campaign;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two writers, each in a network of its own. The one that writes is cut off from the cluster, again and again. */
class NetworkCutTest {

    private static final int ROUNDS = Campaign.rounds(1, 7);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration LONGEST_DELAY = Duration.ofMillis(300);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int MORE_NOTES = 5;

    @TempDir
    Path folder;

    private final Acknowledged acknowledged = new Acknowledged();
    private long fence;

    @Test
    void twoWritersNeverBothWrite() throws Exception {
        Path home = RealCluster.home();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<Namespace> networks = new ArrayList<>();
        List<WriterProcess> writers = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                networks.add(new Namespace(i));
            }
            try (OpenSearchNode node = OpenSearchNode.start(home, folder, config -> listen(config, networks), null)) {
                String index = "cut";
                ClusterSettings here = settings(node.address(), index);
                try (Cluster cluster = new Cluster(here);
                        Client client = new Client(here)) {
                    cluster.init();
                    for (int i = 0; i < 2; i++) {
                        Namespace network = networks.get(i);
                        writers.add(new WriterProcess(
                                network.command(),
                                settings(node.address(network.host()), index),
                                folder.resolve("writer" + i),
                                "writer" + i,
                                acknowledged));
                    }
                    cutOff(networks, writers, new Heads(client));
                    writers.forEach(WriterProcess::close);
                    acknowledged.assertStored(here, folder.resolve("fresh"));
                }
            }
        } finally {
            writers.forEach(WriterProcess::close);
            networks.forEach(Namespace::close);
        }
    }

    /** Lets the node also listen where the networks reach this machine. */
    private static void listen(Path config, List<Namespace> networks) throws IOException {
        String hosts = networks.stream().map(Namespace::host).collect(Collectors.joining(", "));
        Files.writeString(
                config.resolve("opensearch.yml"), "http.host: [127.0.0.1, " + hosts + "]\n", StandardOpenOption.APPEND);
    }

    private static ClusterSettings settings(URI address, String index) {
        ClusterSettings usual = WriterProcess.settings(List.of(address), index);
        return new ClusterSettings(
                usual.addresses(), index, null, null, 1, 0, usual.refresh(), usual.lease(), usual.timeout());
    }

    private void cutOff(List<Namespace> networks, List<WriterProcess> writers, Heads heads) throws IOException {
        Random random = new Random(21);
        for (int round = 0; round < ROUNDS * Cut.values().length; round++) {
            Cut cut = Cut.values()[round % Cut.values().length];
            Namespace network = networks.get(round % 2);
            WriterProcess one = writers.get(round % 2);
            WriterProcess other = writers.get(1 - round % 2);
            await(heads, one::writes);
            LockSupport.parkNanos(random.nextLong(LONGEST_DELAY.toNanos())); // at any step of a commit
            network.cut(cut);
            long start = System.nanoTime();
            long before = acknowledged.by(other.name());
            await(heads, head -> acknowledged.by(other.name()) > before + 1);
            System.out.printf(
                    "%s cut, the other one has written after %d ms%n", cut, (System.nanoTime() - start) / 1_000_000);
            long cutOff = acknowledged.by(one.name());
            await(heads, head -> acknowledged.by(other.name()) > before + MORE_NOTES);
            assertThat(acknowledged.by(one.name()))
                    .as("notes of the one that is cut off")
                    .isEqualTo(cutOff);

            network.heal(cut);
            await(heads, head -> acknowledged.by(one.name()) > cutOff);
        }
        System.out.printf("%d cuts, %d notes acknowledged%n", ROUNDS * Cut.values().length, acknowledged.size());
    }

    /** Waits, and compares each head with those before: a writer that was replaced never writes again. */
    private void await(Heads heads, Predicate<Head> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Head head;
        do {
            assertThat(System.nanoTime() - end).as("the time that is left").isNegative();
            LockSupport.parkNanos(PAUSE.toNanos());
            head = heads.read().head();
            assertThat(head.fence()).as("the number of the writer").isGreaterThanOrEqualTo(fence);
            fence = head.fence();
        } while (!condition.test(head));
    }
}
