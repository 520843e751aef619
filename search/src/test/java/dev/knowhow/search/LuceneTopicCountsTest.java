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
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    @Test
    void twoWordsSideBySideInTitlesAreATopicBesideEachOfThem() {
        TopicCounts counts = counts(
                "",
                "Message queues of names",
                "Notes on message queues",
                "Faster message queues",
                "Message formats",
                "Message sizes",
                "Message logs",
                "Message keys",
                "Queues in Java",
                "Bounded queues",
                "Caches and queues",
                "The message and queues");

        assertThat(counts.topics().stream()
                        .map(topic -> topic.name().toLowerCase(Locale.ROOT) + " "
                                + topic.notes().size()))
                .containsExactlyInAnyOrder("message 8", "queues 7", "message queues 3");
        assertThat(counts.tested()).containsExactlyInAnyOrderEntriesOf(Map.of(8, 1, 7, 1, 3, 1));
    }

    @Test
    void aPairThatAllTitlesWithOneOfItsWordsHaveIsThatWord() {
        TopicCounts counts = counts("", "Rate limits", "Rate limits of queues", "On rate limits", "No limits");

        assertThat(counts.tested()).containsExactlyInAnyOrderEntriesOf(Map.of(3, 1, 4, 1));
    }

    @Test
    void aPairOfSomeHeadingsIsNoTopic() {
        List<Notes> notes = Stream.of("Message size", "Message log", "Message key", "Queue", "Big queue", "Full queue")
                .map(title -> Notes.note(title + ".md").title(title).section("Message queue", "text"))
                .toList();

        assertThat(counts(notes).topics())
                .extracting(topic -> topic.name().toLowerCase(Locale.ROOT))
                .contains("message", "queue")
                .doesNotContain("message queue");
    }

    /** The topics of notes with these titles that are words of the titles. */
    private List<String> words(String text, String... titles) {
        return counts(text, titles).topics().stream()
                .filter(topic -> topic.kind() == Kind.WORDS)
                .map(topic -> topic.name().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private TopicCounts counts(String text, String... titles) {
        return counts(IntStream.range(0, titles.length)
                .mapToObj(i -> Notes.note("note-" + i + ".md").title(titles[i]).text(text))
                .toList());
    }

    private TopicCounts counts(List<Notes> notes) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        NoteIndex index = open(place);
        try (NoteIndex.Update update = index.update()) {
            for (Notes note : notes) {
                note.more().created(day);
                update.put(Notes.indexed(note.build()));
            }
            update.commit("test", Instant.EPOCH);
        }
        try (index) {
            return index.topicCounts(
                    new Periods(day.minusYears(1), day, day),
                    Vocabulary.NONE,
                    Access.EVERYONE.on(day),
                    (topics, totals) -> topics.keySet());
        }
    }
}
