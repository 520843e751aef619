package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract for state stores. Subclasses open the store under test. */
public abstract class StateStoreContract {

    private static final int WRITERS = 4;
    private static final int TIMES = 50;

    /** For subclasses. */
    protected StateStoreContract() {}

    /** Opens a store: the same one each time within a test, as another process would, and an empty one in each test. */
    protected abstract StateStore open() throws IOException;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(StateStore store, String key) throws IOException {
        return store.read(key)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .orElse("none");
    }

    @Test
    void whatWasNeverWrittenIsEmpty() throws IOException {
        assertThat(open().read("tokens")).isEmpty();
        assertThat(open().name()).isNotBlank();
    }

    @Test
    void whatIsWrittenIsReadInAnyProcess() throws IOException {
        assertThat(open().replace("told/ana", null, bytes("a"))).isTrue();

        assertThat(text(open(), "told/ana")).isEqualTo("a");
        assertThat(text(open(), "told/bo")).isEqualTo("none");
    }

    @Test
    void onlyWhatWasReadIsReplaced() throws IOException {
        StateStore store = open();
        store.replace("tokens", null, bytes("a"));

        assertThat(store.replace("tokens", null, bytes("b"))).isFalse();
        assertThat(store.replace("tokens", bytes("x"), bytes("b"))).isFalse();
        assertThat(store.replace("tokens", bytes("x"), null)).isFalse();
        assertThat(text(open(), "tokens")).isEqualTo("a");
        assertThat(store.replace("tokens", bytes("a"), bytes("b"))).isTrue();
        assertThat(text(open(), "tokens")).isEqualTo("b");
    }

    @Test
    void anEmptyValueIsNotNone() throws IOException {
        StateStore store = open();
        store.replace("gaps.on", null, new byte[0]);

        assertThat(open().read("gaps.on")).hasValue(new byte[0]);
        assertThat(store.replace("gaps.on", null, bytes("b"))).isFalse();
        assertThat(store.replace("gaps.on", new byte[0], null)).isTrue();
        assertThat(open().read("gaps.on")).isEmpty();
        assertThat(store.replace("gaps.on", null, null)).isTrue();
    }

    @Test
    void whatIsAppendedComesLast() throws IOException {
        open().append("gaps.txt", bytes("one\n"));
        open().append("gaps.txt", bytes("two\n"));

        assertThat(text(open(), "gaps.txt")).isEqualTo("one\ntwo\n");
        assertThat(open().replace("gaps.txt", bytes("one\ntwo\n"), bytes("two\n")))
                .isTrue();
        open().append("gaps.txt", bytes("three\n"));
        assertThat(text(open(), "gaps.txt")).isEqualTo("two\nthree\n");
    }

    @Test
    void writersLoseNothing() throws Exception {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            StateStore store = open();
            writers.add(() -> {
                for (int time = 0; time < TIMES; time++) {
                    store.update("count", before -> bytes(String.valueOf(before == null ? 1 : number(before) + 1)));
                    store.append("lines", bytes("line\n"));
                }
                return TIMES;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Integer> done : threads.invokeAll(writers)) {
                assertThat(done.get()).isEqualTo(TIMES);
            }
        }
        assertThat(text(open(), "count")).isEqualTo(String.valueOf(WRITERS * TIMES));
        assertThat(text(open(), "lines").lines()).hasSize(WRITERS * TIMES).containsOnly("line");
    }

    private static int number(byte[] value) {
        return Integer.parseInt(new String(value, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/etc", "../index", "told/../../x", ".hidden", "told//x", "a\u0000b", "a b", "told/"})
    void aKeyLeadsNowhereElse(String key) throws IOException {
        StateStore store = open();

        assertThatThrownBy(() -> store.read(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.replace(key, null, new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.append(key, new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
