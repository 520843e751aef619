package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site is made from where one stands. */
class PublishCommandTest {

    @TempDir
    static Path folder;

    private static Path vault;
    private static Shell shell;

    @BeforeAll
    static void index() throws IOException {
        vault = SmallVault.in(folder);
        shell = new Shell(vault);
        shell.run("index");
    }

    @Test
    void aSiteIsMadeAndMadeAgainOnlyWhereItChanged() {
        Outcome first = shell.run("publish", "--out", "../site", "--title", "Our notes");

        assertThat(first.code()).isZero();
        assertThat(first.out())
                .matches("6 notes, \\d+ people, \\d+ topics: \\d+ files written, 0 unchanged, 0 removed\n");
        assertThat(first.err()).contains("--site URL");
        assertThat(folder.resolve("site/note/practices/retries.md/index.html"))
                .content()
                .contains("<title>Retries with backoff · Our notes</title>");
        assertThat(shell.run("publish", "--out", "../site", "--title", "Our notes", "--json")
                        .out())
                .contains("\"type\":\"site\"", "\"notes\":6", "\"written\":0", "\"removed\":0");
    }

    @Test
    void itHoldsWhatTheGroupsMaySee() throws IOException {
        shell.run("publish", "--out", "../everyone", "--site", "https://notes.example.org");
        shell.run("publish", "--out", "../core", "--group", "core");

        assertThat(folder.resolve("everyone/note/secret")).doesNotExist();
        assertThat(Files.readString(folder.resolve("everyone/sitemap.xml")))
                .contains("<loc>https://notes.example.org/note/practices/breakers.md/</loc>")
                .doesNotContain("secret");
        assertThat(folder.resolve("everyone/feeds/person/ana.json")).exists();
        assertThat(folder.resolve("core/note/secret/incident.md/index.html")).exists();
    }

    @Test
    void whatCannotBeIsSaid() {
        assertThat(shell.run("publish").err()).contains("say where the site goes");
        Outcome inTheVault = shell.run("publish", "--out", ".");
        assertThat(inTheVault.code()).isEqualTo(2);
        assertThat(inTheVault.err()).contains("is neither empty nor a site made by knowhow");
        assertThat(shell.run("publish", "--out", "../x", "--site", "notes.example.org")
                        .err())
                .contains("is no address of a site");
        assertThat(shell.run("publish", "--out", "../x", "--names", "nobody").err())
                .contains("is not an authority of a tag URI");
    }
}
