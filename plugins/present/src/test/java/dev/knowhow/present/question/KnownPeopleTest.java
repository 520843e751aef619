package dev.knowhow.present.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.ShownPeople;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.testkit.SomePeople;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPeopleTest {

    private final KnownPeople known =
            new KnownPeople(new ShownPeople(SomePeople.INSTANCE, Findable.to(Purpose.SEARCH)), name -> List.of());

    @ParameterizedTest
    @CsvSource({
        "retries ana, ana",
        "tail latency Ana Ruiz, Ana Ruiz",
        "tail latency @bo, @bo",
        "tail latency stranger, stranger",
        "Ana Ruiz, Ruiz",
        "x Ana Ruiz, Ana Ruiz"
    })
    void theNameIsTheLongestKnownEnding(String typed, String name) {
        List<String> words = List.of(typed.split(" "));

        assertThat(String.join(" ", words.subList(known.nameStart(words), words.size())))
                .isEqualTo(name);
    }

    @Test
    void aMistypedNameIsRecognised() {
        assertThat(known.remark("anna")).isEqualTo("Did you mean Ana Ruiz (ana)?");
        assertThat(known.remark("ruis")).isEqualTo("Did you mean Ana Ruiz (ana)?");
        assertThat(known.remark("ana")).isEmpty();
        assertThat(known.remark("zebedee")).isEmpty();
    }

    @Test
    void whoDoesNotWantToBeFoundIsNotProposed() {
        assertThat(known.remark("cyntia")).isEmpty();
        assertThat(known.remark("Cynthia Voss")).isEqualTo(known.remark("Cassius Voss"));
        assertThat(known.nameStart(List.of("x", "Cynthia", "Voss")))
                .isEqualTo(known.nameStart(List.of("x", "Cassius", "Voss")));
    }
}
