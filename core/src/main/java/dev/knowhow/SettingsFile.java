package dev.knowhow;

import dev.knowhow.KnowhowException.Category;
import dev.knowhow.spi.FolderFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The settings of a plugin: a UTF-8 file of lines {@code key = value}, with {@code #} before comments. Paths in it are
 * relative to its folder, and secrets are in files of their own. Messages name file and line, and never repeat a line,
 * which may be a secret that was pasted into the wrong place. Immutable.
 */
public final class SettingsFile {

    private final Path path;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private record Line(int number, String value) {}

    private SettingsFile(Path path) {
        this.path = path;
    }

    /**
     * Reads a file.
     *
     * @param keys the allowed keys
     * @throws KnowhowException with the category {@link Category#USAGE} if the file is missing or cannot be read, a
     *     line is not a setting, or a key is unknown or set twice
     */
    public static SettingsFile read(Path path, List<String> keys) {
        SettingsFile file = new SettingsFile(path);
        List<String> all = new String(bytes(path, path.toString()), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (int i = 0; i < all.size(); i++) {
            file.parse(i + 1, all.get(i).strip(), keys);
        }
        return file;
    }

    private void parse(int number, String line, List<String> keys) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        String key = line.substring(0, Math.max(0, equals)).strip();
        String value = line.substring(equals + 1).strip();
        if (equals < 0 || value.isEmpty()) {
            throw wrong(number, "this line is not a setting; write: key = value");
        }
        if (!keys.contains(key)) {
            throw wrong(number, "'" + key + "' is unknown; use " + String.join(", ", keys));
        }
        if (lines.put(key, new Line(number, value)) != null) {
            throw wrong(number, "'" + key + "' is set twice; keep one line");
        }
    }

    /** Whether a key is set. */
    public boolean has(String key) {
        return lines.containsKey(key);
    }

    /**
     * A value that must be set.
     *
     * @param read reads the value, which is never empty; an {@link IllegalArgumentException} says what is wrong
     * @throws KnowhowException with the category {@link Category#USAGE} if it is missing or wrong
     */
    public <T> T required(String key, Function<String, T> read) {
        Line line = lines.get(key);
        if (line == null) {
            throw wrong("'" + key + "' is missing; add: " + key + " = …");
        }
        try {
            return read.apply(line.value());
        } catch (IllegalArgumentException e) {
            throw wrong(line.number(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * A value with a default.
     *
     * @param usual the default
     * @param read as in {@link #required}
     * @throws KnowhowException with the category {@link Category#USAGE} if it is wrong
     */
    public <T> T value(String key, T usual, Function<String, T> read) {
        return has(key) ? required(key, read) : usual;
    }

    /**
     * The content of another file, for a function that reads a value.
     *
     * @param name its path, relative to the folder of the settings
     * @throws IllegalArgumentException if it is missing, is not a regular file of at most
     *     {@link FolderFiles#MAX_BYTES}, or cannot be read
     */
    public byte[] content(String name) {
        try {
            return bytes(path.resolveSibling(name), name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + name + "' is not a valid path", e);
        } catch (KnowhowException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The secret in another file, for a function that reads a value.
     *
     * @param name as in {@link #content}
     * @throws IllegalArgumentException if the file cannot be read, or has no or several lines
     */
    public String secret(String name) {
        String secret = new String(content(name), StandardCharsets.UTF_8).strip();
        if (secret.isEmpty() || secret.lines().count() > 1) {
            throw new IllegalArgumentException(name + " must hold the secret, on one line");
        }
        return secret;
    }

    /** The error that settings are wrong together; names the file. */
    public KnowhowException wrong(String what) {
        return new KnowhowException(Category.USAGE, path + ": " + what);
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
