package dev.knowhow.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.spi.Conventions;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StarlightTest {

    @Test
    void addressesFollowThePathAndTheSlug() {
        Conventions site = Notes.vault("starlight", Map.of());

        assertThat(Notes.addresses(site, "src/content/docs/index.mdx", "x")).containsExactly("/");
        assertThat(Notes.addresses(site, "src/content/docs/de/Guides/index.md", "x"))
                .containsExactly("/de/guides/");
        assertThat(Notes.addresses(site, "src/content/docs/de/a b.md", "x")).containsExactly("/de/a-b/");
        assertThat(Notes.addresses(site, "src/content/docs/a.md", "---\nslug: x/y\n---\n"))
                .containsExactly("/x/y/");
        assertThat(Notes.addresses(site, "README.md", "x")).isEmpty();
    }
}
