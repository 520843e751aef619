package dev.knowhow.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import dev.knowhow.spring.EmbeddingExamples.Cdi;
import dev.knowhow.spring.EmbeddingExamples.Experts;
import dev.knowhow.spring.EmbeddingExamples.Rows;
import dev.knowhow.spring.EmbeddingExamples.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** The code of docs/embedding.md is the code that runs here. */
class EmbeddingPageTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String NOTE = "---\nauthors: [ana]\naudience: [board]\n---\n# Merger\n\nOf zebras.\n";

    @TempDir
    Path folder;

    @Test
    void eachExampleIsCompiled() throws IOException {
        String page = Files.readString(Path.of("../../docs/embedding.md"));
        String compiled =
                squeezed(Files.readString(Path.of("src/test/java/dev/knowhow/spring/EmbeddingExamples.java")));

        List<String> examples = JAVA.matcher(page)
                .results()
                .map(match -> squeezed(match.group(1)))
                .toList();

        assertThat(examples)
                .hasSizeGreaterThan(6)
                .allSatisfy(example -> assertThat(compiled).contains(example));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s", "");
    }

    private Knowhow over(Map<String, String> rows) {
        Knowhow knowhow = Knowhow.builder()
                .source(new Rows(rows))
                .index(folder.resolve("index"))
                .build();
        knowhow.index();
        return knowhow;
    }

    @Test
    void aStoreOfRowsIsIndexedAndAskedWithPermissions() {
        Map<String, String> rows = new TreeMap<>(Map.of("merger.md", NOTE));
        try (Knowhow knowhow = over(rows)) {
            assertThat(EmbeddingExamples.session(knowhow).search("zebras").hits())
                    .hasSize(1);
            assertThat(new Search(knowhow, Viewer.EVERYONE).hits("zebras")).isEmpty();

            rows.put("howto/tea.md", "# Tea\n");
            assertThat(knowhow.index(Set.of("howto/tea.md")).parsed()).isEqualTo(1);
        }
    }

    @Test
    void aFailureHasACategory() {
        Knowhow knowhow = over(Map.of("merger.md", NOTE));
        knowhow.close();

        assertThatThrownBy(() -> new Search(knowhow, Viewer.EVERYONE).hits("zebras"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void aControllerAsksAsItsUser() {
        try (Knowhow knowhow = over(Map.of("merger.md", NOTE))) {
            Experts experts = new Experts(
                    knowhow, new SecurityViewers(new KnowhowProperties.Security(null, null, "ROLE_", Map.of())));

            assertThat(experts.experts("zebras", user("ROLE_board"))).containsExactly("ana");
            assertThat(experts.experts("zebras", user("ROLE_staff"))).isEmpty();
        }
    }

    private static UsernamePasswordAuthenticationToken user(String role) {
        return UsernamePasswordAuthenticationToken.authenticated("ben", "", AuthorityUtils.createAuthorityList(role));
    }

    @Test
    void aProducerGivesAnIndexThatFollowsTheNotes() throws Exception {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Files.writeString(notes.resolve("tea.md"), "# Tea\n");
        Cdi producer = new Cdi(notes, folder.resolve("index"));
        Knowhow knowhow = producer.knowhow();
        try {
            Intranet.await(() -> knowhow.operations().status().notes() == 1);
            assertThat(knowhow.as(Viewer.EVERYONE).search("tea").hits()).hasSize(1);
        } finally {
            producer.close(knowhow);
        }
    }
}
