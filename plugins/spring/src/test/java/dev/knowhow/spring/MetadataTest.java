package dev.knowhow.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Editors complete and explain the properties. */
class MetadataTest {

    @Test
    void eachPropertyIsDescribed() throws Exception {
        try (InputStream in =
                KnowhowProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertThat(in).as("written by the annotation processor").isNotNull();
            String metadata = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String property : new String[] {
                "knowhow.notes",
                "knowhow.watch",
                "knowhow.web.path",
                "knowhow.web.anonymous",
                "knowhow.security.groups-claim"
            }) {
                assertThat(metadata)
                        .containsPattern(
                                "\"name\": \"" + property + "\",\\s+\"type\": \"[^\"]+\",\\s+\"description\": \"\\w");
            }
        }
    }
}
