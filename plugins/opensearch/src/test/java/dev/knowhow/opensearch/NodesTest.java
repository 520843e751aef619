package dev.knowhow.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NodesTest {

    private static final URI ONE = URI.create("http://one:9200");
    private static final URI TWO = URI.create("http://two:9200");
    private static final URI THREE = URI.create("http://three:9200");

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // elapsed time overflows
    private final Nodes nodes = new Nodes(List.of(ONE, TWO, THREE), now::get);

    @Test
    void requestsGoToEachInTurn() {
        assertThat(nodes.inOrder()).containsExactly(ONE, TWO, THREE);
        assertThat(nodes.inOrder()).containsExactly(TWO, THREE, ONE);
    }

    @Test
    void oneThatFailedIsLastForAWhile() {
        nodes.failed(TWO);

        assertThat(nodes.inOrder()).containsExactly(ONE, THREE, TWO);
        assertThat(nodes.inOrder()).containsExactly(THREE, ONE, TWO);

        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(nodes.inOrder()).containsExactly(THREE, ONE, TWO); // its turn is the third
        assertThat(nodes.inOrder()).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void oneThatAnswersAgainHasItsTurn() {
        nodes.failed(ONE);
        nodes.answered(ONE);

        assertThat(nodes.inOrder()).containsExactly(ONE, TWO, THREE);
    }
}
