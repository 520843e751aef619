package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextFileTest {

    private static final List<String> ENDS = List.of("\n", "\r\n", "\r");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String edited(String file, String text) {
        return new String(TextFile.of(bytes(file)).orElseThrow().edited(text), StandardCharsets.UTF_8);
    }

    @Test
    void aTextThatIsNotChangedKeepsEachByte() {
        for (String file : List.of(
                "", "a", "a\n", "\uFEFFa\r\nb\rc\n", "\n\n", "a  \n\t\n b", "\r\n", "\uFEFF", "a\fb\u2028c\n")) {
            String shown = TextFile.of(bytes(file)).orElseThrow().shown();
            assertThat(shown).doesNotContain("\r", "\uFEFF");
            assertThat(edited(file, shown)).isEqualTo(file);
        }
    }

    @Test
    void anEditedLineKeepsItsLineEnd() {
        assertThat(edited("a\r\nb\nc\r\n", "a\nB\nc\n")).isEqualTo("a\r\nB\nc\r\n");
        assertThat(edited("a\r\nb", "a\nb\nc")).isEqualTo("a\r\nb\r\nc");
        assertThat(edited("a\r\nb\r\n", "a\nb")).isEqualTo("a\r\nb");
        assertThat(edited("a", "a\n")).isEqualTo("a\n");
        assertThat(edited("\uFEFFa\r\n", "x\na\n")).isEqualTo("\uFEFFx\r\na\r\n");
        assertThat(edited("a\nb\n", "")).isEmpty();
        assertThat(edited("", "a\nb")).isEqualTo("a\nb");
    }

    @Test
    void bytesOutsideOfRandomEditsStay() {
        Random random = new Random(22);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder file = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
            int count = 1 + random.nextInt(20);
            for (int i = 0; i < count; i++) {
                String line = "line " + i + " ".repeat(random.nextInt(3)) + "é\t".repeat(random.nextInt(2));
                file.append(line);
                if (i < count - 1 || random.nextBoolean()) {
                    file.append(ENDS.get(random.nextInt(ENDS.size())));
                }
            }
            TextFile text = TextFile.of(bytes(file.toString())).orElseThrow();
            int edited = random.nextInt(count);
            String before = file.toString();
            String after = new String(
                    text.edited(text.shown().replaceFirst("line " + edited + "(?!\\d)", "LINE " + edited)),
                    StandardCharsets.UTF_8);
            assertThat(after).isEqualTo(before.replaceFirst("line " + edited + "(?!\\d)", "LINE " + edited));
        }
    }

    @Test
    void whatIsNotTextInUtf8IsNotOpened() {
        assertThat(TextFile.of(new byte[] {'a', (byte) 0xE9, 'b'})).isEmpty();
        assertThat(TextFile.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0})).isEmpty();
        assertThat(TextFile.of(new byte[] {'a', 0, 'b'})).isEmpty();
    }

    @Test
    void manyLinesThatOccurOftenAreCompared() {
        Random random = new Random(5);
        StringBuilder file = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            file.append(random.nextInt(50)).append("\r\n");
            text.append(random.nextInt(50)).append('\n');
        }
        assertThat(edited(file.toString(), text.toString()))
                .isEqualTo(text.toString().replace("\n", "\r\n"));
    }
}
