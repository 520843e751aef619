package dev.knowhow.markdown.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Creates heading anchors as GitHub does: lower case, hyphens for spaces, a number for duplicates. */
public final class Slugger {

    private final Map<String, Integer> used = new HashMap<>();

    String anchor(String heading) {
        String slug = slug(heading);
        Integer before = used.get(slug);
        if (before == null) {
            used.put(slug, 0);
            return slug;
        }
        int number = before;
        String numbered;
        do {
            numbered = slug + "-" + ++number;
        } while (used.containsKey(numbered));
        used.put(slug, number);
        used.put(numbered, 0);
        return numbered;
    }

    /** Registers an anchor that the author chose. */
    String explicit(String id) {
        used.putIfAbsent(id, 0);
        return id;
    }

    /** The anchor of a heading, if no other heading has it. */
    public static String slug(String heading) {
        String lower = heading.strip().toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(lower.length());
        lower.codePoints().forEach(c -> {
            if (c == ' ' || c == '\n' || c == '-') {
                slug.append('-');
            } else if (isSlugCharacter(c)) {
                slug.appendCodePoint(c);
            }
        });
        return slug.toString();
    }

    private static boolean isSlugCharacter(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }
}
