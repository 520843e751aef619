package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.NoteIndexContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneNoteIndexTest extends NoteIndexContract {

    @Override
    protected NoteIndex open(Path place) {
        return new LuceneNoteIndex(new IndexFolder(place));
    }

    @Test
    void aLookThatFindsNothingNewDoesNotWaitForTheDisk(@TempDir Path place) throws IOException {
        try (NoteIndex index = open(place)) {
            look(index, "one");
            Set<String> committed = commits(place);
            look(index, "one");
            assertThat(commits(place)).isEqualTo(committed);

            look(index, "another");
            assertThat(commits(place)).as("notes from elsewhere").isNotEqualTo(committed);
        }
    }

    private static void look(NoteIndex index, String source) {
        try (NoteIndex.Update update = index.update()) {
            update.commit(source, Instant.now());
        }
        assertThat(index.status().source()).isEqualTo(source);
    }

    private static Set<String> commits(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("segments"))
                    .collect(Collectors.toSet());
        }
    }
}
