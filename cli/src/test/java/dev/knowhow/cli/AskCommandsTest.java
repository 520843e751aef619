package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.testkit.NoteFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong input of questions that bring needs and people together has a clear answer and a next step. */
class AskCommandsTest {

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void index() {
        NoteFolder vault = new NoteFolder(folder.resolve("vault"));
        vault.write("people.yml", """
                - {id: ana, name: Ana Ruiz}
                - id: bo
                  consent: {search: no, opportunities: yes}
                """);
        vault.write("kafka.md", "---\nauthors: [ana]\n---\n# Kafka\nLag.\n");
        vault.write("weaver.md", "---\nkind: opportunity\nauthors: [ana]\nskills: [weaving]\n---\n# Weaver\nWeave.\n");
        vault.write("past.md", "---\nkind: opportunity\nauthors: [ana]\nuntil: 2020-12-31\n---\n# Past\nOver.\n");
        shell = new Shell(vault.root());
        shell.run("index");
    }

    @Test
    void anUnknownMemberIsNamed() {
        assertThat(shell.run("opportunities", "--as", "zoe").err())
                .contains("No record and no note names “zoe”; list the members: knowhow people --operator");
        assertThat(shell.run("opportunities", "--as", "bo").err()).doesNotContain("No record");
        assertThat(shell.run("search", "kafka", "--as", "ana").err()).doesNotContain("No record");
    }

    @Test
    void aTopicThatNobodyKnowsHasANextStep() {
        var outcome = shell.run("mentors", "zebra", "--as", "ana");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err() + outcome.out())
                .contains("No mentor is known for “zebra”.", "See who knows about zebra.");
    }

    @Test
    void aNoteThatDoesNotExistIsNoQuestion() {
        assertThat(shell.run("ask", "nope.md").code()).isEqualTo(1);
        assertThat(shell.run("ask", "nope.md").err()).contains("nope.md");
        assertThat(shell.run("fits", "kafka.md", "--as", "ana").err())
                .contains(
                        "“Kafka” is not an opportunity of yours", "Only the author of a note of the kind opportunity");
    }

    @Test
    void skillsThatNobodyHasLeadToExperts() {
        var outcome = shell.run("fits", "weaver.md", "--as", "ana");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err() + outcome.out())
                .contains("Nobody who agrees to be suggested fits “Weaver”.", "See who knows about “weaving”");
    }

    @Test
    void anOpportunityOfThePastIsNotOpen() {
        var outcome = shell.run("fits", "past.md", "--as", "ana");

        assertThat(outcome.err() + outcome.out())
                .contains(
                        "This opportunity ended on 2020-12-31.",
                        "This opportunity names no skills. Add skills to its front matter.");
    }

    @Test
    void contradictoryConsentIsReportedWithItsLine() {
        assertThat(shell.run("check").out() + shell.run("check").err())
                .contains(
                        "people.yml:3",
                        "agrees to opportunities and refuses search, which refuses everything",
                        "agree to search, or remove opportunities");
    }
}
