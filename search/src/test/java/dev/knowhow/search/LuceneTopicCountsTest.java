package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Periods;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.TopicCounts.Kind;
import dev.knowhow.testkit.Notes;
import dev.knowhow.testkit.TopicCountsContract;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneTopicCountsTest extends TopicCountsContract {

    @TempDir
    Path place;

    @Override
    protected NoteIndex open(Path place) {
        return new LuceneNoteIndex(new IndexFolder(place));
    }

    @Test
    void aVerbBesideATopicIsNoPartOfItsName() {
        assertThat(words(
                        "We improve them. You improve the texts. To improve is hard. Look at the error messages.",
                        "Improve error messages",
                        "Improve error messages",
                        "Improve error messages",
                        "Improve error messages"))
                .containsExactly("error messages");
    }

    @Test
    void aWordOfAScriptWithoutSpacesIsNotCutApart() {
        assertThat(words("文章。", "Java 面试题总结", "数据库面试题总结", "网络面试题总结（上）", "常见面试题总结（下）"))
                .containsExactly("面试题总结");
    }

    /** The topics of notes with these titles that are words of the titles. */
    private List<String> words(String text, String... titles) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        NoteIndex index = open(place);
        try (NoteIndex.Update update = index.update()) {
            for (int i = 0; i < titles.length; i++) {
                Notes note = Notes.note("note-" + i + ".md").title(titles[i]).text(text);
                note.more().created(day);
                update.put(Notes.indexed(note.build()));
            }
            update.commit("test", Instant.EPOCH);
        }
        try (index) {
            TopicCounts counts = index.topicCounts(
                    new Periods(day.minusYears(1), day, day),
                    Vocabulary.NONE,
                    Access.EVERYONE.on(day),
                    (topic, totals) -> true);
            return counts.topics().stream()
                    .filter(topic -> topic.kind() == Kind.WORDS)
                    .map(topic -> topic.name().toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();
        }
    }
}
