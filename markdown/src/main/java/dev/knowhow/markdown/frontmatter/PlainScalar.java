package dev.knowhow.markdown.frontmatter;

import java.util.regex.Pattern;

/**
 * Interprets an unquoted YAML scalar. Only text that reads back exactly as written becomes a number, so that
 * {@code 1.10}, {@code 007} and {@code no} remain text.
 */
final class PlainScalar {

    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,14})\\.[0-9]{1,15}");

    private PlainScalar() {}

    static Object value(String text) {
        return switch (text) {
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            case "", "~", "null", "Null", "NULL" -> "";
            default -> text.length() > 32 || text.charAt(0) > '9' ? text : number(text);
        };
    }

    private static Object number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        if (DECIMAL.matcher(text).matches()) {
            Double number = Double.valueOf(text);
            return number.toString().equals(text) ? number : text;
        }
        return text;
    }
}
