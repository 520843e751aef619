package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.NoteIndexContract;
import dev.knowhow.testkit.Notes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
    void anIndexTellsTheHashOfTheFileOfANote(@TempDir Path place) {
        Note note = Notes.note("a.md").text("Retries.").build();
        try (NoteIndex index = open(place)) {
            try (NoteIndex.Update update = index.update()) {
                update.put(IndexedNote.builder(note, Notes.stamp(note, 1)).build());
                update.commit("test", Instant.now());
            }

            assertThat(index.hash(note.id(), Access.EVERYONE))
                    .contains(Notes.stamp(note, 1).hash());
        }
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

    @Test
    void aValueThatIsTooLongForATermDoesNotEndTheIndexing(@TempDir Path place) throws IOException {
        String endless = "x".repeat(40_000);
        Note note = Note.builder("a.md")
                .title(endless)
                .alias(endless)
                .tag(endless)
                .kind(endless)
                .permalink("/" + endless)
                .property("stage", endless)
                .attribution(new Attribution(endless, Attribution.Role.AUTHOR, 1, Attribution.Origin.FRONT_MATTER))
                .link(new Link(Link.Kind.WIKI, endless, endless, endless, 1))
                .section(new Section(List.of(endless), endless, 1, "text " + endless, endless, List.of(endless)))
                .build();
        try (NoteIndex index = open(place)) {
            try (NoteIndex.Update update = index.update()) {
                update.put(Notes.indexed(note));
                update.put(Notes.indexed(Notes.note("b.md").text("text").build()));
                update.commit("test", Instant.EPOCH);
            }
            assertThat(index.search(SearchQuery.of("text"), Vocabulary.NONE, Access.EVERYONE)
                            .hits())
                    .hasSize(2);
        }
    }
}
