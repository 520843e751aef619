package dev.knowhow.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where to go on in a list: a text that means nothing to whoever hands it back. It fits the question it was made for alone.
 *
 * @param offset how many hits to pass over
 * @param question what tells the question from others
 */
record Cursor(int offset, String question) {

    private static final int MOST = 1_000_000;

    /**
     * Reads the one a request carries; the beginning, if it carries none.
     *
     * @throws BadRequestException if it is none, or belongs to another question
     */
    static Cursor of(Request request) {
        String question = question(request);
        String given = request.parameter("cursor");
        if (given == null) {
            return new Cursor(0, question);
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(given), StandardCharsets.US_ASCII).split(" ");
            int offset = Integer.parseInt(parts[0]);
            if (parts.length == 2 && parts[1].equals(question) && offset >= 0 && offset <= MOST) {
                return new Cursor(offset, question);
            }
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
        throw wrong();
    }

    private static BadRequestException wrong() {
        return new BadRequestException("the cursor is not one that was given for this question");
    }

    /** Another place in the same list. */
    String at(int hits) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((hits + " " + question).getBytes(StandardCharsets.US_ASCII));
    }

    private static String question(Request request) {
        Map<String, Object> rest = new TreeMap<>(request.parameters());
        rest.remove("cursor");
        rest.remove("limit");
        return Integer.toHexString(rest.toString().hashCode());
    }
}
