package dev.knowhow.publish.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The words that are indexed are the words that are looked for. */
class SearchTokensTest {

    /** A text and its words. */
    private record Case(String text, List<String> words) {}

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (JsonParser in = new JsonFactory()
                .createParser(ObjectReadContext.empty(), SearchTokensTest.class.getResourceAsStream("words.json"))) {
            in.nextToken();
            while (in.nextToken() == JsonToken.START_ARRAY) {
                in.nextToken();
                String text = in.getString();
                List<String> words = new ArrayList<>();
                in.nextToken();
                while (in.nextToken() == JsonToken.VALUE_STRING) {
                    words.add(in.getString());
                }
                in.nextToken();
                cases.add(new Case(text, words));
            }
        }
        return cases;
    }

    @Test
    void textsAreTakenApart() throws IOException {
        assertThat(cases())
                .hasSizeGreaterThan(10)
                .allSatisfy(one ->
                        assertThat(SearchTokens.in(one.text())).as(one.text()).isEqualTo(one.words()));
    }

    @Test
    void theScriptTakesThemApartTheSame(@TempDir Path folder) throws Exception {
        assumeTrue(hasNode(), "there is no Node.js here to run the script");
        Files.writeString(folder.resolve("search.mjs"), SitePages.resource("search-index.js"));
        Files.writeString(
                folder.resolve("cases.json"),
                new String(
                        Objects.requireNonNull(SearchTokensTest.class.getResourceAsStream("words.json"))
                                .readAllBytes(),
                        UTF_8));
        Files.writeString(folder.resolve("test.mjs"), """
                import { words, shard } from './search.mjs';
                import { readFileSync } from 'node:fs';
                for (const [text, wanted] of JSON.parse(readFileSync('cases.json', 'utf8'))) {
                  if (JSON.stringify(words(text)) !== JSON.stringify(wanted)) {
                    console.log(`${text}: ${words(text)}`);
                  }
                  wanted.forEach(word => console.error(`${word} ${shard(word)}`));
                }
                """);
        Process node = new ProcessBuilder("node", "test.mjs")
                .directory(folder.toFile())
                .start();
        String complaints = new String(node.getInputStream().readAllBytes(), UTF_8);
        String shards = new String(node.getErrorStream().readAllBytes(), UTF_8);

        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(complaints).isEmpty();
        assertThat(shards.lines())
                .containsExactlyElementsOf(cases().stream()
                        .flatMap(one -> one.words().stream())
                        .map(word -> word + " " + SearchFiles.shard(word))
                        .toList());
    }

    static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
