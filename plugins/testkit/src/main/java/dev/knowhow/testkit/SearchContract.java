package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knowhow.note.Note;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What any index makes of a question: of its clauses, its order, its facets. Extend it and say how to open an index. */
public abstract class SearchContract {

    private static final Access TEAM = new Access(false, Set.of("team"), Set.of());

    @TempDir
    Path folder;

    private NoteIndex index = new InMemoryNoteIndex();

    /** For subclasses. */
    protected SearchContract() {}

    /**
     * Opens the index in a folder.
     *
     * @param place a folder that may not exist yet
     */
    protected abstract NoteIndex open(Path place);

    @BeforeEach
    void fill() {
        index = open(folder.resolve("index"));
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
                        .lang("en");
            case "guides/queues.md" ->
                note.more().kind("practice").tag("resilience").tag("kafka").lang("en");
            default -> note.more().kind("trend").tag("kafka").lang("de");
        }
        return note;
    }

    private static Note hidden(String id, String group) {
        Notes note = Notes.note(id).by("Eve").text("kafka kubernetis unicorn postgres postgress postgros");
        note.more().audience(group).tag("hush").kind("plot").created(LocalDate.of(1999, 1, 1));
        return note.build();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private SearchResults ask(SearchQuery query) {
        return index.search(query, Vocabulary.NONE, Access.EVERYONE);
    }

    private SearchResults ask(String text) {
        return ask(SearchQuery.of(text));
    }

    private static List<String> ids(SearchResults results) {
        return results.hits().stream().map(hit -> hit.id().path()).toList();
    }

    private static SearchHit hit(SearchResults results, String id) {
        return results.hits().stream()
                .filter(hit -> hit.id().path().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"dead letter queue\" | guides/retries.md",
                "\"DEAD Letter\" kafka | guides/retries.md",
                "\"retries and backoff\" | guides/retries.md",
                "\"try again\" | guides/retries.md",
                "\"resume of all\" | readme.md",
                "kub* | trends/2025/streams.md",
                "RÉSU* | readme.md",
                "resu* | readme.md",
                "kafka -streams -rejects -reject | guides/queues.md",
                "kafka NOT queue | trends/2025/streams.md",
                "kafka -\"dead letter\" -streams | guides/queues.md",
                "kafka -(letter lives) -streams | guides/retries.md",
                "rabbitmq OR streams | readme.md, trends/2025/streams.md",
                "(rabbitmq OR streams) -kafka | readme.md",
                "tag:resilience OR rabbitmq | guides/queues.md, guides/retries.md, readme.md",
                "kind:trend | trends/2025/streams.md",
                "kind:trend,Practice | guides/queues.md, guides/retries.md, trends/2025/streams.md",
                "kafka kind:practice tag:kafka | guides/queues.md",
                "tag:resilience | guides/queues.md, guides/retries.md",
                "tag:#resilience/retries | guides/retries.md",
                "author:\"ana ruiz\" | guides/queues.md, guides/retries.md",
                "author:bo -tag:resilience | trends/2025/streams.md",
                "title:queues | guides/queues.md",
                "title:\"backoff retries\" | guides/retries.md",
                "title:again | guides/retries.md",
                "path:guides | guides/queues.md, guides/retries.md",
                "path:2025 | trends/2025/streams.md",
                "path:trends/2025 | trends/2025/streams.md",
                "path:queues | guides/queues.md",
                "path:guides/queues.md | guides/queues.md",
                "folder:trends | trends/2025/streams.md",
                "folder:. | readme.md",
                "lang:de-AT | trends/2025/streams.md",
                "year:2024 | guides/queues.md",
                "after:2025-03-14 | guides/retries.md, trends/2025/streams.md",
                "after:2025-03-15 | trends/2025/streams.md",
                "before:2025 | guides/queues.md",
                "before:2025-03-14 | guides/queues.md",
                "after:2025 before:2025-12-31 | guides/retries.md",
                "has:link | trends/2025/streams.md",
                "has:alias | guides/retries.md",
                "has:date -has:link -has:alias | guides/queues.md",
                "-has:date | readme.md",
                "kafka path:nowhere | ''",
                "kind:plot | ''",
            })
    void whatIsDemandedIsKept(String question, String found) {
        SearchResults results = ask(question);

        assertThat(ids(results))
                .as(question)
                .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(", "));
        assertThat(results.total()).as(question).isEqualTo(results.hits().size());
    }

    @Test
    void aFilterByNobodyFindsNothing() {
        SearchQuery nobody = SearchQuery.of("kafka").and(new Filter(Field.AUTHOR, Set.of()));

        assertThat(ask(nobody).hits()).isEmpty();
        assertThat(ids(ask(SearchQuery.of("kafka").and(new Clause.Not(new Filter(Field.AUTHOR, Set.of()))))))
                .hasSize(3);
    }

    @Test
    void filtersAloneListNotesTheNewestFirst() {
        assertThat(ids(ask("path:guides OR folder:trends OR folder:.")))
                .containsExactly("trends/2025/streams.md", "guides/retries.md", "guides/queues.md", "readme.md");
        assertThat(ids(ask(SearchQuery.of("-unicorn").order(Order.OLDEST))))
                .containsExactly("guides/queues.md", "guides/retries.md", "trends/2025/streams.md", "readme.md");
    }

    @Test
    void anEmptyQuestionFindsNothing() {
        for (String nothing : List.of("", "*", "\"\"", "-", "()", "?!")) {
            assertThat(ask(nothing).hits()).as(nothing).isEmpty();
        }
    }

    @Test
    void wordsThatBeginSoTakePartInTheScore() {
        SearchHit hit = ask("kub*").hits().getFirst();

        assertThat(hit.score()).isPositive();
    }

    @Test
    void anAnswerTellsWhetherANoteHasAllWords() {
        SearchResults results = ask("kafka kubernetes streams");

        assertThat(results.relaxation().step()).isEqualTo(Step.ALL_WORDS);
        assertThat(results.relaxation().notes()).isEqualTo(1);
        assertThat(results.total()).isEqualTo(3);
        assertThat(hit(results, "trends/2025/streams.md").missing()).isEmpty();
        assertThat(hit(results, "guides/queues.md").missing()).containsExactly("kubernetes", "streams");
    }

    @Test
    void anAnswerTellsWhetherANoteHasMostWords() {
        SearchResults results = ask("kafka kubernetes rabbitmq");

        assertThat(results.relaxation().step()).isEqualTo(Step.MOST_WORDS);
        assertThat(results.relaxation().notes()).isEqualTo(1);
        assertThat(results.total()).isEqualTo(4);
        assertThat(hit(results, "trends/2025/streams.md").missing()).containsExactly("rabbitmq");
    }

    @Test
    void anAnswerTellsWhetherNotesHaveSomeWordsOnly() {
        SearchResults results = ask("kubernetes rabbitmq");

        assertThat(results.relaxation().step()).isEqualTo(Step.SOME_WORDS);
        assertThat(results.relaxation().notes()).isEqualTo(2);
        assertThat(ask("zzz").relaxation().step()).isEqualTo(Step.SOME_WORDS);
        assertThat(ask("zzz").relaxation().notes()).isZero();
    }

    @Test
    void wordsOfHiddenNotesAreMissing() {
        SearchResults results = ask("kafka unicorn");

        assertThat(results.relaxation().step()).isEqualTo(Step.SOME_WORDS);
        assertThat(index.search(SearchQuery.of("kafka unicorn"), Vocabulary.NONE, TEAM)
                        .relaxation()
                        .step())
                .isEqualTo(Step.ALL_WORDS);
    }

    @Test
    void aPhraseThatNoNoteHasIsLoosened() {
        SearchResults results = ask("\"letter dead queue\" kafka");

        assertThat(results.relaxation().loosened()).containsExactly("letter dead queue");
        assertThat(ids(results)).contains("guides/retries.md", "guides/queues.md");
        assertThat(ask("\"dead letter queue\"").relaxation().loosened()).isEmpty();
    }

    @Test
    void onlyThePhraseThatNoNoteHasIsLoosened() {
        SearchResults results = ask("\"dead letter\" \"queue dead\"");

        assertThat(results.relaxation().loosened()).containsExactly("queue dead");
        assertThat(ids(results)).containsExactly("guides/retries.md");
    }

    @Test
    void whereNoNoteHasAnyWordCloseOnesAreSearchedFor() {
        SearchResults results = ask("kuberntes");

        assertThat(results.relaxation().step()).isEqualTo(Step.FUZZY);
        assertThat(results.relaxation().replaced()).isEqualTo(Map.of("kuberntes", "kubernetes"));
        assertThat(results.relaxation().notes()).isEqualTo(1);
        assertThat(ids(results)).containsExactly("trends/2025/streams.md");
        assertThat(results.didYouMean()).isNull();
    }

    @Test
    void whereNotesHaveSomeWordsABetterSpellingIsProposed() {
        SearchResults results = ask("kafka kuberntes -tag:x");

        assertThat(results.relaxation().step()).isEqualTo(Step.SOME_WORDS);
        assertThat(results.didYouMean()).isEqualTo("kafka kubernetes -tag:x");
        assertThat(ids(results)).hasSize(3);
        assertThat(ask(String.valueOf(results.didYouMean())).relaxation().step())
                .isEqualTo(Step.ALL_WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka streams",
                "kafka zzzzzz",
                "kafka kuberntes -kubernetes",
                "kafka kuberntes path:guides",
                "kafka k8z",
                "kafka unicorm"
            })
    void nothingIsProposedThatDoesNotFindMore(String question) {
        assertThat(ask(question).didYouMean()).isNull();
    }

    @Test
    void aWordThatBeginsWithAnotherLetterIsMendedByOneErrorOnly() {
        assertThat(ask("ukbernetes").relaxation().replaced()).isEqualTo(Map.of("ukbernetes", "kubernetes"));
        assertThat(ask("ubernetes").relaxation().replaced()).isEqualTo(Map.of("ubernetes", "kubernetes"));
        assertThat(ask("ubernetess").relaxation().replaced()).isEmpty();
    }

    @Test
    void noSpellingTellsOfHiddenNotes() {
        NoteIndex without = open(folder.resolve("without"));
        NoteIndex with = open(folder.resolve("with"));
        List<Note> seen = Corpus.notes(new Random(21), 40);
        List<Note> all = new ArrayList<>(seen);
        for (int i = 0; i < 30; i++) {
            Notes note = Notes.note("hidden-" + i + ".md")
                    .text("kafkb kafkc postgrex postgrez latenzy latencz clusterz serch unicorn" + i);
            note.more().audience("x");
            all.add(note.build());
        }
        NoteIndexContract.put(without, seen.toArray(Note[]::new));
        NoteIndexContract.put(with, all.toArray(Note[]::new));

        for (String question : List.of(
                "kafk",
                "kafkd",
                "kafkb",
                "postgrx",
                "latenzy",
                "clstr",
                "kafka serch",
                "kafka unicorn3",
                "unicorm3",
                "postgrex latency",
                "kafka postgrx",
                "cluste*",
                "kafk* latency",
                "-kafkb",
                "has:tag")) {
            SearchQuery query =
                    SearchQuery.of(question).limit(100).withoutPassages().facets(countable());
            SearchResults one = without.search(query, Vocabulary.NONE, Access.EVERYONE);
            SearchResults two = with.search(query, Vocabulary.NONE, Access.EVERYONE);
            assertThat(two).as(question).isEqualTo(one);
        }
        without.close();
        with.close();
    }

    private static Set<Field> countable() {
        Set<Field> fields = EnumSet.allOf(Field.class);
        fields.removeIf(field -> !field.countable());
        return fields;
    }

    @Test
    void facetsCountTheNotesThatMatch() {
        SearchResults results = ask(SearchQuery.of("kafka").facets(countable()).limit(1));

        assertThat(values(results, Field.TAG)).containsExactly("kafka 2", "resilience 2", "resilience/retries 1");
        assertThat(values(results, Field.KIND)).containsExactly("practice 2", "trend 1");
        assertThat(values(results, Field.AUTHOR)).containsExactly("Ana Ruiz 2", "bo 2");
        assertThat(values(results, Field.YEAR)).containsExactly("2025 2", "2024 1");
        assertThat(values(results, Field.FOLDER)).containsExactly("guides 2", "trends 1");
        assertThat(values(results, Field.LANG)).containsExactly("en 2", "de 1");
        assertThat(results.totalIsExact()).isTrue();
    }

    private static List<String> values(SearchResults results, Field field) {
        return results.facets().stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.values().stream())
                .map(value -> value.value() + " " + value.notes())
                .toList();
    }

    @Test
    void facetsComeOnlyIfAskedFor() {
        assertThat(ask("kafka").facets()).isEmpty();
        assertThat(ask(SearchQuery.of("zzz").facets(Set.of(Field.TAG))).facets())
                .containsExactly(new Facet(Field.TAG, List.of(), 0));
    }

    @Test
    void aChosenFacetFindsAsManyNotesAsItTold() {
        NoteIndex many = open(folder.resolve("many"));
        NoteIndexContract.put(many, Corpus.notes(new Random(22), 60).toArray(Note[]::new));
        for (String question : Corpus.questions(new Random(23), 10)) {
            SearchQuery query = SearchQuery.of(question).facets(countable()).withoutPassages();
            for (Facet facet :
                    many.search(query, Vocabulary.NONE, Access.EVERYONE).facets()) {
                for (Facet.Value value : facet.values()) {
                    SearchQuery chosen = query.and(Filter.of(facet.field(), value.value()));
                    assertThat(many.search(chosen, Vocabulary.NONE, Access.EVERYONE)
                                    .total())
                            .as("%s with %s %s", question, facet.field(), value)
                            .isEqualTo(value.notes());
                }
            }
        }
        many.close();
    }

    @Test
    void byDateOnlyTheNearestNotesAreListed() {
        assertThat(ids(ask(SearchQuery.of("kafka").order(Order.NEWEST))))
                .containsExactly("trends/2025/streams.md", "guides/retries.md", "guides/queues.md");
        assertThat(ids(ask(SearchQuery.of("kafka").order(Order.OLDEST))))
                .containsExactly("guides/queues.md", "guides/retries.md", "trends/2025/streams.md");
        assertThat(ids(ask(SearchQuery.of("kafka queue").order(Order.NEWEST))))
                .containsExactly("guides/retries.md", "guides/queues.md");
        assertThat(ids(ask(SearchQuery.of("postgres").order(Order.NEWEST))))
                .as("a note without a day comes last")
                .containsExactly("guides/queues.md", "readme.md");
    }

    @Test
    void freshNotesGain() {
        SearchQuery query = SearchQuery.of("kafka");
        SearchResults plain = ask(query);
        SearchResults fresh = ask(query.recent(60));

        for (SearchHit hit : fresh) {
            double before = hit(plain, hit.id().path()).score();
            double days = ChronoUnit.DAYS.between(hit.date(), LocalDate.of(2026, 3, 1));
            ScorePart part = hit.parts().getLast();
            assertThat(part.name()).isEqualTo("recency");
            assertThat(part.value()).isCloseTo(before * Math.pow(2, -days / 60), within(1e-4));
            assertThat(hit.parts().stream().mapToDouble(ScorePart::value).sum()).isCloseTo(hit.score(), within(1e-4));
        }
        assertThat(fresh.hits()).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(ask(SearchQuery.of("rabbitmq").recent(60)).hits().getFirst().parts())
                .extracting(ScorePart::name)
                .doesNotContain("recency");
    }

    @Test
    void pagesReachAnyDepth() {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 1300; i++) {
            notes.add(Notes.note("n/" + i + ".md")
                    .text("common" + (i % 7 == 0 ? " common" : ""))
                    .build());
        }
        NoteIndex deep = open(folder.resolve("deep"));
        NoteIndexContract.put(deep, notes.toArray(Note[]::new));
        List<String> pages = new ArrayList<>();
        SearchQuery query = SearchQuery.of("common").limit(300).withoutPassages();
        for (int offset = 0; offset < 1500; offset += 300) {
            pages.addAll(ids(deep.search(query.offset(offset), Vocabulary.NONE, Access.EVERYONE)));
        }

        assertThat(pages).hasSize(1300).doesNotHaveDuplicates();
        assertThat(deep.search(query.offset(Integer.MAX_VALUE), Vocabulary.NONE, Access.EVERYONE)
                        .hits())
                .isEmpty();
        deep.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "*a*b*c*d*e*f*",
                "?????????",
                "[[[[[[",
                "/.*.*.*.*.*/",
                "~~~~ ^^^^ ++++",
                "a\u0000b\u0007\u001B[31m kafka",
                "\u202Ekafka\u202C \u200F \u2066x",
                "\uD83D kafka \uDE00",
                "\uD83D*",
                "author:\uDE00",
                "author:",
                "tag:,,,",
                "after:2025-02-30 before:0000-00-00 after:9999-12-31 before:0001",
                "has:everything",
                "title:?!",
                "title:\"\"",
                "path:///",
                "\"the of and\"",
                "the -of",
                "-\"",
                "NOT NOT NOT kafka"
            })
    void oddQuestionsAreAnswered(String question) {
        for (Order order : Order.values()) {
            SearchQuery query =
                    SearchQuery.of(question).order(order).facets(countable()).recent(30);
            SearchResults results = ask(query);
            assertThat(results.hits()).hasSizeLessThanOrEqualTo(10);
            assertThat(ids(results)).noneMatch(id -> id.startsWith("secret"));
        }
    }

    @Test
    void longQuestionsAreAnswered() {
        for (String question : List.of(
                "kafka " + "word ".repeat(10_000),
                distinct("word", " "),
                distinct("-word", " "),
                distinct("word", "* "),
                distinct("", "* "),
                distinct("\"kafka word", "\" "),
                distinct("tag:t", " "),
                distinct("kafka OR word", " OR "),
                "tag:" + distinct("t", ","),
                "title:\"" + distinct("kafka", " ") + "\"",
                "(".repeat(10_000) + "kafka" + ")".repeat(10_000),
                "-(".repeat(10_000) + "kafka",
                "a".repeat(100_000) + "*",
                "x".repeat(100_000),
                "tag:" + "x".repeat(100_000))) {
            SearchResults results = ask(question);
            assertThat(results.total()).isLessThanOrEqualTo(4);
        }
        assertThat(ids(ask("kafka " + "word ".repeat(10_000)))).hasSize(3);
    }

    private static String distinct(String before, String after) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append(before).append(i).append(after);
        }
        return text.toString();
    }
}
