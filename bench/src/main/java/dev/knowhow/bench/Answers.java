package dev.knowhow.bench;

import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Prints the answers to queries of every syntax, one line a query: the query, the number of hits if it is exact, the
 * relaxation, the suggestion, and the first hundred hits with their scores to three digits. Two builds that print the
 * same answer the same.
 */
final class Answers {

    private static final int HITS = 100;

    private Answers() {}

    /**
     * Indexes notes and asks.
     *
     * @param args the folder of notes, the folder of the index, the number of queries
     */
    public static void main(String... args) throws IOException {
        Path notes = Path.of(args[0]);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (Knowhow knowhow =
                Knowhow.builder().notes(notes).index(Path.of(args[1])).build()) {
            knowhow.index();
            for (String query : GeneratedQueries.of(notes, Integer.parseInt(args[2]))) {
                SearchQuery asked = SearchQuery.of(query).withLimit(HITS).withoutPassages();
                SearchResults found = knowhow.as(Viewer.EVERYONE).search(asked);
                StringBuilder line =
                        new StringBuilder(query).append('\t').append(found.totalIsExact() ? found.total() : "many");
                line.append('\t').append(found.relaxation().step()).append('\t').append(found.didYouMean());
                for (SearchHit hit : found) {
                    line.append(String.format(Locale.ROOT, "\t%s %.3g", hit.id(), hit.score()));
                }
                out.println(line);
            }
        }
        out.flush();
    }
}
