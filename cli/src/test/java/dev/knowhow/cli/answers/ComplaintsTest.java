package dev.knowhow.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.LinkReport;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Field;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users of other systems complain of, in public threads, most often; here each has a test. */
class ComplaintsTest {

    private static final Viewer BO = Viewer.of(new MemberId("bo"), Set.of("board"));

    @TempDir
    Path folder;

    private MiniVault vault;

    @BeforeEach
    void open() {
        vault = new MiniVault(folder);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    @DisplayName("1: a whole word finds what its prefix finds, and a stop word does not empty the answer")
    void wordsAndBeginnings() {
        vault.write("office.md", "# The office\nWhere we sit.").indexed();

        for (String asked :
                List.of("office", "offices", "offic*", "the office", "office at the", "at office", "OFFICE")) {
            assertThat(vault.found(asked)).as(asked).containsExactly("office.md");
        }
    }

    @Test
    @DisplayName("2: Chinese, Japanese and Korean are found anywhere in a word")
    void notAtTheBeginningOfWordsAlone() {
        vault.write("zh.md", "# 数据库备份与恢复\n").write("ja.md", "# データベースの復元手順\n");
        vault.write("ko.md", "# 데이터베이스복원절차\n").indexed();

        assertEveryPieceFinds("数据库备份与恢复", "zh.md");
        assertEveryPieceFinds("データベースの復元手順", "ja.md");
        assertEveryPieceFinds("데이터베이스복원절차", "ko.md");
    }

    private void assertEveryPieceFinds(String title, String note) {
        for (int start = 0; start < title.length(); start++) {
            for (int end = start + 1; end <= title.length(); end++) {
                String piece = title.substring(start, end);
                assertThat(vault.found(piece)).as(piece).contains(note);
            }
        }
    }

    @Test
    @DisplayName("3: notes with the characters side by side come before notes with them apart")
    void piecesInOrder() {
        vault.write("apart.md", "# 生产研究\n学生研讨，究竟如何。研究与生活。")
                .write("together.md", "# 招生\n本年度研究生招生办法。")
                .indexed();

        assertThat(vault.found("研究生招生")).first().isEqualTo("together.md");
    }

    @Test
    @DisplayName("4: the body is searched, and the answer has the number of notes and the day of the index")
    void whatWasSearched() {
        vault.write("a.md", "# Title\nThe word marzipan is in the body.").write("b.md", "# Other\n");
        vault.indexed();

        SearchResults answer = vault.search("marzipan");

        assertThat(answer.hits()).hasSize(1);
        assertThat(answer.searched().notes()).isEqualTo(2);
        assertThat(answer.searched().asOf()).isNotNull();
        assertThat(vault.search("nougat").searched()).isEqualTo(answer.searched());
    }

    @Test
    @DisplayName("5: synonyms are in a file of the vault, and the score shows their component")
    void vocabulary() {
        vault.write("vocabulary.txt", "d2b = dock to bay\n").write("dock.md", "# From dock to bay\nHow a box moves.");
        vault.indexed();

        SearchHit hit = vault.search("D2B").hits().getFirst();

        assertThat(hit.id().path()).isEqualTo("dock.md");
        assertThat(hit.parts()).extracting(ScorePart::name).contains("vocabulary: dock to bay");
    }

    @Test
    @DisplayName("6: a note with a very long name is found by each of its words")
    void longNames() {
        StringBuilder title = new StringBuilder("Minutes");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            String word = "chapter" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
            title.append(' ').append(word);
            words.add(word);
        }
        vault.write("long.md", "---\ntitle: " + title + "\n---\nText.").indexed();

        for (String word : words) {
            assertThat(vault.found(word)).as(word).containsExactly("long.md");
        }
    }

    @Test
    @DisplayName("7: an exact title, alias or file name is first, however often other notes have the words")
    void exactNames() {
        for (int i = 0; i < 20; i++) {
            vault.write(
                    "noise/rollback" + i + ".md",
                    "# Rollback, rollback and rollback " + i + "\n## Rollback\n" + "rollback plan ".repeat(50));
        }
        vault.write("title.md", "# Rollback\nShort.");
        vault.write("alias.md", "---\ntitle: Undoing a release\naliases: [Rollback plan]\n---\nShort.");
        vault.write("deploy/backout.md", "# Undoing a deployment\nShort.");
        vault.write("noise/backout.md", "# Plans\n" + "They speak of it: backout. ".repeat(20));
        vault.indexed();

        assertThat(vault.found("rollback")).first().isEqualTo("title.md");
        assertThat(vault.found("Rollback plan")).first().isEqualTo("alias.md");
        assertThat(vault.found("backout")).contains("deploy/backout.md", "noise/backout.md");
        assertThat(vault.found("deploy/backout")).first().isEqualTo("deploy/backout.md");
    }

