package dev.knowhow.markdown.source;

/** Finds the end of a JSON object at the start of a text. */
final class JsonExtent {

    private JsonExtent() {}

    /** The index after the closing brace; -1 if the text does not begin with an object that ends a line. */
    static int end(String text) {
        int first = 1;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        if (first == text.length() || (text.charAt(first) != '"' && text.charAt(first) != '}')) {
            return -1;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return endsLine(text, i + 1) ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static boolean endsLine(String text, int index) {
        for (int i = index; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
