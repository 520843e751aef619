package dev.knowhow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.cli.command.IndexPlace;
import dev.knowhow.cli.evaluate.Timing;
import dev.knowhow.cli.line.CheckedOutput;
import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.view.ProgressLine;
import dev.knowhow.spi.IndexException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How knowhow behaves as a process: exit codes, broken pipes, interruptions, progress. */
class ProcessTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource
    void theCategoryDecidesTheExitCode(Category category) {
        int code = report(new KnowhowException(category, "what\nand what to do"), false);

        assertThat(code).isEqualTo(category == Category.USAGE ? 2 : 3);
        assertThat(said()).isEqualTo("knowhow: what and what to do\n");
    }

    @Test
    void anErrorOfTheIndexIsNoInternalError() {
        assertThat(report(new IndexException("locked"), false)).isEqualTo(3);
    }

    @Test
    void anInternalErrorHidesItsStackTraceByDefault() {
        assertThat(report(new IllegalStateException("oops"), false)).isEqualTo(4);
        assertThat(said()).isEqualTo("""
                knowhow: IllegalStateException: oops
                This is an error in knowhow. Run the command with --debug for the stack trace.
                """);

        report(new IllegalStateException("oops"), true);
        assertThat(said()).contains("\tat dev.knowhow.cli.ProcessTest");
    }

    @Test
    void outOfMemoryNamesTheRemedy() {
        report(new OutOfMemoryError("heap"), false);
        assertThat(said()).contains("KNOWHOW_JAVA_OPTS=-Xmx2g");
    }

    @ParameterizedTest
    @CsvSource({
        "Broken pipe, 0, ''",
        "No space left on device, 3, 'knowhow: the answer could not be written: No space left on device'"
    })
    void aReaderWhoHasSeenEnoughIsNoFailure(String message, int code, String talk) {
        var outlet = new CheckedOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        });
        new PrintStream(outlet, true, UTF_8).println("answer");

        assertThat(outlet.codeAfter(0, new PrintStream(err, true, UTF_8))).isEqualTo(code);
        assertThat(said().strip()).isEqualTo(talk);
    }

    @Test
    void theProcessWaitsForInterruptedWork() throws Exception {
        var begun = new CountDownLatch(1);
        var cleaned = new AtomicBoolean();
        var hook = new java.util.concurrent.atomic.AtomicReference<InterruptHandler>();
        Thread worker = Thread.ofPlatform().start(() -> {
            try (var interruption = InterruptHandler.watch(environment())) {
                hook.set(interruption);
                begun.countDown();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                cleaned.set(hook.get().happened());
            }
        });
        begun.await();

        hook.get().interrupt();
        worker.join();

        assertThat(cleaned).isTrue();
        assertThat(said()).isEmpty();
    }

    @Test
    void progressShowsRateAndTimeLeft() {
        var line = new ProgressLine(environment(), "note");

        assertThat(line.text(500, 2000, Duration.ofSeconds(1)))
                .isEqualTo("██████░░░░░░░░░░░░░░░░░░  500 of 2,000 notes  500 notes/s  3.0 s left");
        assertThat(line.text(500, 0, Duration.ofSeconds(1))).isEqualTo("500 notes  500 notes/s");
        assertThat(line.text(0, 2000, Duration.ZERO)).isEqualTo("0 notes  0 notes/s");
    }

    @Test
    void progressIsSilentInAPipe() {
        try (var line = new ProgressLine(environment(), "note")) {
            line.at(1, 2);
        }
        assertThat(said()).isEmpty();
    }

    @Test
    void theIndexIsFoundUpwards() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b/c"));
        assertThat(IndexPlace.above(deep)).isEmpty();

        Path outer = Files.createDirectory(folder.resolve(".knowhow"));
        assertThat(IndexPlace.above(deep)).contains(outer);

        Path inner = Files.createDirectory(folder.resolve("a/b/.knowhow"));
        assertThat(IndexPlace.above(deep)).contains(inner);
        assertThat(IndexPlace.above(deep.resolve("../.."))).contains(outer);
    }

    @Test
    void timesAreNearestRanks() {
        var timing = new Timing();
        for (int i = 100; i > 0; i--) {
            timing.add(i * 1_000_000L);
        }
        assertThat(timing.millis(0.5)).isEqualTo(50);
        assertThat(timing.millis(0.99)).isEqualTo(99);
        assertThat(timing.text()).isEqualTo("median 50.00 ms, p99 99.00 ms per topic");
        assertThat(new Timing().millis(0.5)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'', 80", "120, 120", "5, 40", "-1, 80", "99999, 80", "wide, 80"})
    void columnsAreTakenWithASenseOfProportion(String columns, int width) {
        assertThat(around(columns).width()).isEqualTo(width);
    }

    private int report(Throwable failure, boolean debug) {
        err.reset();
        return FailureMessage.report(failure, environment(), debug);
    }

    private Environment environment() {
        return new Shell(folder).around(new ByteArrayOutputStream(), err);
    }

    private Environment around(String columns) {
        return new Shell(folder).with("COLUMNS", columns).around(new ByteArrayOutputStream(), err);
    }

    private String said() {
        return err.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
