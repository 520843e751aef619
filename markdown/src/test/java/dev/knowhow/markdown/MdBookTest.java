package dev.knowhow.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.spi.Conventions;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MdBookTest {

    private static Conventions book(String config) {
        return Notes.vault("mdbook", Map.of("book.toml", config));
    }

    @Test
    void aLinkMayLeadOutOfTheBook() {
        String links = "[a](../../std/x.html) [b](../gone.html) [c](../../gone.md)";

        assertThat(Notes.needsTarget(book(""), "src/part/a.md", links)).containsExactly(false, true, false);
        assertThat(Notes.needsTarget(book("[book]\nsrc = \".\"\n"), "part/a.md", links))
                .containsExactly(false, true, false);
        assertThat(Notes.needsTarget(book(""), "other/a.md", links)).containsExactly(true, true, true);
    }

    @Test
    void aPreprocessorMayKnowNames() {
        String links = "[a][x] [b](gone.md) [c](b.md#r-expr.place)\n\n[x]: expr.place-value\n";

        assertThat(Notes.needsTarget(book("[preprocessor.spec]\ncommand = \"x\"\n"), "src/a.md", links))
                .containsExactly(false, true, false);
        assertThat(Notes.needsTarget(book("[preprocessor.links]\n"), "src/a.md", links))
                .containsExactly(true, true, true);
    }
}
