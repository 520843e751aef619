package dev.knowhow.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.KnowhowException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterFileTest {

    @TempDir
    Path folder;

    private ClusterSettings read(String text) throws IOException {
        return ClusterFile.read(Files.writeString(folder.resolve("cluster.conf"), text));
    }

    @Test
    void addressesAreEnough() throws IOException {
        ClusterSettings settings = read("addresses = https://node1:9200, https://node2:9200/\n");

        assertThat(settings.addresses())
                .containsExactly(URI.create("https://node1:9200"), URI.create("https://node2:9200"));
        assertThat(settings.index()).isEqualTo("knowhow");
        assertThat(settings.authorization()).isNull();
        assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void secretsAreInFilesBesideIt() throws IOException {
        Files.writeString(folder.resolve("password"), "sesam\n");

        ClusterSettings settings =
                read("# ours\naddresses = http://node1:9200\nuser = ana\npassword-file = password\n");

        assertThat(settings.authorization())
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString("ana:sesam".getBytes(StandardCharsets.UTF_8)));
        assertThat(settings.toString()).doesNotContain(String.valueOf(settings.authorization()));
    }

    @Test
    void anApiKeyIsSentAsItIs() throws IOException {
        Files.writeString(folder.resolve("key"), "a2V5\n");

        assertThat(read("addresses = http://node1:9200\napi-key-file = key\n").authorization())
                .isEqualTo("ApiKey a2V5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    index = knowhow                        | 'addresses' is missing
                    addresses = node1:9200                 | :1: an address must be as https://node1:9200
                    addresses = https://a:b@node1:9200     | without user and password
                    addresses = http://n;index = Know How  | :2: index is 'Know How'
                    addresses = http://n;replicas = many   | :2: 'many' must be a number from 0 to 20
                    addresses = http://n;user = ana        | 'user' needs 'password-file'
                    addresses = http://n;password-file = x | 'password-file' needs 'user'
                    addresses = http://n;ca-file = ca.pem  | :2: ca.pem does not exist
                    addresses = http://n;shard = 1         | :2: 'shard' is unknown; use addresses
                    addresses                              | :1: this line is not a setting
                    """)
    void aWrongSettingIsNamedWithItsLine(String lines, String message) {
        assertThatThrownBy(() -> read(lines.replace(';', '\n')))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("cluster.conf")
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsNoCertificateIsAnError() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), "not a certificate");

        assertThatThrownBy(() -> read("addresses = https://node1:9200\nca-file = ca.pem\n"))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining(":2: ");
    }
}
