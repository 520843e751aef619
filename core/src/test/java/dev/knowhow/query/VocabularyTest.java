package dev.knowhow.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.query.Vocabulary.Match;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    private static final Vocabulary WORDS = Vocabulary.builder()
            .same("k8s", "kubernetes")
            .same("slo", "service level objective")
            .same("café", "coffee house")
            .same("知识图谱", "knowledge graph")
            .same("cpp", "c++")
            .broader("observability", "tracing")
            .broader("observability", "metrics")
            .broader("tracing", "opentelemetry")
            .same("otel", "opentelemetry")
            .build();

    private static List<String> names(String text) {
        return WORDS.in(text).stream().map(Match::name).toList();
    }

    @Test
    void aNameIsFoundAtItsPosition() {
        String text = "How do we run K8s here?";
        Match match = WORDS.in(text).getFirst();
        assertThat(text.substring(match.start(), match.end())).isEqualTo("K8s");
        assertThat(match).isEqualTo(new Match(14, 17, "k8s", List.of("kubernetes"), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "a service-level   objective!, service level objective",
        "our SLOs, slo",
        "CAFE, café",
        "cafe\u0301, café",
        "ｋ８ｓ, k8s",
        "团队知识图谱搜索, 知识图谱",
        "modern C++ code, c++",
    })
    void caseAccentsWidthPluralsAndGapsDoNotCount(String text, String name) {
        assertThat(names(text)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"c", "service level", "kubernetesx", "''", "level objective service"})
    void whatIsNoNameIsNotFound(String text) {
        assertThat(names(text)).isEmpty();
    }

    @Test
    void theLongestNameWinsAndNamesDoNotOverlap() {
        Vocabulary words = Vocabulary.builder()
                .same("data", "datum")
                .same("data protection", "gdpr")
                .same("protection officer", "dpo")
                .build();
        assertThat(words.in("data protection officer").stream().map(Match::name))
                .containsExactly("data protection");
    }

    @Test
    void narrowerNamesComeWithAllBelowThemTheNearestFirst() {
        assertThat(WORDS.in("observability").getFirst().narrower())
                .containsExactly("tracing", "metrics", "opentelemetry", "otel");
        assertThat(WORDS.in("otel").getFirst().narrower()).isEmpty();
    }

    @Test
    void theFirstRuleOfATopicHasItsPreferredName() {
        Vocabulary words = Vocabulary.builder()
                .same("dsgvo", "gdpr")
                .same("gdpr", "data protection")
                .build();
        assertThat(words.preferred("Data Protection")).isEqualTo("gdpr");
        assertThat(words.preferred("dsgvo")).isEqualTo("gdpr");
        assertThat(words.preferred("privacy")).isEqualTo("privacy");
        assertThat(words.in("dsgvo").getFirst().same()).containsExactly("gdpr", "data protection");
    }

    @Test
    void anEntryHasItsDirectBroaderAndNarrowerTopics() {
        assertThat(WORDS.entry("OTel"))
                .hasValue(new Vocabulary.Entry("opentelemetry", List.of("otel"), List.of("tracing"), List.of()));
        assertThat(WORDS.entry("observability").orElseThrow().narrower()).containsExactly("tracing", "metrics");
        assertThat(WORDS.entry("none of these")).isEmpty();
    }

    @Test
    void topicsThatAreJoinedLaterKeepWhatIsBelowThem() {
        Vocabulary words = Vocabulary.builder()
                .broader("a", "b")
                .broader("c", "d")
                .same("a", "c")
                .build();
        assertThat(words.entry("a").orElseThrow().narrower()).containsExactlyInAnyOrder("b", "d");
        assertThat(words.entry("d").orElseThrow().broader()).containsExactly("c");
    }

    @Test
    void noTopicIsBroaderThanItself() {
        Vocabulary.Builder words =
                Vocabulary.builder().broader("a", "b").broader("b", "c").same("x", "c");
        assertThatThrownBy(() -> words.broader("x", "a")).hasMessageContaining("'a' is broader than 'x' already");
        assertThatThrownBy(() -> words.broader("x", "c")).hasMessageContaining("mean the same");
        assertThatThrownBy(() -> words.same("a", "x")).hasMessageContaining("broader");
        assertThat(words.build().in("a").getFirst().narrower()).containsExactly("b", "c", "x");
    }

    @Test
    void aMatchHasALimitedNumberOfNames() {
        Vocabulary.Builder words = Vocabulary.builder();
        IntStream.range(0, 500).forEach(i -> words.same("n" + i, "topic").broader("all", "below" + i));
        Vocabulary many = words.build();
        assertThat(many.in("topic").getFirst().same()).hasSize(Vocabulary.MOST_NAMES);
        assertThat(many.in("all").getFirst().narrower()).hasSize(Vocabulary.MOST_NAMES);
    }
}