    @Test
    @DisplayName("8: more words make an answer better, and the answer reports when no note has all of them")
    void moreWords() {
        vault.write("one.md", "# Certificates\n" + "certificate ".repeat(40));
        vault.write("both.md", "# Notes of Monday\nThe certificate of the gate sensor is renewed by hand.");
        vault.write("other.md", "# Sensors\n" + "sensor ".repeat(40)).indexed();

        SearchResults all = vault.search("certificate gate sensor");
        SearchResults most = vault.search("certificate gate sensor marzipan");

        assertThat(all.hits().getFirst().id().path()).isEqualTo("both.md");
        assertThat(all.relaxation().step()).isEqualTo(Step.ALL_WORDS);
        assertThat(all.relaxation().notes()).isEqualTo(1);
        assertThat(most.hits().getFirst().id().path()).isEqualTo("both.md");
        assertThat(most.relaxation().step()).isEqualTo(Step.MOST_WORDS);
        assertThat(most.hits().getFirst().missing()).containsExactly("marzipan");
    }

    @Test
    @DisplayName("9: misspelt words never rank above true matches; alone they are marked as such")
    void fuzzyIsAStepOfItsOwn() {
        vault.write("form.md", "# The form\nFill in the form. form form form form");
        vault.write("farm.md", "# The farm\nOne line on the farm.").indexed();

        SearchResults exact = vault.search("farm");
        SearchResults misspelt = vault.search("farmm");

        assertThat(exact.relaxation().step()).isEqualTo(Step.ALL_WORDS);
        assertThat(exact.hits()).extracting(hit -> hit.id().path()).containsExactly("farm.md");
        assertThat(misspelt.relaxation().step()).isEqualTo(Step.FUZZY);
        assertThat(misspelt.relaxation().replaced()).isEqualTo(Map.of("farmm", "farm"));
    }

    @Test
    @DisplayName("9: pages have no gap and no repetition")
    void pages() {
        for (int i = 0; i < 57; i++) {
            vault.write("twin" + i + ".md", "# Twin\nAll alike.");
        }
        vault.indexed();

        List<String> paged = new ArrayList<>();
        for (int from = 0; from < 57; from += 10) {
            paged.addAll(vault.found(SearchQuery.of("twin").withOffset(from).withLimit(10)));
        }

        assertThat(paged).hasSize(57).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(vault.found(SearchQuery.of("twin").withLimit(100)));
    }

    @Test
    @DisplayName("10: recent notes are preferred on request, by a score component with a name and a half-life")
    void recency() {
        vault.write("old.md", "---\ntitle: Rota\ndate: 2020-01-01\n---\nThe rota of the team.");
        vault.write("young.md", "---\ntitle: The new plan\ndate: 2026-11-01\n---\nThe rota of the team.")
                .indexed();

        assertThat(vault.found("rota team")).containsExactly("old.md", "young.md");
        SearchResults recent = vault.knowhow
                .as(Viewer.EVERYONE)
                .search(SearchQuery.of("rota team").withHalfLife(180));
        for (SearchHit hit : recent) {
            assertThat(hit.parts()).extracting(ScorePart::name).contains("recency");
            assertThat(hit.parts().stream().mapToDouble(ScorePart::value).sum())
                    .isEqualTo(hit.score(), Offset.offset(1e-3));
        }
    }

    @Test
    @DisplayName("11: a note is one hit, with its best section")
    void oneHitANote() {
        StringBuilder text = new StringBuilder("# Everything\n");
        for (String place : List.of("north", "south", "east", "west")) {
            text.append("## Crane of the ").append(place).append("\nThe crane is serviced in spring.\n");
        }
        vault.write("all.md", text.toString())
                .write("other.md", "# Cranes\nBirds, too.")
                .indexed();

        SearchResults answer = vault.search("crane east");

        assertThat(answer.hits()).extracting(hit -> hit.id().path()).containsExactly("all.md", "other.md");
        assertThat(answer.hits().getFirst().passage())
                .satisfies(passage -> assertThat(passage.anchor()).isEqualTo("crane-of-the-east"));
    }

    @Test
    @DisplayName("12: a viewer who may not see a note gets the answer of a vault without it")
    void hiddenNotesLeaveNoTrace() throws IOException {
        vault.write("open.md", "# The plan\nWe merge the teams in spring.");
        vault.write("other.md", "# Lunch\nAt noon.").indexed();
        List<SearchResults> without = answers();

        vault.write(
                "secret.md", "---\ntitle: The merger\naudience: [board]\n---\n[[The plan]] of the merger: Zanzibar.");
        vault.indexed();

        assertThat(answers())
                .usingRecursiveComparison()
                .ignoringFields("searched.asOf")
                .isEqualTo(without);
        assertThat(vault.found(SearchQuery.of("zanzibar"), BO)).containsExactly("secret.md");
    }

    /** What everyone is told, whatever they ask. */
    private List<SearchResults> answers() {
        List<SearchResults> answers = new ArrayList<>();
        for (String asked : List.of("plan", "merger", "zanzibar", "zanzibr", "the plan of the merger", "merge teams")) {
            answers.add(vault.search(asked));
        }
        return answers;
    }

