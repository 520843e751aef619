package dev.knowhow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.text.Paint;
import dev.knowhow.cli.text.Width;
import dev.knowhow.cli.view.ExpertView;
import dev.knowhow.cli.view.HitView;
import dev.knowhow.cli.view.NoteView;
import dev.knowhow.cli.view.TextPrinter;
import dev.knowhow.cli.view.WhyView;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Evidence.Factors;
import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Weakness;
import dev.knowhow.expert.Why;
import dev.knowhow.expert.Why.Places;
import dev.knowhow.expert.Why.Without;
import dev.knowhow.json.NoteShapes.Credit;
import dev.knowhow.json.WholeNote;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.people.Member;
import dev.knowhow.query.Passage;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.Siblings;
import dev.knowhow.query.Snippet;
import dev.knowhow.query.Snippet.Range;
import dev.knowhow.testkit.SomePeople;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of answers. */
class ViewsTest {

    private static final String ESCAPE = "\u001b[31m";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Function<String, Member> people = SomePeople.INSTANCE::resolve;

    @Test
    void aHitShowsTitlePlaceDateAndAuthors() {
        new HitView(page(80, false), people, true, LocalDate.of(2026, 1, 1))
                .print(7, 2, hit("Retries", "Wait, then retry with backoff."));

        assertThat(text()).isEqualTo("""
                 7  Retries
                    practices/retries.md › When › Backoff  2025-03-04  Ana Ruiz, stranger
                    #http #resilience
                    Wait, then retry with backoff.
                    score 4.00 = words 1.33 + names 2.67
                """);
    }

    @Test
    void highlightsAreBoldOnATerminal() {
        new HitView(page(80, true), people, false, LocalDate.of(2026, 1, 1))
                .print(1, 1, hit("Retries", "Wait, then retry with backoff."));

        assertThat(text()).contains("Wait, then \u001b[1mretry\u001b[0m with backoff.", "\u001b[1mRetries\u001b[0m");
    }

