package dev.knowhow.search.querying;

/** A piece of a text on one line: each run of white space as one blank, or a sign where a line ended; and where each character went. */
final class OneLine {

    /** What stands between two lines. */
    interface Joint {
        /**
         * Says it.
         *
         * @param last the last character of the line before
         * @param first the first of the line after
         */
        String between(char last, char first);
    }

    private final StringBuilder line = new StringBuilder();
    private final int[] places;
    private final int from;

    OneLine(String text, int from, int to, Joint joint) {
        this.from = from;
        places = new int[to - from + 1];
        boolean blank = false;
        boolean newline = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                blank = true;
                newline |= c == '\n';
            } else {
                if (blank && !line.isEmpty()) {
                    line.append(newline ? joint.between(line.charAt(line.length() - 1), c) : " ");
                }
                blank = false;
                newline = false;
            }
            places[i - from] = line.length();
            if (!blank) {
                line.append(c);
            }
        }
        places[to - from] = line.length();
    }

    /** What has no full stop, such as an item of a list, is set off by a dot. */
    static String prose(char last, char first) {
        return Character.isLetterOrDigit(last) || last == ')' || last == '"' ? " · " : " ";
    }

    /** A line that is open, or closes one, shows that by itself. */
    static String code(char last, char first) {
        return "{[(<,;|&\\".indexOf(last) >= 0 || "}])>".indexOf(first) >= 0 ? " " : " ↵ ";
    }

    String text() {
        return line.toString();
    }

    int place(int offset) {
        return places[offset - from];
    }
}
