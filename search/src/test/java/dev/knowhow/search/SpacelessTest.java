package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Notes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles without spaces are found by any piece of them. */
class SpacelessTest {

    @TempDir
    Path folder;

    private NoteIndex index = new InMemoryNoteIndex();

    @BeforeEach
    void fill() {
        index = new LuceneNoteIndex(new IndexFolder(folder.resolve("index")));
        try (var update = index.update()) {
            update.put(Notes.indexed(titled("a.md", "分散トランザクション入門")));
            update.put(Notes.indexed(titled("b.md", "数据库索引优化指南")));
            update.put(Notes.indexed(titled("c.md", "데이터베이스 인덱스")));
            update.commit("test", Instant.EPOCH);
        }
    }

    private static Note titled(String id, String title) {
        return Notes.note(id).title(title).text("plain").build();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private List<String> found(String text) {
        return index.search(SearchQuery.of(text), Vocabulary.NONE, Access.EVERYONE).hits().stream()
                .map(hit -> hit.id().path())
                .toList();
    }

    @Test
    void anyPieceOfATitleFindsIt() {
        for (String title : List.of("分散トランザクション入門", "数据库索引优化指南", "데이터베이스")) {
            for (int from = 0; from < title.length(); from++) {
                for (int to = from + 1; to <= title.length(); to++) {
                    String piece = title.substring(from, to);
                    String id = title.startsWith("分") ? "a.md" : title.startsWith("数") ? "b.md" : "c.md";
                    assertThat(found(piece)).as(piece).isNotEmpty().first().isEqualTo(id);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"索引优化\"", "title:索引", "title:\"据库索\"", "优化*", "指南 -トラ"})
    void filtersAndPhrasesKnowThemToo(String text) {
        assertThat(found(text)).containsExactly("b.md");
    }

    @Test
    void aPhraseOfThemIsInThatOrder() {
        SearchQuery query = SearchQuery.of("\"优化索引\"");

        assertThat(index.search(query, Vocabulary.NONE, Access.EVERYONE)
                        .relaxation()
                        .loosened())
                .containsExactly("优化索引");
    }
}
