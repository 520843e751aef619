package dev.knowhow.cli.line;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file of settings: lines of {@code key = value}, with {@code #} before comments.
 *
 * @param path where it is, or would be; null if there is no place for it
 * @param lines its settings by their keys
 */
public record ConfigFile(@Nullable Path path, Map<String, Line> lines) {

    /**
     * A setting.
     *
     * @param number its line, from 1
     * @param value what it is set to, never empty
     */
    public record Line(int number, String value) {}

    /** Names the file; empty for none. */
    static final String VARIABLE = "KNOWHOW_CONFIG";

    /**
     * Reads the file of {@value #VARIABLE}, else {@code knowhow/knowhow.conf} in the user's configuration folder (XDG
     * Base Directory Specification), if it exists.
     *
     * @throws KnowhowException if a named file is missing, if the file cannot be read, or if a line is not a setting
     */
    static ConfigFile of(Environment environment) {
        Map<String, String> variables = environment.variables();
        String named = variables.get(VARIABLE);
        if (named != null) {
            return named.isEmpty() ? new ConfigFile(null, Map.of()) : read(path(environment, named));
        }
        String home = variables.getOrDefault("HOME", "");
        String folder = variables.getOrDefault("XDG_CONFIG_HOME", home.isEmpty() ? "" : home + "/.config");
        if (folder.isEmpty()) {
            return new ConfigFile(null, Map.of());
        }
        Path path = path(environment, folder).resolve("knowhow").resolve("knowhow.conf");
        return Files.exists(path) ? read(path) : new ConfigFile(path, Map.of());
    }

    private static Path path(Environment environment, String name) {
        try {
            return environment.directory().resolve(name);
        } catch (InvalidPathException e) {
            throw new KnowhowException(Category.USAGE, "'" + name + "' is not a valid path: " + e.getReason(), e);
        }
    }

    /**
     * Reads a file of settings.
     *
     * @throws KnowhowException if the file cannot be read, or a line is not a setting
     */
    public static ConfigFile read(Path path) {
        Map<String, Line> lines = new LinkedHashMap<>();
        List<String> text = text(path);
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String at = path + ":" + (i + 1) + ": ";
            int equals = line.indexOf('=');
            String key = line.substring(0, Math.max(equals, 0)).strip();
            String value = line.substring(equals + 1).strip();
            if (key.isEmpty() || value.isEmpty()) {
                throw Invocation.wrong(at + "'" + line + "' is not a setting; write: key = value");
            }
            if (lines.put(key, new Line(i + 1, value)) != null) {
                throw Invocation.wrong(
                        at + "'" + key + "' is set twice; keep one line, and separate several values by commas");
            }
        }
        return new ConfigFile(path, lines);
    }

    /**
     * Reads a secret: the first line of a file.
     *
     * @throws KnowhowException if the file cannot be read, or its first line is empty
     */
    public static String secret(Path path) {
        return text(path).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .orElseThrow(() -> Invocation.wrong("the first line of " + path + " is empty; write the secret there"));
    }

    private static List<String> text(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (CharacterCodingException e) {
            throw new KnowhowException(Category.USAGE, path + " is not in UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            String why = Files.exists(path) ? e.toString() : "there is no such file";
            throw new KnowhowException(Category.USAGE, "cannot read the configuration " + path + ": " + why, e);
        }
    }
}
