package dev.knowhow.markdown.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.knowhow.spi.PersonEntry;
import dev.knowhow.spi.UnreadableNoteException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlPeopleFormatTest {

    private static List<Map<String, Object>> read(String yaml) {
        return entries(yaml).stream().map(PersonEntry::values).toList();
    }

    private static List<PersonEntry> entries(String yaml) {
        return new YamlPeopleFormat().read("people.yml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachKeyHasItsLine() {
        PersonEntry inList = entries(
                        "# team\n- id: jane\n  name: Jane\n  consent:\n    search: no\n    topics:\n      c++: no\n")
                .getFirst();
        PersonEntry inMap = entries("jane:\n  name: Jane\nbo: &team\n  team: Core\nana: *team\n")
                .getLast();

        assertThat(inList.line("name")).isEqualTo(3);
        assertThat(inList.line("consent.search")).isEqualTo(5);
        assertThat(inList.line("consent.topics.c++")).isEqualTo(7);
        assertThat(inList.line("consent.digest"))
                .as("that of the map around it")
                .isEqualTo(4);
        assertThat(inList.line("team")).as("that of the record").isEqualTo(2);
        assertThat(inMap.line("")).isEqualTo(5);
        assertThat(inMap.line("team")).isEqualTo(4);
        assertThat(new PersonEntry(Map.of("id", "jane"), Map.of()).line("name")).isZero();
    }

    @Test
    void aListOfRecords() {
        assertThat(read("- id: jane\n  name: Jane Doe\n  emails: [j@x.org]\n  left: 2024-01-02\n- name: Rick Roe\n"))
                .containsExactly(
                        Map.of("id", "jane", "name", "Jane Doe", "emails", List.of("j@x.org"), "left", "2024-01-02"),
                        Map.of("id", "Rick Roe", "name", "Rick Roe"));
    }

    @Test
    void aMapByIdAsDocusaurusHasIt() {
        assertThat(read("jmarcey:\n  name: Joel\n  email: j@x.org\n  socials: {github: JoelMarcey}\nslorber: {}\n"))
                .containsExactly(
                        Map.of(
                                "id",
                                "jmarcey",
                                "name",
                                "Joel",
                                "email",
                                "j@x.org",
                                "socials",
                                Map.of("github", "JoelMarcey")),
                        Map.of("id", "slorber"));
    }

    @Test
    void aMapWithinAuthorsAsMkDocsHasIt() {
        assertThat(read("authors:\n  squidfunk:\n    name: Martin\n    description: Creator\n"))
                .containsExactly(Map.of("id", "squidfunk", "name", "Martin", "description", "Creator"));
        assertThat(read("people:\n  - id: a\n")).containsExactly(Map.of("id", "a"));
    }

    @Test
    void ofASiteOnlyTheAuthorsAreRead() {
        YamlPeopleFormat format = new YamlPeopleFormat();

        assertThat(format.files()).contains("_config.yml");
        assertThat(site("title: Blog\nauthors:\n  orta: {name: Orta Therox, github: orta}\n"))
                .extracting(PersonEntry::values)
                .containsExactly(Map.of("id", "orta", "name", "Orta Therox", "github", "orta"));
        assertThat(site("title: Blog\nauthors: true\n")).isEmpty();
        assertThat(site("- a list\n")).isEmpty();
        assertThat(site("title: [\n")).as("its own tool reports this").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_config.yml", "data/people.yml", "data/authors.yml"})
    void aFileOfASiteGrantsNothing(String file) {
        String people = """
                authors:
                  - {name: Jane Doe, id: jane, Groups: [board], group: staff, emails: [j@x.org], E-Mail: k@x.org}
                  - {email: r@x.org, groups: board}
                  - {id: rick, mails: [r@x.org]}
                """;

        assertThat(site(file, people))
                .extracting(PersonEntry::values)
                .containsExactly(Map.of("id", "jane", "name", "Jane Doe"), Map.of("id", "rick"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_config.yml", "data/people.yml", "data/authors.yml"})
    void damageOfAFileOfASiteIsForItsOwnTool(String file) {
        assertThat(site(file, "authors: [{display: X}]")).isEmpty();
        assertThat(site(file, "authors: [\n")).isEmpty();
        assertThat(site(file, "just text")).isEmpty();
    }

    private static List<PersonEntry> site(String yaml) {
        return site("_config.yml", yaml);
    }

    private static List<PersonEntry> site(String file, String yaml) {
        return new YamlPeopleFormat().read(file, yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void namesAndShortFormsWillDo() {
        assertThat(read("jane: Jane Doe\n")).containsExactly(Map.of("id", "jane", "name", "Jane Doe"));
        assertThat(read("- github: rick\n  name: Rick\n"))
                .containsExactly(Map.of("id", "rick", "github", "rick", "name", "Rick"));
        assertThat(read("")).isEmpty();
        assertThat(read("# nobody yet\n")).isEmpty();
    }

    @Test
    void aBrokenFileIsRefusedWithItsLine() {
        assertThatExceptionOfType(UnreadableNoteException.class)
                .isThrownBy(() -> read("- id: a\n- id: b: c\n"))
                .withMessageStartingWith("people.yml:2: the file cannot be read");
        assertThatExceptionOfType(UnreadableNoteException.class)
                .isThrownBy(() -> read("a: {name: x}\nb: {}\na: {name: y}\n"))
                .withMessageStartingWith("people.yml:3: the key a occurs twice");
        assertThatExceptionOfType(UnreadableNoteException.class)
                .isThrownBy(() -> read("just text"))
                .withMessageContaining("no records of people");
        assertThatExceptionOfType(UnreadableNoteException.class)
                .isThrownBy(() -> read("- team: x\n"))
                .withMessageContaining("neither id nor name");
        assertThatExceptionOfType(UnreadableNoteException.class).isThrownBy(() -> read("[".repeat(50_000)));
    }

    @Test
    void aLargeFileIsFine() {
        StringBuilder people = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            people.append("- id: p")
                    .append(i)
                    .append("\n  name: Person ")
                    .append(i)
                    .append('\n');
        }
        assertThat(read(people.toString())).hasSize(20_000);
    }
}
