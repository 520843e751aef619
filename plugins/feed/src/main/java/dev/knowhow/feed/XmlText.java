package dev.knowhow.feed;

/** Text restricted to the characters of XML 1.0 and UTF-8. */
public final class XmlText {

    private XmlText() {}

    /**
     * The text without control characters and unpaired surrogates, which XML does not allow even as references; never
     * null.
     */
    public static String legal(String text) {
        return text.codePoints().allMatch(XmlText::isLegal)
                ? text
                : text.codePoints()
                        .filter(XmlText::isLegal)
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