    @Test
    void whatNotesHoldCannotPaintTheScreen() {
        new HitView(page(80, false), people, true, LocalDate.of(2026, 1, 1))
                .print(1, 1, hit("Re" + ESCAPE + "tries\n", "a " + ESCAPE + " b c d e f g"));
        new ExpertView(page(80, false), true).print(1, 1, expert(), 2);

        assertThat(text()).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100})
    void nothingIsWiderThanTheTerminal(int columns) {
        String text = "知识库 and バックアップ ".repeat(20);
        new HitView(page(columns, false), people, true, LocalDate.of(2026, 1, 1))
                .print(1, 1, hit(text.substring(0, 12), text));
        new ExpertView(page(columns, false), true).print(1, 1, expert(), 2);
        WhyView.print(page(columns, false), why(1, 3), "retries", 1);

        assertThat(text().lines()).allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void anExpertComesWithTheirEvidence() {
        new ExpertView(page(66, false), true).print(1, 1, expert(), 2);

        assertThat(text()).isEqualTo("""
                1  Ana Ruiz  ana, Platform, left 2025-03    ████████░░  some  1.50
                   author    2025-03-04  Retries › When › Backoff
                   reviewer  undated     Circuit breakers
                   and 3 more notes
                """);
    }

    @Test
    void inAPipeThereAreNoBars() {
        new ExpertView(page(60, false), false).print(1, 1, expert(), 2);

        assertThat(text().lines().findFirst().orElseThrow())
                .isEqualTo("1  Ana Ruiz  ana, Platform, left 2025-03          some  1.50");
    }

    @Test
    void thePartsOfAScoreAddUpOnPaper() {
        WhyView.print(page(80, false), why(2, 12), "retries", 10);

        assertThat(text()).isEqualTo("""
                Ana Ruiz  ana, Platform, left 2025-03
                Rank 2 of 12 people with evidence on “retries”

                  1.000  author     2025-03-04  Retries
                         practices/retries.md › When › Backoff
                  0.500  reviewer   undated     Circuit breakers
                         practices/breakers.md
                         relevance 1.00 × role 0.50
                  ─────
                  1.500  2 notes

                  Confidence: some, because most of the score comes from one note.
                  Without “Retries”: rank 7.
                  With other notes: ranks 1 to 4.
                  Last wrote on 2025-03-04.
                """);
    }

    @Test
    void whatIsNotShownIsSummedUp() {
        WhyView.print(page(80, false), why(1, 1), "retries", 1);

        assertThat(text()).contains("Rank 1 of 1 person with", "\n  0.500  1 more note\n", "\n  1.500  2 notes\n");
    }

    @Test
    void aNoteIsReadFromTopToBottom() {
        Note note = Note.builder("practices/retries.md")
                .title("Retries")
                .updated(LocalDate.of(2025, 3, 4))
                .tag("http")
                .attribution(new Attribution("@ana", Role.AUTHOR, 1, Origin.FRONT_MATTER))
                .attribution(new Attribution("stranger", Role.REVIEWER, 1, Origin.TEXT))
                .section(new Section(List.of(), "", 1, "To begin with.", "", List.of()))
                .section(new Section(List.of("When", "Backoff"), "backoff", 5, "One.\nTwo.", "sleep(\n  2)", List.of()))
                .link(new Link(Link.Kind.WIKI, "Circuit breakers", "open", "", 7))
                .link(new Link(Link.Kind.EXTERNAL, "https://example.org", "", "", 8))
                .build();

        NoteView.print(
                page(80, false),
                new WholeNote(
                        note,
                        note.sections(),
                        Credit.of(note.attributions(), people),
                        List.of(),
                        List.of(),
                        Siblings.NONE));

        assertThat(text()).isEqualTo("""
                Retries
                practices/retries.md  2025-03-04  #http
                author: Ana Ruiz
                reviewer: stranger

                  To begin with.

                When › Backoff
                  One.
                  Two.
                    sleep(
                      2)

                links to: [[Circuit breakers#open]]
                """);
    }

    private static SearchHit hit(String title, String snippet) {
        return SearchHit.builder(new NoteId("practices/retries.md"), title)
                .tags(List.of("http", "resilience"))
                .date(LocalDate.of(2025, 3, 4))
                .attributions(List.of(
                        new Attribution("@ana", Role.AUTHOR, 0.5, Origin.FRONT_MATTER),
                        new Attribution("Ana Ruiz", Role.AUTHOR, 0.5, Origin.FRONT_MATTER),
                        new Attribution("stranger", Role.AUTHOR, 0.5, Origin.FRONT_MATTER),
                        new Attribution("bo", Role.REVIEWER, 1, Origin.FRONT_MATTER)))
                .score(4)
                .parts(List.of(new ScorePart("words", 4 / 3.0), new ScorePart("names", 8 / 3.0)))
                .passage(passage(snippet))
                .build();
    }

    private static Passage passage(String snippet) {
        return new Passage(List.of("When", "Backoff"), "backoff", 12, new Snippet(snippet, List.of(new Range(11, 16))));
    }

    private static Why why(int rank, int total) {
        return Why.builder(expert(2), rank, total)
                .without(new Without(List.of(new NoteId("practices/retries.md")), 7))
                .places(new Places(1, 4))
                .alike(new Places(1, 3))
                .last(LocalDate.of(2025, 3, 4))
                .build();
    }

    private static Expert expert() {
        return expert(5);
    }

    private static Expert expert(int notes) {
        return Expert.builder(SomePeople.ANA)
                .score(1.5)
                .weaknesses(Set.of(Weakness.ONE_NOTE))
                .evidence(List.of(
                        Evidence.builder(
                                        new NoteId("practices/retries.md"),
                                        "Retries",
                                        EvidenceRole.of(Role.AUTHOR),
                                        new Factors(1, 1, 1, 1, 1))
                                .date(LocalDate.of(2025, 3, 4))
                                .passage(passage("Wait, then retry with backoff."))
                                .build(),
                        Evidence.builder(
                                        new NoteId("practices/breakers.md"),
                                        "Circuit breakers",
                                        EvidenceRole.of(Role.REVIEWER),
                                        new Factors(1, 0.5, 1, 1, 1))
                                .build()))
                .notes(notes)
                .build();
    }

    private TextPrinter page(int columns, boolean colour) {
        return new TextPrinter(
                new PrintStream(printed, true, UTF_8), columns, new Paint(colour), LocalDate.of(2026, 7, 15));
    }

    private String text() {
        return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
