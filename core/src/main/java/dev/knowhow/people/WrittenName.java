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
 * What git or a note calls somebody, taken apart: a name, an e-mail address, or both as in {@code Jane Doe <jane@example.org>}. The
 * address tells two people of one name apart, and is told to nobody: see {@link #shown} and {@link #id}.
 *
 * @param name the name; empty if there is an address alone
 * @param address the address in lower case; empty if there is a name alone
 */
public record WrittenName(String name, String address) {

    private static final Pattern WITH_ADDRESS = Pattern.compile("(.*?)\\s*<([^<>\\s]+@[^<>\\s]+)>");
    private static final Pattern ADDRESS = Pattern.compile("[^<>\\s@]+@[^<>\\s@]+");

    /** The ends of ids that are made of an address: see {@link #id}. */
    private static final Pattern MADE = Pattern.compile("(?:.*-)?[0-9a-f]{5}", Pattern.DOTALL);

    /** Spells the address in lower case, and takes a name that is an address for no name. */
    public WrittenName {
        address = address.toLowerCase(Locale.ROOT);
        if (!address.isEmpty() && ADDRESS.matcher(name).matches()) {
            name = "";
        }
    }

    /** Takes apart what is written. */
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

    /** Whether an id may be one that is made of an address, and so be looked for among those who have one. */
    public static boolean mayBeMade(String id) {
        return MADE.matcher(id).matches();
    }

    /** The name to show: of an address what stands before the {@code @}. */
    public String shown() {
        return name.isEmpty() ? address.substring(0, Math.max(0, address.indexOf('@'))) : name;
    }

    /**
     * The id of somebody of whom no more is known: the name; with an address the words of what is shown and five hexadecimal digits of
     * the address's SHA-256, as in {@code jane-doe-4c0f1}. It depends on nothing else, so it is the same in each clone and stays when
     * a namesake comes. Twenty bits keep namesakes apart but for one pair in a million, and tell the address to nobody
     * who tries all that come to mind: others have the same.
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
