package dev.knowhow.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of git's {@code .mailmap}, read as git reads it (gitmailmap(5)). Its four forms, in the order of the
 * components:
 *
 * <pre>
 * Proper Name &lt;seen@address&gt;
 * &lt;proper@address&gt; &lt;seen@address&gt;
 * Proper Name &lt;proper@address&gt; &lt;seen@address&gt;
 * Proper Name &lt;proper@address&gt; Seen Name &lt;seen@address&gt;
 * </pre>
 *
 * <p>A line that begins with {@code #} is a comment, and so is what follows the last address. Git compares names and
 * addresses without regard to the case of ASCII letters.
 *
 * @param number the number of the line, from 1
 * @param properName the name to show; empty if the name stays
 * @param properAddress the address to show; empty if the address stays
 * @param seenName the name in commits; empty for any name
 * @param seenAddress the address in commits
 */
public record MailmapLine(int number, String properName, String properAddress, String seenName, String seenAddress) {

    /** A name before an address in angle brackets, and where the rest of the line begins. */
    private record Signature(String name, String address, int end) {

        static @Nullable Signature in(String line, int start) {
            int left = line.indexOf('<', start);
            int right = line.indexOf('>', left + 1);
            return left < 0 || right < 0
                    ? null
                    : new Signature(line.substring(start, left).strip(), line.substring(left + 1, right), right + 1);
        }
    }

    /**
     * Reads a file.
     *
     * @param text the content of the file
     * @param unreadable receives the number of each line that is neither a mapping, a comment nor empty; git ignores it
     * @return the mappings, in order; a later one overrides an earlier one
     */
    public static List<MailmapLine> read(String text, IntConsumer unreadable) {
        List<MailmapLine> read = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("#")) {
                continue;
            }
            MailmapLine line = of(i + 1, lines[i]);
            if (line != null) {
                read.add(line);
            } else if (!lines[i].isBlank() && !lines[i].strip().startsWith("#")) {
                unreadable.accept(i + 1);
            }
        }
        return read;
    }

    private static @Nullable MailmapLine of(int number, String line) {
        Signature first = Signature.in(line, 0);
        if (first == null || first.address().isEmpty()) {
            return null;
        }
        Signature second = Signature.in(line, first.end());
        return second == null
                ? new MailmapLine(number, first.name(), "", "", first.address())
                : new MailmapLine(number, first.name(), first.address(), second.name(), second.address());
    }
}
