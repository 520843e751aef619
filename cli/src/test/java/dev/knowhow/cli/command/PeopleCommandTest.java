package dev.knowhow.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell;
import dev.knowhow.cli.line.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code people join} and {@code people import} write records and keep what was written by hand. */
class PeopleCommandTest {

    private static final String PEOPLE =
            "# ours\n- id: ana   # first\n  name: Ana Lima\n  emails: [ana@x.org]\n\n# the end\n";

    @TempDir
    Path vault;

    private Shell shell;

    @BeforeEach
    void write() throws IOException {
        shell = new Shell(vault);
        Files.writeString(vault.resolve("people.yml"), PEOPLE);
        Files.writeString(
                vault.resolve("a.md"), "---\nauthors: [alima, mike, \"Bo Berg\"]\n---\n# Kafka\n\nOn brokers.\n");
        Files.writeString(
                vault.resolve("b.md"), "---\nauthors: [\"Mike <m@x.org>\"]\n---\n# Kafka too\n\nOn topics.\n");
        shell.run("index");
    }

    private String people() throws IOException {
        return Files.readString(vault.resolve("people.yml"));
    }

    @Test
    void proposalsAreAcceptedWithOneCommandAfterAPreview() throws IOException {
        Shell.Outcome preview = shell.run("people", "join", "--dry-run");
        assertThat(preview.out())
                .contains("# Ana Lima (ana) and alima (alima): a handle derived from the other's name: alima")
                .contains("the same name: mike", "+  aliases: [alima]");
        assertThat(people()).isEqualTo(PEOPLE);

        Shell.Outcome done = shell.run("people", "join");
        assertThat(done.code()).isZero();
        assertThat(done.err()).contains("2 proposals; people.yml is written");
        assertThat(people())
                .startsWith(
                        "# ours\n- id: ana   # first\n  aliases: [alima]\n  name: Ana Lima\n  emails: [ana@x.org]\n- id: mike\n")
                .endsWith("\n\n# the end\n");
        assertThat(shell.run("people", "join").err()).contains("0 proposals; nothing is written");
        assertThat(shell.run("person", "alima", "--json").out()).contains("\"id\":\"ana\"");
    }

    @Test
    void onlyWhatIsProposedOfSomebodyIsAccepted() throws IOException {
        shell.run("people", "join", "ana");

        assertThat(people()).contains("alima").doesNotContain("mike");
    }

    @Test
    void aRosterBecomesRecords() throws IOException {
        Files.writeString(
                vault.resolve("staff.csv"),
                "Person,Mail,Division\nAna Lima,ana@x.org; ana@home.org,Data\nBo Berg,bo@x.org,Ops\n");
        String[] command = {"people", "import", "staff.csv", "--column", "team=Division", "--column", "name=Person"};

        Shell.Outcome done = shell.run(command);

        assertThat(done.err()).contains("1 new record, 1 record with more, 0 as before; people.yml is written");
        assertThat(people()).isEqualTo("""
                        # ours
                        - id: ana   # first
                          mails: [ana@home.org]
                          team: Data
                          name: Ana Lima
                          emails: [ana@x.org]
                        - id: bo-berg
                          name: Bo Berg
                          emails: [bo@x.org]
                          team: Ops

                        # the end
                        """);
        assertThat(shell.run("who", "kafka", "--json").out()).contains("\"id\":\"bo-berg\"");
        assertThat(shell.run(command).err())
                .contains("0 new records, 0 records with more, 2 as before; nothing is written");
    }

    @Test
    void aDryRunAndABrokenRosterWriteNothing() throws IOException {
        Files.writeString(vault.resolve("staff.json"), "[{\"name\": \"Bo Berg\", \"email\": \"bo@x.org\"}]");
        Files.writeString(vault.resolve("broken.json"), "[{]");

        assertThat(shell.run("people", "import", "staff.json", "--dry-run").out())
                .contains("+- id: bo-berg");
        Shell.Outcome broken = shell.run("people", "import", "broken.json");
        assertThat(broken.code()).isEqualTo(ExitCode.USAGE);
        assertThat(broken.err()).contains("broken.json:1");
        assertThat(shell.run("people", "import", "staff.json", "--column", "nonsense=x")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(people()).isEqualTo(PEOPLE);
    }

    @Test
    void aRowThatMayBeTwoPeopleIsLeftToAPerson() throws IOException {
        Files.writeString(vault.resolve("people.yml"), PEOPLE + "- id: bo\n  emails: [bo@x.org]\n");
        Files.writeString(vault.resolve("staff.csv"), "name,mail\nAna Lima,ana@x.org; bo@x.org\n");

        assertThat(shell.run("people", "import", "staff.csv").out())
                .contains("# the row of Ana Lima may be ana or bo: resolve this by hand");
    }
}
