package dev.knowhow.testkit;

import dev.knowhow.note.Note;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** Five notes, one of them hidden, for query contracts. */
public abstract class SampleIndex extends OpenedIndex {

    /** For the contracts of this package. */
    SampleIndex() {}

    static final Access TEAM = new Access(false, Set.of("team"), Set.of());

    @BeforeEach
    void fill() {
        NoteIndexContract.put(
                index,
                dated("guides/retries.md", "2025-03-14")
                        .title("Retries and backoff")
                        .by("Ana Ruiz")
                        .section("Dead letters", "A dead letter queue keeps what kafka consumers reject.")
                        .build(),
                dated("guides/queues.md", "2024-02-29")
                        .title("Queues")
                        .by("bo")
                        .by("Ana Ruiz")
                        .text("The letter is dead, the kafka queue lives. Postgres too.")
                        .build(),
                dated("trends/2025/streams.md", "2025-12-31")
                        .title("Streams everywhere")
                        .by("bo")
                        .link("retries")
                        .text("kafka streams, and kubernetes underneath")
                        .build(),
                Notes.note("readme.md")
                        .title("Résumé of all")
                        .text("rabbitmq, postgres")
                        .build(),
                hidden("secret/plans.md", "team"));
    }

    private static Notes dated(String id, String day) {
        Notes note = Notes.note(id);
        note.more().updated(LocalDate.parse(day));
        switch (id) {
            case "guides/retries.md" ->
                note.more()
                        .kind("practice")
                        .tag("Resilience/Retries")
                        .alias("try again")
                        .property("status", "Open", 1)
                        .property("skills", List.of("Kafka", "stream processing"), 2)
                        .property("until", "2026-06-30", 3)
                        .reviewBy(LocalDate.of(2026, 6, 30))
                        .lang("en");
            case "guides/queues.md" ->
                note.more()
                        .kind("practice")
                        .tag("resilience")
                        .tag("kafka")
                        .property("status", "closed", 1)
                        .property("skills", "kafka, gdpr", 2)
                        .property("until", "2026-12-31T12:00", 3)
                        .reviewBy(LocalDate.of(2026, 12, 31))
                        .lang("en");
            default -> note.more().kind("trend").tag("kafka").lang("de");
        }
        return note;
    }

    private static Note hidden(String id, String group) {
        Notes note = Notes.note(id).by("Eve").text("kafka kubernetis unicorn postgres postgress postgros");
        note.more().audience(group).tag("hush").kind("plot").created(LocalDate.of(1999, 1, 1));
        return note.build();
    }

    final SearchResults ask(SearchQuery query) {
        return index.search(query, Vocabulary.NONE, Access.EVERYONE);
    }

    final SearchResults ask(String text) {
        return ask(SearchQuery.of(text));
    }

    static List<String> ids(SearchResults results) {
        return results.hits().stream().map(hit -> hit.id().path()).toList();
    }

    static SearchHit hit(SearchResults results, String id) {
        return results.hits().stream()
                .filter(hit -> hit.id().path().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Set<Field> countable() {
        return Field.builtIn().stream().filter(Field::countable).collect(Collectors.toCollection(TreeSet::new));
    }
}
