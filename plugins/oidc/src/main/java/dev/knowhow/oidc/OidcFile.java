package dev.knowhow.oidc;

import dev.knowhow.KnowhowException;
import dev.knowhow.SettingsFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@link OidcSettings} from a file of lines {@code key = value}, with {@code #} before comments. */
public final class OidcFile {

    private static final String ISSUER = "issuer";
    private static final String CLIENT_ID = "client-id";
    private static final String SECRET_FILE = "client-secret-file";
    private static final String SCOPES = "scopes";
    private static final String USER = "user-claim";
    private static final String VERIFIED = "verified-claim";
    private static final String GROUPS = "groups-claim";
    private static final String SESSION = "session-hours";
    private static final List<String> KEYS =
            List.of(ISSUER, CLIENT_ID, SECRET_FILE, SCOPES, USER, VERIFIED, GROUPS, SESSION);

    private final SettingsFile file;

    private OidcFile(SettingsFile file) {
        this.file = file;
    }

    /**
     * Reads a file. A path in it is relative to its folder.
     *
     * @throws KnowhowException if a file is missing or a line is wrong; the message names file and line
     */
    public static OidcSettings read(Path path) {
        return new OidcFile(SettingsFile.read(path, KEYS)).settings();
    }

    private OidcSettings settings() {
        OidcSettings usual =
                OidcSettings.of(file.required(ISSUER, OidcFile::url), file.required(CLIENT_ID, id -> id), secret());
        return new OidcSettings(
                usual.issuer(),
                usual.clientId(),
                usual.clientSecret(),
                file.value(SCOPES, usual.scopes(), OidcFile::scopes),
                file.value(USER, usual.userClaim(), claim -> claim),
                file.value(VERIFIED, usual.verifiedClaim(), claim -> claim),
                file.value(GROUPS, usual.groupsClaim(), claim -> claim),
                usual.audiences(),
                file.value(SESSION, usual.session(), OidcFile::hours));
    }

    private static URI url(String value) {
        try {
            URI url = new URI(value);
            OidcSettings.check(ISSUER, url);
            return url;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(ISSUER + " is '" + value + "', must be an https URL", e);
        }
    }

    private static List<String> scopes(String value) {
        List<String> scopes = Arrays.stream(value.split(",")).map(String::strip).toList();
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException("scopes are '" + value + "', must include openid");
        }
        return scopes;
    }

    private static Duration hours(String value) {
        if (!value.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(SESSION + " is '" + value + "', must be a number from 1 to 9999");
        }
        return Duration.ofHours(Integer.parseInt(value));
    }

    private @Nullable String secret() {
        return file.has(SECRET_FILE) ? file.required(SECRET_FILE, file::secret) : null;
    }
}
