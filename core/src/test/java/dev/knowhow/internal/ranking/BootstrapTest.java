package dev.knowhow.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Why.Places;
import dev.knowhow.internal.people.Members;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Association;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the places against a truth that is known, since the notes are drawn by it. */
class BootstrapTest {

    private static final int VAULTS = 60;

    /** People who write a note by a chance of their own, and how well it bears on the topic by a skill of their own. */
    private static final class World {
        private final double[] chances;
        private final double[] skills;

        World(double[] chances, double[] skills) {
            this.chances = chances;
            this.skills = skills;
        }

        static World random(Random random, int people) {
            double[] chances = random.doubles(people).map(u -> -Math.log(1 - u)).toArray();
            double sum = Arrays.stream(chances).sum();
            return new World(
                    Arrays.stream(chances).map(chance -> chance / sum).toArray(),
                    random.doubles(people, 6, 10).toArray());
        }

        double score(Random random, int who) {
            return Math.clamp(skills[who] + 1.5 * random.nextGaussian(), 0.5, 12);
        }

        int author(Random random) {
            double left = random.nextDouble();
            int who = 0;
            while (who < chances.length - 1 && left > chances[who]) {
                left -= chances[who++];
            }
            return who;
        }

        /** The true place of each: by what a note brings them on average. */
        Map<String, Integer> truth() {
            Random random = new Random(3);
            double[] worth = new double[chances.length];
            for (int who = 0; who < worth.length; who++) {
                for (int i = 0; i < 4000; i++) {
                    worth[who] += chances[who] * Math.pow(score(random, who), ExpertRanking.STEEPNESS);
                }
            }
            List<Integer> order = IntStream.range(0, worth.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer who) -> worth[who])
                            .reversed())
                    .toList();
            return order.stream().collect(Collectors.toMap(who -> "p" + who, who -> order.indexOf(who) + 1));
        }

        List<Vote> vault(Random random, int notes) {
            List<Vote> votes = new ArrayList<>();
            for (int i = 0; i < notes; i++) {
                int who = author(random);
                NoteId id = new NoteId(i + ".md");
                List<Association> associations = List.of(new Association("p" + who, Role.AUTHOR, 100, 0));
                votes.add(Vote.builder(id, "", score(random, who))
                        .associations(associations)
                        .build());
            }
            return votes;
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 100", "20, 100", "20, 300", "40, 300"})
    void theRangeContainsTheTrueRankInAboutNineOfTenCases(int people, int notes) {
        Random random = new Random(people + notes);
        int held = 0;
        int all = 0;
        for (int vault = 0; vault < VAULTS; vault++) {
            World world = World.random(random, people);
            Map<String, Integer> truth = world.truth();
            List<Expert> ranking =
                    ExpertRanking.rank(world.vault(random, notes), List.of(), notes, Members.NONE, Method.BEST_NOTES);
            List<Places> places = Bootstrap.places(ranking);
            for (int i = 0; i < places.size(); i++) {
                int place = truth.get(ranking.get(i).member().name());
                held += places.get(i).best() <= place && place <= places.get(i).worst() ? 1 : 0;
                all++;
            }
        }
        assertThat((double) held / all).isBetween(0.85, 0.95);
    }
}
