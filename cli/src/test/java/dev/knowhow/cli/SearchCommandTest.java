package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arguments and output of {@code knowhow search}. */
class SearchCommandTest {

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void index() throws IOException {
        shell = new Shell(SmallVault.in(folder));
        shell.run("index");
    }

    private Outcome search(String... words) {
        String[] args = new String[words.length + 1];
        args[0] = "search";
        System.arraycopy(words, 0, args, 1, words.length);
        return shell.run(args);
    }

    @Test
    void filtersAreTyped() {
        assertThat(search("retries", "author:ana", "tag:http").out())
                .contains("practices/retries.md")
                .doesNotContain("2  ");
        assertThat(search("retries", "path:howto").out())
                .contains("1  Configure retries")
                .doesNotContain("2  ");
        assertThat(search("retries", "NOT", "breaker").out()).doesNotContain("breakers.md");
        assertThat(search("retries -breaker").out()).doesNotContain("breakers.md");
        assertThat(search("retries", "--", "-breaker").out()).doesNotContain("breakers.md");
        assertThat(search("author:ana", "path:nowhere").code()).isEqualTo(1);
    }

    @Test
    void quotesThatTheShellTookFromAFilterArePutBack() {
        assertThat(search("retries", "author:Ana Ruiz", "-n", "9").out()).doesNotContain("breakers.md");
        assertThat(search("retries", "author:Ana Ruiz", "-n", "9", "--json").out())
                .contains("\"total\":2");
    }

    @Test
    void theAnswerReportsHowWellItMatches() {
        Outcome some = search("deadline", "number");
        assertThat(some.err()).contains("No note has all or most of these words; these have some of them.");
        assertThat(some.out()).contains("missing: number", "missing: deadline");

        Outcome most = search("deadline", "idempotent", "xylophone");
        assertThat(most.err()).contains("No note has all of these words; 1 note has most of them.");
        assertThat(search("breaker", "retries").err()).contains("2 notes have all of the words.");
        assertThat(search("\"deadline a with\"").err())
                .contains("No note contains the exact phrase “deadline a with”; its words were searched.");
    }

    @Test
    void aBetterSpellingIsSuggested() {
        assertThat(search("breeker", "retries").err()).contains("Did you mean: breaker retries\n");
        Outcome closer = search("idempotnt");
        assertThat(closer.err()).startsWith("No results for “idempotnt”; showing “idempotent” instead.\n");
        assertThat(closer.out()).contains("practices/retries.md");
    }

    @Test
    void otherNamesOfTheTopicAreSuggested() throws IOException {
        Files.writeString(
                folder.resolve("vault/channel.md"), "---\naliases: [poison messages]\n---\n# Dead letter channel\n");
        Files.writeString(folder.resolve("vault/outage.md"), "# Outage\n\nThe dead letter channel was full.\n");
        shell.run("index");

        assertThat(search("poison", "messages").err()).contains("Also called: Dead letter channel (2 notes)\n");
        assertThat(search("poison", "messages", "--json").out())
                .contains("\"alsoCalled\":[{\"name\":\"Dead letter channel\",\"notes\":2}]");
    }

    @Test
    void facetsAreCounted() {
        Outcome facets = search("retries", "--facet", "all", "-n", "1");

        assertThat(facets.out()).contains("""

                        author  Ana Ruiz 2, Bo Li 2
                        tag     resilience 2, http 1
                        year    2025 2, 2024 1
                        folder  practices 2, howto 1, odd 1
                        """);
        assertThat(search("retries", "--facet", "all", "--json").out())
                .contains(
                        "{\"type\":\"facet\",\"field\":\"tag\",\"values\":[{\"value\":\"resilience\",\"name\":\"resilience\",\"notes\":2},"
                                + "{\"value\":\"http\",\"name\":\"http\",\"notes\":1}],\"others\":0}");
    }

    @Test
    void theOrderIsChosen() {
        assertThat(search("retries", "--sort", "newest", "-n", "1").out()).contains("howto/retries.md");
        assertThat(search("retries", "--sort", "oldest", "-n", "1").out()).contains("practices/breakers.md");
        assertThat(search("retries", "--recent", "180", "--why").out()).contains(" + recency ");
    }

    @Test
    void invalidArgumentsAreReported() {
        assertThat(search("retries", "--sort", "size").err()).contains("relevance, newest, oldest");
        assertThat(search("retries", "--recent", "soon").err()).contains("'soon' is not an int");
        assertThat(search("retries", "--recent", "100001").code()).isEqualTo(2);
    }

    @Test
    void jsonReportsTheSame() {
        assertThat(search("breeker", "retries", "--json").out())
                .contains("\"missing\":[\"breeker\"]")
                .contains("\"relaxation\":{\"step\":\"some_words\",\"notes\":4,\"replaced\":{},\"loosened\":[]}")
                .contains("\"didYouMean\":\"breaker retries\"");
    }
}
