package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of {@code check}. */
class CheckTest {

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        vault = new Vault(Files.createDirectory(folder.resolve("notes")));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private List<String> rows() {
        vault.indexed();
        return vault.knowhow.operations().check().problems().stream()
                .map(problem -> problem.file() + ":" + problem.line() + " " + problem.what())
                .toList();
    }

    @Test
    void aFewNotesWithoutAnAuthorAreNamed() {
        vault.write("a.md", "author: ana", "x")
                .write("b.md", "author: bo", "x")
                .write("c.md", "x")
                .write("ana.md", "kind: person", "x")
                .write("README.md", "x");

        assertThat(rows()).containsExactly("c.md:0 names no author");
    }

    @Test
    void ifFewNotesHaveAnAuthorOneRowReportsIt() {
        vault.write("a.md", "author: ana", "x").write("b.md", "x").write("c.md", "x");

        assertThat(rows()).containsExactly(".:0 2 of 3 notes name no author, so they are evidence for nobody");
    }

    @Test
    void problemsOfConsentHaveTheirLine() {
        vault.write("people.txt", "id=bo; name=Bo", "id=cy; name=Cy; consent.search=perhaps; consent.sleep=no")
                .write("ana.md", "kind: person", "handle: ana", "consent: sometimes", "x");

        assertThat(rows())
                .containsExactly(
                        "ana.md:3 the record of ana says 'sometimes' for consent, which is neither yes nor no; it counts as no",
                        "people.txt:2 the record of cy has consent for the unknown purpose 'sleep'",
                        "people.txt:2 the record of cy says 'perhaps' for search, which is neither yes nor no; it counts as no");
    }

    @Test
    void aDayToComeIsNamed() {
        vault.write("a.md", "author: ana", "date: 2999-01-01", "x")
                .write("b.md", "author: ana", "date: 2024-01-01", "x");

        assertThat(rows()).containsExactly("a.md:0 is dated 2999-01-01, which is yet to come");
    }

    @Test
    void aBareNameOfTwoNotesIsAmbiguousThoughOneIsNearer() {
        vault.write("how/list.md", "author: ana", "x")
                .write("why/list.md", "author: ana", "x")
                .write("why/risk.md", "author: ana", "[[list]] [[why/list]] [[list#gone]]")
                .write("why/plain.md", "author: ana", "[list](list.md)");

        assertThat(rows())
                .containsExactly(
                        "why/risk.md:2 the link leads to why/list.md, which has no 'gone'",
                        "why/risk.md:2 the link to 'list' leads to why/list.md, but may mean how/list.md");
    }
}
