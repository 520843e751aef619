package dev.knowhow.markdown.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds {@code #tags} in text, as in Obsidian, Logseq, Foam and Dendron. A tag has letters of any script, digits,
 * {@code _}, {@code -}, {@code /}, and dots between letters; it follows a space or the start of the text. A tag needs
 * at least one character that is not a digit. Issue numbers such as {@code #1234}, chat channels as in {@code the #ops
 * channel}, and words that end in {@code -} or {@code _} are not tags. Colours such as {@code #fff} and {@code #1e90ff}
 * are not tags either: 3, 4, 6 or 8 hexadecimal digits that include a digit or are all the same letter. Tags that
 * differ only in case are the same tag.
 */
public final class TagFinder {

    private static final String CHAT = "(?:slack|discord|irc|teams|matrix|chat)";

    /** As in {@code #ops channel}, {@code #ops on Slack}, {@code #ops and #dev channels}. */
    private static final Pattern CHANNEL_BEHIND = Pattern.compile(
            "(?:,?(?:\\s+(?:and|or))?\\s+#[\\p{L}\\p{N}_-]{1,80}){0,5}\\s+(?:" + CHAT + "\\b|channels?\\b|(?:on|in) "
                    + CHAT + "\\b)",
            Pattern.CASE_INSENSITIVE);

    /** As in {@code Slack #ops}, {@code post it in the #ops}, {@code reach out to #ops}. */
    private static final Pattern CHANNEL_BEFORE = Pattern.compile(
            "\\b(?:(?:slack|discord|irc|channels?:?|slacking|contact|ping)|(?:post|posted|ask|asked|reach out|message|shared"
                    + "|announced?)\\b[^.!?#]{0,40}\\b(?:in|to|on|through|via))\\s+(?:the\\s+)?$",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_BEFORE = 80;

    private final Map<String, String> tags = new LinkedHashMap<>();
    private final int max;

    /** Creates a finder that keeps at most {@code max} tags. */
    public TagFinder(int max) {
        this.max = max;
    }

    /** Adds a tag. */
    public void add(String tag) {
        if (!tag.isBlank() && tags.size() < max) {
            tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag);
        }
    }

    void find(String text) {
        for (Range range : ranges(text)) {
            add(text.substring(range.start() + 1, range.end()));
        }
    }

    /** The range of a tag in a text, from its {@code #}. */
    public record Range(int start, int end) {}

    /** The tags in a text. */
    public static List<Range> ranges(String text) {
        List<Range> ranges = new ArrayList<>();
        for (int hash = text.indexOf('#'); hash >= 0; hash = text.indexOf('#', hash + 1)) {
            if (hash == 0 || mayComeBefore(text.codePointBefore(hash))) {
                int end = end(text, hash + 1);
                if (isTag(text.substring(hash + 1, end)) && !isChannel(text, hash, end)) {
                    ranges.add(new Range(hash, end));
                }
                hash = Math.max(hash, end - 1);
            }
        }
        return ranges;
    }

    /** The distinct tags, in the order in which they were found. */
    public List<String> found() {
        return List.copyOf(tags.values());
    }

    private static boolean mayComeBefore(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '('
                || c == ','
                || c == ';'
                || (c > 0x7F && isPunctuation(c));
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static int end(String text, int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean dot = c == '.'
                    && i > start
                    && i + 1 < text.length()
                    && Character.isLetter(text.codePointAt(i + 1))
                    && Character.isLetterOrDigit(text.codePointBefore(i));
            if (!isPart(c) && !dot) {
                break;
            }
            i += Character.charCount(c);
        }
        while (i > start && text.charAt(i - 1) == '/') {
            i--;
        }
        return i;
    }

    private static boolean isPart(int c) {
        if (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '/') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.OTHER_SYMBOL,
                    Character.SURROGATE -> c > 0x7F;
            default -> false;
        };
    }

    private static boolean isTag(String tag) {
        return !tag.isEmpty()
                && tag.length() <= 200
                && tag.codePoints().anyMatch(c -> !Character.isDigit(c) && c != '-' && c != '_' && c != '/')
                && !isColour(tag)
                && Character.isLetterOrDigit(tag.codePointBefore(tag.length()));
    }

    /** Chat channels have the same form, next to a word such as channel. */
    private static boolean isChannel(String text, int start, int end) {
        return CHANNEL_BEHIND.matcher(text).region(end, text.length()).lookingAt()
                || CHANNEL_BEFORE
                        .matcher(text.substring(Math.max(0, start - LONGEST_BEFORE), start))
                        .find();
    }

    private static boolean isColour(String tag) {
        int length = tag.length();
        if (length != 3 && length != 4 && length != 6 && length != 8) {
            return false;
        }
        String lower = tag.toLowerCase(Locale.ROOT);
        boolean hex = lower.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        boolean digit = lower.chars().anyMatch(c -> c <= '9');
        return hex && (digit || lower.chars().distinct().count() == 1);
    }
}
