package dev.knowhow.feed;

/** Text as XML 1.0 and UTF-8 can hold it. */
public final class Text {

    private Text() {}

    /** The text without control characters and halves of characters, which XML cannot hold even as references; never null. */
    public static String legal(String text) {
        return text.codePoints().allMatch(Text::isLegal)
                ? text
                : text.codePoints()
                        .filter(Text::isLegal)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
