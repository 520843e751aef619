package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.web.FormReader.RejectedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FormReaderTest {

    private static final Response SAVED = text("saved");

    private final FormReader reader = new FormReader(1, Duration.ZERO);

    private static Response text(String text) {
        return Response.of(200, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Request form(String body) {
        return Request.get("/create")
                .method("POST")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(max -> body.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theValuesOfAFormAreAnswered() throws RejectedException {
        Response answer = reader.answer(
                form("text=a%20b&text=c"),
                form -> text(form.values().get("text").toString()));

        assertThat(answer.text()).isEqualTo("[a b, c]");
    }

    @Test
    void aFormIsInMemoryUntilItIsAnswered() throws RejectedException {
        AtomicReference<Throwable> other = new AtomicReference<>();
        reader.answer(form("text=a"), values -> {
            try {
                reader.answer(form("text=b"), more -> SAVED);
            } catch (RejectedException e) {
                other.set(e);
            }
            return SAVED;
        });

        assertThat(other.get())
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.status()).isEqualTo(503));
        assertThat(reader.answer(form("text=c"), values -> SAVED)).isEqualTo(SAVED);
    }

    @Test
    void whatIsNoFormIsRejected() {
        assertThatThrownBy(() -> reader.answer(form("text=%FF"), values -> SAVED))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.status()).isEqualTo(400));
        assertThatThrownBy(() -> reader.answer(Request.get("/create").method("POST"), values -> SAVED))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.status()).isEqualTo(415));
    }
}
