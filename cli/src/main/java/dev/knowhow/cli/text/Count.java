package dev.knowhow.cli.text;

/** Says how many of something there are. */
public final class Count {

    private Count() {}

    /**
     * As in {@code 1 note} or {@code 1,204 notes}.
     *
     * @param count how many
     * @param what the singular of a noun that takes an s
     */
    public static String of(long count, String what) {
        return grouped(count) + " " + what + (count == 1 ? "" : "s");
    }

    /**
     * As in {@code 1,204}.
     *
     * @param count how many
     */
    public static String grouped(long count) {
        // No Formatter and no locale here: this stands on the path of every search.
        var digits = new StringBuilder(Long.toString(count));
        for (int i = digits.length() - 3; i > (count < 0 ? 1 : 0); i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }
}
