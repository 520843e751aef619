package dev.knowhow.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void harmlessTextStaysTheSameObject() {
        String text = "Größe, 知识库, 👩‍💻, שלום";
        assertThat(Plain.line(text)).isSameAs(text);
    }

    @Test
    void escapeSequencesLoseTheirForce() {
        assertThat(Plain.line("a\u001b[2Jb\u001b]0;owned\u0007c")).isEqualTo("a[2Jb]0;ownedc");
        assertThat(Plain.line("c1\u009b31m")).isEqualTo("c131m");
    }

    @Test
    void linesBecomeOne() {
        assertThat(Plain.line("a\r\nb\tc\u2028d\u0085e")).isEqualTo("a  b c d e");
    }

    @Test
    void bidiOverridesGo() {
        assertThat(Plain.line("ana\u202Efdp.exe\u2066x\uFEFF")).isEqualTo("anafdp.exex");
    }

    @Test
    void noControlCharacterEverGetsThrough() {
        var all = new StringBuilder();
        for (char c = 0; c < 0x3000; c++) {
            all.append(c);
        }
        assertThat(Plain.line(all.toString()).chars()).noneMatch(Character::isISOControl);
    }
}
