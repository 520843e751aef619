package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.KeywordsContract;
import dev.knowhow.testkit.Notes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneKeywordsTest extends KeywordsContract {

    @Override
    protected NoteIndex open(Path place) {
        return new LuceneNoteIndex(new IndexFolder(place));
    }

    @TempDir
    Path place;

    /** What sets notes with these titles and texts apart from twenty about tea. */
    private List<String> of(String... titlesAndTexts) {
        Map<NoteId, Double> parts = new LinkedHashMap<>();
        NoteIndex index = open(place);
        try (NoteIndex.Update update = index.update()) {
            for (int i = 0; i < titlesAndTexts.length; i += 2) {
                Note note = Notes.note(i + ".md")
                        .title(titlesAndTexts[i])
                        .text(titlesAndTexts[i + 1])
                        .build();
                parts.put(note.id(), 1.0);
                update.put(Notes.indexed(note));
            }
            for (int i = 0; i < 20; i++) {
                update.put(Notes.indexed(Notes.note("tea-" + i + ".md")
                        .title("Tea")
                        .text("They overall drink tea")
                        .build()));
            }
            update.commit("test", Instant.EPOCH);
        }
        try (index) {
            return index.keywords(parts, Vocabulary.NONE, Access.EVERYONE, 10).stream()
                    .map(Keyword::text)
                    .toList();
        }
    }

    @Test
    void adjacentWordsAreOneTopic() {
        assertThat(of("Tail latency", "of the tail latency", "Hedged requests", "against tail latencies"))
                .containsExactly("tail latency");
    }

    @Test
    void aWordOfAScriptWithoutSpacesIsNotCutApart() {
        assertThat(of("Java 线程池详解", "线程池减少开销。使用线程池时，一个线程池的参数很重要。", "线程池最佳实践", "监控线程池，不同业务使用不同的线程池。"))
                .contains("线程池")
                .doesNotContain("线程", "程池", "池的");
        assertThat(of("負荷分散の基礎", "負荷分散とは何か。適切な負荷分散を行う。", "負荷分散の設定", "この負荷分散は簡単である。別の負荷分散も試す。"))
                .contains("負荷分散")
                .doesNotContain("荷分", "負荷", "散の");
    }

    @Test
    void aTopicIsShownAsItIsMostlyWritten() {
        assertThat(of("NLL", "NLL and nll", "On NLL", "NLL")).containsExactly("NLL");
    }

    @Test
    void linesAtTheSamePositionInManyNotesAreBoilerplate() {
        assertThat(of(
                        "Agenda 2024-01-01",
                        "polonius",
                        "Agenda 2024-01-08",
                        "polonius",
                        "Agenda 2024-01-15",
                        "x",
                        "Agenda 2024-01-22",
                        "y",
                        "Polonius",
                        "z",
                        "On polonius",
                        "z"))
                .containsExactly("polonius");
    }

    @Test
    void linesThatManyNotesHaveAlikeAreAForm() {
        String form = "Nominated for backport: %d\npolonius";
        assertThat(of(
                        "Polonius and backport",
                        form.formatted(1),
                        "Loans in polonius",
                        form.formatted(2),
                        "Borrows and polonius",
                        form.formatted(3).replace("polonius", "x"),
                        "Regions",
                        form.formatted(14).replace("polonius", "y")))
                .containsExactly("polonius");
    }

    /** "Roll out passkeys" is about passkeys. */
    @Test
    void verbsAreNoTopics() {
        assertThat(of(
                        "Roll out passkeys",
                        "We roll out passkeys.",
                        "Who must roll back",
                        "to roll back passkeys",
                        "Passkeys",
                        "The passkeys of a team. You roll it out."))
                .containsExactly("passkeys");
    }

    @Test
    void wordsOfTheCalendarAreNoTopics() {
        assertThat(of(
                        "Passkeys next year",
                        "passkeys of the next year, passkeys in March",
                        "Passkeys of last year and March",
                        "passkeys in the next year, passkeys in March",
                        "Passkeys next year, March",
                        "passkeys"))
                .containsExactly("passkeys");
    }

    @Test
    void aPartOfALongerNameIsNoTopic() {
        assertThat(of(
                        "The flag indirect-branch-cs-prefix",
                        "set indirect-branch-cs-prefix",
                        "On indirect-branch-cs-prefix",
                        "set indirect-branch-cs-prefix",
                        "Using indirect-branch-cs-prefix",
                        "set indirect-branch-cs-prefix"))
                .noneMatch(topic -> topic.contains("-"));
    }

    /** "Cargo's plumbing" is about Cargo and plumbing. */
    @Test
    void anOwnerEndsNoTopic() {
        assertThat(of("Stable Cargo's plumbing", "stable Cargo's plumbing", "On stable Cargo's plumbing", "x"))
                .isNotEmpty()
                .noneMatch(topic -> topic.endsWith("'s"));
    }

    @Test
    void theHeadingOfATemplateIsNoTopicAndANameIs() {
        try (NoteIndex index = open(place)) {
            writeWithHeadings(index, List.of());

            assertThat(keywordsOfFirst(index)).contains("borrow checker").doesNotContain("calendar link");
        }
    }

    @Test
    void titlesThatNotesNoLongerHaveNameNothing() {
        try (NoteIndex index = open(place)) {
            writeWithHeadings(index, List.of(3, 4, 5));
            assertThat(keywordsOfFirst(index)).contains("borrow checker", "calendar link");

            try (NoteIndex.Update update = index.update()) {
                List.of(3, 4, 5).forEach(i -> update.put(withHeading(i, "Tea ")));
                update.commit("test", Instant.EPOCH);
            }

            assertThat(keywordsOfFirst(index)).contains("borrow checker").doesNotContain("calendar link");
        }
    }

    /** Twelve of many notes have the heading; a few are named after it. */
    private static void writeWithHeadings(NoteIndex index, List<Integer> named) {
        try (NoteIndex.Update update = index.update()) {
            for (int i = 0; i < 60; i++) {
                String title = i < 3 ? "Borrow checker " : named.contains(i) ? "Calendar link " : "Tea ";
                update.put(withHeading(i, title));
            }
            update.put(Notes.indexed(Notes.note("calendar.md").title("Calendar").build()));
            update.put(Notes.indexed(Notes.note("link.md").title("Link").build()));
            update.commit("test", Instant.EPOCH);
        }
    }

    private static List<String> keywordsOfFirst(NoteIndex index) {
        Map<NoteId, Double> parts = Map.of(new NoteId("0.md"), 1.0, new NoteId("1.md"), 1.0, new NoteId("2.md"), 1.0);
        return index.keywords(parts, Vocabulary.NONE, Access.EVERYONE, 10).stream()
                .map(keyword -> keyword.text().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static IndexedNote withHeading(int i, String title) {
        return Notes.indexed(Notes.note(i + ".md")
                .title(title + i)
                .section(i < 12 ? "Calendar link no " + i : "Leaves", i < 3 ? "calendar link, borrow checker" : "x")
                .build());
    }

    /** Another word nearly always follows an adjective. */
    @Test
    void aWordThatOnlyDescribesOthersIsNoTopic() {
        assertThat(of(
                        "Contextual keywords",
                        "contextual parsing of contextual grammars",
                        "Contextual grammars",
                        "contextual keywords and contextual macros",
                        "Contextual macros",
                        "contextual rules, contextual tables"))
                .doesNotContain("contextual");
    }

    @Test
    void aTopicComesUpAgainInANoteAndAVagueWordDoesNot() {
        String about = "A lockfile is. The lockfile of it. This lockfile has. ";
        assertThat(of(
                        "The story of the lockfile",
                        about + about,
                        "Lockfile, a story",
                        about + about,
                        "A story: the lockfile",
                        about + about))
                .contains("lockfile")
                .doesNotContain("story");
    }

    /** Meetings are about other things than the week they are in. */
    @Test
    void aWordOfATemplateIsNoTopic() {
        List<String> agenda = List.of(
                "apples", "bread", "cheese", "dates", "eggs", "figs", "grapes", "honey", "ice", "jam", "kale", "limes");
        List<String> notes = new ArrayList<>();
        for (String item : agenda) {
            boolean about = agenda.indexOf(item) < 4;
            notes.add(about ? "Polonius: " + item : "The week of " + item);
            notes.add("This week, " + item + (about ? "; polonius, or polonius, and polonius." : "."));
        }
        assertThat(of(notes.toArray(String[]::new))).contains("polonius").doesNotContain("week");
    }

    @Test
    void oneTitleMakesNoTopicOfEachOfItsWords() {
        assertThat(of("Treat output as input", "output", "Limits", "the output", "Agents", "an output"))
                .isEmpty();
    }

    @Test
    void whatTwoNotesShareIsChanceWhereThereAreFew() {
        assertThat(of("Borrows", "x", "On borrows", "y", "Regions", "z")).isEmpty();
    }

    @Test
    void aWordInAHeadingByChanceIsNoTopic() {
        assertThat(of("Borrows overall", "borrows", "Loans overall and borrows", "overall"))
                .containsExactly("borrows");
    }
}
