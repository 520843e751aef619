package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Commands as people type them, over a real vault with the real engine. */
class CommandsTest {

    private static final Pattern VALUE = Pattern.compile("\"value\":([-0-9.eE]+)");
    private static final Pattern SCORE = Pattern.compile("\"score\":([-0-9.eE]+)");

    @TempDir
    static Path folder;

    private static Shell shell;
    private static Path vault;
    private static Outcome firstIndex;

    @BeforeAll
    static void index() throws IOException {
        vault = SmallVault.in(folder);
        firstIndex = new Shell(vault).run("index");
        // From a folder within the vault: the index is found upwards.
        shell = new Shell(vault.resolve("practices"));
    }

    @Test
    void indexReportsWhatItDid() {
        assertThat(firstIndex.code()).isZero();
        assertThat(firstIndex.out()).matches("7 notes in .*: 7 read, 0 unchanged, 0 gone\n");
        assertThat(firstIndex.err()).contains("; list them: knowhow check").doesNotContain("\u001b");

        Outcome again = shell.run("index");
        assertThat(again.out()).matches("7 notes in .*: 0 read, 7 unchanged, 0 gone\n");
        assertThat(vault.resolve("practices/.knowhow")).doesNotExist();
    }

    @Test
    void indexInAnEmptyFolderSaysSo(@TempDir Path empty) {
        Outcome outcome = new Shell(empty).run("index");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("No Markdown files in " + empty);
    }

    @Test
    void searchFindsTheSectionThatAnswers() {
        Outcome outcome = shell.run("search", "idempotent", "retries");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("1  Retries with backoff\n")
                .contains("practices/retries.md › When to retry  2025-03-04  Ana Ruiz")
                .contains("#resilience #http");
        assertThat(outcome.err()).matches("1 note has all of the words.\n\\d notes, searched 6 notes, indexed .*\n");
    }

    @Test
    void pagesFollowOnEachOther() {
        String all = shell.run("search", "retries").out();
        Outcome first = shell.run("search", "retries", "-n", "1");
        String second =
                shell.run("search", "retries", "-n", "1", "--offset", "1").out();

        assertThat(all).startsWith(first.out() + second);
        assertThat(first.err()).endsWith("; more with --offset 1\n");

        Outcome beyond = shell.run("search", "retries", "--offset", "100");
        assertThat(beyond.code()).isEqualTo(1);
        assertThat(beyond.err()).contains("4 notes, searched 6 notes");
    }

