package dev.knowhow.markdown.people;

import dev.knowhow.markdown.frontmatter.FrontMatter;
import dev.knowhow.markdown.frontmatter.ListValues;
import dev.knowhow.markdown.source.Problems;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the people of a note and their roles from its front matter. People of one role have equal shares. */
public final class Attributions {

    private static final Map<Role, List<String>> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put(Role.AUTHOR, List.of("author", "authors", "created-by"));
        KEYS.put(
                Role.EDITOR,
                List.of("editor", "editors", "contributor", "contributors", "updated-by", "last-edited-by"));
        KEYS.put(Role.SPEAKER, List.of("speaker", "speakers"));
        KEYS.put(Role.ANSWERER, List.of("answered-by", "answerer"));
        KEYS.put(Role.REVIEWER, List.of("reviewer", "reviewers", "reviewed-by"));
        KEYS.put(Role.THANKED, List.of("thanks", "thanks-to", "thanked", "acknowledgements"));
    }

    /** Programs that Quarto and Wiki.js name as the editor. */
    private static final Set<String> PROGRAMS =
            Set.of("markdown", "ckeditor", "asciidoc", "code", "visual", "source", "wysiwyg");

    private static final List<String> NAMES = List.of("name", "full-name", "id", "key", "handle", "login", "github");

    private final FrontMatter matter;
    private final int max;
    private final Problems problems;

    /** Creates a reader that keeps at most {@code max} people in each role, and reports more. */
    public Attributions(FrontMatter matter, int max, Problems problems) {
        this.matter = matter;
        this.max = max;
        this.problems = problems;
    }

    /** The people with their roles, grouped by role. */
    public List<Attribution> attributions() {
        List<Attribution> all = new ArrayList<>();
        KEYS.forEach((role, keys) -> {
            Map<String, String> names = new LinkedHashMap<>();
            keys.forEach(key -> addAll(names, matter.get(key)));
            if (role == Role.AUTHOR && names.isEmpty()) {
                keys.forEach(key -> addAll(names, matter.get("params", key)));
            }
            if (role == Role.EDITOR) {
                names.keySet().removeAll(PROGRAMS);
                addAll(names, matter.get("last-update", "author"));
            }
            List<String> few = names.values().stream().limit(max).toList();
            if (few.size() < names.size()) {
                problems.warning(
                        0,
                        "the note has more than " + max + " people as "
                                + role.name().toLowerCase(Locale.ROOT) + "; the others are ignored",
                        "remove some");
            }
            few.forEach(name -> all.add(new Attribution(name, role, 1.0 / few.size(), Origin.FRONT_MATTER)));
        });
        return all;
    }

    /** Adds names by their lower case, so that each occurs once. */
    private static void addAll(Map<String, String> names, @Nullable Object value) {
        for (Object element : FrontMatter.elements(value)) {
            List<String> found = element instanceof Map<?, ?> map
                    ? person(map)
                    : value instanceof List
                            ? PersonNames.ofElement(element.toString())
                            : PersonNames.of(element.toString());
            found.forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        }
    }

    private static List<String> person(Map<?, ?> map) {
        String mail = FrontMatter.in(map, "email") instanceof String text && text.contains("@") ? text.strip() : "";
        for (String key : NAMES) {
            Object value = FrontMatter.in(map, key);
            if (value != null && !(value instanceof Map) && !(value instanceof List)) {
                String name = ListValues.unlinked(value.toString());
                return List.of(mail.isEmpty() || name.contains("<") ? name : name + " <" + mail + ">");
            }
        }
        return mail.isEmpty() ? List.of() : List.of(mail);
    }
}
