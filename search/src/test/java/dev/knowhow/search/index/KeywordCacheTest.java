package dev.knowhow.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.NoteId;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeywordCacheTest {

    private static final Access TEAM = new Access(false, Set.of("team"), Set.of());
    private static final Map<NoteId, Double> NOTE = Map.of(new NoteId("a.md"), 1.0);

    private final KeywordCache known = new KeywordCache();
    private int extracted;

    private void ask(Map<NoteId, Double> parts, Access access, int words) throws IOException {
        List<Keyword> found = known.of(parts, Vocabulary.NONE, access, words, () -> {
            extracted++;
            return List.of();
        });
        assertThat(found).isEmpty();
    }

    @Test
    void anEqualQuestionIsAnsweredWithoutTheTexts() throws IOException {
        ask(NOTE, TEAM, 30);
        ask(new HashMap<>(NOTE), TEAM, 30);

        assertThat(extracted).isEqualTo(1);
    }

    @Test
    void anotherViewerWeightOrNumberIsAnotherQuestion() throws IOException {
        ask(NOTE, TEAM, 30);
        ask(NOTE, Access.EVERYONE, 30);
        ask(Map.of(new NoteId("a.md"), 0.5), TEAM, 30);
        ask(NOTE, TEAM, 10);

        assertThat(extracted).isEqualTo(4);
    }

    @Test
    void theNumberOfNotesIsLimited() throws IOException {
        Map<NoteId, Double> many = new HashMap<>();
        for (int i = 0; i < KeywordCache.MOST_NOTES; i++) {
            many.put(new NoteId(i + ".md"), 1.0);
        }
        ask(NOTE, TEAM, 30);
        ask(many, TEAM, 30);
        ask(NOTE, TEAM, 30);

        assertThat(extracted).isEqualTo(3);
    }
}
