package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteCodec;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.RawNote;
import dev.knowhow.spi.UnreadableNoteException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Contract for every parser. Subclasses provide the parser and a file it accepts. */
public abstract class NoteParserContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** For subclasses. */
    protected NoteParserContract() {}

    /** The parser. */
    protected abstract NoteParser parser();

    /** The path of a file the parser accepts. */
    protected abstract String path();

    /** Parses a file; empty if it is not a note. */
    private Optional<Note> parse(byte[] content) {
        try {
            return Optional.of(parser().parse(new RawNote(new NoteId(path()), content)));
        } catch (UnreadableNoteException e) {
            assertThat(e.problem().what()).isNotBlank();
            assertThat(e.problem().remedy()).isNotBlank();
            return Optional.empty();
        }
    }

    private Optional<Note> parse(String content) {
        return parse(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void acceptsItsOwnFilesAlone() {
        assertThat(parser().accepts(new NoteId(path()))).isTrue();
        assertThat(parser().accepts(new NoteId("picture.png"))).isFalse();
    }

    @Test
    void keepsTheIdAndFindsATitle() {
        Note note = parse("Some words.\n").orElseThrow();

        assertThat(note.id()).isEqualTo(new NoteId(path()));
        assertThat(note.title()).isNotBlank();
    }

    @Test
    void anEmptyFileIsANote() {
        assertThat(parse("")).isPresent();
    }

    @Test
    void theSameBytesGiveTheSameNote() {
        byte[] content = "# Title\n\nSome [[link]] and [another](b.md).\n".getBytes(StandardCharsets.UTF_8);

        assertThat(parse(content)).isEqualTo(parse(content));
    }

    @Test
    void leavesTheBytesAsTheyAre() {
        byte[] content = "\uFEFF# Title\r\n\r\ntext".getBytes(StandardCharsets.UTF_8);
        byte[] copy = content.clone();
        parse(content);

        assertThat(content).isEqualTo(copy);
    }

    @Test
    void windowsLinesReadLikeOthers() {
        String text = "# Title\n\nFirst.\n\n## Part\n\nSecond [[link]].\n";
        Note one = parse(text).orElseThrow();
        Note other = parse(text.replace("\n", "\r\n")).orElseThrow();

        assertThat(other.sections()).isEqualTo(one.sections());
        assertThat(other.links()).isEqualTo(one.links());
    }

    @Test
    void bytesThatAreNoTextDoNotBreakIt() {
        parse(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 2});
        parse(new byte[] {'a', (byte) 0xC3, '(', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
        parse(new byte[100_000]);
    }

    @Test
    void textMadeByChanceDoesNotBreakIt() {
        Random random = new Random(17);
        String signs = "#*_`~[](){}<>!|\\-+=:;\"'@&%$^ \t\n\n\nab1é文\uD83D\uDE00";
        for (int round = 0; round < Campaign.rounds(100, 500); round++) {
            StringBuilder text = new StringBuilder(round % 3 == 0 ? "---\n" : "");
            for (int length = random.nextInt(400); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            parse(text.toString()).ifPresent(NoteParserContract::assertSound);
        }
    }

    private static void assertSound(Note note) {
        assertThat(NoteCodec.decode(NoteCodec.encode(note))).isEqualTo(note);
        assertThat(note.sections())
                .allSatisfy(section -> assertThat(section.line()).isPositive());
        assertThat(note.links()).allSatisfy(link -> assertThat(link.line()).isPositive());
    }

    @Test
    void signsWithoutEndTakeLittleTime() {
        for (String sign :
                List.of("[", "[[", "![", "(", "*", "_", "`", "<", "> ", "- ", "#", "|", "\\", "&", "a**b", "[a](")) {
            assertTimeoutPreemptively(PATIENCE, () -> parse(sign.repeat(20_000)), sign);
        }
    }
}
