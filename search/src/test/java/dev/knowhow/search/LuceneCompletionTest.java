package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.Completion;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.CompletionContract;
import dev.knowhow.testkit.Notes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuceneCompletionTest extends CompletionContract {

    @Override
    protected NoteIndex open(Path place) {
        return new LuceneNoteIndex(new IndexFolder(place));
    }

    @ParameterizedTest
    @CsvSource({
        "kuberentes, Kubernetes in ten minutes",
        "kubrnetes in, Kubernetes in ten minutes",
        "postgers, Moving to PostgreSQL",
        "kubernetes, Kubernetes in ten minutes",
        "kbu, ''",
        "xubernetes, ''",
    })
    void errorsInLongerWordsAreForgivenButForTheFirstLetter(String typed, String name, @TempDir Path place) {
        try (NoteIndex index = open(place)) {
            try (NoteIndex.Update update = index.update()) {
                update.put(Notes.indexed(
                        Notes.note("a.md").title("Kubernetes in ten minutes").build()));
                update.put(Notes.indexed(
                        Notes.note("b.md").title("Moving to PostgreSQL").build()));
                update.commit("test", Instant.EPOCH);
            }
            assertThat(index.complete(typed, Access.EVERYONE, 5))
                    .extracting(Completion::text)
                    .isEqualTo(name.isEmpty() ? List.of() : List.of(name));
        }
    }
}
