package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.web.Response;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder without git keeps versions in the state. */
class StateVersionsTest {

    @TempDir
    Path folder;

    private static void edit(EditVault vault, String old, String fresh) {
        Response saved = vault.as("ana")
                .form("/edit/kafka/consumers.md")
                .replace(old, fresh)
                .save();
        assertThat(saved.status()).isEqualTo(303);
    }

    @Test
    void versionsSurviveTheLossOfTheIndex() throws IOException {
        try (EditVault vault = new EditVault(folder)) {
            edit(vault, "some messages", "a few messages");
            edit(vault, "a few messages", "no messages");
        }
        Files.walkFileTree(folder.resolve("index"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        });
        try (EditVault vault = new EditVault(folder)) {
            Response list = vault.as("ben").get("/history/kafka/consumers.md");
            Matcher version =
                    Pattern.compile("href=\"(/history/[^\"]*version=[^\"]*)\"").matcher(list.text());
            assertThat(version.results().map(link -> link.group(1)))
                    .hasSize(3)
                    .anySatisfy(link -> assertThat(vault.as("ben").get(link).text())
                            .contains("<p>Each consumer sees a few messages twice.</p>"));
            assertThat(list.text()).contains("Ana Ruiz");
        }
    }

    @Test
    void whatAnotherProgramWroteBetweenTwoSavesIsAVersion() throws IOException {
        try (EditVault vault = new EditVault(folder)) {
            edit(vault, "some messages", "a few messages");
            vault.write(
                    "kafka/consumers.md", vault.text("kafka/consumers.md").replace("a few messages", "many messages"));
            edit(vault, "many messages", "no messages");
            edit(vault, "no messages", "a few messages");
            Response list = vault.as("ben").get("/history/kafka/consumers.md");
            assertThat(Pattern.compile("href=\"(/history/[^\"]*version=[^\"]*)\"")
                            .matcher(list.text())
                            .results()
                            .map(link -> vault.as("ben").get(link.group(1)).text()))
                    .hasSize(4)
                    .anySatisfy(page -> assertThat(page).contains("<p>Each consumer sees many messages twice.</p>"));
        }
    }
}
