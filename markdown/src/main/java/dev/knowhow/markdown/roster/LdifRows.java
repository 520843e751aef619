package dev.knowhow.markdown.roster;

import dev.knowhow.markdown.source.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads people from an LDIF export (RFC 2849): entries with an object class for people, or with a mail address. */
final class LdifRows {

    private static final Set<String> PEOPLE = Set.of("person", "organizationalperson", "inetorgperson", "user");

    /** Computer accounts also have an object class for people. */
    private static final Set<String> OTHERS = Set.of("computer", "groupofnames", "group", "posixgroup");

    private LdifRows() {}

    static List<Map<String, Object>> of(String text, Problems problems) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<String, Object> entry = new LinkedHashMap<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            StringBuilder line = new StringBuilder(lines[i]);
            int first = i + 1;
            while (i + 1 < lines.length && lines[i + 1].startsWith(" ")) {
                line.append(lines[++i], 1, lines[i].length());
            }
            if (line.toString().isBlank()) {
                take(entry, rows);
                entry = new LinkedHashMap<>();
            } else if (line.charAt(0) != '#' && !line.toString().equals("-")) {
                value(line.toString(), first, entry, problems);
            }
        }
        take(entry, rows);
        return rows;
    }

    private static void value(String line, int number, Map<String, Object> entry, Problems problems) {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            throw problems.rejected(number, "'" + line + "' is not a line of LDIF", "write: attribute: value");
        }
        String attribute = line.substring(0, colon).split(";", 2)[0];
        String value = line.substring(colon + 1);
        if (value.startsWith("<")) {
            return;
        }
        if (value.startsWith(":")) {
            try {
                value = new String(Base64.getDecoder().decode(value.substring(1).strip()), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw problems.rejected(number, attribute + " is not in Base64", "export the directory again");
            }
        }
        if (!value.isBlank()) {
            values(entry, attribute).add(value.strip());
        }
    }

    @SuppressWarnings("unchecked") // the lists are created only here
    private static List<Object> values(Map<String, Object> entry, String attribute) {
        return (List<Object>) entry.computeIfAbsent(attribute.toLowerCase(Locale.ROOT), any -> new ArrayList<>());
    }

    private static void take(Map<String, Object> entry, List<Map<String, Object>> rows) {
        List<String> classes = values(entry, "objectclass").stream()
                .map(name -> name.toString().toLowerCase(Locale.ROOT))
                .toList();
        boolean isPerson = classes.stream().anyMatch(PEOPLE::contains) || entry.containsKey("mail");
        if (isPerson && classes.stream().noneMatch(OTHERS::contains)) {
            entry.remove("objectclass");
            entry.remove("dn");
            rows.add(entry);
        }
    }
}
