package dev.knowhow.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.Stamp;
import dev.knowhow.web.Web;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How an application starts, and what is missing when it does not. */
class StartTest {

    @TempDir
    Path folder;

    /** A store of the application that can be read only after a while. */
    static final class SlowStore implements NoteSource {

        final CountDownLatch open = new CountDownLatch(1);

        @Override
        public String name() {
            return "the slow store";
        }

        @Override
        public void scan(Consumer<Stamp> notes, Consumer<Problem> problems) {
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            notes.accept(new Stamp(new NoteId("tea.md"), 1, 1, ""));
        }

        @Override
        public byte[] read(NoteId id) {
            return "# Tea\n\nGreen or black.\n".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Optional<byte[]> file(String path) {
            return Optional.empty();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Store {

        @Bean
        SlowStore store() {
            return new SlowStore();
        }
    }

    @Test
    void theStartDoesNotWaitForTheIndex() throws Exception {
        try (Intranet intranet = Intranet.with(List.of(Store.class), "knowhow.index=" + folder.resolve("index"))) {
            HealthIndicator health = intranet.context().getBean("knowhowHealthIndicator", HealthIndicator.class);
            assertThat(intranet.get("", "search?q=tea").statusCode()).isEqualTo(503);
            assertThat(health.health(false).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

            intranet.context().getBean(SlowStore.class).open.countDown();
            Intranet.await(() -> intranet.get("", "health/ready").statusCode() == 200);

            assertThat(intranet.get("", "note/tea.md").body()).contains("Green or black.");
            assertThat(health.health(false).getStatus()).isEqualTo(Status.UP);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Batch {}

    private static ConfigurableApplicationContext batch(String... properties) {
        return new SpringApplicationBuilder(Batch.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(properties)
                .run();
    }

    @Test
    void anApplicationWithoutAWebServerHasNoPages() {
        try (ConfigurableApplicationContext batch = batch("knowhow.notes=" + folder)) {
            assertThat(batch.getBeansOfType(Knowhow.class)).hasSize(1);
            assertThat(batch.getBeansOfType(Web.class)).isEmpty();
        }
    }

    @Test
    void itCanBeSwitchedOff() {
        try (ConfigurableApplicationContext batch = batch("knowhow.enabled=false")) {
            assertThat(batch.getBeansOfType(Knowhow.class)).isEmpty();
        }
    }

    /** An application that opens its own notes. */
    @Configuration
    @EnableAutoConfiguration
    static class Own {

        @Bean
        Knowhow own() {
            return Knowhow.builder()
                    .notes(Path.of("src"))
                    .index(Path.of("target/own-index"))
                    .build();
        }
    }

    @Test
    void anApplicationMayOpenItsOwnNotesWithTheStarterSwitchedOff() {
        try (ConfigurableApplicationContext own = new SpringApplicationBuilder(Own.class)
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .properties("knowhow.enabled=false", "server.port=0")
                .run()) {
            assertThat(own.getBeansOfType(Knowhow.class)).hasSize(1);
            assertThat(own.getBeansOfType(Web.class)).isEmpty();
        }
    }

    @Test
    void withoutNotesTheFailureNamesTheProperty() {
        Throwable failure = catchThrowable(() -> batch().close());
        FailureAnalysis analysis = new KnowhowFailureAnalyzer().analyze(failure);

        assertThat(analysis).isNotNull();
        assertThat(analysis.getAction()).contains("knowhow.notes");
    }

    @Test
    void anIndexThatIsInUseHasAnotherRemedy() {
        FailureAnalysis analysis = new KnowhowFailureAnalyzer()
                .analyze(new KnowhowException(KnowhowException.Category.INDEX, "another process writes the index"));

        assertThat(analysis.getDescription()).contains("another process writes the index");
        assertThat(analysis.getAction()).contains("knowhow.index").doesNotContain("knowhow.notes");
    }

    @Test
    void aPathWithAWildcardIsRefused() {
        assertThat(catchThrowable(() -> batch("knowhow.notes=" + folder, "knowhow.web.path=/wiki/*")
                        .close()))
                .hasStackTraceContaining("knowhow.web.path is '/wiki/*'");
    }
}