    @Test
    @DisplayName("13: facets count only what the viewer may see")
    void facets() {
        vault.write("open.md", "---\ntitle: Open\ntags: [plan]\nauthors: [Ana]\n---\nspring");
        vault.write(
                "secret/x.md",
                "---\ntitle: Not open\ntags: [plan, merger]\nauthors: [Bo]\naudience: [board]\n---\nspring");
        vault.indexed();
        SearchQuery spring = SearchQuery.of("spring").withFacets(Set.of(Field.TAG, Field.AUTHOR, Field.FOLDER));

        assertThat(facets(spring, Viewer.EVERYONE)).isEqualTo(Map.of("tag plan", 1L, "author Ana", 1L, "folder .", 1L));
        assertThat(facets(spring, BO))
                .containsEntry("tag plan", 2L)
                .containsEntry("tag merger", 1L)
                .containsEntry("folder secret", 1L);
        assertThat(vault.found(spring.and(Clause.Filter.of(Field.TAG, "merger"))))
                .isEmpty();
    }

    private Map<String, Long> facets(SearchQuery query, Viewer viewer) {
        Map<String, Long> counts = new TreeMap<>();
        vault.knowhow
                .as(viewer)
                .search(query)
                .facets()
                .forEach(facet -> facet.values()
                        .forEach(value -> counts.put(facet.field().word() + " " + value.value(), value.notes())));
        return counts;
    }

    @Test
    @DisplayName("14: a hidden note and a missing one look the same")
    void missingOrHidden() {
        vault.write("secret.md", "---\ntitle: Merger\nauthors: [Bo]\naudience: [board]\n---\nZanzibar.")
                .indexed();

        assertThat(vault.knowhow.as(Viewer.EVERYONE).note(new NoteId("secret.md")))
                .isEqualTo(vault.knowhow.as(Viewer.EVERYONE).note(new NoteId("nothere.md")));
        assertThat(vault.knowhow.as(Viewer.EVERYONE).who("zanzibar").experts()).isEmpty();
        assertThat(vault.knowhow.as(Viewer.EVERYONE).person("Bo"))
                .isEqualTo(vault.knowhow.as(Viewer.EVERYONE).person("Nobody"));
    }

    @Test
    @DisplayName("15: broken links are listed with note and line")
    void brokenLinks() {
        vault.write("a.md", "# A\nGood: [[B]].\n\nWanted: [[Disaster plan]], and [a file](gone.md).\n");
        vault.write("b.md", "# B\n").indexed();

        List<LinkReport.Row> broken = vault.knowhow.as(Viewer.EVERYONE).links().broken();

        assertThat(broken)
                .extracting(row -> row.from().path() + ":" + row.link().line() + " "
                        + row.link().target())
                .containsExactlyInAnyOrder("a.md:4 Disaster plan", "a.md:4 gone.md");
    }

    @Test
    @DisplayName("16: knowhow only reads the notes and overwrites none")
    void notesAreOnlyRead() throws IOException {
        vault.write("a.md", "\uFEFF---\ntitle: [broken\n---\r\nText  \n")
                .write("b.md", "# B\n\n\n[[a]]")
                .indexed();
        Map<String, String> before = contents();

        vault.write("b.md", "# B, edited by somebody else\n").indexed();
        vault.search("edited");
        vault.knowhow.operations().check();

        assertThat(contents().get("a.md")).isEqualTo(before.get("a.md"));
        assertThat(contents().get("b.md")).isEqualTo("# B, edited by somebody else\n");
        assertThat(vault.found("edited")).containsExactly("b.md");
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.walk(vault.folder.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(vault.folder.root().relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    @DisplayName("17: an overdue review is listed with the responsible person")
    void overdueReviews() {
        vault.write("people.yml", "- id: ana\n  name: Ana Ruiz\n");
        vault.write("late.md", "---\ntitle: Late\nauthors: [bo]\nowner: ana\nreview_by: 2026-11-24\n---\nText.");
        vault.write("due.md", "---\ntitle: Due today\nauthors: [bo]\nowner: ana\nreview_by: 2026-11-25\n---\nText.")
                .indexed();

        assertThat(vault.knowhow.operations().check().problems())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("late.md", "2026-11-24", "Ana Ruiz");
    }

    /** What a feed would be made of; the feeds themselves are not there yet. */
    @Test
    @DisplayName("18: changes below a path are listed newest first, with day and text")
    void changesByPath() {
        vault.write("guides/one.md", "---\ntitle: One\ndate: 2026-01-01\n---\nFirst words.");
        vault.write("guides/two.md", "---\ntitle: Two\ndate: 2025-01-01\nupdated: 2026-03-01\n---\nSecond words.");
        vault.write("news/three.md", "---\ntitle: Three\ndate: 2026-05-01\n---\nThird words.")
                .indexed();

        SearchResults changes = vault.knowhow
                .as(Viewer.EVERYONE)
                .search(SearchQuery.of("path:guides").withOrder(Order.NEWEST));

        assertThat(changes.hits())
                .extracting(hit -> hit.date() + " " + hit.id().path() + " "
                        + hit.passage().snippet().text())
                .containsExactly("2026-03-01 guides/two.md Second words.", "2026-01-01 guides/one.md First words.");
    }
}
