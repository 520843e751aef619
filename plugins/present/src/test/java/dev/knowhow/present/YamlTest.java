package dev.knowhow.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlTest {

    @Test
    void wordsStayPlainAndAllElseIsQuoted() {
        assertThat(List.of("kafka connect", "No", "2026-01-01", "a: b", "say \"hi\" \\o", ""))
                .extracting(Yaml::text)
                .containsExactly(
                        "kafka connect", "\"No\"", "\"2026-01-01\"", "\"a: b\"", "\"say \\\"hi\\\" \\\\o\"", "\"\"");
        assertThat(Yaml.list(List.of("kafka", "a, b"))).isEqualTo("[kafka, \"a, b\"]");
    }
}
