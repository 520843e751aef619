package dev.knowhow.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Section;
import dev.knowhow.note.Status;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NoteCodecTest {

    @Test
    void readsWhatItWrote() {
        Note note = full();

        assertThat(NoteCodec.decode(NoteCodec.encode(note))).isEqualTo(note);
    }

    @Test
    void readsAnEmptyNote() {
        Note note = Note.builder("a.md").build();

        assertThat(NoteCodec.decode(NoteCodec.encode(note))).isEqualTo(note);
    }

    @Test
    void readsFromTheMiddleOfAnArray() {
        byte[] bytes = NoteCodec.encode(full());
        byte[] wider = new byte[bytes.length + 20];
        System.arraycopy(bytes, 0, wider, 10, bytes.length);

        assertThat(NoteCodec.decode(wider, 10, bytes.length)).isEqualTo(full());
    }

    @Test
    void writesTheSameBytesEachTime() {
        assertThat(NoteCodec.encode(full())).isEqualTo(NoteCodec.encode(full()));
    }

    @Test
    void keepsHalfACharacter() {
        Note note = Note.builder("a.md").title("half \uD83D of one").build();

        assertThat(NoteCodec.decode(NoteCodec.encode(note)).title()).isEqualTo("half \uD83D of one");
    }

    @Test
    void keepsFrontMatterOfEveryKind() {
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("nothing", null);
        nested.put("list", Arrays.asList(1, "two", null, List.of(true, false)));
        Note note = Note.builder("a.md")
                .property("int", -7)
                .property("long", Long.MIN_VALUE)
                .property("double", 0.1)
                .property("big", new BigInteger("123456789012345678901234567890"))
                .property("exact", new BigDecimal("1.10"))
                .property("nested", nested)
                .build();

        assertThat(NoteCodec.decode(NoteCodec.encode(note)).properties()).isEqualTo(note.properties());
    }

    @Test
    void survivesFrontMatterNestedWithoutEnd() {
        Object value = "core";
        for (int i = 0; i < 5000; i++) {
            value = List.of(value);
        }
        Note note = Note.builder("a.md").property("deep", value).title("T").build();

        assertThat(NoteCodec.decode(NoteCodec.encode(note)).title()).isEqualTo("T");
    }

    @Test
    void errorOfAnotherVersionNamesTheRemedy() {
        byte[] bytes = NoteCodec.encode(full());
        bytes[0] = 77;

        assertThatThrownBy(() -> NoteCodec.decode(bytes))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("77")
                .hasMessageContaining("rebuild");
    }

    @Test
    void refusesDamagedBytesWithoutHarm() {
        byte[] bytes = NoteCodec.encode(full());
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> NoteCodec.decode(cut)).isInstanceOf(IndexException.class);
        }
        Random random = new Random(42);
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                NoteCodec.decode(damaged);
            } catch (IndexException e) {
                assertThat(e).hasMessageContaining("rebuild");
            }
        }
    }

    static Note full() {
        return Note.builder("Guides/retries.md")
                .title("Retries – 再試行")
                .alias("backoff")
                .permalink("/guides/retries/")
                .kind("practice")
                .lang("en")
                .created(LocalDate.of(1969, 12, 31))
                .updated(LocalDate.of(2026, 2, 28))
                .tag("http")
                .tag("resilience")
                .status(Status.UNLISTED)
                .from(LocalDate.of(2026, 3, 1))
                .until(LocalDate.of(2026, 3, 31))
                .reviewBy(LocalDate.of(2027, 1, 1))
                .audience("team-b")
                .audience("team-a")
                .attribution(new Attribution("Ana Lima", Role.AUTHOR, 0.7, Origin.HISTORY))
                .attribution(new Attribution("@bo", Role.MENTIONED, 1, Origin.TEXT))
                .section(new Section(List.of(), "", 1, "Before.\nAfter.", "", List.of()))
                .section(new Section(List.of("How", "When"), "when", 9, "Text 🙂", "int x;", List.of("b1", "b2")))
                .link(new Link(Link.Kind.WIKI, "Jitter", "How", "shown", 12))
                .property("title", "Retries")
                .property("weight", 3)
                .problem(new Problem(Problem.Severity.WARNING, "Guides/retries.md", 3, "odd", "mend it"))
                .build();
    }
}