    @Test
    void thePartsOfEveryScoreAddUp() {
        String hits = shell.run("search", "retries", "resilience", "--json").out();

        assertThat(hits.lines().filter(line -> line.startsWith("{\"type\":\"hit\"")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(numbers(VALUE, line).stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .isCloseTo(numbers(SCORE, line).getFirst(), org.assertj.core.api.Assertions.within(1e-4)));
        assertThat(shell.run("search", "retries", "--why").out()).containsPattern("score [0-9.]+ = \\w+");
    }

    @Test
    void anEmptyAnswerIsReported() {
        Outcome search = shell.run("search", "xylophone");
        assertThat(search.code()).isEqualTo(1);
        assertThat(search.out()).isEmpty();
        assertThat(search.err())
                .startsWith("No results for “xylophone”: searched 6 notes, indexed ")
                .contains("knowhow who xylophone", "knowhow index");

        Outcome who = shell.run("who", "xylophone");
        assertThat(who.code()).isEqualTo(1);
        assertThat(who.err()).startsWith("No expert on “xylophone” is known: searched 6 notes");
    }

    @Test
    void whoKnowsComesWithEvidence() {
        Outcome outcome = shell.run("who", "retries");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("Ana Ruiz  ana, Platform", "author", "2025-03-04", "Former experts, who have left: Bo Li");
        assertThat(outcome.err()).contains("1 of 1 person with evidence");
    }

    @Test
    void whyAddsUpOnPaper() {
        Outcome outcome = shell.run("why", "retries", "Ana", "Ruiz");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("Ana Ruiz", "with evidence on “retries”");
        List<Double> column = numbers(Pattern.compile("(?m)^ +([0-9]+\\.[0-9]{3})  "), outcome.out());
        double sum = column.getLast();
        assertThat(column.subList(0, column.size() - 1).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(sum, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void aPersonWithoutEvidenceIsNotInvented() {
        Outcome outcome = shell.run("why", "retries", "anna");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("No note shows that “anna” knows about “retries”.", "Did you mean Ana Ruiz (ana)?");
        assertThat(shell.run("person", "anna").code()).isEqualTo(1);
    }

    @Test
    void topicsOfAPerson() {
        Outcome outcome = shell.run("person", "@anar");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("Ana Ruiz, ana, Platform").contains("resilience", "1 note", "2025-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "practices/breakers.md",
                "practices/breakers",
                "./practices/breakers.md",
                "breakers",
                "circuit breakers"
            })
    void aNoteGoesByManyNames(String name) {
        Outcome outcome = shell.run("note", name);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("Circuit breakers\npractices/breakers.md")
                .contains("A breaker stops");
    }

    @Test
    void aNameOfSeveralNotesIsNotGuessed() {
        Outcome outcome = shell.run("note", "retries");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("Several notes are called “retries”; give the id of one.\n")
                .contains("  practices/retries.md  ", "  howto/retries.md  ");
    }

    @Test
    void missingAndHiddenNotesLookTheSame() {
        Outcome hidden = shell.run("note", "secret/incident.md");
        Outcome missing = shell.run("note", "secret/accident.md");

        assertThat(hidden.code()).isEqualTo(1).isEqualTo(missing.code());
        assertThat(hidden.err().replace("incident", "accident")).isEqualTo(missing.err());
        assertThat(shell.run("search", "zanzibar").code()).isEqualTo(1);
    }

    @Test
    void whoMaySeeSees() {
        assertThat(shell.run("note", "secret/incident.md", "--as", "@anar").code())
                .isZero();
        assertThat(shell.run("search", "zanzibar", "--group", "Core").code()).isZero();
        assertThat(shell.run("search", "zanzibar", "--operator").code()).isZero();
        assertThat(shell.run("search", "zanzibar", "--as", "bo").code()).isEqualTo(1);
        assertThat(shell.run("search", "retries", "--as", " ").code()).isEqualTo(2);
    }

    @Test
    void brokenLinksAreFoundByFileAndLine() {
        Outcome outcome = shell.run("links");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEqualTo("practices/retries.md:12:  [[No such note]]  broken\n");
        assertThat(outcome.err()).contains("1 broken");
    }

    @Test
    void ambiguousLinksAreShownOnRequest() {
        assertThat(shell.run("links", "--ambiguous").out())
                .contains("odd/backup-ja.md:5: ", "[[retries]]", "may mean howto/retries.md or practices/retries.md");
    }

    @Test
    void checkListsProblems() {
        Outcome outcome = shell.run("check");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("odd/broken.md");
        assertThat(outcome.err()).contains("7 notes checked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search retries",
                "search xylophone",
                "who retries",
                "why retries ana",
                "note practices/retries.md",
                "person ana",
                "links --ambiguous",
                "check",
                "plugins",
                "index"
            })
    void jsonIsOneObjectALine(String typed) {
        Outcome outcome = shell.run((typed + " --json").split(" "));

        assertThat(outcome.out()).isNotEmpty().endsWith("\n");
        assertThat(outcome.out().lines())
                .allSatisfy(line -> assertThat(line).startsWith("{\"type\":\"").satisfies(CommandsTest::parses));
    }

    @Test
    void jsonOfAnEmptyAnswerHasTheQuery() {
        Outcome outcome = shell.run("search", "xylophone", "--json");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains(
                        "{\"type\":\"answer\",\"total\":0,\"totalIsExact\":true,\"relaxation\":{\"step\":\"some_words\",\"notes\":0,\"replaced\":{},\"loosened\":[]},\"didYouMean\":null,\"alsoCalled\":[],\"searched\":{\"notes\":6,");
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"search hostile", "who hostile", "why hostile ana", "note odd/hostile.md", "person ana", "check"
            })
    void whatNotesHoldCannotPaintTheScreen(String typed) {
        Outcome outcome = shell.run(typed.split(" "));

        assertThat(outcome.out() + outcome.err())
                .doesNotContain("\u001b", "\u0007", "\u202e")
                .isNotEmpty();
    }

    @Test
    void anyScriptIsFoundAndPrinted() {
        assertThat(shell.run("search", "バックアップ").out()).contains("1  バックアップの手順\n");
    }

    @Test
    void whoIsFilteredByDeclaredProperties() {
        assertThat(shell.run("who", "retries", "--place", "bogota").out())
                .contains("1  Ana Ruiz", "away until 2999-12-31, 3 requests a week at most")
                .doesNotContain("Bo Li");
        assertThat(shell.run("who", "retries", "--left").out())
                .contains("1  Bo Li")
                .doesNotContain("Ana");
        assertThat(shell.run("who", "retries", "--active-since", "2025-06").out())
                .contains("1  Ana Ruiz")
                .doesNotContain("Bo Li");
        assertThat(shell.run("who", "retries", "--as-of", "2024-12").out())
                .contains("1  Bo Li")
                .doesNotContain("Ana");
        assertThat(shell.run("who", "retries", "--as", "ana").out())
                .contains("Former experts, who have left: Bo Li")
                .doesNotContain("Ana");
        assertThat(shell.run("who", "retries", "--as-of", "yesterday").err())
                .startsWith("knowhow: asOf is 'yesterday', must be a day such as 2026-07-20, 2026-07, 2026 or 30d");
    }

    @Test
    void whoCoversSeveralTopicsIsAskedWithAPlus() {
        Outcome outcome = shell.run("who", "retries", "+", "breakers", "+", "unicorns");

        assertThat(outcome.out())
                .startsWith("1  ")
                .containsPattern("   retries   +\\d+ %  author +20")
                .containsPattern("   breakers  +100 %  author +2025-03-04  Retries with backoff");
        assertThat(outcome.err()).startsWith("No expert on “unicorns” is known.\n");
        assertThat(shell.run("who", "retries + breakers", "--json").out())
                .startsWith("{\"type\":\"covering\",\"rank\":1,\"member\":{\"id\":\"ana\"")
                .contains("\"gaps\":[]");
    }

    @Test
    void whoComesCloseIsNamedApart() {
        Outcome outcome = shell.run("who", "retries", "--team", "Security");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("No expert on “retries” matches these filters");
        assertThat(outcome.out()).startsWith("Other people know about it:\n1  ");
        assertThat(shell.run("who", "retries", "--team", "Security", "--json").out())
                .startsWith("{\"type\":\"answer\",\"nearest\":{\"reach\":\"others\",\"topic\":\"retries\"")
                .doesNotContain("\"type\":\"expert\"");
    }

    @Test
    void consentTakenBackHoldsAtTheNextQuestionWithoutIndexing() throws IOException {
        Path own = SmallVault.in(Files.createDirectory(folder.resolve("consent")));
        var there = new Shell(own);
        there.run("index");
        assertThat(there.run("who", "retries").out()).contains("Ana Ruiz");

        Path people = own.resolve("people.yml");
        Files.writeString(people, Files.readString(people).replace("team: Platform", "consent: { search: false }"));

        assertThat(there.run("who", "retries").out()).contains("Bo Li").doesNotContain("Ana");
        assertThat(there.run("person", "ana").code()).isEqualTo(1);
    }

    @Test
    void theIndexCanBeNamedFromAnywhere() {
        var elsewhere = new Shell(folder);

        assertThat(elsewhere.run("search", "retries").code()).isEqualTo(3);
        assertThat(elsewhere
                        .run("search", "retries", "--index", "vault/.knowhow")
                        .code())
                .isZero();
    }

    @Test
    void evaluationWritesTheRunAndNothingElse() throws IOException {
        Path files = Files.createDirectory(folder.resolve("judged"));
        Files.writeString(files.resolve("topics.tsv"), "q1\tidempotent retries\nq2\tcircuit breakers\n");
        Files.writeString(
                files.resolve("qrels.txt"), "q1 0 practices/retries.md 1\nq2 0 practices/breakers.md 2\nq3 0 x.md 1\n");
        Path notes = SmallVault.in(files);
        var there = new Shell(files);

        Outcome outcome = there.run(
                "evaluate",
                "--task",
                "search",
                "--notes",
                "vault",
                "--topics",
                "topics.tsv",
                "--qrels",
                "qrels.txt",
                "--run",
                "out.run");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("""
                topics  MRR@10  nDCG@10   R@100     S@1    zero
                3        0.667    0.667   0.667   0.667       1
                """);
        assertThat(outcome.err())
                .contains("1 judged topic not among the questions: counted as without answer")
                .containsPattern("median [0-9.]+ ms, p99 [0-9.]+ ms per topic");
        assertThat(Files.readAllLines(files.resolve("out.run")).getFirst())
                .matches("q1 Q0 practices/retries.md 1 [0-9.]+ knowhow");
        assertThat(notes.resolve(".knowhow")).doesNotExist();
    }

    @Test
    void expertsAreEvaluatedByTheirIds() throws IOException {
        Path files = Files.createDirectory(folder.resolve("experts"));
        Files.writeString(files.resolve("topics.tsv"), "q1\tretries\n");
        Files.writeString(files.resolve("qrels.txt"), "q1 0 ana 1\n");

        Outcome outcome = new Shell(files)
                .run(
                        "evaluate",
                        "--task=experts",
                        "--notes",
                        vault.toString(),
                        "--topics",
                        "topics.tsv",
                        "--qrels",
                        "qrels.txt",
                        "--json");

        assertThat(outcome.out())
                .startsWith("{\"type\":\"figures\",\"task\":\"experts\",\"topics\":1,\"figures\":{\"MAP\":1.0,");
    }

    @Test
    void peopleMayBeRankedByAnotherMethodToCompareWith() throws IOException {
        Path files = Files.createDirectory(folder.resolve("methods"));
        Files.writeString(files.resolve("topics.tsv"), "q1\tretries\n");
        String[] asked = {
            "evaluate", "--notes", vault.toString(), "--topics", "topics.tsv", "--run", "out.run", "--method", "votes"
        };

        Outcome experts = new Shell(files).run(and(asked, "--task=experts"));
        assertThat(experts.code()).isZero();
        assertThat(Files.readString(files.resolve("out.run"))).startsWith("q1 Q0 ana 1 2.0 ");

        assertThat(new Shell(files).run(and(asked, "--task=search")).err())
                .contains("--method requires --task experts");
        asked[asked.length - 1] = "divination";
        assertThat(new Shell(files).run(and(asked, "--task=experts")).err()).contains("reciprocal-rank");
    }

    @Test
    void aWeakAnswerIsMarkedAsWeak() {
        assertThat(shell.run("who", "retries").err()).doesNotContain("Weak matches only");
        assertThat(shell.run("who", "retries", "of", "zeppelins", "over", "Elbonia")
                        .err())
                .contains("Weak matches only: no note covers most of your query.");
    }

    @Test
    void answersAreProvedOnRequest() throws IOException {
        Path files = Files.createDirectory(folder.resolve("proofs"));
        Files.writeString(files.resolve("topics.tsv"), "q1\tretries\nq2\tbackoff\n");
        String[] asked = {
            "evaluate", "--task=experts", "--notes", vault.toString(), "--topics", "topics.tsv", "--run", "out.run"
        };

        Outcome outcome = new Shell(files).run(and(asked, "--prove"));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .containsPattern("parts add up: (\\d+) of \\1; rank without some notes as predicted: (\\d+) of \\2");
    }

    @Test
    void whatEachPartOfAScoreBuysIsShown() throws IOException {
        Path files = Files.createDirectory(folder.resolve("parts"));
        Files.writeString(files.resolve("topics.tsv"), "q1\tretries\n");
        Files.writeString(files.resolve("qrels.txt"), "q1 0 practices/retries.md 1\n");
        String[] asked = {
            "evaluate", "--notes", vault.toString(), "--topics", "topics.tsv", "--qrels", "qrels.txt", "--parts"
        };

        Outcome search = new Shell(files).run(and(asked, "--task=search"));
        assertThat(search.code()).isZero();
        assertThat(search.out().lines().map(line -> line.replaceAll(" {2,}.*", "")))
                .contains("all parts", "without names", "without words");
        assertThat(search.out()).containsPattern("all parts +1\\.000");

        Files.writeString(files.resolve("people.txt"), "q1 0 bo 1\n");
        asked[asked.length - 2] = "people.txt";
        Outcome experts = new Shell(files).run(and(asked, "--task=experts"));
        assertThat(experts.code()).isZero();
        assertThat(experts.out().lines().map(line -> line.replaceAll(" {2,}.*", "")))
                .contains("all parts", "without steepness", "without who is named", "without links");
        assertThat(new Shell(files)
                        .run(and(and(asked, "--task=experts"), "--method=votes"))
                        .err())
                .contains("excludes --method");
    }

    private static String[] and(String[] words, String last) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = last;
        return all;
    }

    @Test
    void pluginsAreListedEvenWithoutAnIndex() {
        Outcome outcome = new Shell(folder).run("plugins");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("markdown", "search");
        assertThat(folder.resolve(".knowhow")).doesNotExist();
    }

    @Test
    void theDemoIsShortAndAnswers() {
        Outcome outcome = shell.run("demo");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines()).hasSizeLessThan(45);
        assertThat(outcome.out()).contains("$ knowhow search", "$ knowhow who", "$ knowhow why", "knowhow help");
    }

    private static List<Double> numbers(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> Double.valueOf(match.group(1)))
                .toList();
    }

    private static void parses(String line) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            parser.skipChildren();
            assertThat(parser.nextToken()).isNull();
        }
    }
}
