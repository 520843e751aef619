package dev.knowhow.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.knowhow.cli.Shell;
import dev.knowhow.cli.Shell.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says without a cluster; with one, see the tests of {@code plugins/opensearch}. */
class ClusterCommandTest {

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void writeSettings() throws IOException {
        shell = new Shell(folder);
        Files.writeString(folder.resolve("cluster.conf"), "addresses = http://127.0.0.1:1\ntimeout = 1\n");
        Files.writeString(folder.resolve("wrong.conf"), "addresses = http://127.0.0.1:1\nreplica = 2\n");
        Files.writeString(folder.resolve("kafka.md"), "# Kafka\n");
    }

    @Test
    void itNeedsTheSettingsOfACluster() {
        Outcome outcome = shell.run("cluster", "status");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--cluster FILE");
    }

    @Test
    void aWrongSettingIsNamedWithItsLine() {
        Outcome outcome = shell.run("cluster", "init", "--cluster", "wrong.conf");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("wrong.conf:2: 'replica' is unknown");
    }

    @Test
    void anUnknownActionIsAUsageError() {
        Outcome outcome = shell.run("cluster", "start", "--cluster", "cluster.conf");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("use status, init, rebuild [VAULT] or switch [INDEX]");
    }

    @Test
    void aClusterThatDoesNotAnswerIsAFailureWithItsAddress() {
        Outcome outcome = shell.run("cluster", "--cluster", "cluster.conf");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .contains("OpenSearch does not answer", "http://127.0.0.1:1 does not accept connections");
    }

    @Test
    void eachCommandUsesTheClusterOfTheSetting() {
        Shell configured =
                shell.with("KNOWHOW_CLUSTER", folder.resolve("cluster.conf").toString());

        assertThat(configured.run("index").code()).isEqualTo(3);
        Outcome search = configured.run("search", "kafka", "--index", "copy");
        assertThat(search.code()).isEqualTo(3);
        assertThat(search.err()).contains("does not answer", "knowhow cluster status");
        assertThat(configured.run("index", "--cluster", "").code())
                .as("without")
                .isZero();
    }

    @Test
    void anIndexOfTheClusterThatNobodyHasWrittenNamesTheCommand() throws IOException {
        byte[] head = """
                {"_index": "knowhow-000001", "_seq_no": 0, "_primary_term": 1, "found": true, "_source": {
                  "version": 0, "lineage": "", "generation": 0, "files": [], "owner": "", "fence": 0,
                  "writing": false, "beat": 0}}
                """.getBytes(StandardCharsets.UTF_8);
        HttpServer node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/knowhow/_doc/head", exchange -> {
            exchange.sendResponseHeaders(200, head.length);
            exchange.getResponseBody().write(head);
            exchange.close();
        });
        node.start();
        try {
            Files.writeString(
                    folder.resolve("empty.conf"),
                    "addresses = http://127.0.0.1:" + node.getAddress().getPort() + "\n");

            Outcome outcome = shell.run("search", "kafka", "--index", "copy", "--cluster", "empty.conf");

            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err())
                    .contains("the index of the cluster is empty", "knowhow index VAULT --cluster FILE");
        } finally {
            node.stop(0);
        }
    }

    @Test
    void aServerThatReadsNoNotesCannotEditThem() {
        shell.run("index");

        Outcome outcome = shell.run("serve", "--no-updates", "--edit", "--port", "0");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--edit writes notes");
    }
}
