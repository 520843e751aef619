package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.team.Handover;
import dev.knowhow.team.Handover.OpenQuestion;
import dev.knowhow.team.Handover.Review;
import dev.knowhow.team.HandoverQuery;
import dev.knowhow.team.Risk.Successor;
import dev.knowhow.team.Risk.ToLearn;
import dev.knowhow.team.Risk.TopicRisk;
import dev.knowhow.team.RiskQuery;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a member hands over, and who may know it. */
class HandoverTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);
    private static final Viewer ANA = viewer("ana");
    private static final Viewer LEAD = viewer("di");

    @TempDir
    Path folder;

    private Vault vault;

    private static Viewer viewer(String id) {
        return Viewer.of(new MemberId(id), Set.of());
    }

    @BeforeEach
    void open() throws IOException {
        vault = new Vault(Files.createDirectory(folder.resolve("notes")), new InMemoryNoteIndex(), NOON);
        vault.write(
                "people.txt",
                "id=ana; team=Red",
                "id=bo; team=Red",
                "id=cy; left=2026-01-01",
                "id=di; team=red; groups=leads",
                "id=eve; team=Blue; groups=leads",
                "id=fay; team=Red; consent.search=false");
        note("lag", "ana", "kafka", "2026-05-01");
        note("rebalance", "ana", "kafka", "2026-04-01");
        note("topics", "bo", "kafka", "2026-03-01");
        note("forms", "ana", "forms", "2026-01-01");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private void note(String id, String author, String tag, String date) {
        vault.write(id + ".md", "title: " + id, "author: " + author, "tag: " + tag, "date: " + date, "About " + tag);
    }

    private Handover handover(Viewer viewer, HandoverQuery query) {
        vault.indexed();
        return vault.knowhow.as(viewer).handover(query).orElseThrow();
    }

    private Handover ofAna() {
        return handover(ANA, HandoverQuery.OWN);
    }

    @Test
    void topicsHaveSuccessorsAndWhatTheyShouldRead() {
        List<TopicRisk> topics = ofAna().topics();

        assertThat(topics).extracting(TopicRisk::topic).containsExactly("forms", "kafka");
        TopicRisk alone = topics.getFirst();
        assertThat(alone.here()).isZero();
        assertThat(alone.lost()).isEqualTo(1);
        assertThat(alone.successors()).isEmpty();
        Successor bo = topics.getLast().successors().getFirst();
        assertThat(bo.member().id().value()).isEqualTo("bo");
        assertThat(bo.toLearn()).extracting(ToLearn::title).containsExactly("lag", "rebalance");
        assertThat(topics.getLast().holders())
                .extracting(holder -> holder.member().id().value())
                .containsExactly("ana");
    }

    @Test
    void notesThatHelpedMostPeopleComeFirst() {
        vault.write("plan.md", "title: plan", "author: bo", "See [[forms]].")
                .write("own.md", "title: own", "author: ana", "date: 2026-02-02", "See [[lag]].")
                .write(".thanks/2026.tsv", "2026-05-01\tdi\tana\tforms.md\t", "2026-05-01\tdi\tana\trebalance.md\t");

        assertThat(ofAna().notes())
                .extracting(note -> note.title() + " " + note.helped() + " " + note.others())
                .containsExactly("forms 2 0", "rebalance 1 0", "lag 0 0", "own 0 0");
        assertThat(ofAna().withNotes(1).notes()).hasSize(1);
    }

    @Test
    void whatIsOpenAndOwnedIsHandedOver() {
        vault.write("q1.md", "kind: question", "title: q1", "author: ana", "date: 2026-02-01", "How?")
                .write("q2.md", "kind: question", "title: q2", "author: bo", "ask: ana", "date: 2026-03-01", "Why?")
                .write("q3.md", "kind: question", "title: q3", "author: ana", "status: answered", "When?")
                .write("q4.md", "kind: question", "title: q4", "author: bo", "ask: di", "Where?")
                .write("runbook.md", "title: runbook", "author: bo", "owner: ana", "review_by: 2026-06-01", "Text.")
                .write("own.md", "title: own", "author: ana", "review_by: 2026-05-10", "Text.")
                .write("bos.md", "title: bos", "author: ana", "owner: bo", "review_by: 2026-05-10", "Text.");

        Handover handover = ofAna();

        assertThat(handover.questions())
                .containsExactly(
                        new OpenQuestion(new NoteId("q2.md"), "q2", LocalDate.of(2026, 3, 1), false),
                        new OpenQuestion(new NoteId("q1.md"), "q1", LocalDate.of(2026, 2, 1), true));
        assertThat(handover.reviews()).extracting(Review::title).containsExactly("own", "runbook");
        assertThat(handover.owned()).extracting(one -> one.id().path()).containsExactly("runbook.md");
    }

    @Test
    void theMemberTheLeadsOfTheirTeamAndTheOperatorSeeIt() {
        for (Viewer viewer : List.of(ANA, LEAD, Viewer.OPERATOR, Viewer.of(new MemberId("bo"), Set.of("leads")))) {
            assertThat(handover(viewer, HandoverQuery.of("ana")).member()).isNotNull();
        }
        for (Viewer other :
                List.of(Viewer.EVERYONE, viewer("bo"), viewer("eve"), new Viewer(null, Set.of("leads"), false))) {
            for (String person : List.of("ana", "nobody")) {
                assertThat(vault.knowhow.as(other).handover(HandoverQuery.of(person)))
                        .as("%s %s", other, person)
                        .isEmpty();
            }
        }
        assertThat(handover(Viewer.EVERYONE, HandoverQuery.OWN)).isEqualTo(Handover.nobody(LocalDate.of(2026, 5, 4)));
    }

    @Test
    void whoRefusesToBeFoundSeesTheirOwnAndNobodyElseDoes() {
        note("secret", "fay", "forms", "2026-05-01");

        assertThat(handover(viewer("fay"), HandoverQuery.OWN).topics())
                .extracting(TopicRisk::topic)
                .containsExactly("forms");
        for (Viewer other : List.of(LEAD, Viewer.OPERATOR)) {
            assertThat(vault.knowhow.as(other).handover(HandoverQuery.of("fay")))
                    .isEmpty();
        }
        assertThat(ofAna().topics().getFirst().successors())
                .as("of ana, for others than fay")
                .isEmpty();
    }

    @Test
    void aLeadLearnsNothingOfWhoRefusesToBeFoundFromARisk() {
        vault.indexed();
        Session lead = vault.knowhow.as(LEAD);

        assertThat(lead.risk(RiskQuery.all().withoutPeople(List.of("Red"))).without())
                .extracting(member -> member.id().value())
                .containsExactly("ana", "bo", "di");
        for (String unseen : List.of("fay", "nobody")) {
            assertThatThrownBy(() -> lead.risk(RiskQuery.all().withoutPeople(List.of(unseen))))
                    .hasMessage("without is '" + unseen
                            + "': only the operator and the leads of their team may name others than themselves");
        }
        assertThat(vault.knowhow
                        .as(viewer("fay"))
                        .risk(RiskQuery.all().withoutPeople(List.of("fay")))
                        .without())
                .hasSize(1);
    }

    @Test
    void linksToAllNotesCountAlsoToTheOldestOfMany() {
        for (int i = 0; i < 60; i++) {
            note("later-" + i, "ana", "many", "2026-04-02");
        }
        vault.write("plan.md", "title: plan", "author: bo", "See [[forms]].");

        assertThat(ofAna().notes().getFirst().title()).isEqualTo("forms");
    }

    @Test
    void aTagBelowQuestionAsksNothing() {
        note("tagged", "ana", "question/style", "2026-05-01");
        note("asked", "ana", "question", "2026-05-01");

        assertThat(ofAna().questions()).extracting(OpenQuestion::title).containsExactly("asked");
    }

    @Test
    void notesWithAnAudienceCountForTheirReadersOnly() {
        vault.write(
                "board.md", "title: board", "author: ana", "audience: board", "tag: money", "date: 2026-05-01", "x");

        assertThat(ofAna().notes()).extracting(note -> note.title()).contains("board");
        assertThat(handover(LEAD, HandoverQuery.of("ana")).notes())
                .extracting(note -> note.title())
                .doesNotContain("board");
        Handover open = handover(Viewer.OPERATOR, HandoverQuery.of("ana").withOpenNotes());
        assertThat(open.notes()).extracting(note -> note.title()).doesNotContain("board");
        assertThat(open.topics()).extracting(TopicRisk::topic).containsExactly("forms", "kafka");
    }

    @Test
    void aLeadSeesTheirTeamInTheRiskOfATopic() {
        note("cys", "cy", "kafka", "2026-03-01");
        vault.indexed();

        TopicRisk kafka = vault.knowhow
                .as(LEAD)
                .risk(RiskQuery.all().withoutPeople(List.of("ana")))
                .topics()
                .getFirst();

        assertThat(kafka.topic()).isEqualTo("kafka");
        assertThat(kafka.holders())
                .extracting(holder -> holder.member().id().value())
                .containsExactly("ana", "bo");
    }

    @Test
    void checkListsWhatLeaversOwnOrShouldReview() {
        vault.write("a.md", "title: a", "author: bo", "owner: cy", "Text.")
                .write("b.md", "title: b", "author: cy", "review_by: 2026-09-01", "Text.")
                .write("c.md", "title: c", "author: cy", "author: bo", "review_by: 2026-09-01", "Text.")
                .write("d.md", "title: d", "author: cy", "owner: bo", "Text.");
        vault.indexed();

        assertThat(vault.knowhow.operations().check().problems())
                .filteredOn(problem -> problem.what().contains("left"))
                .extracting(problem -> problem.file() + " " + problem.what())
                .containsExactly(
                        "a.md its owner cy has left", "b.md it is to be reviewed by 2026-09-01, and cy has left");
        assertThat(vault.knowhow.operations().check().problems())
                .extracting(Problem::remedy)
                .contains("name an owner who is here; handover cy lists who could follow");
    }
}
