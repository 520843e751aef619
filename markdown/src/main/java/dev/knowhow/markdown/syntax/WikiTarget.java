package dev.knowhow.markdown.syntax;

import java.util.regex.Pattern;

/**
 * What stands between the brackets of a wiki link.
 *
 * @param target what is before the bar and the first {@code #}
 * @param fragment what is after the {@code #}: a heading, headings within headings, or a block id with its {@code ^}
 * @param text what is after the bar, empty if it is missing
 */
public record WikiTarget(String target, String fragment, String text) {

    private static final Pattern POSITION = Pattern.compile("@L?\\d+(?:C\\d+)?$");

    /** Reads what is between the brackets. */
    public static WikiTarget of(String content) {
        String plain = content.replace(Tokens.BAR, '|');
        int bar = plain.indexOf('|');
        String where = (bar < 0 ? plain : plain.substring(0, bar)).strip();
        String text = bar < 0 ? "" : plain.substring(bar + 1).strip();
        if (bar > 0 && where.endsWith("\\")) {
            where = where.substring(0, where.length() - 1).stripTrailing(); // \| is how tables want it
        }
        int hash = where.indexOf('#');
        String target = hash < 0 ? where : where.substring(0, hash).strip();
        String fragment = hash < 0 ? "" : where.substring(hash + 1).strip();
        return new WikiTarget(plainTarget(target), fragment, text);
    }

    private static String plainTarget(String target) {
        if (target.indexOf('@') > 0) {
            return POSITION.matcher(target).replaceFirst("");
        }
        return target.startsWith("^") ? target.substring(1) : target;
    }

    /** The words of the link; for one that has none of its own, its target. */
    public String shown() {
        if (!text.isEmpty()) {
            return text;
        }
        return fragment.isEmpty() || fragment.startsWith("^") ? target : (target + " " + fragment).strip();
    }
}
