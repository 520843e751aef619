package dev.knowhow.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The patch of {@code check --people} applies as it is; afterwards there are no duplicates. */
class PeoplePatchTest {

    @TempDir
    Path vault;

    private Shell.Outcome proposed() {
        new Shell(vault).run("index");
        return new Shell(vault).run("check", "--people");
    }

    /** Applies the patch as git would. */
    private void accept(String patch) throws Exception {
        try (Git git = Git.init().setDirectory(vault.toFile()).call()) {
            git.apply()
                    .setPatch(new ByteArrayInputStream(patch.getBytes(UTF_8)))
                    .call();
        }
    }

    private void note(String file, String authors) throws IOException {
        Files.writeString(vault.resolve(file), "---\nauthors: [" + authors + "]\n---\n# Kafka\n\nAbout " + file + "\n");
    }

    @Test
    void aRecordGainsTheNamesItWasMissing() throws Exception {
        Files.writeString(vault.resolve("people.yml"), """
                # who is who
                - id: bo
                  name: Bo Berg
                - id: "ana"   # the first
                  name: Ana Lima
                  aliases: [Ana L.]
                - id: cy
                  name: Cy Young
                """);
        note("a.md", "alima, \"Lima, Ana\"");
        note("b.md", "\"Ana Lima <ana@home.example>\", bo");
        note("c.md", "\"C. Young\"");
        note("d.md", "\"Lima Ana <other@work.example>\"");

        Shell.Outcome outcome = proposed();
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("# Ana Lima (ana) and alima (alima): a handle derived from the other's name")
                .contains("--- a/people.yml\n+++ b/people.yml\n@@ -");
        assertThat(Files.readString(vault.resolve("people.yml"))).doesNotContain("alima");

        accept(outcome.out());
        assertThat(Files.readString(vault.resolve("people.yml"))).contains("# who is who", "aliases: [Ana L.]");
        Shell.Outcome after = new Shell(vault).run("check", "--people");
        assertThat(after.out()).isEmpty();
        assertThat(after.code()).isZero();
        assertThat(new Shell(vault).run("who", "kafka", "--json").out())
                .contains("{\"id\":\"ana\"", "{\"id\":\"cy\"", "{\"id\":\"bo\"")
                .doesNotContain("alima", "home.example", "C. Young");
    }

    @Test
    void whereNobodyHasARecordThereIsANewFile() throws Exception {
        note("a.md", "J. Doe");
        note("b.md", "Jane Doe");

        accept(proposed().out());

        assertThat(Files.readString(vault.resolve("people.yml")))
                .startsWith("- id: jane-doe\n  name: Jane Doe\n")
                .contains("aliases: [J. Doe]");
        assertThat(new Shell(vault).run("check", "--people").code()).isZero();
    }

    @Test
    void aNewRecordHasTheWholeNameRatherThanTheLongest() throws Exception {
        note("a.md", "J. Doe");
        note("b.md", "\"Doe, Jane\"");
        note("c.md", "Jane Doe");

        assertThat(proposed().out()).contains("+- id: jane-doe\n+  name: Jane Doe\n");
    }

    @Test
    void ofTwoPeopleWithOneNameTheIdMustBeGiven() throws Exception {
        Files.writeString(vault.resolve("people.yml"), """
                - {id: anna-1, name: Anna Kowalska}
                - {id: anna-2, name: Anna Kowalska}
                """);
        note("a.md", "\"Kowalska, Anna\"");

        assertThat(proposed().out())
                .contains("# Kowalska, Anna may be anna-1 or anna-2: resolve this by hand")
                .doesNotContain("+++");
    }

    @Test
    void aMapOfRecordsIsPatchedToo() throws Exception {
        Files.writeString(vault.resolve("people.yml"), "jane:\n  name: Jane Doe\nbo:\n  name: Bo Berg\n");
        note("a.md", "jdoe");

        accept(proposed().out());

        assertThat(Files.readString(vault.resolve("people.yml"))).startsWith("jane:\n  aliases: [jdoe]\n  name:");
        assertThat(new Shell(vault).run("check", "--people").code()).isZero();
    }

    @Test
    void aRecordInAnotherFileIsCorrectedByHand() throws Exception {
        Files.writeString(vault.resolve("jane.md"), "---\nkind: person\nid: jane\ntitle: Jane Doe\n---\n");
        note("a.md", "jdoe");

        assertThat(proposed().out()).contains("# no record of jane found in people.yml; add by hand: aliases: [jdoe]");
    }
}
