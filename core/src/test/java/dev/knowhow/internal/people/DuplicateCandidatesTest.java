package dev.knowhow.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.WrittenName;
import dev.knowhow.spi.PersonEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateCandidatesTest {

    private final List<PersonRecord> records = new ArrayList<>();

    private DuplicateCandidatesTest person(String id, String name) {
        records.add(RecordReader.read(
                "people.yml", new PersonEntry(Map.of("id", id, "name", name), Map.of()), problem -> {}));
        return this;
    }

    private DuplicateCandidatesTest mailmap(String line) {
        records.addAll(Mailmap.read(line.getBytes(StandardCharsets.UTF_8), problem -> {}));
        return this;
    }

    private List<String> pairs(String... names) {
        Members members = Merging.merge(records, List.of());
        return DuplicateCandidates.among(members, List.of(names)).stream()
                .map(pair -> pair.first().id() + " = " + pair.second().id())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Lima Ana, in another order",
        "Aná Lima, with an accent",
        "A. Lima, with an initial",
        "alima, a handle of initial and last name",
        "analima, a handle of both names",
        "anal, a handle of first name and initial",
        "Ana Lima <ana@home.example>, as git has it",
        "alima <x@home.example>, a handle as git has it",
        "ana.lima@home.example, an address",
        "alima@home.example, an address made like a handle"
    })
    void aNameThatLooksLikeTheirs(String name, String how) {
        person("ana-l", "Ana Lima");

        // what the record claims already is no double
        List<String> expected = Merging.merge(records, List.of()).find(name).isPresent()
                ? List.of()
                : List.of("ana-l = " + WrittenName.of(name).id());
        assertThat(pairs(name)).as(how).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Jürgen Weiß, Juergen Weiss", "Søren Bjørk, Soren Bjork", "Łukasz Nowak, Lukasz Nowak"})
    void lettersWithoutAccentsAreWrittenInSeveralWays(String name, String other) {
        assertThat(person("x", name).pairs(other)).containsExactly("x = " + other);
    }

    @Test
    void twoPeopleWithIdsAreTwoWhateverTheyAreCalled() {
        person("anna-kowalska", "Anna Kowalska").person("anna-kowalska-gdansk", "Anna Kowalska");

        assertThat(pairs()).isEmpty();
        assertThat(pairs("Kowalska Anna"))
                .as("whoever of them it is, somebody must say")
                .containsExactly("anna-kowalska = Kowalska Anna", "anna-kowalska-gdansk = Kowalska Anna");
    }

    @Test
    void aMailmapsPersonMayBeOneOfThePeopleFile() {
        person("milos", "Miloš Radovanović").mailmap("Milos Radovanovic <milos@example.org>");

        assertThat(pairs()).containsExactly("milos = Milos Radovanovic");
    }

    @Test
    void theSameNameOfOneWordIsProposed() {
        assertThat(pairs("ana <ana@x.example>", "Ana <an@y.example>"))
                .containsExactly(WrittenName.of("Ana <an@y.example>").id() + " = "
                        + WrittenName.of("ana <ana@x.example>").id());
        assertThat(pairs("Ana", "Anna")).isEmpty();
    }

    @Test
    void twoInitialsProveNothing() {
        assertThat(pairs("Ada Lima", "Ana Lima")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ana lima <x@y.example>, the same name: ana lima",
        "Lima Ana, the same words in their names: ana lima",
        "ana.lima@home.example, an address with the words of the other's name: ana lima",
        "alima@home.example, an address derived from the other's name: alima",
        "alima, a handle derived from the other's name: alima",
        "A. Lima, an initial for the first name: a lima"
    })
    void aProposalHasItsStrongestReason(String name, String reason) {
        Members members = Merging.merge(List.of(), List.of());

        assertThat(DuplicateCandidates.among(members, List.of("Ana Lima <ana@work.example>", name)))
                .extracting(DuplicateCandidates.Pair::reason)
                .containsExactly(reason);
    }
}
