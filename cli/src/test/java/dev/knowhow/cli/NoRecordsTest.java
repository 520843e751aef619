package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.testkit.NoteFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes without records and with hardly a tag, as many git repositories have them, answer questions about people. */
class NoRecordsTest {

    private static final String GIL = "Gil Ono <gil@example.org>";
    private static final String MAY = "May Roe <may@example.org>";

    @TempDir
    static Path folder;

    private static Shell shell;

    @BeforeAll
    static void index() {
        NoteFolder vault = new NoteFolder(folder.resolve("vault"));
        note(vault, "voter-exception", GIL, "The voter exception is requested by a form. Ask in #lounge.");
        note(
                vault,
                "reasons-for-a-voter-exception",
                GIL,
                "A voter exception needs a reason. Each voter exception is read by two.");
        note(vault, "results", MAY, "Each voter exception was counted.");
        note(vault, "ballots", GIL, "Ballots are shuffled before the count, without a voter exception.");
        for (int day = 1; day <= 40; day++) {
            note(vault, "club-" + day, "Ed Poe <ed@example.org>", "The club read chapter " + day + " on Monday.");
        }
        shell = new Shell(vault.root());
        shell.run("index");
    }

    private static void note(NoteFolder vault, String id, String author, String text) {
        vault.write(id + ".md", "---\nauthors: [\"" + author + "\"]\ncreated: 2026-01-05\n---\n# " + id + "\n" + text);
    }

    @Test
    void aFullNameAsksAsThePersonOfTheNotes() {
        String byName = shell.run("me", "--as", "Gil Ono").out();

        assertThat(byName).contains("voter exception");
        assertThat(shell.run("me", "--as", "gil@example.org").out()).isEqualTo(byName);
    }

    @Test
    void peersWriteAboutTheSameWords() {
        assertThat(shell.run("peers", "--as", "Gil Ono").out()).contains("May Roe", "Topics of both: voter exception");
    }

    @Test
    void aTagDoesNotHideTheTopicsInTheWords() {
        assertThat(shell.run("handover", "Gil Ono", "--operator").out()).contains("voter exception  loses");
    }
}
