package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Self-declared skills are shown beside evidence and never count as evidence. */
class DeclaredSkillsTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void index() throws IOException {
        Files.writeString(folder.resolve("people.yml"), """
                - {id: ana, name: Ana Ruiz, skills: [Kafka, SQL]}
                - {id: dora, name: Dora Dee, team: Data, skills: [Apache Kafka, Brewing]}
                - {id: eve, name: Eve Ode, skills: [kafka], consent: {search: false}}
                """);
        Files.writeString(folder.resolve("vocabulary.txt"), "brewing > mashing\nbrewing > malting\n");
        Files.writeString(folder.resolve("a.md"), "---\nauthors: [ana]\n---\n# Kafka\n\nBrokers.\n");
        shell = new Shell(folder);
        shell.run("index");
    }

    @Test
    void whoHasEvidenceComesFirstAndWhoHasNoneIsLabelled() {
        Outcome who = shell.run("who", "kafka");

        assertThat(who.code()).isZero();
        assertThat(who.out()).isEqualTo("""
                1  Ana Ruiz  ana                                                      some  1.00
                   self-declared skill: Kafka
                   author  undated     Kafka
                Self-declared, without notes:
                   Dora Dee  dora, Data
                      self-declared skill: Apache Kafka
                """);
        assertThat(who.err()).contains("1 of 1 person with evidence");
    }

    @Test
    void toDeclareIsNoAnswer() {
        Outcome brewing = shell.run("who", "brewing");
        assertThat(brewing.code()).isEqualTo(1);
        assertThat(brewing.out()).startsWith("Self-declared, without notes:\n   Dora Dee");
        assertThat(brewing.err()).contains("No expert on “brewing” is known");

        assertThat(shell.run("who", "brewing", "--team", "legal").out())
                .startsWith("Other people know about it:\nSelf-declared, without notes:\n   Dora Dee");
        assertThat(shell.run("who", "brewing", "--as", "dora").out()).isEmpty();
    }

    @Test
    void whyShowsThatItDoesNotCount() {
        assertThat(shell.run("why", "kafka", "ana").out())
                .contains("self-declared skill: Kafka (not counted)\nRank 1 of 1 person");
        Outcome dora = shell.run("why", "kafka", "dora");
        assertThat(dora.code()).isZero();
        assertThat(dora.out()).isEqualTo("""
                Dora Dee  dora, Data
                self-declared skill: Apache Kafka (not counted)
                No note shows it; 1 person with evidence on “kafka”
                """);
        assertThat(shell.run("why", "kafka", "eve").code()).isEqualTo(1);
    }

    @Test
    void ofSeveralTopicsWhatIsDeclaredCoversNothing() {
        Outcome both = shell.run("who", "kafka + brewing");

        assertThat(both.out())
                .startsWith("1  Ana Ruiz  ana\n   self-declared skill: Kafka\n   kafka")
                .endsWith("""
                        Self-declared, without notes, on “kafka”:
                           Dora Dee  dora, Data
                              self-declared skill: Apache Kafka
                        Self-declared, without notes, on “brewing”:
                           Dora Dee  dora, Data
                              self-declared skill: Brewing
                        """);
        assertThat(shell.run("who", "kafka + brewing", "--json").out())
                .contains("{\"type\":\"declared\",\"topic\":\"brewing\",\"member\":{\"id\":\"dora\"");
    }

    @Test
    void jsonMarksThem() {
        assertThat(shell.run("who", "kafka", "--json").out().lines())
                .hasSize(3)
                .satisfiesExactly(
                        ana -> assertThat(ana)
                                .startsWith("{\"type\":\"expert\"")
                                .contains("\"declares\":[\"Kafka\"]"),
                        dora -> assertThat(dora)
                                .startsWith("{\"type\":\"declared\",\"member\":{\"id\":\"dora\"")
                                .endsWith("\"declares\":[\"Apache Kafka\"]}"),
                        answer -> assertThat(answer).contains("\"total\":1"));
        assertThat(shell.run("why", "kafka", "dora", "--json").out())
                .startsWith("{\"type\":\"answer\",\"rank\":0,\"total\":1,")
                .contains("\"weaknesses\":[\"only_declared\"]");
        assertThat(shell.run("who", "mashing", "--json")
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .startsWith(
                        "{\"type\":\"answer\",\"nearest\":{\"reach\":\"neighbour\",\"topic\":\"brewing\",\"experts\":[],\"declared\":[{\"member\":{\"id\":\"dora\"");
    }
}
