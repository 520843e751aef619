package dev.knowhow.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Weakness;
import dev.knowhow.expert.Why;
import dev.knowhow.expert.Why.Places;
import dev.knowhow.expert.Why.Without;
import dev.knowhow.internal.people.Members;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Association;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static Vote vote(String id, double score, Association... associations) {
        return vote(id, score, TODAY, 1, associations);
    }

    private static Vote vote(String id, double score, LocalDate date, double coverage, Association... associations) {
        return Vote.builder(new NoteId(id), id, score)
                .date(date)
                .coverage(coverage)
                .associations(List.of(associations))
                .build();
    }

    private static Association author(String name) {
        return new Association(name, Role.AUTHOR, 100, 0);
    }

    private static List<Expert> rank(List<Vote> votes, Set<NoteId> without) {
        List<Vote> left =
                votes.stream().filter(vote -> !without.contains(vote.id())).toList();
        return ExpertRanking.rank(left, List.of(), 100, Members.NONE, Method.BEST_NOTES);
    }

    private static Proof proof(List<Vote> votes) {
        List<Expert> ranking = rank(votes, Set.of());
        return new Proof(ranking, new ConfidenceRule(ranking, TODAY), without -> rank(votes, without));
    }

    private static Why why(String name, Vote... votes) {
        return proof(List.of(votes)).why(new MemberId(name)).orElseThrow();
    }

    private static int place(MemberId who, List<Expert> ranking) {
        for (int i = 0; i < ranking.size(); i++) {
            if (ranking.get(i).member().id().equals(who)) {
                return i + 1;
            }
        }
        return 0;
    }

    @Test
    void aNoteWithAThirdOfTheScoreIsDecisiveForTheLastDay() {
        LocalDate old = TODAY.minusYears(2);
        Why why = why("ana", vote("a.md", 10, old, 1, author("ana")), vote("b.md", 8.9, TODAY, 1, author("ana")));

        assertThat(why.expert().evidence().getLast().contribution()
                        / why.expert().score())
                .isBetween(0.25, 0.4);
        assertThat(why.last()).isEqualTo(TODAY);
    }

    @Test
    void theCounterfactualHasTheFewestNotes() {
        Why why = why(
                "ana",
                vote("a.md", 10, author("ana")),
                vote("b.md", 9.9, author("ana")),
                vote("c.md", 9.5, author("bo")));

        assertThat(why.rank()).isEqualTo(1);
        assertThat(why.without()).isEqualTo(new Without(List.of(new NoteId("a.md"), new NoteId("b.md")), 0));
    }

    @Test
    void aRankThatThreeNotesDoNotChangeHasNoCounterfactual() {
        Vote[] votes = new Vote[10];
        for (int i = 0; i < 9; i++) {
            votes[i] = vote("a" + i + ".md", 10, author("ana"));
        }
        votes[9] = vote("b.md", 5, author("bo"));

        assertThat(why("ana", votes).without()).isNull();
    }

    @Test
    void withoutTheBestNoteTheNextBestHasFullRelevance() {
        Why why = why(
                "ana",
                vote("best.md", 100, author("ana"), author("bo"), author("cy")),
                vote("b.md", 10, author("bo")),
                vote("c.md", 9, author("cy")),
                vote("a.md", 8, author("ana")));

        assertThat(why.rank()).isEqualTo(3);
        assertThat(why(
                                "bo",
                                vote("best.md", 100, author("bo")),
                                vote("c.md", 9, author("cy")),
                                vote("b.md", 8, author("bo")))
                        .without())
                .isEqualTo(new Without(List.of(new NoteId("best.md")), 2));
    }

    @Test
    void counterfactualsEqualANewRankingAndAreMinimal() {
        Random random = new Random(7);
        int found = 0;
        for (int round = 0; round < 60; round++) {
            List<Vote> votes = Votings.random(random);
            Proof proof = proof(votes);
            for (Expert expert : proof.ranking()) {
                Why why = proof.why(expert.member().id()).orElseThrow();
                Without without = why.without();
                if (without != null) {
                    found++;
                    List<Expert> anew = rank(votes, Set.copyOf(without.notes()));
                    assertThat(place(expert.member().id(), anew)).isEqualTo(without.rank());
                    assertThat(without.rank() == 0 || without.rank() > why.rank())
                            .isTrue();
                }
                if (without == null || without.notes().size() > 1) {
                    for (Evidence one : expert.evidence()
                            .subList(0, Math.min(8, expert.evidence().size()))) {
                        assertThat(place(expert.member().id(), rank(votes, Set.of(one.id()))))
                                .isBetween(1, why.rank());
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void aFutureDateIsIgnored() {
        Vote[] votes = {
            vote("a.md", 10, TODAY.plusYears(900), 1, author("ana")), vote("b.md", 9, author("bo")),
        };

        assertThat(why("ana", votes).last()).isNull();
        assertThat(why("bo", votes).last()).isEqualTo(TODAY);
        assertThat(why("bo", votes).expert().weaknesses()).doesNotContain(Weakness.OLD);
    }

    @Test
    void weaknessesOfEvidenceAreNamed() {
        assertThat(why("ana", vote("a.md", 10, author("ana"))).expert().weaknesses())
                .containsExactly(Weakness.ONE_NOTE);
        assertThat(why(
                                "bo",
                                vote(
                                        "a.md",
                                        10,
                                        TODAY.minusYears(4),
                                        0.4,
                                        new Association("bo", Role.MENTIONED, 100, 1)),
                                vote("b.md", 9, author("ana")))
                        .expert()
                        .weaknesses())
                .containsExactlyInAnyOrder(
                        Weakness.ONE_NOTE, Weakness.ONLY_NAMED, Weakness.OLD, Weakness.PART_OF_QUESTION);
    }

    @Test
    void theLastDayIsThatOfASupportingNote() {
        Why why = why(
                "ana",
                vote("a.md", 10, TODAY.minusYears(1), 1, author("ana")),
                vote("weak.md", 1, TODAY, 1, author("ana")));

        assertThat(why.last()).isEqualTo(TODAY.minusYears(1));
    }

    @Test
    void distantScoresAreDistinguishedAndEqualOnesAreNot() {
        Vote[] votes = new Vote[60];
        for (int i = 0; i < 40; i++) {
            votes[i] = vote("a" + i + ".md", 10, author("ana"));
        }
        for (int i = 40; i < 60; i++) {
            votes[i] = vote("b" + i + ".md", 6, author(i % 2 == 0 ? "bo" : "cy"));
        }
        assertThat(why("ana", votes).alike()).isEqualTo(new Places(1, 1));
        assertThat(why("bo", votes).alike()).isEqualTo(new Places(2, 3));
        assertThat(why("cy", votes).alike()).isEqualTo(new Places(2, 3));
    }

    @Test
    void theSameVotesGiveTheSameProof() {
        List<Vote> votes = Votings.random(new Random(9));
        for (Expert expert : proof(votes).ranking()) {
            assertThat(proof(votes).why(expert.member().id()))
                    .isEqualTo(proof(votes).why(expert.member().id()));
        }
    }
}
