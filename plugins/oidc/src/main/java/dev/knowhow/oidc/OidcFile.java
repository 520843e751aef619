package dev.knowhow.oidc;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.spi.FolderFiles;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    private final Path path;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private record Line(int number, String value) {}

    private OidcFile(Path path) {
        this.path = path;
    }

    /**
     * Reads a file. A path in it is relative to its folder.
     *
     * @throws KnowhowException if a file is missing or a line is wrong; the message names file and line
     */
    public static OidcSettings read(Path path) {
        OidcFile file = new OidcFile(path);
        file.parse(text(path, path.toString()));
        return file.settings();
    }

    private void parse(String text) {
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String key = line.substring(0, Math.max(0, equals)).strip();
            String value = line.substring(equals + 1).strip();
            if (equals < 0 || value.isEmpty()) {
                // a line may be a secret that was pasted into the wrong place
                throw wrong(i + 1, "this line is not a setting; write: key = value");
            }
            if (!KEYS.contains(key)) {
                throw wrong(i + 1, "'" + key + "' is unknown; use " + String.join(", ", KEYS));
            }
            if (lines.put(key, new Line(i + 1, value)) != null) {
                throw wrong(i + 1, "'" + key + "' is set twice; keep one line");
            }
        }
    }

    private OidcSettings settings() {
        OidcSettings usual = OidcSettings.of(required(ISSUER, OidcFile::url), required(CLIENT_ID, id -> id), secret());
        return new OidcSettings(
                usual.issuer(),
                usual.clientId(),
                usual.clientSecret(),
                value(SCOPES, usual.scopes(), OidcFile::scopes),
                value(USER, usual.userClaim(), claim -> claim),
                value(VERIFIED, usual.verifiedClaim(), claim -> claim),
                value(GROUPS, usual.groupsClaim(), claim -> claim),
                usual.audiences(),
                value(SESSION, usual.session(), OidcFile::hours));
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
        return lines.containsKey(SECRET_FILE) ? required(SECRET_FILE, this::secret) : null;
    }

    private String secret(String name) {
        try {
            String secret = text(path.resolveSibling(name), name).strip();
            if (secret.isEmpty() || secret.lines().count() > 1) {
                throw new IllegalArgumentException(name + " must hold the secret, on one line");
            }
            return secret;
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + name + "' is not a valid path", e);
        } catch (KnowhowException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    private <T> T required(String key, Function<String, T> read) {
        Line line = lines.get(key);
        if (line == null) {
            throw new KnowhowException(Category.USAGE, path + ": '" + key + "' is missing; add: " + key + " = …");
        }
        return value(line, read);
    }

    private <T> T value(String key, T usual, Function<String, T> read) {
        Line line = lines.get(key);
        return line == null ? usual : value(line, read);
    }

    private <T> T value(Line line, Function<String, T> read) {
        try {
            return read.apply(line.value());
        } catch (IllegalArgumentException e) {
            throw wrong(line.number(), String.valueOf(e.getMessage()));
        }
    }

    private KnowhowException wrong(int line, String what) {
        return new KnowhowException(Category.USAGE, path + ":" + line + ": " + what);
    }

    private static String text(Path file, String name) {
        try {
            byte[] bytes = FolderFiles.readAt(file)
                    .orElseThrow(() -> new KnowhowException(Category.USAGE, name + " does not exist"));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new KnowhowException(Category.USAGE, name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
