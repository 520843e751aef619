package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.match.Fit;
import dev.knowhow.match.Fits;
import dev.knowhow.match.NotedQuestion;
import dev.knowhow.match.SkillFit;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
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

/** Opportunities and people find each other by what notes show; open questions find those who could answer. */
class OpportunitiesTest {

    private static final NoteId JOB = new NoteId("job.md");

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(
                folder, new InMemoryNoteIndex(), Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC));
        vault.write("job.md", "kind: opportunity", "author: eve", "skills: kafka, gdpr", "date: 2026-05-01", "A seat.")
                .write("a.md", "author: ana", "date: 2026-05-01", "kafka lag")
                .write("b.md", "author: bo", "date: 2026-05-01", "gdpr and kafka")
                .write("c.md", "author: bo", "date: 2026-05-01", "gdpr");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private static Viewer member(String id) {
        return Viewer.of(new MemberId(id), Set.of());
    }

    private List<String> fitting(String id) {
        return vault.knowhow.as(member(id)).opportunities().stream()
                .map(fit -> fit.opportunity().id().path())
                .toList();
    }

    @Test
    void anOpportunitySaysWhichSkillsNotesShow() {
        vault.indexed();

        Fit ana = vault.knowhow.as(member("ana")).opportunities().getFirst();
        assertThat(ana.skills()).extracting(SkillFit::skill).containsExactly("kafka", "gdpr");
        assertThat(ana.skills()).extracting(SkillFit::proven).containsExactly(true, false);
        Fit bo = vault.knowhow.as(member("bo")).opportunities().getFirst();
        assertThat(bo.score()).isGreaterThan(ana.score());
        assertThat(fitting("cy")).isEmpty();
        assertThat(vault.knowhow.as(Viewer.EVERYONE).opportunities()).isEmpty();
    }

    @Test
    void declaredSkillsAreShownAndNotCounted() {
        vault.write("people.txt", "id=ana; skills=gdpr", "id=cy; skills=kafka,gdpr")
                .indexed();

        SkillFit gdpr = vault.knowhow
                .as(member("ana"))
                .opportunities()
                .getFirst()
                .skills()
                .getLast();
        assertThat(gdpr.declared()).isTrue();
        assertThat(gdpr.strength()).isZero();
        assertThat(fitting("cy")).isEmpty();
    }

    /** A note that asks for kafka does not show that its author knows it; nobody is offered what they offer. */
    @Test
    void anOpportunityIsNoEvidenceAndNotForItsAuthor() {
        vault.write("two.md", "kind: opportunity", "author: di", "skills: kafka", "kafka lag")
                .indexed();

        assertThat(fitting("eve")).isEmpty();
        assertThat(fitting("di")).isEmpty();
        assertThat(fitting("ana")).containsExactly("two.md", "job.md");
    }

    @Test
    void closedAndPastOnesAreGone() {
        vault.write("job.md", "kind: opportunity", "author: eve", "skills: kafka", "until: 2026-05-31", "A seat.")
                .write("two.md", "kind: opportunity", "author: eve", "skills: kafka", "until: 2026-06-01", "A seat.")
                .indexed();

        assertThat(fitting("ana")).containsExactly("two.md");
    }

    /** Cy is interested, ana has begun, bo knows it, di has nothing to do with it. */
    @Test
    void aCourseGoesToThoseWhoWantIt() {
        vault.write("people.txt", "id=cy; interests=gdpr")
                .write("job.md", "kind: opportunity", "type: course", "skills: gdpr", "Four afternoons.")
                .indexed();

        assertThat(fitting("cy")).containsExactly("job.md");
        assertThat(fitting("bo")).isEmpty();
        assertThat(fitting("di")).isEmpty();
    }

    @Test
    void aCourseFitsThoseWhoAreInterestedAndAgree() {
        vault.write(
                        "people.txt",
                        "id=cy; interests=gdpr basics; consent.opportunities=true",
                        "id=di; interests=gdprs; consent.opportunities=true",
                        "id=ed; interests=gdpr; consent.opportunities=true; consent.topics.gdpr=false",
                        "id=fay; interests=gdpr; consent.opportunities=true; consent.search=false",
                        "id=bo; interests=gdpr; consent.opportunities=true")
                .write("job.md", "kind: opportunity", "author: eve", "teaches: gdpr", "Four afternoons.")
                .indexed();

        Fits fits = vault.knowhow.as(member("eve")).fits(JOB).orElseThrow();
        assertThat(fits.fits()).extracting(fit -> fit.member().id().value()).containsExactly("cy");
    }

    @Test
    void onlyThoseWhoAgreeAreNamedToTheAuthor() {
        vault.write("people.txt", "id=bo; consent.opportunities=true").indexed();

        Fits fits = vault.knowhow.as(member("eve")).fits(JOB).orElseThrow();
        assertThat(fits.fits()).extracting(fit -> fit.member().id().value()).containsExactly("bo");
        assertThat(fits.others()).as("one other is too few to count").isZero();
        assertThat(fits.fits().getFirst().score())
                .as("both ways the same number")
                .isEqualTo(vault.knowhow
                        .as(member("bo"))
                        .opportunities()
                        .getFirst()
                        .score());
        assertThat(vault.knowhow.as(member("ana")).fits(JOB)).isEmpty();
        assertThat(vault.knowhow.as(Viewer.EVERYONE).fits(JOB)).isEmpty();
        assertThat(vault.knowhow.as(member("eve")).fits(new NoteId("a.md"))).isEmpty();
    }

    @Test
    void threeOthersAreCounted() {
        vault.write("d.md", "author: di", "kafka")
                .write("e.md", "author: fay", "kafka")
                .indexed();

        Fits fits = vault.knowhow.as(member("eve")).fits(JOB).orElseThrow();
        assertThat(fits.fits()).isEmpty();
        assertThat(fits.others()).isEqualTo(4);
    }

    @Test
    void questionsThatTheViewerCanAnswerComeFirstWithinTheLimit() {
        vault.write("old.md", "kind: question", "author: eve", "date: 2026-01-01", "gdpr?")
                .write("new.md", "tag: question", "author: eve", "date: 2026-02-01", "kafka lag?")
                .indexed();

        assertThat(vault.knowhow.as(member("ana")).questions(true, 1))
                .extracting(one -> one.id().path())
                .containsExactly("new.md");
    }

    @Test
    void allQuestionsCountHoweverManyThereAre() {
        for (int i = 0; i < 1001; i++) {
            vault.write("q" + i + ".md", "kind: question", "date: 2026-03-01", "gdpr?");
        }
        vault.write("first.md", "kind: question", "date: 2026-01-01", "gdpr?").indexed();

        assertThat(vault.knowhow.as(Viewer.EVERYONE).questions(true, 1))
                .extracting(one -> one.id().path())
                .containsExactly("first.md");
    }

    @Test
    void openQuestionsFindThoseWhoCouldAnswer() {
        vault.write("old.md", "kind: question", "author: eve", "date: 2026-01-01", "kafka lag?")
                .write("new.md", "kind: question", "author: ana", "date: 2026-02-01", "kafka lag?")
                .write("done.md", "kind: question", "author: eve", "answered_by: bo", "date: 2026-03-01", "gdpr?")
                .write("about.md", "tag: question/how", "author: eve", "date: 2026-01-01", "kafka lag of questions")
                .write("said.md", "kind: question", "author: eve", "date: 2026-03-02", "gdpr?", "# Answer", "Yes.")
                .indexed();

        List<NotedQuestion> all = vault.knowhow.as(member("ana")).questions(false, 10);
        assertThat(all).extracting(one -> one.id().path()).containsExactly("old.md", "new.md", "said.md", "done.md");
        assertThat(all.getFirst().place()).isEqualTo(1);
        assertThat(all.get(1).place()).as("her own question").isZero();
        assertThat(all.getLast().answerers())
                .extracting(one -> one.id().value())
                .containsExactly("bo");
        assertThat(vault.knowhow.as(member("ana")).questions(true, 10))
                .extracting(one -> one.id().path())
                .containsExactly("old.md", "new.md");
        assertThat(vault.knowhow.as(Viewer.EVERYONE).questions(true, 10))
                .extracting(NotedQuestion::place)
                .containsOnly(0);
    }
}
