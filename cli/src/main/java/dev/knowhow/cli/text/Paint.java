package dev.knowhow.cli.text;

/**
 * Colours text, if enabled.
 *
 * @param on whether colours are enabled
 */
public record Paint(boolean on) {

    /** Highlighted text: titles, names, matching words. */
    public String bold(String text) {
        return paint("1", text);
    }

    /** What stays back: paths, dates. */
    public String dim(String text) {
        return paint("2", text);
    }

    /** What is good, or much. */
    public String green(String text) {
        return paint("32", text);
    }

    /** What is doubtful. */
    public String yellow(String text) {
        return paint("33", text);
    }

    /** What is wrong. */
    public String red(String text) {
        return paint("31", text);
    }

    /** What may be typed, or looked up. */
    public String cyan(String text) {
        return paint("36", text);
    }

    private String paint(String code, String text) {
        return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
