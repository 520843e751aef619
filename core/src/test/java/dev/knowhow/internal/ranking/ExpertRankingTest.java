package dev.knowhow.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knowhow.expert.Confidence;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Weakness;
import dev.knowhow.internal.people.Members;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Association;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpertRankingTest {

    private static final int NOTES = 100;

    private static Vote vote(String id, double score, Association... associations) {
        return Vote.builder(new NoteId(id), id, score)
                .associations(List.of(associations))
                .build();
    }

    private static Association author(String name) {
        return new Association(name, Role.AUTHOR, 100, 0);
    }

    private static Association named(String name, int notes) {
        return new Association(name, Role.MENTIONED, 100, notes);
    }

    private static List<Expert> rank(Method method, Vote... votes) {
        List<Expert> ranking = rank(Arrays.asList(votes), method);
        return new ConfidenceRule(ranking, null).judged(ranking);
    }

    private static List<Expert> rank(List<Vote> votes, Method method) {
        return ExpertRanking.rank(votes, List.of(), NOTES, Members.NONE, method);
    }

    private static double score(String name, List<Expert> experts) {
        return experts.stream()
                .filter(expert -> expert.member().name().equals(name))
                .mapToDouble(Expert::score)
                .findFirst()
                .orElse(0);
    }

    @Test
    void oneRelevantNoteOutweighsManyWeakOnes() {
        Vote[] votes = new Vote[51];
        Arrays.setAll(votes, i -> vote("weak-" + i + ".md", 4, author("prolific")));
        votes[50] = vote("best.md", 10, author("expert"));

        assertThat(rank(Method.BEST_NOTES, votes))
                .extracting(expert -> expert.member().name())
                .containsExactly("expert", "prolific");
    }

    /** History knows who asked as somebody who changed the file, too. */
    @Test
    void theAuthorOfAQuestionCountsOnlyForTheirOwnAnswer() {
        Association asker = new Association("ana", Role.AUTHOR, 0, 0);
        Association changed = new Association("ana", Role.EDITOR, 100, 0);
        Association answerer = new Association("bo", Role.ANSWERER, 100, 0);

        assertThat(rank(Method.BEST_NOTES, vote("question.md", 10, asker, changed, answerer)))
                .extracting(expert -> expert.member().name())
                .containsExactly("bo");
        assertThat(rank(
                        Method.BEST_NOTES,
                        vote("question.md", 10, asker, new Association("ana", Role.ANSWERER, 100, 0))))
                .extracting(expert -> expert.member().name())
                .containsExactly("ana");
    }

    @Test
    void confidenceGrowsWithTheNumberOfRelevantNotesOfTheirOwn() {
        List<Expert> ranking = rank(
                Method.BEST_NOTES,
                vote("a.md", 10, author("two"), named("named", 1)),
                vote("b.md", 9.9, author("two")),
                vote("c.md", 9.8, author("one")),
                vote("d.md", 5, author("weak")));

        assertThat(ranking)
                .extracting(expert -> expert.member().name() + " " + expert.confidence())
                .containsExactlyInAnyOrder("two STRONG", "one SOME", "weak THIN", "named THIN");
    }

    /** The share of the best score says nothing about whether the evidence is weak. */
    @Test
    void littleEvidenceIsNotStrongBesideTheMostProlificAuthor() {
        Vote[] votes = new Vote[61];
        Arrays.setAll(votes, i -> vote("a%02d.md".formatted(i), 10, author("prolific")));
        votes[60] = vote("b.md", 8.5, author("little"));

        Expert little = rank(Method.BEST_NOTES, votes).getLast();
        assertThat(little.score()).isBetween(0.25, 0.6);
        assertThat(little.weaknesses()).containsExactlyInAnyOrder(Weakness.BELOW_BEST_NOTE, Weakness.ONE_NOTE);
        assertThat(little.confidence()).isEqualTo(Confidence.SOME);
    }

    /** Twenty people with the same evidence: anyone of them may be first, so nobody's rank is certain. */
    @Test
    void confidenceIsStrongOnlyIfTheRankIsCertain() {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            votes.add(vote("a%d.md".formatted(i), 10, author("p%02d".formatted(i))));
            votes.add(vote("b%d.md".formatted(i), 10, author("p%02d".formatted(i))));
        }
        assertThat(rank(Method.BEST_NOTES, votes.toArray(Vote[]::new)))
                .extracting(Expert::weaknesses)
                .containsOnly(Set.of(Weakness.UNCERTAIN_RANK));

        for (int i = 0; i < 20; i++) {
            votes.add(vote("c%d.md".formatted(i), 10, author("first")));
        }
        List<Expert> ranking = rank(Method.BEST_NOTES, votes.toArray(Vote[]::new));
        assertThat(ranking.getFirst().member().name()).isEqualTo("first");
        assertThat(ranking.getFirst().confidence()).isEqualTo(Confidence.STRONG);
    }

    /** In a small vault each rank is possible, and that is no reason to distrust good evidence. */
    @Test
    void theRankIsNeverUncertainAmongFewPeople() {
        assertThat(rank(
                        Method.BEST_NOTES,
                        vote("a.md", 10, author("ana")),
                        vote("b.md", 10, author("ana")),
                        vote("c.md", 10, author("bo")),
                        vote("d.md", 10, author("bo"))))
                .extracting(Expert::confidence)
                .containsOnly(Confidence.STRONG);
    }

    @Test
    void evidenceMuchOlderThanTheLatestIsNotStrong() {
        LocalDate today = LocalDate.of(2025, 7, 1);
        List<Expert> ranking = rank(
                Method.BEST_NOTES,
                dated("a.md", today.minusYears(4), author("ana")),
                dated("b.md", today.minusYears(5), author("ana")),
                dated("c.md", today, author("bo")));

        assertThat(ranking.getFirst().weaknesses()).containsExactly(Weakness.OLD);
        assertThat(ranking.getFirst().confidence()).isEqualTo(Confidence.SOME);
    }

    private static Vote dated(String id, LocalDate day, Association... people) {
        return Vote.builder(new NoteId(id), id, 10)
                .date(day)
                .associations(List.of(people))
                .build();
    }

    @Test
    void evidenceThatCoversLessThanHalfOfTheQueryIsThin() {
        Vote part = Vote.builder(new NoteId("a.md"), "a", 10)
                .coverage(0.4)
                .associations(List.of(author("ana")))
                .build();

        assertThat(rank(Method.BEST_NOTES, part).getFirst().confidence()).isEqualTo(Confidence.THIN);
    }

    @Test
    void aPersonMentionedInEveryNoteIsNoExpert() {
        List<Expert> ranking = rank(Method.BEST_NOTES, vote("a.md", 10, named("bot", NOTES), named("rare", 1)));

        assertThat(score("rare", ranking)).isEqualTo(1, within(1e-9));
        assertThat(score("bot", ranking)).isLessThan(0.01);
    }

    @Test
    void aReviewerAndAThankedPersonCountLessThanTheAuthor() {
        List<Expert> ranking = rank(
                Method.BEST_NOTES,
                vote(
                        "a.md",
                        10,
                        author("ana"),
                        new Association("bo", Role.REVIEWER, 100, 0),
                        new Association("cy", Role.THANKED, 100, 0)));

        double author = score("ana", ranking);
        assertThat(score("bo", ranking)).isBetween(0.1 * author, 0.75 * author);
        assertThat(score("cy", ranking)).isBetween(0.1 * author, 0.75 * author);
    }

    @Test
    void anEditorCountsByTheirShare() {
        List<Expert> ranking =
                rank(Method.BEST_NOTES, vote("a.md", 10, author("ana"), new Association("bo", Role.EDITOR, 2, 0)));

        assertThat(score("ana", ranking)).isEqualTo(1);
        assertThat(score("bo", ranking)).isEqualTo(0.02, within(1e-9));
    }

    @Test
    void aNoteThatOthersLinkToCountsALittleMore() {
        Vote unlinked = vote("a.md", 10, author("ana"));
        assertThat(links(unlinked)).isEqualTo(1);
        assertThat(links(unlinked.withLinkedBy(List.of("bo")))).isEqualTo(1.05, within(1e-9));
        assertThat(links(unlinked.withLinkedBy(List.of("bo", "cy")))).isEqualTo(1 + 0.1 * 2 / 3, within(1e-9));
        assertThat(links(unlinked.withLinkedBy(
                        IntStream.range(0, 50).mapToObj(i -> "p" + i).toList())))
                .isBetween(1.09, 1.1);
    }

    @Test
    void linksByPeopleWithARoleInTheNoteDoNotCount() {
        Vote vote = vote("a.md", 10, author("ana"), named("bo", 1)).withLinkedBy(List.of("ana", "bo"));

        assertThat(links(vote)).isEqualTo(1);
    }

    private static double links(Vote vote) {
        return rank(Method.BEST_NOTES, vote).getFirst().score();
    }

    @Test
    void theBaselinesIgnoreLinks() {
        Vote vote = vote("a.md", 10, author("ana")).withLinkedBy(List.of("bo"));

        assertThat(rank(Method.POWER6, vote).getFirst().score()).isEqualTo(1);
    }

    @Test
    void severalRolesInANoteCountOnceByTheLargestWeight() {
        List<Expert> ranking =
                rank(Method.BEST_NOTES, vote("a.md", 10, new Association("ana", Role.REVIEWER, 100, 0), author("ana")));

        assertThat(ranking).hasSize(1);
        assertThat(ranking.getFirst().score()).isEqualTo(1);
        assertThat(ranking.getFirst().evidence())
                .extracting(Evidence::role)
                .containsExactly(EvidenceRole.of(Role.AUTHOR));
    }

    @Test
    void theBaselinesRankAsDefined() {
        Vote[] votes = {vote("a.md", 4, author("ana")), vote("b.md", 2, author("ana"), author("bo"), named("cy", 1))};
        assertThat(scores(Method.VOTES, votes)).containsExactly(2, 1, 0);
        assertThat(scores(Method.COMBSUM, votes)).containsExactly(6, 2, 0);
        assertThat(scores(Method.COMBMNZ, votes)).containsExactly(12, 2, 0);
        assertThat(scores(Method.RECIPROCAL_RANK, votes)).containsExactly(1.5, 0.5, 0);
        assertThat(scores(Method.MODEL2, votes)).containsExactly(1 + Math.exp(-2), Math.exp(-2), 0);
        assertThat(scores(Method.POWER6, votes)).containsExactly(1 + 1 / 64.0, 1 / 64.0, 0);
    }

    private static double[] scores(Method method, Vote... votes) {
        List<Expert> ranking = rank(method, votes);
        return new double[] {score("ana", ranking), score("bo", ranking), score("cy", ranking)};
    }

    @Test
    void contributionsAddUpToTheScoreInAnyOrderOfVotes() {
        Random random = new Random(4);
        for (int round = 0; round < 100; round++) {
            List<Vote> votes = new ArrayList<>(Votings.random(random));
            for (Method method : Method.values()) {
                List<Expert> ranking = rank(votes, method);
                for (Expert expert : ranking) {
                    double sum = expert.evidence().stream()
                            .mapToDouble(one -> one.factors().product())
                            .sum();
                    assertThat(sum).isEqualTo(expert.score(), within(1e-9 * expert.score()));
                }
                Collections.shuffle(votes, random);
                assertThat(rank(votes, method)).isEqualTo(ranking);
            }
        }
    }
}
