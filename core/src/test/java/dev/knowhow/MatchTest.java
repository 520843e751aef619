package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knowhow.match.Match;
import dev.knowhow.match.Match.Obstacle;
import dev.knowhow.match.MatchQuery;
import dev.knowhow.match.Matches;
import dev.knowhow.match.Reason;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.ScorePart;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who helped before, lately, for the same team, stands before who only wrote. */
class MatchTest {

    private static final Viewer EVE = Viewer.of(new MemberId("eve"), Set.of());

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(
                folder, new InMemoryNoteIndex(), Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Matches match(Viewer viewer, MatchQuery query) {
        return vault.knowhow.as(viewer).match(query).orElseThrow();
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(match -> match.member().id().value()).toList();
    }

    private List<String> asked(String text) {
        return ids(match(EVE, MatchQuery.asking(text)).matches());
    }

    private static double factor(Match match, String name) {
        return match.factors().stream()
                .filter(part -> part.name().equals(name))
                .mapToDouble(ScorePart::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoAnsweredStandsBeforeWhoWrote() {
        vault.write("a.md", "author: ana", "date: 2026-05-01", "kafka lag")
                .write("q.md", "kind: question", "author: di", "answered_by: bo", "date: 2026-05-01", "kafka lag")
                .indexed();

        assertThat(asked("kafka lag")).containsExactly("bo", "ana");
    }

    @Test
    void helpOfAYearAgoCountsHalf() {
        vault.write("a.md", "reviewer: ana", "date: 2025-06-01", "kafka lag")
                .write("b.md", "reviewer: bo", "date: 2026-06-01", "kafka lag")
                .indexed();

        Matches found = match(EVE, MatchQuery.asking("kafka lag"));
        assertThat(ids(found.matches())).containsExactly("bo", "ana");
        assertThat(found.matches().getLast().strength())
                .isCloseTo(found.matches().getFirst().strength() / 2, within(0.01));
    }

    @Test
    void aNoteOfTheOwningTeamCountsMore() {
        vault.write("a.md", "reviewer: ana", "date: 2026-06-01", "kafka lag kafka lag")
                .write("b.md", "reviewer: bo", "team: Data", "date: 2026-06-01", "kafka lag and other words")
                .write("q.md", "author: di", "team: data-team", "kind: question", "kafka lag")
                .indexed();

        assertThat(asked("kafka lag")).containsExactly("ana", "bo");
        assertThat(ids(match(EVE, MatchQuery.asking("kafka lag").withTeam("Data"))
                        .matches()))
                .containsExactly("bo", "ana");
        assertThat(ids(match(EVE, MatchQuery.asking(new NoteId("q.md"))).matches()))
                .containsExactly("bo", "ana");
    }

    @Test
    void partsAddUp() {
        vault.write("people.txt", "id=eve; team=red", "id=ana; team=red")
                .write("a.md", "author: ana", "date: 2025-03-01", "kafka lag")
                .write("b.md", "reviewer: ana", "date: 2026-04-01", "kafka and more")
                .indexed();

        Match ana = match(EVE, MatchQuery.asking("kafka lag").withEvidence(10))
                .matches()
                .getFirst();
        double strength =
                ana.reasons().stream().mapToDouble(Reason::contribution).sum();
        double factors = ana.factors().stream().mapToDouble(ScorePart::value).reduce(1, (one, other) -> one * other);
        assertThat(ana.reasons()).hasSize(2);
        assertThat(ana.strength()).isCloseTo(strength, within(1e-12));
        assertThat(ana.score()).isCloseTo(strength * factors, within(1e-12));
        assertThat(factor(ana, "near")).isEqualTo(2);
    }

    @Test
    void whoAsksAndWhoHasLeftIsNoAnswer() {
        vault.write("people.txt", "id=cy; left=2025-01-01")
                .write("a.md", "author: eve", "date: 2026-05-01", "kafka lag")
                .write("b.md", "author: cy", "date: 2026-05-01", "kafka lag")
                .write("c.md", "author: di", "date: 2026-05-01", "kafka lag")
                .write("q.md", "author: di", "kind: question", "kafka lag")
                .indexed();

        assertThat(asked("kafka lag")).containsExactly("di");
        assertThat(match(EVE, MatchQuery.asking(new NoteId("q.md"))).matches()).isEmpty();
    }

    @Test
    void whoRefusesThePurposeOrTheTopicIsNotFound() {
        vault.write(
                        "people.txt",
                        "id=ana; consent.asking=false",
                        "id=bo; consent.topics.kafka=false",
                        "id=cy; consent.mentoring=false")
                .write("a.md", "author: ana", "author: bo", "author: cy", "date: 2026-05-01", "kafka lag")
                .indexed();

        assertThat(asked("kafka lag")).containsExactly("cy");
        assertThat(asked("lag")).containsExactly("bo", "cy");
        assertThat(ids(match(EVE, MatchQuery.mentoring("lag")).matches())).containsExactly("ana", "bo");
    }

    @Test
    void whoIsAwayIsNamedAsUnavailable() {
        vault.write("people.txt", "id=ana; away=2026-05-20..2026-06-10")
                .write("a.md", "author: ana", "date: 2026-05-01", "kafka lag")
                .write("b.md", "author: bo", "date: 2026-05-01", "kafka")
                .indexed();

        Matches found = match(EVE, MatchQuery.asking("kafka lag"));
        assertThat(ids(found.matches())).containsExactly("bo");
        assertThat(ids(found.unavailable())).containsExactly("ana");
        assertThat(found.unavailable().getFirst().obstacle()).isEqualTo(Obstacle.AWAY);
    }

    @Test
    void requestsLowerAPlaceAndCapacityEndsIt() {
        vault.write("people.txt", "id=bo; capacity=1 a week")
                .write("a.md", "author: ana", "date: 2026-05-01", "kafka lag")
                .write("b.md", "author: bo", "date: 2026-05-01", "kafka lag")
                .write("old.md", "kind: question", "author: di", "ask: ana", "date: 2026-01-01", "What now?")
                .write("new.md", "kind: question", "author: di", "ask: ana, bo", "date: 2026-06-01", "What now?")
                .write("style.md", "tag: question/style", "author: di", "ask: ana", "date: 2026-06-01", "How to ask")
                .indexed();

        Matches found = match(EVE, MatchQuery.asking("kafka lag"));
        assertThat(ids(found.matches())).containsExactly("ana");
        assertThat(factor(found.matches().getFirst(), "load")).isEqualTo(1 / (1 + 1.0 / 6));
        assertThat(found.unavailable().getFirst().obstacle()).isEqualTo(Obstacle.AT_CAPACITY);
    }

    @Test
    void aQuestionThatIsFiledAgainCountsOnce() {
        vault.write("a.md", "author: ana", "date: 2026-05-01", "kafka lag")
                .write("1.md", "title: Why?", "kind: question", "author: di", "ask: ana", "date: 2026-05-20", "Lag?")
                .write("2.md", "title: WHY", "kind: question", "author: di", "ask: ana", "date: 2026-05-21", "Lag?")
                .write("3.md", "title: Why?", "kind: question", "author: ed", "ask: ana", "date: 2026-05-21", "Lag?")
                .indexed();

        Match ana = match(EVE, MatchQuery.asking("kafka lag")).matches().getFirst();
        assertThat(factor(ana, "load")).isEqualTo(1 / (1 + 2.0 / 6));
        assertThat(ana.requests()).as("two people asked").isZero();

        vault.write("4.md", "kind: question", "author: fay", "ask: ana", "date: 2026-05-22", "Lag?")
                .indexed();
        assertThat(match(EVE, MatchQuery.asking("kafka lag"))
                        .matches()
                        .getFirst()
                        .requests())
                .isEqualTo(3);
    }

    @Test
    void aMentorHasAFreePlaceAndIsAheadInSomething() {
        vault.write(
                        "people.txt",
                        "id=ana; mentor=true; mentees=1 of 2; capacity=0 a week",
                        "id=bo; mentor=true; mentees=2 of 2",
                        "id=cy; mentor=true; consent.topics.streams=false")
                .write("e.md", "author: eve", "date: 2026-05-01", "tag: lag", "other things");
        for (String mentor : List.of("ana", "bo", "cy")) {
            vault.write(
                    mentor + ".md", "author: " + mentor, "date: 2026-05-01", "tag: Lag", "tag: streams", "kafka lag");
        }
        vault.indexed();

        Matches found = match(EVE, MatchQuery.mentoring("kafka"));
        assertThat(ids(found.matches())).containsExactly("ana", "cy");
        assertThat(found.matches()).extracting(Match::ahead).containsExactly(List.of("streams"), List.of());
        assertThat(found.unavailable()).extracting(Match::obstacle).containsExactly(Obstacle.AT_CAPACITY);
        assertThat(ids(match(EVE, MatchQuery.asking("kafka")).matches()))
                .as("mentees do not count for a question, capacity does")
                .containsExactly("bo", "cy");
    }

    /** Eve has one note; ana one more than she, bo the same, and cy wrote long ago. */
    @Test
    void aMentorIsAStepAheadAndActive() {
        vault.write("people.txt", "id=di; mentor=true")
                .write("e.md", "author: eve", "date: 2026-05-01", "kafka lag")
                .write("b.md", "author: bo", "date: 2026-05-01", "kafka lag")
                .write("c.md", "author: cy", "date: 2021-05-01", "kafka lag");
        for (int i = 0; i < 3; i++) {
            vault.write("a" + i + ".md", "author: ana", "date: 2026-05-01", "kafka lag")
                    .write("d" + i + ".md", "author: di", "date: 2026-05-01", "kafka lag")
                    .write("c" + i + ".md", "author: cy", "date: 2024-05-20", "kafka lag");
        }
        vault.indexed();

        Matches found = match(EVE, MatchQuery.mentoring("kafka lag"));
        assertThat(ids(found.matches())).containsExactly("di", "ana");
        assertThat(factor(found.matches().getFirst(), "willing")).isEqualTo(2);
        assertThat(factor(found.matches().getFirst(), "step")).isEqualTo(1);
        assertThat(found.unavailable()).extracting(Match::obstacle).containsOnly(Obstacle.INACTIVE);
    }

    @Test
    void aNoteThatTheViewerMayNotSeeIsNoNeed() {
        vault.write("q.md", "author: di", "audience: ops", "kafka lag").indexed();

        assertThat(vault.knowhow.as(EVE).match(MatchQuery.asking(new NoteId("q.md"))))
                .isEmpty();
        assertThat(vault.knowhow.as(EVE).match(MatchQuery.asking(new NoteId("none.md"))))
                .isEmpty();
    }
}
