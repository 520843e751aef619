package dev.knowhow.markdown.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.markdown.people.YamlPeopleFormat;
import dev.knowhow.spi.PersonEntry;
import dev.knowhow.spi.UnreadableNoteException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of one record change, and no other byte of the file. */
class RecordEditTest {

    private static final String FILE = "people.yml";

    private static final String PEOPLE = """
            # The team, by hand
            - id: ana   # the lead
              name: "Ana Ruiz"
              interests:   # what she reads
                - kafka
                - tag:security
              groups: [staff]   # by IT

            # joined in May
            - {id: ben, name: Ben Okri, groups: [board]}
            -   name: Eve Low
                consent:
                    search: yes   # asked twice
                    topics: [layoffs]
                notify: daily
            """;

    private static String edited(String people, String id, Map<String, ?> values) {
        return new String(
                RecordEdit.of(FILE, people.getBytes(StandardCharsets.UTF_8), id, values), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> record(String people, int number) {
        List<PersonEntry> all = new YamlPeopleFormat().read(FILE, people.getBytes(StandardCharsets.UTF_8));
        return all.get(number).values();
    }

    @Test
    void aListIsReplacedInItsPlace() {
        assertThat(edited(PEOPLE, "ana", Map.of("interests", List.of("kafka", "author:ben"))))
                .isEqualTo(PEOPLE.replace(
                        "interests:   # what she reads\n    - kafka\n    - tag:security\n",
                        "interests: [kafka, \"author:ben\"]\n"));
    }

    @Test
    void aMissingKeyIsAddedBelowTheFirstOne() {
        assertThat(edited(PEOPLE, "ana", Map.of("capacity", "3 a week")))
                .isEqualTo(PEOPLE.replace("# the lead\n", "# the lead\n  capacity: \"3 a week\"\n"));
        assertThat(edited(PEOPLE, "ben", Map.of("mentor", true)))
                .isEqualTo(PEOPLE.replace("{id: ben,", "{id: ben, mentor: true,"));
    }

    @Test
    void oneKeyOfAMapIsReplaced() {
        assertThat(edited(PEOPLE, "eve low", Map.of("consent", Map.of("search", false))))
                .isEqualTo(PEOPLE.replace("search: yes ", "search: false "));
        Map<String, Object> notify = new LinkedHashMap<>();
        notify.put("questions", "weekly");
        notify.put("thanks", Optional.empty());
        assertThat(edited(PEOPLE, "Eve Low", Map.of("notify", notify)))
                .isEqualTo(PEOPLE.replace("notify: daily", "notify: {questions: weekly}"));
    }

    @Test
    void aValueIsTakenAwayByNull() {
        assertThat(edited("- id: ana\n  capacity: 3 a week # low\n", "ana", Map.of("capacity", Optional.empty())))
                .isEqualTo("- id: ana\n  capacity: null # low\n");
        assertThat(edited("- id: ana\n", "ana", Map.of("capacity", Optional.empty())))
                .isEqualTo("- id: ana\n");
    }

    @Test
    void synonymsAreOneKey() {
        String after =
                edited("ana:\n  interest: kafka\n  Interests: [tea]\n", "ana", Map.of("interests", List.of("x")));

        assertThat(after).isEqualTo("ana:\n  interest: [x]\n  Interests: null\n");
    }

    @Test
    void lineEndsByteOrderMarkAndAMissingLineEndStay() {
        assertThat(edited("\uFEFF- id: ana\r\n  name: \"\uD83D\uDE00 A\"", "ana", Map.of("goals", List.of("lead"))))
                .isEqualTo("\uFEFF- id: ana\r\n  goals: [lead]\r\n  name: \"\uD83D\uDE00 A\"");
    }

    @Test
    void aSharedValueIsRefused() {
        String shared = "- id: ana\n  interests: &same [kafka]\n- id: ben\n  interests: *same\n";
        String inner = "- id: ana\n  notify: &same {thanks: daily}\n- id: ben\n  notify: *same\n";

        assertThatThrownBy(() -> edited(shared, "ana", Map.of("interests", List.of("x"))))
                .isInstanceOf(UnreadableNoteException.class);
        assertThatThrownBy(() -> edited(shared, "ben", Map.of("interests", List.of("x"))))
                .isInstanceOf(UnreadableNoteException.class);
        assertThatThrownBy(() -> edited(inner, "ben", Map.of("notify", Map.of("thanks", "off"))))
                .isInstanceOf(UnreadableNoteException.class);
    }

    @Test
    void oneOfTwoRecordsIsNotGuessed() {
        String two = "- {id: ana, name: A}\n- {id: Ana, name: B}\n";

        assertThat(RecordEdit.record(FILE, two.getBytes(StandardCharsets.UTF_8), "ana"))
                .isEmpty();
        assertThatThrownBy(() -> edited(two, "ana", Map.of("mentor", true)))
                .hasMessageContaining("not exactly one record of ana");
        assertThat(RecordEdit.record(FILE, "ana: Ana Ruiz\n".getBytes(StandardCharsets.UTF_8), "ana"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "a: b",
                "x]",
                "x}, groups: [board]",
                "# c",
                "a #b",
                "- a",
                "*a",
                "&a",
                "!t",
                "%",
                "@a",
                "`",
                "{",
                "[",
                ",",
                "null",
                "~",
                "true",
                "3",
                "2026-01-01",
                "\\",
                "\\n",
                "a\nb",
                "a\r\n- id: eve",
                "\t",
                "---",
                "...",
                "<<",
                "? a",
                "| x",
                "> y",
                "\u0085",
                "\u2028",
                "  a ",
                "\uD83D\uDE00",
                "a\u0000b",
                "yes",
                "=",
                "x\n  groups: [board]",
                "'''",
                "\"\"\"",
                "{id: ben, groups: [board]}"
            })
    void aHostileValueIsOnlyAValue(String hostile) {
        for (int number = 0; number < 3; number++) {
            String id = List.of("ana", "ben", "Eve Low").get(number);
            String after = edited(
                    PEOPLE,
                    id,
                    Map.of("interests", List.of(hostile, "z"), "capacity", hostile, "notify", Map.of("zone", hostile)));

            assertThat(record(after, number)).containsEntry("interests", List.of(hostile, "z"));
            assertThat(record(after, number)).containsEntry("capacity", hostile);
            assertThat(record(after, number)).containsEntry("notify", Map.of("zone", hostile));
            for (int other = 0; other < 3; other++) {
                assertThat(record(after, other).get("groups"))
                        .isEqualTo(record(PEOPLE, other).get("groups"));
                if (other != number) {
                    assertThat(record(after, other)).isEqualTo(record(PEOPLE, other));
                }
            }
        }
    }
}
