package dev.knowhow.git;

import dev.knowhow.people.MailmapLine;
import java.util.HashMap;
import java.util.Map;

/**
 * Maps signatures to canonical names and addresses by git's {@code .mailmap}, as {@code git log} does. Core reads the
 * same file to identify people.
 */
final class SignatureMailmap {

    private record Canonical(String name, String email) {
        Canonical over(Canonical before) {
            return new Canonical(name.isEmpty() ? before.name : name, email.isEmpty() ? before.email : email);
        }
    }

    private static final Canonical SAME = new Canonical("", "");

    /**
     * Name and address, compared as git does. A {@link Signature} would strip them, as git does in commits but not
     * here.
     */
    private record Key(String name, String email) {}

    private final Map<String, Canonical> byEmail = new HashMap<>();
    private final Map<Key, Canonical> byBoth = new HashMap<>();

    SignatureMailmap(String text) {
        MailmapLine.read(text, unreadable -> {}).forEach(this::take);
    }

    private void take(MailmapLine line) {
        Canonical canonical = new Canonical(line.properName(), line.properAddress());
        if (line.seenName().isEmpty()) {
            byEmail.merge(key(line.seenAddress()), canonical, (before, now) -> now.over(before));
        } else {
            byBoth.put(both(line.seenName(), line.seenAddress()), canonical);
        }
    }

    /** The canonical signature. */
    Signature canonical(Signature seen) {
        Canonical canonical = byBoth.get(both(seen.name(), seen.email()));
        if (canonical == null) {
            canonical = byEmail.getOrDefault(key(seen.email()), SAME);
        }
        return new Signature(
                canonical.name.isEmpty() ? seen.name() : canonical.name,
                canonical.email.isEmpty() ? seen.email() : canonical.email);
    }

    private static Key both(String name, String email) {
        return new Key(key(name), key(email));
    }

    /** Git compares with strcasecmp, which ignores case in ASCII only. */
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
