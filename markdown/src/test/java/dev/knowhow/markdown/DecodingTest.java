package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.problems;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.UnreadableNoteException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecodingTest {

    @Test
    void utf16IsReadByItsMark() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE}) {
            Note note = parse("a.md", "\uFEFF---\ntitle: Größe\n---\ntext 日本 👍\n".getBytes(charset));

            assertThat(note.title()).isEqualTo("Größe");
            assertThat(text(note)).isEqualTo("text 日本 👍");
            assertThat(note.problems()).isEmpty();
        }
    }

    @Test
    void anotherEncodingIsGuessedAndReported() {
        Note note = parse("a.md", "# Title\n\nGröße – “quoted”\n".getBytes(Charset.forName("windows-1252")));

        assertThat(text(note)).isEqualTo("Größe – “quoted”");
        assertThat(problems(note)).containsExactly("WARNING 3: the file is not UTF-8; it was read as Windows-1252");
        assertThat(note.problems().getFirst().remedy()).isEqualTo("save it as UTF-8");
    }

    @Test
    void oneBrokenCharacterDoesNotSpoilTheOthers() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("日本語のノート、とても長い\n".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE6);
        bytes.writeBytes(" 終わり\n".getBytes(StandardCharsets.UTF_8));
        Note note = parse("a.md", bytes.toByteArray());

        assertThat(text(note)).startsWith("日本語のノート").endsWith("終わり");
        assertThat(problems(note)).containsExactly("WARNING 2: some characters are not UTF-8");
    }

    @Test
    void aReplacementCharacterThatWasWrittenIsNoProblem() {
        assertThat(parse("a \uFFFD b").problems()).isEmpty();
    }

    @Test
    void nulBytesAreRejected() {
        assertThatExceptionOfType(UnreadableNoteException.class)
                .isThrownBy(() -> parse("a.md", "one\ntwo \0\n".getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> {
                    assertThat(e.problem().severity()).isEqualTo(Severity.REJECTED);
                    assertThat(e.problem().file()).isEqualTo("a.md");
                    assertThat(e.problem().line()).isEqualTo(2);
                });
    }

    @Test
    void binaryIsRejected() {
        byte[] bytes = new byte[5_000];
        new Random(7).nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 0 ? 1 : bytes[i];
        }

        assertThatExceptionOfType(UnreadableNoteException.class).isThrownBy(() -> parse("a.md", bytes));
    }

    @Test
    void aNoteOfFiftyMegabytesIsRejected() {
        assertThatExceptionOfType(UnreadableNoteException.class)
                .isThrownBy(() -> parse("big.md", new byte[50 << 20]))
                .withMessage("big.md: the file has 52428800 bytes, more than the limit of 10485760;"
                        + " split it, or raise the limit");
    }

    @Test
    void oldMacLineEndsCount() {
        Note note = parse("# One\rtext\r# Two\r");

        assertThat(note.sections()).extracting(section -> section.line()).containsExactly(1, 3);
    }

    @Test
    void markdownIsKnownByItsEnding() {
        MarkdownNoteParser parser = new MarkdownNoteParser();

        for (String name : new String[] {"a.md", "b/A.MD", "c.markdown", "d.mdx", "e.Mkd", "f.g.md"}) {
            assertThat(parser.accepts(new NoteId(name))).as(name).isTrue();
        }
        for (String name : new String[] {"md", "a.txt", "a.md.bak", "a.mdown/x"}) {
            assertThat(parser.accepts(new NoteId(name))).as(name).isFalse();
        }
    }
}
