package dev.knowhow.cli;

import java.util.List;

/**
 * Asks what is usually asked, so that the JVM can keep what that took for later starts. The launcher runs it once,
 * where an index is; what is asked seldom is left out, since each class that is kept costs every start a little.
 */
final class WarmUp {

    private static final List<List<String>> USUAL = List.of(
            List.of("search", "cache"),
            List.of("search", "what is worth keeping"),
            List.of("who", "cache"),
            List.of("who", "what is worth keeping"));

    private WarmUp() {}

    /**
     * Asks it all.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        USUAL.forEach(question -> Main.answer(question.toArray(String[]::new)));
    }
}
