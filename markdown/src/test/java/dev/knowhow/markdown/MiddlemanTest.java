package dev.knowhow.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.spi.Conventions;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MiddlemanTest {

    @Test
    void aPageHasTwoExtensionsAndNoneInItsAddress() {
        Conventions site = Notes.vault("middleman", Map.of());

        assertThat(Notes.addresses(site, "source/manual/get-started.html.md", "x"))
                .containsExactly("/manual/get-started/");
        assertThat(Notes.addresses(site, "source/apps/index.html.md", "x")).containsExactly("/apps/");
        assertThat(Notes.addresses(site, "source/index.html.md", "x")).containsExactly("/");
        assertThat(Notes.addresses(site, "source/part.md", "x")).isEmpty();
        assertThat(Notes.addresses(site, "README.html.md", "x")).isEmpty();
    }
}
