package dev.knowhow.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.plugin.Extensions;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.StateStore;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenSearchPluginTest {

    @Test
    void itIsPlainSoThatNoInjectorIsCreated() {
        Extensions extensions = Extensions.of(
                new OpenSearchPlugin(ClusterSettings.of(List.of(URI.create("https://node1:9200")), "knowhow")));

        assertThat(extensions.has(NoteIndex.class)).isTrue();
        assertThat(extensions.has(StateStore.class)).isTrue();
    }
}
