package dev.knowhow.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.note.Note;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with TLS and access control, whose users have the permissions that docs/cluster.md names, and no others. */
class SecuredClusterTest {

    private static final String PASSWORD = "Open-sesam-42!";
    private static final String WRITER = "user = writer\npassword-file = password\n";

    @TempDir
    static Path server;

    private static @Nullable OpenSearchNode node;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        Path home = SecuredHome.get();
        Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwxr-xr-x"));
        TestCertificates certificates = new TestCertificates(server.resolve("certificates"));
        for (String name : List.of("node", "admin", "writer")) {
            certificates.sign(name);
        }
        Files.writeString(certificates.file("password"), PASSWORD);
        Files.writeString(certificates.file("wrong"), "Open-barley-42!");
        Files.writeString(certificates.file("certificate-password"), TestCertificates.PASSWORD);
        OpenSearchNode started = OpenSearchNode.start(
                home,
                server.resolve("nodes"),
                config -> SecuredHome.configure(config, certificates),
                certificates.context("admin"));
        node = started;
        ClusterSettings admin = new ClusterSettings(
                List.of(started.address()),
                "knowhow",
                null,
                certificates.context("admin"),
                1,
                0,
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5));
        try (Client client = new Client(admin)) {
            SecuredHome.createUsers(client, PASSWORD);
        }
        try (Cluster cluster = new Cluster(settings("ca-file = ca.pem\n" + WRITER))) {
            cluster.init();
        }
    }

    @AfterAll
    static void stop() {
        if (node != null) {
            node.close();
        }
    }

    /** Settings from a file, as an operator writes them. */
    private static ClusterSettings settings(String lines) throws IOException {
        if (node == null) {
            throw new IllegalStateException("the node is not started");
        }
        Path file = server.resolve("certificates").resolve("cluster.conf");
        return ClusterFile.read(Files.writeString(file, "addresses = " + node.address() + "\n" + lines));
    }

    private NoteIndex machine(String name, String lines) throws IOException {
        return RealCluster.open(settings(lines), folder.resolve(name));
    }

    private static void commit(NoteIndex index, String id) {
        try (NoteIndex.Update update = index.update()) {
            Note note = Note.builder(id).title("kafka").build();
            update.put(IndexedNote.builder(note, new Stamp(note.id(), 1, 1, id)).build());
            update.commit("notes", Instant.EPOCH);
        }
    }

    @Test
    void aWriterWithAPasswordAndAReaderShareAnIndex() throws IOException {
        try (NoteIndex writer = machine("a", "ca-file = ca.pem\n" + WRITER);
                NoteIndex reader = machine("b", "ca-file = ca.pem\nuser = reader\npassword-file = password\n")) {
            commit(writer, "one.md");

            assertThat(reader.status().notes()).isEqualTo(writer.status().notes());
            assertThat(reader.problem()).isEmpty();
            assertThatThrownBy(() -> commit(reader, "two.md"))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("status 403")
                    .hasMessageContaining("check the credentials and the rights");
        }
    }

    @Test
    void aWriterWithACertificateNeedsNoPassword() throws IOException {
        String settings = """
                ca-file = ca.pem
                client-keystore = writer.p12
                client-keystore-password-file = certificate-password
                """;
        try (NoteIndex writer = machine("a", settings)) {
            commit(writer, "certificate.md");

            assertThat(writer.problem()).isEmpty();
        }
        try (Cluster cluster = new Cluster(settings(settings))) {
            assertThat(cluster.status().index()).isEqualTo("knowhow-000001");
            assertThat(cluster.status().readOnly()).isFalse();
        }
    }

    @Test
    void whatADeadWriterHasLeftIsRemovedWithThesePermissions() throws IOException {
        try (Client client = new Client(settings("ca-file = ca.pem\n" + WRITER));
                NoteIndex writer = machine("a", "ca-file = ca.pem\nlease = 3\n" + WRITER)) {
            Heads heads = new Heads(client);
            Heads.Seen seen = heads.read();
            long dead = seen.head().fence();
            Path left = Files.writeString(folder.resolve("_left"), "left");
            HeadFile file = new HeadFile("_left", Files.size(left), FileMark.of(left), dead + "-left");
            new Blobs(client).upload(seen.index(), dead, folder, List.of(file));
            heads.replace(seen, seen.head().ownedBy("dead"));
            String part = "/" + seen.index() + "/_doc/" + file.parts().getFirst();
            assertThat(client.send("GET", part, null).missing()).isFalse();

            commit(writer, "after.md");

            assertThat(heads.read().head().owner()).isNotEqualTo("dead");
            assertThat(client.send("GET", part, null).missing()).isTrue();
        }
    }

    @Test
    void anIndexIsReplacedWithThesePermissions() throws IOException {
        ClusterSettings settings = settings("ca-file = ca.pem\nindex = knowhow-two\n" + WRITER);
        try (Cluster cluster = new Cluster(settings)) {
            cluster.init();
            String next = cluster.next();
            try (NoteIndex rebuilt = RealCluster.open(settings.withIndex(next), folder.resolve("rebuilt"))) {
                commit(rebuilt, "new.md");
            }

            assertThat(cluster.switchTo(null)).isEqualTo(next);
        }
    }

    @Test
    void aWebNodeStoresStateWithTheRightsOfAReader() throws IOException {
        try (Client client = new Client(settings("ca-file = ca.pem\nuser = reader\npassword-file = password\n"))) {
            StateStore state = new ClusterState(client);
            byte[] token = "token".getBytes(StandardCharsets.UTF_8);

            assertThat(state.replace("token", null, token)).isTrue();
            assertThat(state.read("token"))
                    .hasValueSatisfying(value -> assertThat(value).isEqualTo(token));
            assertThat(state.replace("token", token, null)).isTrue();
        }
    }

    @Test
    void wrongCredentialsAreAnErrorAtOnce() throws IOException {
        assertThatThrownBy(() -> init("ca-file = ca.pem\nuser = writer\npassword-file = wrong\n"))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("status 401")
                .hasMessageContaining("check the credentials");
        assertThatThrownBy(() -> init("ca-file = ca.pem\nuser = stranger\npassword-file = password\n"))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("status 403");
    }

    @Test
    void anAuthorityThatIsNotTrustedIsAnErrorAtOnce() {
        assertThatThrownBy(() -> init(WRITER))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("check 'ca-file'");
    }

    private static void init(String lines) throws IOException {
        try (Cluster cluster = new Cluster(settings(lines))) {
            cluster.init();
        }
    }
}
