package dev.knowhow.markdown.people;

import dev.knowhow.markdown.frontmatter.FrontMatter;
import dev.knowhow.markdown.frontmatter.Words;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has a part in a note, as its front matter says. People of one role share it equally. */
public final class Credits {

    private static final Map<Role, List<String>> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put(Role.AUTHOR, List.of("author", "authors"));
        KEYS.put(Role.EDITOR, List.of("editor", "editors", "contributor", "contributors", "updated-by"));
        KEYS.put(Role.ANSWERER, List.of("answered-by", "answerer"));
        KEYS.put(Role.REVIEWER, List.of("reviewer", "reviewers", "reviewed-by"));
        KEYS.put(Role.THANKED, List.of("thanks", "thanks-to", "thanked", "acknowledgements"));
    }

    private static final List<String> NAMES = List.of("name", "full-name", "id", "key", "handle", "login", "github");

    private final FrontMatter matter;
    private final int most;

    /** Reads the people of a note, at most that number in each role. */
    public Credits(FrontMatter matter, int most) {
        this.matter = matter;
        this.most = most;
    }

    /** The people with their roles, role by role. */
    public List<Attribution> attributions() {
        List<Attribution> all = new ArrayList<>();
        KEYS.forEach((role, keys) -> {
            Map<String, String> names = new LinkedHashMap<>();
            keys.forEach(key -> addAll(names, matter.get(key)));
            if (role == Role.AUTHOR && names.isEmpty()) {
                keys.forEach(key -> addAll(names, matter.get("params", key)));
            }
            if (role == Role.EDITOR) {
                addAll(names, matter.get("last-update", "author"));
            }
            List<String> few = names.values().stream().limit(most).toList();
            few.forEach(name -> all.add(new Attribution(name, role, 1.0 / few.size(), Origin.FRONT_MATTER)));
        });
        return all;
    }

    /** The names by their lower case, so that each is there once. */
    private static void addAll(Map<String, String> names, @Nullable Object value) {
        for (Object element : FrontMatter.elements(value)) {
            List<String> found = element instanceof Map<?, ?> map
                    ? person(map)
                    : value instanceof List ? one(element.toString()) : PersonNames.of(element.toString());
            found.forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        }
    }

    /** An element of a list is one person, unless it holds links or addresses of several. */
    private static List<String> one(String text) {
        return text.contains("[[") || text.contains(">") ? PersonNames.of(text) : List.of(text.strip());
    }

    private static List<String> person(Map<?, ?> map) {
        String mail = FrontMatter.in(map, "email") instanceof String text && text.contains("@") ? text.strip() : "";
        for (String key : NAMES) {
            Object value = FrontMatter.in(map, key);
            if (value != null && !(value instanceof Map) && !(value instanceof List)) {
                String name = Words.unlinked(value.toString());
                return List.of(mail.isEmpty() || name.contains("<") ? name : name + " <" + mail + ">");
            }
        }
        return mail.isEmpty() ? List.of() : List.of(mail);
    }
}
