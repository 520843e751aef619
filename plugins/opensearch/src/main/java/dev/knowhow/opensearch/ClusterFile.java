package dev.knowhow.opensearch;

import dev.knowhow.KnowhowException;
import dev.knowhow.SettingsFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
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

    private final SettingsFile file;

    private ClusterFile(SettingsFile file) {
        this.file = file;
    }

    /**
     * Reads a file. A path in it is relative to its folder. Secrets are in files of their own.
     *
     * @throws KnowhowException if a file is missing or a line is wrong; the message names file and line
     */
    public static ClusterSettings read(Path path) {
        return new ClusterFile(SettingsFile.read(path, KEYS)).settings();
    }

    private ClusterSettings settings() {
        if (!file.has("addresses")) {
            throw file.wrong("'addresses' is missing; add: addresses = https://node1:9200");
        }
        List<URI> addresses = file.required("addresses", ClusterFile::addresses);
        String index = file.value("index", "knowhow", ClusterFile::index);
        ClusterSettings usual = ClusterSettings.of(addresses, index);
        return new ClusterSettings(
                addresses,
                index,
                authorization(),
                tls(),
                file.value("shards", usual.shards(), text -> number(text, 1, 100)),
                file.value("replicas", usual.replicas(), text -> number(text, 0, 20)),
                file.value("refresh", usual.refresh(), text -> Duration.ofSeconds(number(text, 1, 3600))),
                file.value("lease", usual.lease(), text -> Duration.ofSeconds(number(text, 3, 600))),
                file.value("timeout", usual.timeout(), text -> Duration.ofSeconds(number(text, 1, 600))));
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
        if (file.has("api-key-file")) {
            return file.required("api-key-file", name -> "ApiKey " + file.secret(name));
        }
        if (!file.has("user")) {
            if (file.has("password-file")) {
                throw file.wrong("'password-file' needs 'user', whose password it is");
            }
            return null;
        }
        if (!file.has("password-file")) {
            throw file.wrong("'user' needs 'password-file', a file with the password");
        }
        String user = file.required("user", name -> name);
        return file.required(
                "password-file",
                name -> "Basic "
                        + Base64.getEncoder()
                                .encodeToString((user + ":" + file.secret(name)).getBytes(StandardCharsets.UTF_8)));
    }

    private @Nullable SSLContext tls() {
        byte[] authority = file.has("ca-file") ? file.required("ca-file", file::content) : null;
        char[] password =
                file.value("client-keystore-password-file", "", file::secret).toCharArray();
        if (file.has("client-keystore")) {
            return file.required(
                    "client-keystore", name -> Certificates.context(authority, file.content(name), password));
        }
        return authority == null
                ? null
                : file.required("ca-file", name -> Certificates.context(authority, null, password));
    }
}
