package dev.knowhow.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Evidence.Factors;
import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Why.Without;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks of the rank without some notes. */
class ProofsTest {

    private static Expert expert(String name, double... parts) {
        List<Evidence> evidence = IntStream.range(0, parts.length)
                .mapToObj(i -> Evidence.builder(
                                new NoteId(name + i + ".md"),
                                "a note",
                                EvidenceRole.of(Role.AUTHOR),
                                new Factors(parts[i], 1, 1, 1, 1))
                        .build())
                .toList();
        return Expert.builder(Member.undeclared(name))
                .score(Arrays.stream(parts).sum())
                .evidence(evidence)
                .build();
    }

    private static Without without(String note, int rank) {
        return new Without(List.of(new NoteId(note)), rank);
    }

    @Test
    void theRankIsAmongThoseLeft() {
        Expert ana = expert("ana", 1, 0.5);
        List<Expert> all = List.of(ana, expert("bo", 0.9), expert("cy", 0.1));

        assertThat(Proofs.holds(ana, without("ana0.md", 2), all)).isTrue();
        assertThat(Proofs.holds(ana, without("ana0.md", 1), all)).isFalse();
        assertThat(Proofs.holds(ana, without("ana0.md", 3), all)).isFalse();
    }

    @Test
    void withoutAnyEvidenceThereIsNoRank() {
        Expert ana = expert("ana", 1);

        assertThat(Proofs.holds(ana, without("ana0.md", 0), List.of(ana, expert("bo", 0.9))))
                .isTrue();
        assertThat(Proofs.holds(ana, without("ana0.md", 2), List.of(ana, expert("bo", 0.9))))
                .isFalse();
    }

    /** Two scores that differ in the tenth digit: ranking again may round them into either order. */
    @Test
    void scoresThatDifferByRoundingMayComeInEitherOrder() {
        Expert ana = expert("ana", 0.25, 0.5472701862141309);
        List<Expert> all = List.of(expert("top", 1), ana, expert("bo", 0.5472701863205337));

        assertThat(Proofs.holds(ana, without("ana0.md", 2), all)).isTrue();
        assertThat(Proofs.holds(ana, without("ana0.md", 3), all)).isTrue();
        assertThat(Proofs.holds(ana, without("ana0.md", 1), all)).isFalse();
        assertThat(Proofs.holds(ana, without("ana0.md", 4), all)).isFalse();
    }
}
