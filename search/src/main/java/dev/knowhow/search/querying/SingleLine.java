package dev.knowhow.search.querying;

/**
 * A piece of text on a single line, with the mapping of offsets. White space becomes one blank, and line ends become a
 * separator.
 */
final class SingleLine {

    /** The separator between two lines. */
    interface Joint {
        /**
         * The separator.
         *
         * @param last the last character of the line before
         * @param first the first character of the line after
         */
        String between(char last, char first);
    }

    private final StringBuilder line = new StringBuilder();
    private final int[] places;
    private final int from;

    SingleLine(String text, int from, int to, Joint joint) {
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

    /** For prose: text without a full stop, such as a list item, is separated by a dot. */
    static String prose(char last, char first) {
        return Character.isLetterOrDigit(last) || last == ')' || last == '"' ? " · " : " ";
    }

    /** For code: no separator after an opening or before a closing line. */
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
