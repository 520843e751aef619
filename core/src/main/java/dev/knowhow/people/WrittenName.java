package dev.knowhow.people;

import dev.knowhow.text.FoldedWord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parsed name from git or a note: a name, an e-mail address, or both as in {@code Jane Doe <jane@example.org>}. The
 * address distinguishes namesakes and is never shown, see {@link #shown} and {@link #id}. Immutable.
 *
 * @param name the name; empty if there is only an address
 * @param address the address in lower case; empty if there is only a name
 */
public record WrittenName(String name, String address) {

    private static final Pattern WITH_ADDRESS = Pattern.compile("(.*?)\\s*<([^<>\\s]+@[^<>\\s]+)>");
    private static final Pattern ADDRESS = Pattern.compile("[^<>\\s@]+@[^<>\\s@]+");

    /** The suffix of ids derived from an address, see {@link #id}. */
    private static final Pattern MADE = Pattern.compile("(?:.*-)?[0-9a-f]{5}", Pattern.DOTALL);

    /** Converts the address to lower case, and drops a name that is an address. */
    public WrittenName {
        address = address.toLowerCase(Locale.ROOT);
        if (!address.isEmpty() && ADDRESS.matcher(name).matches()) {
            name = "";
        }
    }

    /** Parses a name as written. */
    public static WrittenName of(String written) {
        if (written.indexOf('@') < 0) {
            return new WrittenName(written, "");
        }
        Matcher both = WITH_ADDRESS.matcher(written.strip());
        if (both.matches()) {
            return new WrittenName(both.group(1).strip(), both.group(2));
        }
        return ADDRESS.matcher(written).matches() ? new WrittenName("", written) : new WrittenName(written, "");
    }

    /** Whether an id may be derived from an address. */
    public static boolean mayBeMade(String id) {
        return MADE.matcher(id).matches();
    }

    /** The name to show; for an address without a name, the part before the {@code @}. */
    public String shown() {
        return name.isEmpty() ? address.substring(0, Math.max(0, address.indexOf('@'))) : name;
    }

    /**
     * The id of a person without a record: the name; with an address, the words of the shown name and five hexadecimal
     * digits of the address's SHA-256, as in {@code jane-doe-4c0f1}. It depends on nothing else, so it is equal in each
     * clone and does not change when a namesake appears. Twenty bits distinguish namesakes except one pair in a
     * million, and do not reveal the address to somebody who guesses, because many addresses share them.
     */
    public String id() {
        if (address.isEmpty()) {
            return name;
        }
        String words = FoldedWord.spaced(shown()).strip().replace(' ', '-');
        return (words.isEmpty() ? "" : words + "-") + hash(address);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 3).substring(0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
