package dev.knowhow.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import org.junit.jupiter.api.Test;

/** Sphinx with MyST. */
class MyStTest {

    @Test
    void aLabelNamesWhatFollows() {
        Note note = Notes.parse("""
                Text

                (first-part)=
                ## First

                (a.figure)=
                More (not a label)= here
                """);

        assertThat(note.permalinks()).containsExactly("first-part", "a.figure");
        assertThat(note.sections().get(1).heading()).isEqualTo("First");
        assertThat(note.sections().get(1).blocks()).containsExactly("first-part", "a.figure");
        assertThat(Notes.text(note)).doesNotContain("first-part").contains("(not a label)=");
    }
}
