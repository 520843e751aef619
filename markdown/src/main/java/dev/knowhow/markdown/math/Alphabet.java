package dev.knowhow.markdown.math;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mathematical alphabets of Unicode. MathML has no other way to write letters in a style. */
enum Alphabet {
    BOLD(0x1D400, 0x1D41A, 0x1D7CE),
    BOLD_ITALIC(0x1D468, 0x1D482, 0x1D7CE),
    SCRIPT(0x1D49C, 0x1D4B6, 0),
    FRAKTUR(0x1D504, 0x1D51E, 0),
    DOUBLE_STRUCK(0x1D538, 0x1D552, 0x1D7D8),
    SANS_SERIF(0x1D5A0, 0x1D5BA, 0x1D7E2),
    MONOSPACE(0x1D670, 0x1D68A, 0x1D7F6);

    /** The letters that Unicode had before the alphabets. */
    private static final Map<Integer, Integer> OLDER = Map.ofEntries(
            Map.entry(0x1D49D, 0x212C),
            Map.entry(0x1D4A0, 0x2130),
            Map.entry(0x1D4A1, 0x2131),
            Map.entry(0x1D4A3, 0x210B),
            Map.entry(0x1D4A4, 0x2110),
            Map.entry(0x1D4A7, 0x2112),
            Map.entry(0x1D4A8, 0x2133),
            Map.entry(0x1D4AD, 0x211B),
            Map.entry(0x1D4BA, 0x212F),
            Map.entry(0x1D4BC, 0x210A),
            Map.entry(0x1D4C4, 0x2134),
            Map.entry(0x1D506, 0x212D),
            Map.entry(0x1D50B, 0x210C),
            Map.entry(0x1D50C, 0x2111),
            Map.entry(0x1D515, 0x211C),
            Map.entry(0x1D51D, 0x2128),
            Map.entry(0x1D53A, 0x2102),
            Map.entry(0x1D53F, 0x210D),
            Map.entry(0x1D545, 0x2115),
            Map.entry(0x1D547, 0x2119),
            Map.entry(0x1D548, 0x211A),
            Map.entry(0x1D549, 0x211D),
            Map.entry(0x1D551, 0x2124));

    private static final int GREEK_UPPER = 0x1D6A8;
    private static final int GREEK_LOWER = 0x1D6C2;
    private static final int TO_BOLD_ITALIC = 0x1D71C - GREEK_UPPER;

    private final int upper;
    private final int lower;
    private final int digits;

    Alphabet(int upper, int lower, int digits) {
        this.upper = upper;
        this.lower = lower;
        this.digits = digits;
    }

    /** The alphabet of a command such as {@code \mathbb}; null if it has none. */
    static @Nullable Alphabet of(String command) {
        return switch (command) {
            case "\\mathbf", "\\textbf", "\\bf" -> BOLD;
            case "\\boldsymbol", "\\bm", "\\pmb", "\\mathbfit" -> BOLD_ITALIC;
            case "\\mathcal", "\\mathscr", "\\cal" -> SCRIPT;
            case "\\mathfrak", "\\frak" -> FRAKTUR;
            case "\\mathbb", "\\Bbb" -> DOUBLE_STRUCK;
            case "\\mathsf", "\\textsf" -> SANS_SERIF;
            case "\\mathtt", "\\texttt" -> MONOSPACE;
            default -> null;
        };
    }

    /** A text in this alphabet; characters that it lacks stay. */
    String write(String text) {
        StringBuilder written = new StringBuilder();
        text.codePoints().map(this::letter).forEach(written::appendCodePoint);
        return written.toString();
    }

    private int letter(int c) {
        int letter = c;
        if (c >= 'A' && c <= 'Z') {
            letter = upper + c - 'A';
        } else if (c >= 'a' && c <= 'z') {
            letter = lower + c - 'a';
        } else if (c >= '0' && c <= '9' && digits > 0) {
            letter = digits + c - '0';
        } else if (this == BOLD || this == BOLD_ITALIC) {
            int shift = this == BOLD ? 0 : TO_BOLD_ITALIC;
            letter = c >= 0x391 && c <= 0x3A9
                    ? GREEK_UPPER + shift + c - 0x391
                    : c >= 0x3B1 && c <= 0x3C9 ? GREEK_LOWER + shift + c - 0x3B1 : c;
        }
        return OLDER.getOrDefault(letter, letter);
    }
}
