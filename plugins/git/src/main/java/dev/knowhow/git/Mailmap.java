package dev.knowhow.git;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What git's {@code .mailmap} makes of a signature. Core reads the same file for who is one person whatever the notes
 * call them; this only replaces names and addresses, as {@code git log} does. A line that is none is passed over, as git
 * does.
 */
final class Mailmap {

    private static final Pattern LINE = Pattern.compile("([^<]*)<([^>]*)>(?:([^<]*)<([^>]*)>)?.*");

    private record Proper(String name, String email) {
        Proper over(Proper before) {
            return new Proper(name.isEmpty() ? before.name : name, email.isEmpty() ? before.email : email);
        }
    }

    private static final Proper SAME = new Proper("", "");

    private final Map<String, Proper> byEmail = new HashMap<>();
    private final Map<Signature, Proper> byBoth = new HashMap<>();

    Mailmap(String text) {
        text.lines().map(String::strip).filter(line -> !line.startsWith("#")).forEach(this::take);
    }

    private void take(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        String name = matcher.group(1).strip();
        String first = matcher.group(2).strip();
        if (matcher.group(4) == null) {
            byEmail.merge(key(first), new Proper(name, ""), (before, now) -> now.over(before));
            return;
        }
        String otherName = matcher.group(3).strip();
        Proper proper = new Proper(name, first);
        if (otherName.isEmpty()) {
            byEmail.merge(key(matcher.group(4)), proper, (before, now) -> now.over(before));
        } else {
            byBoth.merge(both(otherName, matcher.group(4)), proper, (before, now) -> now.over(before));
        }
    }

    /** Who that is. */
    Signature proper(Signature seen) {
        Proper proper = byBoth.get(both(seen.name(), seen.email()));
        if (proper == null) {
            proper = byEmail.getOrDefault(key(seen.email()), SAME);
        }
        return new Signature(
                proper.name.isEmpty() ? seen.name() : proper.name,
                proper.email.isEmpty() ? seen.email() : proper.email);
    }

    private static Signature both(String name, String email) {
        return new Signature(key(name), key(email));
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
