package dev.knowhow.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.answers.AnswerSheet.KnownAnswer;
import dev.knowhow.people.Viewer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Questions to small vaults and to the sample vault get the answers a member of the team would be glad of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownAnswersTest {

    /** What is known to be answered worse than it should be. Make it smaller; larger needs a very good reason. */
    private static final int MOST_MISSES = 3;

    private static final int FEWEST_QUESTIONS = 150;

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path scratch;

    private final List<Knowhow> open = new ArrayList<>();

    @TestFactory
    Stream<DynamicContainer> questionsAreAnsweredAsTheirSheetSays() throws IOException {
        List<DynamicContainer> sheets = new ArrayList<>();
        for (AnswerSheet sheet : AnswerSheet.all()) {
            Knowhow knowhow = indexed(sheet);
            sheets.add(DynamicContainer.dynamicContainer(
                    sheet.name(), sheet.questions().stream().map(question -> test(question, knowhow))));
        }
        return sheets.stream();
    }

    private static DynamicTest test(KnownAnswer question, Knowhow knowhow) {
        String name = "line " + question.line() + ": " + question.asked() + " => " + question.expected();
        return DynamicTest.dynamicTest(name, () -> {
            if (question.isMiss()) {
                assertThatThrownBy(() -> ask(question, knowhow))
                        .as("this is answered well now: take off its 'miss:'")
                        .isInstanceOf(AssertionError.class);
            } else {
                ask(question, knowhow);
            }
        });
    }

    private static void ask(KnownAnswer question, Knowhow knowhow) {
        Expectation.check(question.expected(), knowhow.as(Viewer.EVERYONE).search(question.asked()));
    }

    private Knowhow indexed(AnswerSheet sheet) throws IOException {
        Knowhow knowhow = Knowhow.builder()
                .notes(sheet.vault(scratch))
                .index(scratch.resolve("index").resolve(sheet.name()))
                .without("git")
                .clock(TODAY)
                .build();
        open.add(knowhow);
        knowhow.index();
        return knowhow;
    }

    @Test
    void thereAreManyQuestionsInManyLanguages() throws IOException {
        List<AnswerSheet> sheets = AnswerSheet.all();

        assertThat(sheets.stream().mapToInt(sheet -> sheet.questions().size()).sum())
                .isGreaterThanOrEqualTo(FEWEST_QUESTIONS);
        assertThat(sheets)
                .extracting(AnswerSheet::name)
                .contains("de", "fr", "es", "pt", "it", "nl", "ru", "ar", "hi", "zh", "ja", "ko");
    }

    @Test
    void theKnownMissesDoNotGrow() throws IOException {
        assertThat(AnswerSheet.all().stream()
                        .flatMap(sheet -> sheet.questions().stream())
                        .filter(KnownAnswer::isMiss))
                .hasSizeLessThanOrEqualTo(MOST_MISSES);
    }

    @AfterAll
    void close() {
        open.forEach(Knowhow::close);
    }
}
