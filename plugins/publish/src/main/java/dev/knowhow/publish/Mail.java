package dev.knowhow.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail message, for a program such as {@code sendmail -t}: text and HTML as alternatives (RFC 5322, RFC 2046). The
 * program adds date, sender and message id.
 */
final class Mail {

    /** No blanks and line breaks, which could start another header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>,;:\"()\\[\\]\\\\\\p{Cntrl}]+@[^\\s<>,;:\"()\\[\\]\\\\\\p{Cntrl}@]+");

    private static final String BOUNDARY = "=_knowhow";
    private static final String BREAK = "\r\n";

    /** The bytes of text in an encoded word, which may have 75 characters. */
    private static final int WORD_BYTES = 45;

    private Mail() {}

    /**
     * Writes a message.
     *
     * @param subject the subject, on one line
     * @param to the reader's address; null for none
     */
    static String of(String subject, String text, String html, @Nullable String to) {
        List<String> lines = new ArrayList<>();
        if (to != null && ADDRESS.matcher(to).matches()) {
            lines.add("To: " + to);
        }
        lines.add("Subject: " + encoded(subject));
        lines.add("MIME-Version: 1.0");
        lines.add("Content-Type: multipart/alternative; boundary=\"" + BOUNDARY + "\"");
        lines.add("");
        part(lines, "text/plain", text);
        part(lines, "text/html", html);
        lines.add("--" + BOUNDARY + "--");
        return String.join(BREAK, lines) + BREAK;
    }

    private static void part(List<String> lines, String type, String content) {
        lines.add("--" + BOUNDARY);
        lines.add("Content-Type: " + type + "; charset=utf-8");
        lines.add("Content-Transfer-Encoding: base64");
        lines.add("");
        lines.add(Base64.getMimeEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** ASCII text unchanged, other text as encoded words (RFC 2047) of whole characters. */
    private static String encoded(String text) {
        if (text.length() <= WORD_BYTES && text.chars().allMatch(c -> c >= ' ' && c < 0x7F) && !text.contains("=?")) {
            return text;
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            String next = Character.toString(c);
            if (bytes(word + next).length > WORD_BYTES) {
                words.add(word(word.toString()));
                word.setLength(0);
            }
            word.append(next);
        });
        words.add(word(word.toString()));
        return String.join(BREAK + " ", words);
    }

    private static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(text)) + "?=";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
