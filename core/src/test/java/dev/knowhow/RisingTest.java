package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.people.Viewer;
import dev.knowhow.query.Rising;
import dev.knowhow.query.Rising.Topic;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written about more than it used to be, in March 2026. */
class RisingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @TempDir
    Path folder;

    private int written;

    private Vault vault(String name) throws IOException {
        Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new Vault(Files.createDirectory(folder.resolve(name)), new InMemoryNoteIndex(), clock);
    }

    private void write(Vault vault, int notes, LocalDate day, String... lines) {
        for (int i = 0; i < notes; i++) {
            List<String> all = new ArrayList<>(List.of("date: " + day));
            all.addAll(List.of(lines));
            vault.write("note-" + written++ + ".md", all.toArray(String[]::new));
        }
    }

    /** A year of forty notes on postgres and ten of the last month, three of these on each of some topics. */
    private Vault settled() throws IOException {
        Vault vault = vault("settled");
        write(vault, 40, LocalDate.of(2025, 9, 1), "tag: postgres", "text");
        write(vault, 4, MARCH, "tag: postgres", "text");
        return vault;
    }

    @Test
    void aTopicThatHadNoNotesAndNowHasManyRises() throws IOException {
        try (Vault vault = settled()) {
            write(vault, 5, MARCH.plusDays(3), "tag: Passkeys", "text");
            vault.indexed();

            Rising rising = vault.knowhow.as(Viewer.EVERYONE).rising(RisingQuery.since(MARCH));

            assertThat(rising.notes()).isEqualTo(9);
            assertThat(rising.notesBefore()).isEqualTo(40);
            assertThat(rising.before()).isEqualTo("2025-03-01");
            assertThat(rising.topics()).singleElement().satisfies(topic -> {
                assertThat(topic.name()).isEqualTo("Passkeys");
                assertThat(topic.evidence()).hasSize(5);
                assertThat(topic.before()).isZero();
                assertThat(topic.chance()).isBetween(0.0, 0.001);
            });
        }
    }

    @Test
    void oneOrTwoNotesMakeNoTrendAndOldTopicsThatGoOnAsBeforeDoNotRise() throws IOException {
        try (Vault vault = settled()) {
            write(vault, 2, MARCH, "tag: passkeys", "text");
            vault.indexed();

            assertThat(vault.knowhow
                            .as(Viewer.EVERYONE)
                            .rising(RisingQuery.since(MARCH))
                            .topics())
                    .isEmpty();
        }
    }

    @Test
    void allNamesOfATopicCountAsOneAndTagsCountForThoseAbove() throws IOException {
        try (Vault vault = settled()) {
            vault.write("vocabulary.txt", "k8s = kubernetes");
            write(vault, 2, MARCH, "tag: k8s", "tag: cloud/aws", "text");
            write(vault, 2, MARCH, "tag: Kubernetes", "tag: cloud/azure", "text");
            write(vault, 2, MARCH, "title: Moving to K8s", "tag: cloud", "text");
            vault.indexed();

            assertThat(vault.knowhow
                            .as(Viewer.EVERYONE)
                            .rising(RisingQuery.since(MARCH))
                            .topics())
                    .extracting(topic -> topic.name() + " " + topic.evidence().size())
                    .containsExactly("cloud 6", "kubernetes 6");
        }
    }

    @Test
    void whatMayNotBeSeenOrFoundRaisesNothing() throws IOException {
        try (Vault vault = settled()) {
            write(vault, 5, MARCH, "tag: merger", "audience: board", "text");
            write(vault, 5, MARCH, "tag: drafts", "status: draft", "text");
            write(vault, 5, LocalDate.of(2026, 4, 1), "tag: tomorrow", "text");
            vault.indexed();

            assertThat(vault.knowhow
                            .as(Viewer.EVERYONE)
                            .rising(RisingQuery.since(MARCH))
                            .topics())
                    .isEmpty();
            assertThat(vault.knowhow
                            .as(new Viewer(null, Set.of("board"), false))
                            .rising(RisingQuery.since(MARCH))
                            .topics())
                    .extracting(Topic::name)
                    .containsExactly("merger");
            assertThat(vault.knowhow
                            .as(Viewer.OPERATOR)
                            .rising(RisingQuery.since(MARCH))
                            .topics())
                    .extracting(Topic::name)
                    .containsExactly("merger");
        }
    }

    @Test
    void aTopicDoesNotRiseBecauseThereAreFewerOtherNotes() throws IOException {
        try (Vault vault = settled()) {
            write(vault, 60, LocalDate.of(2025, 9, 1), "tag: passkeys", "text");
            write(vault, 5, MARCH, "tag: passkeys", "text");
            write(vault, 900, LocalDate.of(2025, 9, 1), "tag: changelog", "text");
            vault.indexed();

            Rising rising = vault.knowhow.as(Viewer.EVERYONE).rising(RisingQuery.since(MARCH));

            assertThat(rising.topics()).extracting(Topic::name).doesNotContain("passkeys");
            assertThat(rising.fading()).extracting(Topic::name).containsExactly("changelog");
        }
    }

    @Test
    void withoutADayTheRecentPeriodEndsWithTheNewestNote() throws IOException {
        try (Vault vault = vault("old")) {
            write(vault, 40, LocalDate.of(2022, 3, 1), "tag: postgres", "text");
            write(vault, 5, LocalDate.of(2022, 9, 30), "tag: passkeys", "text");
            vault.indexed();

            Rising rising = vault.knowhow.as(Viewer.EVERYONE).rising(RisingQuery.DEFAULT);

            assertThat(rising.since()).isEqualTo("2022-07-02");
            assertThat(rising.until()).isEqualTo("2022-09-30");
            assertThat(rising.topics()).extracting(Topic::name).containsExactly("passkeys");
            assertThat(vault.knowhow
                            .as(Viewer.EVERYONE)
                            .rising(RisingQuery.DEFAULT.withUntil(LocalDate.of(2022, 8, 1)))
                            .topics())
                    .isEmpty();
        }
    }

    @Test
    void theRecentPeriodEndsWithTheDayOnWhichANoteWasWrittenNotChanged() throws IOException {
        try (Vault vault = vault("changed")) {
            write(vault, 40, LocalDate.of(2022, 3, 1), "tag: postgres", "updated: 2026-01-15", "text");
            write(vault, 5, LocalDate.of(2022, 9, 30), "tag: passkeys", "updated: 2026-01-15", "text");
            vault.indexed();

            Rising rising = vault.knowhow.as(Viewer.EVERYONE).rising(RisingQuery.DEFAULT);

            assertThat(rising.until()).isEqualTo("2022-09-30");
            assertThat(rising.topics()).extracting(Topic::name).containsExactly("passkeys");
        }
    }

    @Test
    void aNoteOfAFutureDayOrOneThatIsHiddenDoesNotMoveThePeriod() throws IOException {
        try (Vault vault = vault("future")) {
            write(vault, 40, LocalDate.of(2022, 3, 1), "tag: postgres", "text");
            write(vault, 5, LocalDate.of(2022, 9, 30), "tag: passkeys", "text");
            write(vault, 1, LocalDate.of(2099, 1, 1), "tag: passkeys", "text");
            write(vault, 1, LocalDate.of(2026, 1, 1), "tag: passkeys", "audience: board", "text");
            vault.indexed();

            assertThat(vault.knowhow
                            .as(Viewer.EVERYONE)
                            .rising(RisingQuery.DEFAULT)
                            .until())
                    .isEqualTo("2022-09-30");
            assertThat(vault.knowhow
                            .as(new Viewer(null, Set.of("board"), false))
                            .rising(RisingQuery.DEFAULT)
                            .until())
                    .isEqualTo("2026-01-01");
        }
    }

    @Test
    void aYearIsComparedWithSeveralYearsIfNotesAreDatedByYear() throws IOException {
        try (Vault vault = vault("yearly")) {
            for (int year = 2019; year <= 2025; year++) {
                write(vault, 8, LocalDate.of(year, 1, 1), "tag: postgres", "text");
            }
            write(vault, 4, LocalDate.of(2025, 1, 1), "tag: passkeys", "text");
            vault.indexed();
            RisingQuery of2025 = RisingQuery.since(LocalDate.of(2025, 1, 1)).withUntil(LocalDate.of(2025, 12, 31));

            assertThat(vault.knowhow.as(Viewer.EVERYONE).rising(of2025).topics())
                    .isEmpty();

            Rising rising = vault.knowhow.as(Viewer.EVERYONE).rising(of2025.withYears(5));
            assertThat(rising.before()).isEqualTo("2020-01-01");
            assertThat(rising.years()).isEqualTo(5);
            assertThat(rising.notesBefore()).isEqualTo(40);
            assertThat(rising.topics()).singleElement().satisfies(topic -> {
                assertThat(topic.name()).isEqualTo("passkeys");
                assertThat(topic.months()).hasSize(72);
            });
        }
    }

    @Test
    void aSmallChangeOfAFrequentTopicIsNoRise() throws IOException {
        try (Vault vault = vault("frequent")) {
            write(vault, 1000, LocalDate.of(2025, 9, 1), "tag: ops", "text");
            write(vault, 1000, LocalDate.of(2025, 9, 1), "tag: postgres", "text");
            write(vault, 120, MARCH, "tag: ops", "text");
            write(vault, 80, MARCH, "tag: postgres", "text");
            vault.indexed();

            Rising rising = vault.knowhow.as(Viewer.EVERYONE).rising(RisingQuery.since(MARCH));

            assertThat(rising.topics()).isEmpty();
            assertThat(rising.fading()).isEmpty();
        }
    }

    @Test
    void theUsualNumberOfAMonthIsTheMeanOfAllYears() throws IOException {
        try (Vault vault = settled()) {
            write(vault, 48, LocalDate.of(2024, 6, 1), "tag: passkeys", "text");
            write(vault, 20, MARCH, "tag: passkeys", "text");
            vault.indexed();

            Topic passkeys = vault.knowhow
                    .as(Viewer.EVERYONE)
                    .rising(RisingQuery.since(MARCH).withYears(4))
                    .topics()
                    .getFirst();

            assertThat(passkeys.months().getFirst().usual()).isEqualTo(1.0);
        }
    }

    @Test
    void aTopicNamesItsAuthorsUnlessTheyRefuseIt() throws IOException {
        try (Vault vault = settled()) {
            write(vault, 3, MARCH, "tag: passkeys", "author: Ana Ruiz", "text");
            write(vault, 2, MARCH.plusDays(1), "tag: passkeys", "author: Tom Brannigan", "text");
            write(vault, 1, LocalDate.of(2025, 12, 1), "tag: passkeys", "author: Tom Brannigan", "text");
            write(vault, 1, MARCH, "tag: passkeys", "author: Ines Costa", "text");
            vault.write("people.txt", "id=ines; name=Ines Costa; consent.topics.passkeys=false");
            vault.indexed();

            Topic passkeys = vault.knowhow
                    .as(Viewer.EVERYONE)
                    .rising(RisingQuery.since(MARCH))
                    .topics()
                    .getFirst();

            assertThat(passkeys.carriers())
                    .extracting(carrier -> carrier.member().name() + " " + carrier.notes())
                    .containsExactly("Ana Ruiz 3", "Tom Brannigan 2");
            assertThat(passkeys.first()).isNotNull().satisfies(first -> {
                assertThat(first.member().name()).isEqualTo("Tom Brannigan");
                assertThat(first.first()).isEqualTo("2025-12-01");
            });
            assertThat(passkeys.now()).isEqualTo(6);
            assertThat(passkeys.months().getLast().notes()).isEqualTo(6);
        }
    }

    @Test
    void hiddenNotesChangeNothingForThoseWithoutAccess() throws IOException {
        List<Rising> answers = new ArrayList<>();
        for (boolean secrets : List.of(false, true)) {
            written = 0;
            try (Vault vault = vault("secrets-" + secrets)) {
                write(vault, 40, LocalDate.of(2025, 9, 1), "tag: postgres", "text");
                write(vault, 5, MARCH, "tag: passkeys", "author: Ana Ruiz", "text");
                if (secrets) {
                    write(vault, 3, MARCH, "tag: passkeys", "author: Tom Brannigan", "audience: board", "text");
                    write(vault, 30, LocalDate.of(2025, 9, 2), "tag: passkeys", "audience: board", "text");
                    write(vault, 4, MARCH.plusDays(20), "tag: merger", "status: draft", "author: Ana Ruiz", "text");
                }
                vault.indexed();
                answers.add(vault.knowhow.as(Viewer.EVERYONE).rising(RisingQuery.since(MARCH)));
            }
        }
        assertThat(answers.getFirst().topics()).extracting(Topic::name).containsExactly("passkeys");
        assertThat(answers.getLast()).isEqualTo(answers.getFirst());
    }

    @Test
    void oneTopicIsAskedForByAnyOfItsNames() throws IOException {
        try (Vault vault = settled()) {
            vault.write("vocabulary.txt", "webauthn = passkeys");
            write(vault, 8, MARCH, "tag: webauthn", "tag: login", "text");
            write(vault, 5, MARCH, "tag: kafka", "text");
            vault.indexed();
            RisingQuery query = RisingQuery.since(MARCH);

            assertThat(vault.knowhow
                            .as(Viewer.EVERYONE)
                            .rising(query.withTopic("WebAuthn"))
                            .topics())
                    .singleElement()
                    .satisfies(topic -> {
                        assertThat(topic.name()).isEqualTo("passkeys");
                        assertThat(topic.with()).containsExactly("login");
                    });
            assertThat(vault.knowhow
                            .as(Viewer.EVERYONE)
                            .rising(query.withTopic("postgres"))
                            .topics())
                    .isEmpty();
        }
    }

    @Test
    void theMostSignificantTopicsAreReturnedUpToTheLimit() throws IOException {
        try (Vault vault = settled()) {
            write(vault, 8, MARCH, "tag: passkeys", "text");
            write(vault, 5, MARCH, "tag: kafka", "text");
            vault.indexed();

            assertThat(vault.knowhow
                            .as(Viewer.EVERYONE)
                            .rising(RisingQuery.since(MARCH).withLimit(1))
                            .topics())
                    .extracting(Topic::name)
                    .containsExactly("passkeys");
        }
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> RisingQuery.since(MARCH).withUntil(MARCH.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-01");
        assertThatThrownBy(() -> RisingQuery.DEFAULT.withLimit(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RisingQuery.DEFAULT.withYears(21))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 20");
    }

    @Test
    void chanceAloneSeldomMakesATrend() throws IOException {
        int falseAlarms = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            try (Vault vault = vault("random-" + seed)) {
                for (int i = 0; i < 200; i++) {
                    LocalDate day = TODAY.minusDays(random.nextInt(390));
                    write(vault, 1, day, "tag: topic-" + random.nextInt(25), "text");
                }
                vault.indexed();
                falseAlarms += vault.knowhow
                                .as(Viewer.EVERYONE)
                                .rising(RisingQuery.since(MARCH))
                                .topics()
                                .isEmpty()
                        ? 0
                        : 1;
            }
        }
        // 5 per cent are expected at most: more than 4 in fewer than 5 of 100 such samples
        assertThat(falseAlarms).as("of 40 vaults in which nothing rises").isLessThanOrEqualTo(4);
    }
}
