package dev.knowhow.opensearch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.spi.NoteIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** One node of OpenSearch for all tests of this process. */
final class RealCluster {

    /** The folder of the distribution, which the profile {@code cluster} unpacks. */
    private static final String HOME = "opensearch.home";

    /** The address of a running node to test with instead. */
    private static final String ADDRESS = "opensearch.address";

    private static @Nullable URI address =
            Optional.ofNullable(System.getProperty(ADDRESS)).map(URI::create).orElse(null);
    private static @Nullable ClusterSettings contracts;
    private static final ConcurrentMap<Path, String> INDEXES = new ConcurrentHashMap<>();

    private RealCluster() {}

    static Path home() {
        String home = System.getProperty(HOME, "");
        assumeTrue(
                !home.isEmpty() && Files.isDirectory(Path.of(home)),
                "there is no OpenSearch to test with: run mvn verify -Pcluster -pl plugins/opensearch -am");
        return Path.of(home);
    }

    static synchronized URI address() {
        if (address == null) {
            Path home = home();
            try {
                Path folder = Files.createTempDirectory("opensearch");
                Files.setPosixFilePermissions(
                        folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
                List<OpenSearchNode> nodes = OpenSearchNode.start(home, folder, 1, "512m");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    nodes.forEach(OpenSearchNode::close);
                    try {
                        CopyFolders.delete(folder);
                    } catch (IOException e) {
                        // what is left is in the folder for temporary files
                    }
                }));
                address = nodes.getFirst().address();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return address;
    }

    /** The settings of a new index, which does not exist yet. */
    static ClusterSettings settings() {
        ClusterSettings usual = ClusterSettings.of(
                List.of(address()), "t" + UUID.randomUUID().toString().substring(0, 12));
        return new ClusterSettings(
                usual.addresses(),
                usual.index(),
                null,
                null,
                1,
                0,
                Duration.ofMillis(200),
                Duration.ofSeconds(3),
                Duration.ofSeconds(20));
    }

    static ClusterSettings created() {
        ClusterSettings settings = settings();
        try (Cluster cluster = new Cluster(settings)) {
            cluster.init();
        }
        return settings;
    }

    /**
     * Opens an index with its copy in a folder: that of the folder, as another process would. The indexes of all
     * folders have one alias and one state, since OpenSearch creates indexes slowly.
     */
    static NoteIndex open(Path folder) {
        ClusterSettings contracts = contracts();
        String index = INDEXES.computeIfAbsent(folder, any -> {
            try (Cluster cluster = new Cluster(contracts)) {
                return cluster.next();
            }
        });
        return open(ClusterSettings.of(contracts.addresses(), index), folder);
    }

    private static synchronized ClusterSettings contracts() {
        ClusterSettings settings = contracts;
        if (settings == null) {
            settings = created();
            contracts = settings;
        }
        return settings;
    }

    static NoteIndex open(ClusterSettings settings, Path folder) {
        return new ClusterIndex(new Client(settings), new IndexFolder(folder));
    }
}
