package dev.knowhow.publish.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search of a site, run like in a browser: its own script over its own files. */
class SiteSearchTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void publish() throws Exception {
        assumeTrue(SearchTokensTest.hasNode(), "there is no Node.js here to run the script");
        Path vault = Files.createDirectories(folder.resolve("notes"));
        write(vault, "vocabulary.txt", "k8s = kubernetes = container orchestration\nstreaming > kafka\n");
        write(
                vault,
                "queues.md",
                "---\ntags: [kafka]\nkind: trend\n---\n# Queues\nKafka has a dead letter queue now.\n");
        write(vault, "letters.md", "# Letters\nThe letter is dead, long live the queue & its friends.\n");
        write(vault, "pods.md", "# Pods\nKubernetes restarts idempotent pods.\n");
        write(vault, "old.md", "# Old\nKafka was slow, an old queue.\n");
        try (Knowhow knowhow = Knowhow.builder().notes(vault).build()) {
            knowhow.index();
            new Site(knowhow, new SiteSettings("Notes", Viewer.EVERYONE, LocalDate.of(2026, 3, 10), null, null))
                    .write(folder.resolve("site"));
        }
        Files.writeString(folder.resolve("ask.mjs"), """
                import { Index, parse } from './site/assets/search-index.mjs';
                import { readFileSync, existsSync, statSync } from 'node:fs';
                import { fileURLToPath } from 'node:url';
                globalThis.fetch = async url => {
                  let path = fileURLToPath(url);
                  path = existsSync(path) && statSync(path).isDirectory() ? path + '/index.html' : path;
                  const ok = existsSync(path);
                  const text = ok ? readFileSync(path, 'utf8') : '';
                  return { ok, status: ok ? 200 : 404, text: async () => text, json: async () => JSON.parse(text) };
                };
                const index = new Index(new URL('./site/search/', import.meta.url));
                await index.open();
                const { hits, mended } = await index.search(parse(process.argv[2]));
                console.log(hits.map(hit => hit.note.title).join(' '));
                console.log([...mended].map(([word, others]) => `${word}>${others}`).join(' '));
                """);
        Files.copy(folder.resolve("site/assets/search-index.js"), folder.resolve("site/assets/search-index.mjs"));
    }

    private static void write(Path vault, String name, String text) throws IOException {
        Files.writeString(vault.resolve(name), text);
    }

    private static List<String> ask(String question) throws Exception {
        Process node = new ProcessBuilder("node", "ask.mjs", question)
                .directory(folder.toFile())
                .start();
        String answer = new String(node.getInputStream().readAllBytes(), UTF_8);
        assertThat(new String(node.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return answer.lines().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "queue, Queues Letters Old",
        "kafka queue, Queues Old Letters",
        "'\"dead letter\"', Queues",
        "'\"live the queue & its\"', Letters",
        "kafka -old, Queues",
        "pods OR letters, Letters Pods Queues",
        "tag:kafka, Queues",
        "k8s, Pods",
        "container orchestration, Pods",
        "streaming, Queues Old",
        "kube, Pods",
        "zebra, ''"
    })
    void finds(String question, String titles) throws Exception {
        String found = ask(question).getFirst();
        assertThat(List.of(found.split(" "))).containsExactlyInAnyOrder(titles.split(" "));
        if (question.startsWith("kafka queue")) {
            assertThat(found).as("whoever has both comes first").endsWith("Letters");
        }
    }

    @Test
    void aTypingErrorIsCorrectedAndReported() throws Exception {
        assertThat(ask("idempotnt")).containsExactly("Pods", "idempotnt>idempotent");
        assertThat(ask("idmepotent")).containsExactly("Pods", "idmepotent>idempotent");
    }
}
