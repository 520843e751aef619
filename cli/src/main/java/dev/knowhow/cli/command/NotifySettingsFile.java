package dev.knowhow.cli.command;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.cli.line.ConfigFile;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.notify.NotifySettings;
import dev.knowhow.notify.NotifySettings.SubscribedRoom;
import dev.knowhow.notify.channel.MailServer;
import dev.knowhow.notify.channel.MailServer.Security;
import dev.knowhow.notify.channel.Room;
import dev.knowhow.notify.channel.RoomFormat;
import dev.knowhow.people.Notifications.Frequency;
import dev.knowhow.people.Notifications.Purpose;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the operator's settings of notifications. Passwords and the URLs of rooms are in files of their own. */
final class NotifySettingsFile {

    private static final String SUBMISSION_PORT = "587";
    private static final int MAX_SECONDS = 600;

    private final Path path;
    private final ConfigFile file;
    private final Set<String> used = new HashSet<>();

    private NotifySettingsFile(Path path) {
        this.path = path;
        this.file = ConfigFile.read(path);
    }

    /**
     * Reads a file.
     *
     * @throws KnowhowException if it cannot be read or a setting is wrong; with file and line
     */
    static NotifySettings read(Path path) {
        return new NotifySettingsFile(path).settings();
    }

    private NotifySettings settings() {
        String site = text("site");
        List<SubscribedRoom> rooms = new ArrayList<>();
        for (String room : rooms()) {
            rooms.add(room(room));
        }
        NotifySettings settings = new NotifySettings(
                Objects.requireNonNullElse(text("title"), "knowhow"),
                site == null ? null : parsed("site", NotifySettingsFile::site),
                Objects.requireNonNullElse(text("language"), "en"),
                text("zone") == null ? ZoneId.systemDefault() : parsed("zone", ZoneId::of),
                text("at") == null ? NotifySettings.USUAL_TIME : parsed("at", LocalTime::parse),
                frequencies("default."),
                text("mail.server") == null ? null : mail(),
                rooms);
        file.lines().keySet().stream()
                .filter(key -> !used.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw wrong(key, "is not a setting of notifications; see docs/notify.md");
                });
        return settings;
    }

    private static URI site(String text) {
        URI site = URI.create(text);
        if (site.getHost() == null || !String.valueOf(site.getScheme()).startsWith("http")) {
            throw new IllegalArgumentException("write an address such as https://notes.example.org/");
        }
        return site;
    }

    private MailServer mail() {
        String[] server = required("mail.server").split(":", 2);
        String user = text("mail.user");
        String security = Objects.requireNonNullElse(text("mail.security"), "starttls");
        String port = server.length > 1 ? server[1] : SUBMISSION_PORT;
        if (!port.matches("\\d{1,5}")) {
            throw wrong("mail.server", "must be a host, or a host and a port: smtp.example.org:587");
        }
        String password = user == null ? null : ConfigFile.secret(here("mail.password-file"));
        used.add("mail.password-file");
        return checked(
                "mail.server",
                () -> new MailServer(
                        server[0],
                        Integer.parseInt(port),
                        constant("mail.security", Security.values(), security),
                        user,
                        password,
                        required("mail.from"),
                        timeout("mail.timeout")));
    }

    private Set<String> rooms() {
        Set<String> names = new TreeSet<>();
        for (String key : file.lines().keySet()) {
            String[] parts = key.split("\\.", 3);
            if (parts.length == 3 && parts[0].equals("room")) {
                names.add(parts[1]);
            }
        }
        return names;
    }

    private SubscribedRoom room(String name) {
        String prefix = "room." + name + ".";
        String secret = text(prefix + "secret-file");
        URI url;
        try {
            url = URI.create(ConfigFile.secret(here(prefix + "url-file")));
        } catch (IllegalArgumentException e) {
            throw wrong(prefix + "url-file", "names a file whose first line is not a URL"); // the URL is a secret
        }
        RoomFormat format = constant(prefix + "format", RoomFormat.values(), required(prefix + "format"));
        return checked(
                prefix + "url-file",
                () -> new SubscribedRoom(
                        new Room(
                                name,
                                format,
                                url,
                                secret == null ? null : ConfigFile.secret(here(prefix + "secret-file")),
                                timeout(prefix + "timeout")),
                        Set.copyOf(list(prefix + "groups")),
                        list(prefix + "queries"),
                        frequencies(prefix)));
    }

    private Map<Purpose, Frequency> frequencies(String prefix) {
        Map<Purpose, Frequency> frequencies = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            String key = prefix + purpose.name().toLowerCase(Locale.ROOT);
            String value = text(key);
            if (value != null) {
                frequencies.put(purpose, constant(key, Frequency.values(), value));
            }
        }
        return frequencies;
    }

    private Duration timeout(String key) {
        String seconds = text(key);
        if (seconds == null) {
            return NotifySettings.USUAL_TIMEOUT;
        }
        if (!seconds.matches("\\d{1,3}") || Integer.parseInt(seconds) < 1 || Integer.parseInt(seconds) > MAX_SECONDS) {
            throw wrong(key, "must be 1 to " + MAX_SECONDS + " seconds");
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }

    private List<String> list(String key) {
        String value = text(key);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    private <T extends Enum<T>> T constant(String key, T[] values, String name) {
        return Arrays.stream(values)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> wrong(
                        key,
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(values)
                                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                                .toList())));
    }

    /** A path relative to the folder of the file. */
    private Path here(String key) {
        String name = required(key);
        try {
            return path.resolveSibling(name);
        } catch (java.nio.file.InvalidPathException e) {
            throw wrong(key, "is not a path: " + e.getReason());
        }
    }

    private <T> T parsed(String key, Function<String, T> parser) {
        return checked(key, () -> parser.apply(required(key)));
    }

    private interface Value<T> {
        T get();
    }

    private <T> T checked(String key, Value<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(key, "is wrong: " + e.getMessage());
        }
    }

    private String required(String key) {
        String value = text(key);
        if (value == null) {
            throw Invocation.wrong(path + ": the setting " + key + " is missing; see docs/notify.md");
        }
        return value;
    }

    private @Nullable String text(String key) {
        used.add(key);
        ConfigFile.Line line = file.lines().get(key);
        return line == null ? null : line.value();
    }

    private KnowhowException wrong(String key, String what) {
        ConfigFile.Line line = file.lines().get(key);
        return new KnowhowException(
                Category.USAGE, path + (line == null ? "" : ":" + line.number()) + ": " + key + " " + what);
    }
}
