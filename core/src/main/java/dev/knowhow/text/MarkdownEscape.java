package dev.knowhow.text;

import java.util.regex.Pattern;

/** Writes what members wrote into Markdown that a program makes. */
public final class MarkdownEscape {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~!&$^{}]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private MarkdownEscape() {}

    /** The text on one line, without a meaning as Markdown. */
    public static String of(String text) {
        return SPECIAL.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("\\\\$0");
    }
}
