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
        LocalDate day = LocalDate.of(2026, 3, 1);
        NoteIndex titles = open(place);
        try (NoteIndex.Update update = titles.update()) {
            for (int i = 0; i < 4; i++) {
                Notes note = Notes.note("note-" + i + ".md")
                        .title("Improve error messages")
                        .text(
                                "We improve them. You improve the texts. To improve is hard. Look at the error messages.");
                note.more().created(day);
                update.put(Notes.indexed(note.build()));
            }
            update.commit("test", Instant.EPOCH);
        }
        try (titles) {
            TopicCounts counts = titles.topicCounts(
                    new Periods(day.minusYears(1), day, day),
                    Vocabulary.NONE,
                    Access.EVERYONE.on(day),
                    (topic, totals) -> true);

            assertThat(counts.topics().stream()
                            .filter(topic -> topic.kind() == Kind.WORDS)
                            .map(topic -> topic.name().toLowerCase(Locale.ROOT))
                            .distinct())
                    .containsExactly("error messages");
        }
    }
}
