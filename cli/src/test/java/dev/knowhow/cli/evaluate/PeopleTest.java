package dev.knowhow.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.expert.Expert;
import dev.knowhow.people.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of people beside the notes of a judged set. */
class PeopleTest {

    @TempDir
    Path folder;

    private List<String> who(boolean listed) throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("kafka.md"), "# Kafka\n\nJo \"Joey\" Ann-Lee Smith runs Kafka.\n");
        Files.writeString(notes.resolve("tea.md"), "---\nauthors: [jsm]\n---\n# Tea\n");
        Path list = folder.resolve("people.tsv");
        Files.writeString(list, "jsm\tAnn-Lee Smith\t12\n");
        var builder = Knowhow.builder().notes(notes).index(folder.resolve(listed ? "with" : "without"));
        try (Knowhow knowhow = (listed ? People.read(list).beside(notes, builder) : builder).build()) {
            knowhow.index();
            return knowhow.as(Viewer.EVERYONE).who("kafka").experts().stream()
                    .map(Expert::member)
                    .map(member -> member.id().value())
                    .toList();
        }
    }

    @Test
    void namesInTextsAreFoundByIt() throws IOException {
        assertThat(who(false)).isEmpty();
        assertThat(who(true)).containsExactly("jsm");
        assertThat(folder.resolve("notes")).isDirectoryNotContaining("glob:**people*");
    }

    @Test
    void aLineThatIsNoPersonIsNamed() throws IOException {
        Path list = Files.writeString(folder.resolve("people.tsv"), "jsm\tAnn\nnobody\n");

        assertThatThrownBy(() -> People.read(list))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("people.tsv")
                .hasMessageContaining("2");
    }
}
