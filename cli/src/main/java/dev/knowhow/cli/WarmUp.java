package dev.knowhow.cli;

import java.util.List;

/**
 * Runs an update with one changed note and typical queries, so that the JVM can cache their classes for later starts.
 * The launcher runs it once, if there is an index. Rare queries are omitted, since each cached class costs every start
 * a little.
 */
final class WarmUp {

    private static final List<List<String>> USUAL = List.of(
            List.of("index"),
            List.of("search", "cache", "--limit", "5"),
            List.of("search", "what is worth keeping"),
            List.of("who", "cache"),
            List.of("who", "what is worth keeping"));

    private WarmUp() {}

    /**
     * Runs the queries.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        USUAL.forEach(question -> Main.answer(question.toArray(String[]::new)));
    }
}
