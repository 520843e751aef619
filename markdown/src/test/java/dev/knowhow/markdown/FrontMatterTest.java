package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.matter;
import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.problems;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.note.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    @Test
    void theHeadingOfAFirstSectionIsNoTitle() {
        assertThat(titled("text/0061-ember-data.md", "# Summary\n\nx\n\n# Motivation\n"))
                .isEqualTo("0061 ember data");
        assertThat(titled("kafka/overview.md", "# Overview\n")).isEqualTo("Overview");
        assertThat(titled("src/SUMMARY.md", "# Summary\n")).isEqualTo("Summary");
        assertThat(titled("text/0061-ember-data.md", "---\ntitle: Data\n---\n# Summary\n"))
                .isEqualTo("Data");
        assertThat(titled("text/0061-ember-data.md", "# Ember Data\n\n# Summary\n"))
                .isEqualTo("Ember Data");
    }

    @Test
    void aNameIsATitleIfThereIsNoOther() {
        assertThat(titled("author/ana-ruiz/_index.md", "---\nname: Ana Ruíz\n---\n"))
                .isEqualTo("Ana Ruíz");
        assertThat(titled("a.md", "---\nname: a-skill\n---\n# A skill\n")).isEqualTo("A skill");
    }

    private static String titled(String path, String markdown) {
        return Notes.parse(path, markdown).title();
    }

    @Test
    void everythingIsKeptWithItsKeysAsWritten() {
        Note note = matter("Team_Name: x", "deep: {a: [1, 2.5, true], b: ~}", "empty:");

        assertThat(note.properties())
                .containsExactly(
                        Map.entry("Team_Name", "x"),
                        Map.entry("deep", Map.of("a", List.of(1L, 2.5, true), "b", "")),
                        Map.entry("empty", ""));
    }

    @Test
    void textThatLooksLikeSomethingElseStaysText() {
        assertThat(matter(
                                "a: no",
                                "b: yes",
                                "c: 0755",
                                "d: 1.10",
                                "e: 2024-01-02",
                                "f: 1e3",
                                "g: 12:30",
                                "h: '1'",
                                "i: 0x1F",
                                "j: .5",
                                "k: 12345678901234567890")
                        .properties())
                .containsValues("no", "yes", "0755", "1.10", "2024-01-02", "1e3", "12:30", "1", "0x1F", ".5")
                .containsEntry("k", "12345678901234567890");
    }

    @Test
    void flagsMayBeWrittenInManyWords() {
        assertThat(matter("draft: yes").status()).isEqualTo(Status.DRAFT);
        assertThat(matter("draft: \"true\"").status()).isEqualTo(Status.DRAFT);
        assertThat(matter("draft: no").status()).isEqualTo(Status.PUBLISHED);
        assertThat(matter("private: true").status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void threeDotsMayEndIt() {
        Note note = parse("---\ntitle: A\n...\n# B\n");

        assertThat(note.title()).isEqualTo("A");
        assertThat(note.sections().getFirst().line()).isEqualTo(4);
    }

    @Test
    void aByteOrderMarkBeforeItIsPassedOver() {
        assertThat(parse("\uFEFF---\ntitle: A\n---\n").title()).isEqualTo("A");
    }

    @Test
    void windowsLineEndsAreFine() {
        Note note = parse("---\r\ntitle: A\r\ntags:\r\n- x\r\n---\r\n\r\n# B\r\ntext\r\n");

        assertThat(note.title()).isEqualTo("A");
        assertThat(note.tags()).containsExactly("x");
        assertThat(note.sections().getFirst().line()).isEqualTo(7);
        assertThat(text(note)).isEqualTo("text");
    }

    @Test
    void brokenYamlIsReportedWithItsLineAndSaved() {
        Note note = parse("""
                ---
                title: Kafka: the good parts
                author: "Jane Doe
                tags: [a, b
                audience:
                  - team-a
                date: 2024-01-02
                ---
                Text
                """);

        assertThat(note.problems()).hasSize(1);
        assertThat(note.problems().getFirst().severity()).isEqualTo(Severity.ERROR);
        assertThat(note.problems().getFirst().line()).isEqualTo(2);
        assertThat(note.title()).isEqualTo("Kafka: the good parts");
        assertThat(Notes.authors(note)).containsExactly("Jane Doe");
        assertThat(note.audience()).containsExactly("team-a");
        assertThat(note.created()).hasToString("2024-01-02");
        assertThat(text(note)).isEqualTo("Text");
    }

    @Test
    void theLineOfABrokenValueIsItsOwn() {
        assertThat(problems(parse("---\ntitle: A\nx: 1\nbad: [1\n---\n")))
                .first()
                .asString()
                .startsWith("ERROR 4");
        assertThat(problems(parse("---\ntitle: A: b\nx: 1\ndate: 2024-02-30\n---\n")))
                .last()
                .isEqualTo("WARNING 4: date '2024-02-30' is not a date");
    }

    @Test
    void brokenTomlIsReportedWithItsLineAndSaved() {
        Note note = parse("+++\ntitle = \"A\"\nbroken = [1,\ndate = 2024-01-02\n+++\nText\n");

        assertThat(note.title()).isEqualTo("A");
        assertThat(note.problems()).hasSize(1);
        assertThat(note.problems().getFirst().line()).isBetween(3, 4);
        assertThat(text(note)).isEqualTo("Text");
    }

    @Test
    void aDuplicateKeyIsReportedAndNothingIsLost() {
        Note note = matter("title: First", "tags: [a]", "title: Second", "tags: [b]");

        assertThat(note.title()).isEqualTo("First");
        assertThat(note.tags()).containsExactly("a", "b");
        assertThat(problems(note))
                .containsExactly("WARNING 4: the key title occurs twice", "WARNING 5: the key tags occurs twice");
    }

    @Test
    void aliasesOfValuesAreFollowedAndTagsPassedOver() {
        Note note = matter("a: &x [1, 2]", "b: *x", "c: !ruby/object:Gem {d: e}", "f: !!str 5", "g: !custom h");

        assertThat(note.properties()).containsEntry("b", List.of(1L, 2L));
        assertThat(note.properties()).containsEntry("g", "h");
        assertThat(problems(note)).containsExactly("WARNING 6: the tag !custom is not supported");
    }

    @Test
    void anAliasBombIsRefused() {
        StringBuilder bomb = new StringBuilder("---\ntitle: Bomb\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ",").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        Note note = parse(bomb.append("---\nText\n").toString());

        assertThat(problems(note)).hasSize(1).first().asString().contains("expands to more than");
        assertThat(note.title()).isEqualTo("Bomb");
        assertThat(text(note)).isEqualTo("Text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void deepNestingIsRefused(String open) {
        Note note = parse("---\ntitle: Deep\nx:\n  " + open.repeat(9_000 / open.length()) + "\n---\nText\n");

        assertThat(note.problems()).isNotEmpty();
        assertThat(note.title()).isEqualTo("Deep");
        assertThat(text(note)).isEqualTo("Text");
    }

    @Test
    void deepTomlIsRefused() {
        Note note = parse("+++\ntitle = \"Deep\"\nx = " + "[".repeat(20_000) + "\n+++\nText\n");

        assertThat(note.problems()).hasSize(1);
        assertThat(note.title()).isEqualTo("Deep");
    }

    @Test
    void deepJsonIsRefused() {
        Note note = parse("{\"title\": \"Deep\", \"x\": " + "[".repeat(9_000) + "]".repeat(9_000) + "}\nText\n");

        assertThat(note.problems()).hasSize(1);
        assertThat(text(note)).isEqualTo("Text");
    }

    @Test
    void anAliasOfItselfIsRefused() {
        assertThat(problems(matter("a: &x [*x]"))).hasSize(1);
    }

    @Test
    void aMegabyteOfFrontMatterIsReadRoughly() {
        Note note = parse("---\ntitle: Big\nx: " + "y".repeat(1 << 20) + "\ntags: [a]\n---\nText\n");

        assertThat(note.title()).isEqualTo("Big");
        assertThat(note.tags()).containsExactly("a");
        assertThat(problems(note)).hasSize(1).first().asString().contains("more than the limit of 65536");
        assertThat(text(note)).isEqualTo("Text");
    }

    @Test
    void frontMatterWithoutEndIsReported() {
        Note note = parse("---\ntitle: Open\ntags: [a]\n\n# Heading\n\ntext\n");

        assertThat(note.title()).isEqualTo("Open");
        assertThat(problems(note)).containsExactly("ERROR 1: the front matter is not closed");
        assertThat(note.sections()).extracting(section -> section.line()).containsExactly(5);
    }

    @Test
    void rulesAreNoFrontMatter() {
        Note note = parse("---\n\nJust a thought between rules\n\n---\n\n# More\n");

        assertThat(note.properties()).isEmpty();
        assertThat(note.problems()).isEmpty();
        assertThat(text(note)).contains("Just a thought between rules");
        assertThat(parse("---\n").problems()).isEmpty();
        assertThat(parse("---\ntext").problems()).isEmpty();
    }

    @Test
    void aListInsteadOfKeysIsReported() {
        assertThat(problems(matter("- a", "- b")))
                .containsExactly("ERROR 2: the front matter cannot be read: it does not consist of keys and values");
    }

    @Test
    void keysAreFoundInAnySpelling() {
        assertThat(matter("Created_At: 2024-01-02").created()).hasToString("2024-01-02");
        assertThat(matter("LASTMOD: 2024-01-02").updated()).hasToString("2024-01-02");
        assertThat(matter("created-at: 2024-01-02").created()).hasToString("2024-01-02");
    }
}
