package dev.knowhow.text;

/**
 * The edit distance of two words: the least number of inserted, deleted, changed or transposed characters (optimal
 * string alignment; Damerau: A technique for computer detection and correction of spelling errors, CACM 1964).
 */
public final class EditDistance {

    private EditDistance() {}

    /** The edit distance of two words, compared by UTF-16 code units as written. */
    public static int of(String a, String b) {
        int[][] errors = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    errors[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(errors[i - 1][j - 1] + change, 1 + Math.min(errors[i - 1][j], errors[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                errors[i][j] = swapped ? Math.min(least, errors[i - 2][j - 2] + 1) : least;
            }
        }
        return errors[a.length()][b.length()];
    }
}
