package dev.knowhow.git;

import dev.knowhow.people.MailmapLine;
import java.util.HashMap;
import java.util.Map;

/**
 * What git's {@code .mailmap} makes of a signature. Core reads the same lines for who is one person whatever the notes
 * call them; this only replaces names and addresses, as {@code git log} does.
 */
final class Mailmap {

    private record Proper(String name, String email) {
        Proper over(Proper before) {
            return new Proper(name.isEmpty() ? before.name : name, email.isEmpty() ? before.email : email);
        }
    }

    private static final Proper SAME = new Proper("", "");

    private final Map<String, Proper> byEmail = new HashMap<>();
    private final Map<Signature, Proper> byBoth = new HashMap<>();

    Mailmap(String text) {
        MailmapLine.read(text, unreadable -> {}).forEach(this::take);
    }

    private void take(MailmapLine line) {
        Proper proper = new Proper(line.properName(), line.properAddress());
        if (line.seenName().isEmpty()) {
            byEmail.merge(key(line.seenAddress()), proper, (before, now) -> now.over(before));
        } else {
            byBoth.put(both(line.seenName(), line.seenAddress()), proper);
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

    /** Git compares by strcasecmp: letters beyond ASCII are as they are. */
    private static String key(String text) {
        StringBuilder key = new StringBuilder(text);
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                key.setCharAt(i, (char) (letter + ('a' - 'A')));
            }
        }
        return key.toString();
    }
}
