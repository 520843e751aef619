package dev.knowhow.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.spi.IndexException;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** A stored note is compressed, and read as it was. */
class StoredNoteTest {

    private static Document stored(Note note) {
        Document document = new Document();
        document.add(StoredNote.field(note));
        return document;
    }

    private static Note note(String text) {
        return Note.builder("a/b.md")
                .section(new Section(List.of("One"), "one", 1, text, "", List.of()))
                .build();
    }

    @Test
    void aNoteIsReadAsItWas() {
        Note note = note("The quay is wet. ".repeat(1000));

        assertThat(StoredNote.of(stored(note))).isEqualTo(note);
        assertThat(stored(note).getBinaryValue(Fields.NOTE).length).isLessThan(1000);
    }

    @Test
    void soIsOneThatCannotBeCompressed() {
        StringBuilder noise = new StringBuilder();
        new Random(1).ints(5000, 0x20, 0xd000).forEach(c -> noise.append((char) c));
        Note note = note(noise.toString());

        assertThat(StoredNote.of(stored(note))).isEqualTo(note);
    }

    @Test
    void aDamagedNoteIsAnError() {
        BytesRef bytes = stored(note("The quay is wet.")).getBinaryValue(Fields.NOTE);
        Document damaged = new Document();
        damaged.add(new StoredField(Fields.NOTE, new BytesRef(bytes.bytes, bytes.offset, bytes.length / 2)));

        assertThatThrownBy(() -> StoredNote.of(damaged))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("rebuild the index");
    }
}
