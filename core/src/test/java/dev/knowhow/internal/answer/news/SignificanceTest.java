package dev.knowhow.internal.answer.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.internal.answer.news.TopicChanges.Change;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.TopicCounts.Counts;
import dev.knowhow.spi.TopicCounts.DatedNote;
import dev.knowhow.spi.TopicCounts.Kind;
import dev.knowhow.spi.TopicCounts.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignificanceTest {

    private static final Counts TOTALS = new Counts(100, 400);

    private final Significance significance = new Significance();

    private Change change(int now, int before) {
        return change(now, before, TOTALS);
    }

    private Change change(int now, int before, Counts totals) {
        List<DatedNote> notes = IntStream.range(0, now + before)
                .mapToObj(i -> new DatedNote(new NoteId(i + ".md"), LocalDate.EPOCH))
                .toList();
        Counts counts = new Counts(now, before);
        return new Change(new Topic("a", Kind.WORDS, counts, notes), counts, significance.ofRise(counts, totals));
    }

    private List<Change> selected(Map<Integer, Integer> tested, Change... changes) {
        return significance.beyondChance(List.of(changes), new TopicCounts(TOTALS, tested, List.of()), true);
    }

    @Test
    void aTopicWithFewNotesIsSignificantAmongFewOthers() {
        Change six = change(6, 0); // p = 0.00006

        assertThat(selected(Map.of(6, 700), six)).containsExactly(six);
        assertThat(selected(Map.of(6, 900), six)).isEmpty();
    }

    @Test
    void topicsThatCannotBeAsUnlikelyDoNotCount() {
        Change six = change(6, 0);

        assertThat(selected(Map.of(3, 100_000, 4, 100_000, 5, 100_000, 6, 700), six))
                .containsExactly(six);
    }

    @Test
    void aTopicCountsByThePValueItCanHave() {
        // a topic of 7 notes can have p = 0.00001, then 0.0003: at 0.00006 it counts as a sixth of a topic of 6
        Change six = change(6, 0);

        assertThat(selected(Map.of(6, 100, 7, 3000), six)).containsExactly(six);
        assertThat(selected(Map.of(6, 100, 7, 4200), six)).isEmpty();
    }

    @Test
    void aTopicWithThousandsOfNotesCountsFully() {
        Change six = change(6, 0);

        assertThat(selected(new TreeMap<>(Map.of(6, 1, 1001, 700)), six)).containsExactly(six);
        assertThat(selected(new TreeMap<>(Map.of(6, 1, 1001, 900)), six)).isEmpty();
    }

    @Test
    void chanceAloneIsSeldomSignificant() {
        int falseAlarms = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            int[][] notes = new int[25][2];
            for (int i = 0; i < 200; i++) {
                notes[random.nextInt(25)][random.nextInt(10) == 0 ? 0 : 1]++;
            }
            Counts totals = new Counts(sum(notes, 0), sum(notes, 1));
            Map<Integer, Integer> tested = new TreeMap<>();
            Stream.of(notes).forEach(topic -> tested.merge(topic[0] + topic[1], 1, Integer::sum));
            List<Change> changes = Stream.of(notes)
                    .map(topic -> change(topic[0], topic[1], totals))
                    .sorted(Comparator.comparingDouble(Change::chance))
                    .toList();
            falseAlarms += significance
                            .beyondChance(changes, new TopicCounts(totals, tested, List.of()), true)
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(falseAlarms / 400.0)
                .as("share of samples in which nothing rises")
                .isBetween(0.01, 0.05);
    }

    @Test
    void whatIsSelectedMayPassAlsoIfTopicsWithLargerPValuesAreLeftOut() {
        int selected = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Map<Counts, Integer> topics = new HashMap<>();
            List<Change> some = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int now = random.nextInt(10) == 0 ? 4 + random.nextInt(6) : random.nextInt(3);
                Change change = change(now, random.nextInt(12));
                topics.merge(change.counts(), 1, Integer::sum);
                if (random.nextBoolean()) {
                    some.add(change);
                }
            }
            some.sort(Comparator.comparingDouble(Change::chance));
            Set<Counts> mayPass = significance.mayPass(topics, TOTALS);
            TopicCounts counts = new TopicCounts(TOTALS, TopicCounts.byNotes(topics), List.of());

            List<Change> passed = significance.beyondChance(some, counts, true);

            assertThat(passed).allSatisfy(change -> assertThat(mayPass).contains(change.counts()));
            selected += passed.size();
        }
        assertThat(selected).as("selected topics of all samples").isPositive();
    }

    @Test
    void whatRisesAndWhatFadesMayPass() {
        Map<Counts, Integer> topics = Map.of(new Counts(8, 0), 1, new Counts(0, 60), 1, new Counts(5, 20), 40);

        assertThat(significance.mayPass(topics, TOTALS)).containsExactlyInAnyOrder(new Counts(8, 0), new Counts(0, 60));
    }

    private static int sum(int[][] notes, int period) {
        return Stream.of(notes).mapToInt(topic -> topic[period]).sum();
    }
}
