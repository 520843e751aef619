package dev.knowhow.markdown.roster;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Formats record entries and values in YAML. */
final class RecordText {

    private static final Set<String> LISTS = Set.of(
            "aliases",
            "also_known_as",
            "names",
            "emails",
            "mails",
            "handles",
            "languages",
            "langs",
            "skills",
            "expertise",
            "interests",
            "groups");

    private RecordText() {}

    static String entry(String key, List<String> values) {
        boolean list = values.size() > 1 || LISTS.contains(key);
        return key + ": "
                + (list
                        ? values.stream().map(RecordText::quoted).collect(Collectors.joining(", ", "[", "]"))
                        : key.equals("left") || key.equals("mentor") ? values.getFirst() : quoted(values.getFirst()));
    }

    static String quoted(String value) {
        if (value.matches("\\p{L}[\\p{L}\\p{M}\\p{N} ._@-]*")
                && !value.endsWith(" ")
                && !value.matches("(?i)true|false|yes|no|on|off|null|y|n")) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(sign -> {
            switch (sign) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(sign)) {
                        quoted.append(String.format("\\u%04x", sign));
                    } else {
                        quoted.appendCodePoint(sign);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
