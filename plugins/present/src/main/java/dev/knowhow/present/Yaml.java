package dev.knowhow.present;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes values of front matter in YAML. */
public final class Yaml {

    /** Plain scalars: words that are not a number, a date, a boolean or null. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?!(?i:true|false|null|yes|no|on|off|y|n)$)\\p{L}[\\p{L}\\p{M}\\p{N}_./+-]*(?: [\\p{L}\\p{M}\\p{N}_./+-]+)*");

    private Yaml() {}

    /** A text on one line, in quotes where YAML would read it as anything else. */
    public static String text(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A list of texts, as in {@code [kafka, "2026"]}. */
    public static String list(List<String> values) {
        return values.stream().map(Yaml::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
