package dev.knowhow.markdown.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Maps the columns of a roster to the keys of a record: by the given mapping, else by common column names. Groups grant
 * permissions and are read only if they are mapped.
 */
final class Columns {

    /** Common column names in lower case without punctuation, by key. The key itself is also a column name. */
    private static final Map<String, List<String>> COMMON_NAMES = commonNames();

    /** Keys whose cells may hold several values. */
    private static final Set<String> LISTS =
            Set.of("aliases", "emails", "handles", "languages", "skills", "interests", "groups");

    /** Matches nothing. */
    private static final String NONE = "(?!)";

    private static final Set<String> GIVEN = Set.of("firstname", "givenname", "forename", "vorname");
    private static final Set<String> FAMILY = Set.of("lastname", "familyname", "surname", "sn", "nachname");
    private static final Set<String> NO = Set.of("false", "no", "0", "n");

    /** The values of a row, by key. */
    private record Values(Map<String, Set<String>> byKey) {
        Set<String> of(String key) {
            return byKey.computeIfAbsent(key, any -> new LinkedHashSet<>());
        }
    }

    private final Map<String, String> keys = new LinkedHashMap<>();

    /**
     * Creates a mapping.
     *
     * @param mapped the mapped columns, by key
     */
    Columns(Map<String, String> mapped) {
        COMMON_NAMES.forEach((key, names) -> {
            if (!mapped.containsKey(key)) {
                names.forEach(name -> keys.put(name, key));
            }
        });
        mapped.forEach((key, column) -> keys.put(plain(column), key));
    }

    private static Map<String, List<String>> commonNames() {
        Map<String, List<String>> commonNames = new LinkedHashMap<>();
        commonNames.put("id", List.of("id", "key", "uid", "userid", "username", "samaccountname"));
        commonNames.put("name", List.of("name", "fullname", "displayname", "cn", "formatted"));
        commonNames.put("aliases", List.of("aliases", "alias", "alsoknownas", "nickname", "names"));
        commonNames.put(
                "emails",
                List.of(
                        "emails",
                        "email",
                        "mail",
                        "mails",
                        "emailaddress",
                        "emailaddresses",
                        "mailaddress",
                        "workemail"));
        commonNames.put(
                "handles",
                List.of(
                        "handles",
                        "handle",
                        "github",
                        "githubusername",
                        "githubhandle",
                        "gitlab",
                        "gitlabusername",
                        "login"));
        commonNames.put("team", List.of("team", "department", "unit", "departmentname"));
        commonNames.put(
                "place", List.of("place", "location", "office", "city", "physicaldeliveryofficename", "locality", "l"));
        commonNames.put("languages", List.of("languages", "language", "preferredlanguage", "langs", "lang"));
        commonNames.put("skills", List.of("skills", "skill", "expertise"));
        commonNames.put("interests", List.of("interests", "interest"));
        commonNames.put("mentor", List.of("mentor", "mentoring"));
        commonNames.put("kind", List.of("kind"));
        commonNames.put("left", List.of("left", "lefton"));
        commonNames.put("active", List.of("active"));
        return commonNames;
    }

    /**
     * Converts a row to a record.
     *
     * @param unused receives the columns that were not used
     */
    Map<String, List<String>> record(Map<String, Object> row, Set<String> unused) {
        Values values = new Values(new LinkedHashMap<>());
        String[] parts = {"", ""};
        boolean scim = row.containsKey("schemas");
        row.forEach((column, value) -> {
            // the SCIM id is internal to the system it comes from
            if (!(scim && plain(column).equals("id"))) {
                take(column, value, values, parts, unused);
            }
        });
        String fullName = (parts[0] + " " + parts[1]).strip();
        if (values.of("name").isEmpty() && !fullName.isEmpty()) {
            values.of("name").add(fullName);
        }
        if (values.of("active").stream().anyMatch(active -> NO.contains(active.toLowerCase(Locale.ROOT)))) {
            values.of("left").add("true");
        }
        values.of("active").clear();
        // an e-mail address must not become visible as an id
        for (String id : List.copyOf(values.of("id"))) {
            if (id.contains("@")) {
                values.of("id").remove(id);
                values.of("emails").add(id);
            }
        }
        Map<String, List<String>> record = new LinkedHashMap<>();
        for (String key : COMMON_NAMES.keySet()) {
            List<String> several = List.copyOf(values.of(key));
            if (!several.isEmpty()) {
                record.put(key, LISTS.contains(key) ? several : several.subList(0, 1));
            }
        }
        List<String> groups = List.copyOf(values.of("groups"));
        if (!groups.isEmpty()) {
            record.put("groups", groups);
        }
        return record;
    }

    private void take(String column, Object value, Values values, String[] parts, Set<String> unused) {
        String name = plain(column);
        String key = keys.get(name);
        if (key == null && value instanceof Map<?, ?> parted) {
            parted.forEach((inner, part) -> {
                if (part != null) {
                    take(String.valueOf(inner), part, values, parts, unused);
                }
            });
        } else if (key != null && key.equals("name") && value instanceof Map<?, ?> parted) {
            parted.forEach((inner, part) -> {
                if (part != null) {
                    take(String.valueOf(inner), part, values, parts, unused);
                }
            });
        } else if (key != null) {
            each(value, separators(key), one -> values.of(key).add(one));
        } else if (GIVEN.contains(name)) {
            parts[0] = first(value);
        } else if (FAMILY.contains(name)) {
            parts[1] = first(value);
        } else if (name.equals("addresses")) {
            localities(value, values);
        } else {
            unused.add(column);
        }
    }

    private static void localities(Object value, Values values) {
        if (value instanceof Collection<?> list) {
            list.forEach(address -> {
                if (address instanceof Map<?, ?> parts && parts.get("locality") != null) {
                    values.of("place").add(String.valueOf(parts.get("locality")));
                }
            });
        }
    }

    private static String first(Object value) {
        List<String> all = new ArrayList<>();
        each(value, NONE, all::add);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All values of a cell. For a map, as in SCIM, its {@code value} or {@code display}. */
    private static void each(@Nullable Object value, String separators, Consumer<String> taker) {
        switch (value) {
            case null -> {}
            case Collection<?> all -> all.forEach(one -> each(one, NONE, taker));
            case Map<?, ?> map -> each(map.get("value") != null ? map.get("value") : map.get("display"), NONE, taker);
            default -> {
                for (String one : value.toString().split(separators)) {
                    if (!one.isBlank()) {
                        taker.accept(one.strip());
                    }
                }
            }
        }
    }

    /** Full names may contain a comma. */
    private static String separators(String key) {
        return key.equals("aliases") ? "[;|\\n]" : LISTS.contains(key) ? "[;,|\\n]" : NONE;
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
