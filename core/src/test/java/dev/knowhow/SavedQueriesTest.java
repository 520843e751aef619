package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.query.SavedQuery;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parses {@code saved.txt}. */
class SavedQueriesTest {

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        vault = new Vault(Files.createDirectory(folder.resolve("notes")));
        vault.write("a.md", "text");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void eachLineIsANameAndAQuestionInTheOrderOfTheFile() {
        vault.write("saved.txt", "# ours", "", "Queues = kafka OR rabbitmq", "c = title:\"a = b\" #c");

        assertThat(vault.knowhow.operations().savedQueries())
                .containsExactly(
                        new SavedQuery("Queues", "kafka OR rabbitmq"), new SavedQuery("c", "title:\"a = b\" #c"));
    }

    @Test
    void aChangeHoldsAtTheNextQuestion() throws IOException {
        assertThat(vault.knowhow.operations().savedQueries()).isEmpty();
        vault.write("saved.txt", "a = kafka");
        assertThat(vault.knowhow.operations().savedQueries()).hasSize(1);
        vault.delete("saved.txt");
        assertThat(vault.knowhow.operations().savedQueries()).isEmpty();
    }

    @Test
    void anInvalidLineIsReportedAndTheOthersApply() {
        vault.write(
                        "saved.txt",
                        "no question here",
                        "../evil = kafka",
                        " = kafka",
                        "empty = ?!",
                        "good = kafka",
                        "GOOD = postgres",
                        "long = " + "x".repeat(501))
                .indexed();

        assertThat(vault.knowhow.operations().savedQueries()).containsExactly(new SavedQuery("good", "kafka"));
        assertThat(vault.knowhow.operations().check().problems())
                .filteredOn(problem -> problem.file().equals("saved.txt"))
                .extracting(problem -> problem.line() + " " + problem.what())
                .containsExactly(
                        "1 is not a saved query, ignored",
                        "2 has the name '../evil', ignored",
                        "3 has the name '', ignored",
                        "4 is empty, ignored",
                        "6 has the name 'GOOD' again, ignored",
                        "7 has a question of more than 500 characters, ignored");
    }

    @Test
    void theIndexKeepsACopy() {
        vault.write("saved.txt", "a = kafka").indexed();
        assertThat(vault.index.kept("saved.txt")).isPresent();

        vault.delete("saved.txt").indexed();
        assertThat(vault.index.kept("saved.txt")).isEmpty();
    }
}
