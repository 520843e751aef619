package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Field;
import dev.knowhow.query.News;
import dev.knowhow.query.News.Change;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is new on 10 March 2026, in a vault where each note is there for a reason. */
class NewsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        vault = new Vault(Files.createDirectory(folder.resolve("notes")), new InMemoryNoteIndex(), clock);
        vault.write("people.txt", "id=ana; name=Ana Ruiz; groups=core\nid=bo; name=Bo Li")
                .write("new.md", "author: ana", "date: 2026-03-05", "tag: kafka", "kind: trend", "kafka queues")
                .write("today.md", "author: ana", "author: bo", "date: 2026-03-10", "kafka")
                .write("changed.md", "author: bo", "date: 2025-01-01", "updated: 2026-03-07", "postgres")
                .write("first-day.md", "author: Cy", "date: 2026-03-01", "postgres queues")
                .write("old.md", "author: bo", "date: 2026-02-28", "kafka")
                .write("undated.md", "author: bo", "kafka")
                .write("tomorrow.md", "author: bo", "date: 2026-03-11", "kafka")
                .write("draft.md", "author: ana", "date: 2026-03-05", "status: draft", "kafka")
                .write("unlisted.md", "author: ana", "date: 2026-03-05", "status: unlisted", "kafka")
                .write("gone.md", "author: ana", "date: 2026-03-05", "expires: 2026-03-09", "kafka")
                .write("core.md", "author: bo", "date: 2026-03-06", "audience: core", "kafka secrets")
                .indexed();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private List<String> told(NewsQuery query) {
        return told(query, Viewer.EVERYONE);
    }

    private List<String> told(NewsQuery query, Viewer viewer) {
        return ids(vault.knowhow.as(viewer).news(query));
    }

    private static List<String> ids(Iterable<News.Item> items) {
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.note().id().path()));
        return ids;
    }

    @Test
    void newsIsNewestFirstFromTheGivenDayToToday() {
        assertThat(told(NewsQuery.since(MARCH))).containsExactly("today.md", "changed.md", "new.md", "first-day.md");
        assertThat(told(NewsQuery.since(TODAY))).containsExactly("today.md");
        assertThat(told(NewsQuery.latest()))
                .containsExactly("today.md", "changed.md", "new.md", "first-day.md", "old.md");
    }

    @Test
    void whatWasThereBeforeHasChanged() {
        News news = vault.knowhow.as(Viewer.EVERYONE).news(NewsQuery.since(MARCH));

        assertThat(ids(news.items(Change.NEW))).containsExactly("today.md", "new.md", "first-day.md");
        assertThat(ids(news.items(Change.CHANGED))).containsExactly("changed.md");
        assertThat(ids(vault.knowhow
                        .as(Viewer.EVERYONE)
                        .news(NewsQuery.since(LocalDate.of(2025, 1, 1)))
                        .items(Change.CHANGED)))
                .isEmpty();
    }

    @Test
    void aNoteIsNewsOfASubjectIfItHasAllItsWords() {
        assertThat(told(NewsQuery.since(MARCH).about("kafka"))).containsExactly("today.md", "new.md");
        assertThat(told(NewsQuery.since(MARCH).about("kafka queues"))).containsExactly("new.md");
        assertThat(told(NewsQuery.since(MARCH).about("kafka opera"))).isEmpty();
        assertThat(told(NewsQuery.since(MARCH).about("tag:kafka OR postgres")))
                .containsExactly("changed.md", "new.md", "first-day.md");
        assertThat(told(NewsQuery.since(MARCH).and(Filter.of(Field.KIND, "trend"))))
                .containsExactly("new.md");
        assertThat(told(NewsQuery.since(MARCH).and(Filter.of(Field.AUTHOR, "Bo Li"))))
                .containsExactly("today.md", "changed.md");
    }

    @Test
    void newsLeavesOutHiddenAndUnlistedNotes() {
        Viewer ana = Viewer.of(new MemberId("ana"), Set.of());

        assertThat(told(NewsQuery.since(MARCH), ana))
                .containsExactly("today.md", "changed.md", "core.md", "new.md", "first-day.md");
        assertThat(told(NewsQuery.since(MARCH), Viewer.OPERATOR))
                .containsExactly("today.md", "changed.md", "core.md", "new.md", "first-day.md");
    }

    @Test
    void pagesDoNotOverlapAndReportWhetherThereIsMore() {
        for (Viewer viewer : List.of(Viewer.OPERATOR, Viewer.EVERYONE)) {
            NewsQuery all = NewsQuery.since(MARCH);
            List<String> whole = told(all, viewer);
            for (int offset = 0; offset <= whole.size(); offset++) {
                News page = vault.knowhow.as(viewer).news(all.withOffset(offset).withLimit(2));
                assertThat(ids(page)).isEqualTo(whole.subList(offset, Math.min(offset + 2, whole.size())));
                assertThat(page.more()).isEqualTo(offset + 2 < whole.size());
            }
        }
    }

    @Test
    void whoWroteMostComesFirst() {
        assertThat(vault.knowhow
                        .as(Viewer.EVERYONE)
                        .news(NewsQuery.since(MARCH))
                        .writers())
                .extracting(writer -> writer.member().name() + " " + ids(writer.items()))
                .containsExactly("Ana Ruiz [today.md, new.md]", "Bo Li [today.md, changed.md]", "Cy [first-day.md]");
    }

    @Test
    void whoDoesNotAgreeIsNotListedFromTheNextQuestionOn() {
        for (String refusal : List.of("consent.digest=false", "consent.search=false", "consent.topics=kafka")) {
            vault.write("people.txt", "id=ana; name=Ana Ruiz\nid=bo; name=Bo Li; " + refusal);

            News news = vault.knowhow
                    .as(Viewer.EVERYONE)
                    .news(NewsQuery.since(MARCH).about("kafka"));
            assertThat(ids(news)).as(refusal).containsExactly("today.md", "new.md");
            assertThat(news.writers())
                    .as(refusal)
                    .extracting(writer -> writer.member().name())
                    .containsExactly("Ana Ruiz");
        }
    }

    @Test
    void aSummaryIsTheAuthorsOrHowTheTextBegins() {
        String words = "A sentence of seven words or so. ".repeat(20);
        vault.write("own.md", "date: 2026-03-09", "summary: In my own words.", "Text.")
                .write("long.md", "date: 2026-03-08", "", "# Heading", "", words)
                .write("longer.md", "date: 2026-03-08", "", "x".repeat(1000))
                .indexed();

        assertThat(summary("own.md")).isEqualTo("In my own words.");
        assertThat(summary("long.md")).endsWith("or so.").hasSizeBetween(200, 280);
        assertThat(summary("longer.md")).endsWith("x…").hasSizeLessThan(290);
        assertThat(summary("new.md")).isEqualTo("kafka queues");
    }

    @Test
    void rowsOfATableAreNoSentences() {
        assertThat(begun("Begin here.\nwant | read\na | b").summary()).isEqualTo("Begin here.");
        assertThat(begun("want | read\na | b").summary())
                .as("if there is nothing else")
                .isEqualTo("want | read a | b");
    }

    private static Note begun(String text) {
        return Note.builder("table.md")
                .section(new Section(List.of(), "", 1, text, "", List.of()))
                .build();
    }

    private String summary(String id) {
        return vault.note(id).note().summary();
    }
}
