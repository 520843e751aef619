package dev.knowhow.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.KnowhowException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OidcFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void secret() throws IOException {
        file = folder.resolve("oidc.conf");
        Files.writeString(folder.resolve("secret"), "s3cret\n");
        Files.writeString(folder.resolve("empty"), "\n");
    }

    private OidcSettings read(String text) throws IOException {
        Files.writeString(file, text);
        return OidcFile.read(file);
    }

    @Test
    void theUsualClaimsNeedNoLines() throws IOException {
        OidcSettings settings = read("""
                # the registration
                issuer = https://login.example.org/realms/team

                client-id = knowhow
                client-secret-file = secret
                """);
        assertThat(settings)
                .isEqualTo(OidcSettings.of(URI.create("https://login.example.org/realms/team"), "knowhow", "s3cret"));
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void everyClaimMayHaveAnotherName() throws IOException {
        OidcSettings settings = read("""
                issuer = http://localhost:8080
                client-id = knowhow
                scopes = openid, groups
                user-claim = preferred_username
                verified-claim = xms_edov
                groups-claim = realm_access.roles
                session-hours = 24
                """);
        assertThat(settings.clientSecret()).isNull();
        assertThat(settings.scopes()).containsExactly("openid", "groups");
        assertThat(List.of(settings.userClaim(), settings.verifiedClaim(), settings.groupsClaim()))
                .containsExactly("preferred_username", "xms_edov", "realm_access.roles");
        assertThat(settings.session()).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    issuer = http://login.example.org | :1: issuer is 'http://login.example.org', must be an https URL
                    issuer = login.example.org        | :1: issuer is 'login.example.org', must be an https URL
                    issuer = a b                      | :1: issuer is 'a b', must be an https URL
                    client-id knowhow                 | :1: this line is not a setting; write: key = value
                    client-id =                       | :1: this line is not a setting; write: key = value
                    client-secret = s3cret            | :1: 'client-secret' is unknown; use issuer, client-id, client-secret-file
                    scopes = profile                  | :3: scopes are 'profile', must include openid
                    session-hours = 0                 | :3: session-hours is '0', must be a number from 1 to 9999
                    session-hours = 1.5               | :3: session-hours is '1.5', must be a number from 1 to 9999
                    client-secret-file = nowhere      | :3: nowhere does not exist
                    client-secret-file = empty        | :3: empty must hold the secret, on one line
                    client-id = again                 | :3: 'client-id' is set twice; keep one line
                    """)
    void aWrongLineIsNamed(String line, String message) {
        String rest = "issuer = https://login.example.org\nclient-id = knowhow\n";
        assertThatThrownBy(() -> read(message.startsWith(":1") ? line + "\n" + withoutKey(rest, line) : rest + line))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining(file + message)
                .hasMessageNotContaining("s3cret");
    }

    private static String withoutKey(String text, String line) {
        String key = line.split("[ =]")[0];
        return String.join(
                "\n", text.lines().filter(one -> !one.startsWith(key + " ")).toList());
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> read("client-id = knowhow\n"))
                .hasMessage(file + ": 'issuer' is missing; add: issuer = …");
        assertThatThrownBy(() -> OidcFile.read(folder.resolve("none.conf")))
                .hasMessageContaining("none.conf does not exist");
    }
}
