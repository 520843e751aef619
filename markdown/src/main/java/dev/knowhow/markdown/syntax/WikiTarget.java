package dev.knowhow.markdown.syntax;

import java.util.regex.Pattern;

/**
 * The content of the brackets of a wiki link.
 *
 * @param target the text before the bar and the first {@code #}
 * @param fragment the text after the {@code #}: a heading, nested headings, or a block id with its {@code ^}
 * @param text the text after the bar; may be empty
 */
public record WikiTarget(String target, String fragment, String text) {

    private static final Pattern POSITION = Pattern.compile("@L?\\d+(?:C\\d+)?$");

    /** Parses the content of the brackets. */
    public static WikiTarget of(String content) {
        int written = content.indexOf(Placeholders.WRITTEN);
        String plain = (written < 0 ? content : content.substring(0, written)).replace(Placeholders.BAR, '|');
        int bar = plain.indexOf('|');
        String where = (bar < 0 ? plain : plain.substring(0, bar)).strip();
        String text = bar < 0 ? "" : plain.substring(bar + 1).strip();
        if (bar > 0 && where.endsWith("\\")) {
            where = where.substring(0, where.length() - 1).stripTrailing(); // \| is the escape in tables
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

    /** The displayed text: the link text, else the target. */
    public String shown() {
        if (!text.isEmpty()) {
            return text;
        }
        boolean block = fragment.startsWith("^") && !target.isEmpty();
        return fragment.isEmpty() || block ? target : (target + " " + fragment).strip();
    }
}
