package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.knowhow.note.Problem;
import dev.knowhow.people.Member;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Blip;
import dev.knowhow.query.Radar.Due;
import dev.knowhow.query.Radar.Evidence;
import dev.knowhow.query.Radar.Move;
import dev.knowhow.query.Radar.RingChange;
import dev.knowhow.query.RadarQuery;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The radar on 2026-03-31. */
class RadarTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        vault = new Vault(folder, new InMemoryNoteIndex(), clock);
        vault.write("today.md", "date: 2026-03-31", "text");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Radar radar() {
        return radar(Viewer.EVERYONE, RadarQuery.DEFAULT);
    }

    private Radar radar(Viewer viewer, RadarQuery query) {
        vault.indexed();
        return vault.knowhow.as(viewer).radar(query);
    }

    private Blip only(Radar radar) {
        assertThat(radar.blips()).hasSize(1);
        return radar.blips().getFirst();
    }

    private void item(String name, String ring, String day, String... more) {
        String[] lines = new String[more.length + 4];
        lines[0] = "title: " + name;
        lines[1] = "ring: " + ring;
        lines[2] = "quadrant: tools";
        lines[3] = "date: " + day;
        System.arraycopy(more, 0, lines, 4, more.length);
        vault.write(name.toLowerCase(Locale.ROOT) + ".md", lines);
    }

    @Test
    void aNoteOfAFutureDayDoesNotMoveThePeriod() {
        vault.write("today.md", "date: 2024-05-01", "text");
        vault.write("future.md", "date: 2099-01-01", "text");
        item("Kafka", "trial", "2023-03-01");

        assertThat(radar().until()).isEqualTo("2024-05-01");
    }

    @Test
    void itemsAreNumberedByQuadrantRingAndTitle() {
        item("Zig", "adopt", "2024-01-01");
        item("Ant", "hold", "2024-01-01");
        item("Bun", "ADOPT", "2024-01-01");
        vault.write("pairs.md", "title: Pairing", "ring: trial", "quadrant: Techniques & Tricks", "date: 2024-01-01");
        vault.write("stance.md", "title: Fax", "stance: hold", "date: 2024-01-01");
        vault.write("other.md", "title: Other", "stance: for and against", "date: 2024-01-01");

        Radar radar = radar();

        assertThat(radar.rings()).containsExactly("Adopt", "Trial", "Assess", "Hold");
        assertThat(radar.quadrants()).containsExactly("Techniques & Tricks", "Tools", "Other");
        assertThat(radar.blips())
                .extracting(Blip::number, blip -> blip.note().title(), Blip::ring)
                .containsExactly(
                        tuple(1, "Pairing", "Trial"),
                        tuple(2, "Bun", "Adopt"),
                        tuple(3, "Zig", "Adopt"),
                        tuple(4, "Ant", "Hold"),
                        tuple(5, "Fax", "Hold"));
        assertThat(radar.problems()).isEmpty();
    }

    @Test
    void notesOfTheSameNameInDatedFoldersAreOneItemThatMoves() {
        vault.write("radar/2024-03-01/kafka.md", "title: Kafka", "ring: assess", "quadrant: tools");
        vault.write("radar/2025-02-01/kafka.md", "title: Kafka", "ring: trial");
        vault.write("radar/2026-03-01/kafka.md", "title: Apache Kafka", "ring: adopt");

        Blip kafka = only(radar());

        assertThat(kafka.note().title()).isEqualTo("Apache Kafka");
        assertThat(kafka.quadrant()).isEqualTo("Tools");
        assertThat(kafka.move()).isEqualTo(Move.IN);
        assertThat(kafka.before()).isEqualTo("Trial");
        assertThat(kafka.set()).isEqualTo("2026-03-01");
        assertThat(kafka.history()).extracting(RingChange::ring).containsExactly("Assess", "Trial", "Adopt");
    }

    @Test
    void aNoteStatesItsRingsAndAPastDayShowsThoseOfThen() {
        item("Kafka", "hold", "2026-02-01", "rings: 2024-03-01 adopt, 2025-06-01: trial");
        item("Late", "trial", "2026-03-01");

        assertThat(radar().blips())
                .extracting(blip -> blip.note().title(), Blip::move, Blip::before)
                .containsExactly(tuple("Late", Move.NEW, null), tuple("Kafka", Move.OUT, "Adopt"));
        Blip then = only(radar(Viewer.EVERYONE, new RadarQuery(null, LocalDate.of(2025, 7, 1))));
        assertThat(then.ring()).isEqualTo("Trial");
        assertThat(then.move()).isEqualTo(Move.OUT);
        assertThat(then.before()).isEqualTo("Adopt");
    }

    @Test
    void anItemWithoutKnownRingsMovesAsItStates() {
        vault.write("a.md", "title: Kafka", "ring: adopt", "moved: in", "date: 2026-03-01");
        assertThat(only(radar()).move()).isEqualTo(Move.IN);
    }

    @Test
    void aStatedMoveFromBeforeThePeriodIsNoMove() {
        vault.write("radar/2023-01-01/kafka.md", "title: Kafka", "ring: adopt", "moved: in");
        vault.write("radar/2026-01-01/kafka.md", "title: Kafka", "ring: adopt", "moved: in");

        Blip kafka = only(radar());

        assertThat(kafka.move()).isEqualTo(Move.UNCHANGED);
        assertThat(kafka.before()).isNull();
    }

    @Test
    void unknownRingsAndQuadrantsFutureAndUndatedNotesAreReportedAndTheRestCounts() {
        vault.write("radar.txt", "rings = Use, Try\nquadrants = Tools\ncolours = red\n");
        item("Bun", "use", "2024-01-01");
        item("Deno", "adpot", "2024-01-01");
        item("Later", "try", "2026-05-01");
        vault.write("odd.md", "title: Odd", "ring: try", "quadrant: techniques", "date: 2024-01-01");
        vault.write("undated.md", "title: Undated", "ring: try", "quadrant: tools");

        Radar radar = radar();

        assertThat(radar.quadrants()).containsExactly("Tools", "Other");
        assertThat(radar.blips())
                .extracting(blip -> blip.note().title(), Blip::quadrant)
                .containsExactly(tuple("Bun", "Tools"), tuple("Undated", "Tools"), tuple("Odd", "Other"));
        assertThat(radar.problems())
                .extracting(Problem::toString)
                .anySatisfy(text ->
                        assertThat(text).contains("deno.md", "the ring 'adpot' is unknown", "use one of Use, Try"))
                .anySatisfy(text -> assertThat(text).contains("later.md", "of a future day, 2026-05-01"))
                .anySatisfy(text -> assertThat(text).contains("odd.md", "the quadrant 'techniques' is unknown"))
                .anySatisfy(text -> assertThat(text).contains("undated.md", "has no day"))
                .hasSize(4);
        assertThat(vault.knowhow.operations().check().problems())
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).contains("radar.txt:3", "neither rings nor quadrants"));
    }

    @Test
    void evidenceIsWhatNamesTheItemInTheLastYearAndItsAuthorsAreAsked() {
        vault.write("people.txt", "id=ana; name=Ana Lima\nid=bo; name=Bo Berg\nid=cy; name=Cy; consent.asking=false\n");
        item("Kafka", "trial", "2025-12-01", "author: Ana Lima");
        vault.write("one.md", "title: Kafka at night", "author: Bo Berg", "date: 2026-01-01", "text");
        vault.write("two.md", "title: Two", "author: Bo Berg", "date: 2026-01-02", "tag: kafka", "text");
        vault.write("three.md", "title: Three", "author: Cy", "date: 2026-01-03", "We run Kafka now.");
        vault.write("old.md", "title: Old Kafka", "author: Bo Berg", "date: 2024-01-03", "text");

        Blip kafka = only(radar());

        assertThat(kafka.notes()).isEqualTo(3);
        assertThat(kafka.evidence()).extracting(Evidence::title).containsExactly("Three", "Two", "Kafka at night");
        assertThat(kafka.people()).extracting(Member::name).containsExactly("Bo Berg", "Ana Lima");
        assertThat(kafka.reasons()).containsExactly(Due.NEW_NOTES);
    }

    @Test
    void aReviewIsDueWhenItsDayHasComeOrTheAuthorsHaveLeft() {
        vault.write("people.txt", "id=ana; name=Ana Lima; left=true\n");
        item("Kafka", "trial", "2025-12-01", "author: Ana Lima", "review_by: 2026-03-01");

        Blip kafka = only(radar());

        assertThat(kafka.reasons()).containsExactly(Due.REVIEW_DAY, Due.WRITERS_LEFT);
        assertThat(kafka.people()).isEmpty();
    }

    @Test
    void risingItemsAreDueForReview() {
        item("Kafka", "trial", "2024-12-01");
        item("Pulsar", "trial", "2024-12-01");
        for (int i = 0; i < 20; i++) {
            vault.write("old" + i + ".md", "title: Old " + i, "date: 2024-06-01", i < 10 ? "About Pulsar." : "text");
            vault.write("new" + i + ".md", "title: New " + i, "date: 2025-09-01", i < 10 ? "About Kafka." : "text");
        }
        assertThat(radar().blips())
                .extracting(blip -> blip.note().title(), Blip::notes, Blip::reasons)
                .containsExactly(
                        tuple("Kafka", 10, List.of(Due.NEW_NOTES, Due.RISING)),
                        tuple("Pulsar", 0, List.of(Due.FADING)));
    }

    @Test
    void hiddenNotesChangeNothing() {
        item("Kafka", "trial", "2025-12-01");
        vault.write(
                "secret.md", "title: Kafka in secret", "author: Bo", "audience: board", "date: 2026-03-30", "Kafka");
        vault.write("radar/2026-03-30/x.md", "title: X", "ring: adopt", "audience: board");
        Blip kafka = only(radar());
        assertThat(kafka.notes()).isZero();
        assertThat(kafka.people()).isEmpty();
        assertThat(radar(new Viewer(null, Set.of("board"), false), RadarQuery.DEFAULT)
                        .blips())
                .hasSize(2);
    }

    @Test
    void anEmptyRadarAndAPeriodThatEndsBeforeItBegins() {
        assertThat(radar().blips()).isEmpty();
        assertThatThrownBy(() -> new RadarQuery(TODAY, TODAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ends before");
    }
}
