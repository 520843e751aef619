package dev.knowhow.opensearch;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.spi.FolderFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Reads {@link ClusterSettings} from a file of lines {@code key = value}, with {@code #} before comments. */
public final class ClusterFile {

    private static final List<String> KEYS = List.of(
            "addresses",
            "index",
            "user",
            "password-file",
            "api-key-file",
            "ca-file",
            "client-keystore",
            "client-keystore-password-file",
            "shards",
            "replicas",
            "refresh",
            "lease",
            "timeout");

    private final Path path;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private record Line(int number, String value) {}

    private ClusterFile(Path path) {
        this.path = path;
    }

    /**
     * Reads a file. A path in it is relative to its folder. Secrets are in files of their own.
     *
     * @throws KnowhowException if a file is missing or a line is wrong; the message names file and line
     */
    public static ClusterSettings read(Path path) {
        ClusterFile file = new ClusterFile(path);
        file.parse(new String(bytes(path, path.toString()), StandardCharsets.UTF_8));
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

    private ClusterSettings settings() {
        if (!lines.containsKey("addresses")) {
            throw new KnowhowException(
                    Category.USAGE, path + ": 'addresses' is missing; add: addresses = https://node1:9200");
        }
        List<URI> addresses = value("addresses", List.of(), ClusterFile::addresses);
        String index = value("index", "knowhow", ClusterFile::index);
        ClusterSettings usual = ClusterSettings.of(addresses, index);
        return new ClusterSettings(
                addresses,
                index,
                authorization(),
                tls(),
                value("shards", usual.shards(), text -> number(text, 1, 100)),
                value("replicas", usual.replicas(), text -> number(text, 0, 20)),
                value("refresh", usual.refresh(), text -> Duration.ofSeconds(number(text, 1, 3600))),
                value("lease", usual.lease(), text -> Duration.ofSeconds(number(text, 3, 600))),
                value("timeout", usual.timeout(), text -> Duration.ofSeconds(number(text, 1, 600))));
    }

    private static List<URI> addresses(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .map(ClusterFile::address)
                .toList();
    }

    private static URI address(String text) {
        String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        URI address;
        try {
            address = URI.create(trimmed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is not an address such as https://node1:9200", e);
        }
        if (address.getHost() == null
                || address.getUserInfo() != null
                || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("an address must be as https://node1:9200, without user and password");
        }
        return address;
    }

    private static String index(String name) {
        if (!name.matches("[a-z0-9][a-z0-9_.-]{0,99}")) {
            throw new IllegalArgumentException("index is '" + name
                    + "', must have lower-case letters, digits, dots, hyphens and underscores only");
        }
        return name;
    }

    private static int number(String text, int least, int most) {
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException("'" + text + "' must be a number from " + least + " to " + most);
        }
        return Integer.parseInt(text);
    }

    private @Nullable String authorization() {
        if (lines.containsKey("api-key-file")) {
            return value("api-key-file", "", name -> "ApiKey " + secret(name));
        }
        if (!lines.containsKey("user")) {
            if (lines.containsKey("password-file")) {
                throw new KnowhowException(
                        Category.USAGE, path + ": 'password-file' needs 'user', whose password it is");
            }
            return null;
        }
        String user = value("user", "", name -> name);
        if (!lines.containsKey("password-file")) {
            throw new KnowhowException(
                    Category.USAGE, path + ": 'user' needs 'password-file', a file with the password");
        }
        return value(
                "password-file",
                "",
                name -> "Basic "
                        + Base64.getEncoder()
                                .encodeToString((user + ":" + secret(name)).getBytes(StandardCharsets.UTF_8)));
    }

    private @Nullable SSLContext tls() {
        byte[] authority = file("ca-file");
        byte[] keystore = file("client-keystore");
        char[] password =
                value("client-keystore-password-file", "", this::secret).toCharArray();
        if (authority == null && keystore == null) {
            return null;
        }
        Line line = lines.get(keystore == null ? "ca-file" : "client-keystore");
        try {
            return Certificates.context(authority, keystore, password);
        } catch (IllegalArgumentException e) {
            throw wrong(line == null ? 0 : line.number(), String.valueOf(e.getMessage()));
        }
    }

    private byte @Nullable [] file(String key) {
        return lines.containsKey(key) ? value(key, new byte[0], this::content) : null;
    }

    private byte[] content(String name) {
        try {
            return bytes(path.resolveSibling(name), name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + name + "' is not a valid path", e);
        } catch (KnowhowException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    private String secret(String name) {
        String secret = new String(content(name), StandardCharsets.UTF_8).strip();
        if (secret.isEmpty() || secret.lines().count() > 1) {
            throw new IllegalArgumentException(name + " must hold the secret, on one line");
        }
        return secret;
    }

    private <T> T value(String key, T usual, Function<String, T> read) {
        Line line = lines.get(key);
        if (line == null) {
            return usual;
        }
        try {
            return read.apply(line.value());
        } catch (IllegalArgumentException e) {
            throw wrong(line.number(), String.valueOf(e.getMessage()));
        }
    }

    private KnowhowException wrong(int line, String what) {
        return new KnowhowException(Category.USAGE, path + ":" + line + ": " + what);
    }

    private static byte[] bytes(Path file, String name) {
        try {
            return FolderFiles.readAt(file)
                    .orElseThrow(() -> new KnowhowException(Category.USAGE, name + " does not exist"));
        } catch (IOException e) {
            throw new KnowhowException(Category.USAGE, name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
