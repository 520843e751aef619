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
import org.junit.jupiter.api.Test;

class PeopleTextTest {

    private static PeopleText text(String content) {
        return PeopleText.of("people.yml", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(PeopleText text) {
        return new String(text.bytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> values(String name, String email) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("name", List.of(name));
        values.put("emails", List.of(email));
        return values;
    }

    @Test
    void aNewRecordComesLastAndNothingElseChanges() {
        String before = "# who is who\r\n- id: bo   # the second\r\n  name: 'Bo'\r\n\r\n# end";
        PeopleText text = text(before);
        text.add("ana", values("Ana Lima", "ana@x.org"));

        assertThat(text(text))
                .isEqualTo("# who is who\r\n- id: bo   # the second\r\n  name: 'Bo'\r\n"
                        + "- id: ana\r\n  name: Ana Lima\r\n  emails: [ana@x.org]\r\n\r\n# end");
    }

    @Test
    void mapsAndIndentationAreContinued() {
        PeopleText map = text("people:\n  bo:\n    name: Bo\n  cy: Cy Young\n");
        map.add("ana", values("Ana Lima", "ana@x.org"));

        assertThat(text(map))
                .isEqualTo(
                        "people:\n  bo:\n    name: Bo\n  cy: Cy Young\n  ana:\n    name: Ana Lima\n    emails: [ana@x.org]\n");
        PeopleText list = text("people:\n  - id: bo\n    skills:\n      - kafka\nother: 1\n".replace("other: 1\n", ""));
        list.add("ana", values("Ana", "ana@x.org"));
        assertThat(text(list)).endsWith("      - kafka\n  - id: ana\n    name: Ana\n    emails: [ana@x.org]\n");
    }

    @Test
    void missingValuesAreAddedToARecord() {
        PeopleText text = text("- id: ana\n  emails:\n    - ANA@x.org\n  team: Data\n- id: bo\n  name: Bo\n");
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("emails", List.of("ana@x.org", "ana@home.org"));
        values.put("team", List.of("Ops"));
        values.put("place", List.of("Lisbon"));

        assertThat(text.addValues("ANA", values)).isEmpty();
        assertThat(text(text)).isEqualTo("""
                        - id: ana
                          mails: [ana@home.org]
                          place: Lisbon
                          emails:
                            - ANA@x.org
                          team: Data
                        - id: bo
                          name: Bo
                        """);
    }

    @Test
    void valuesWithoutAFreeKeyAreReturned() {
        PeopleText text = text("- {id: ana, name: Ana}\n");

        assertThat(text.has("ana")).isTrue();
        assertThat(text.addValues("ana", Map.of("emails", List.of("ana@x.org"))))
                .isEqualTo(Map.of("emails", List.of("ana@x.org")));
        assertThat(text.isChanged()).isFalse();
        assertThat(text.diff()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        PeopleText text = text("");
        for (String name :
                List.of("yes", "Ana: Lima", "O'Neil \"x\" \\ #1", "- dash", "\u0007bell", "Jürgen Weiß", "12")) {
            text.add(text.newId(name, id -> false), values(name, "1+a@x.org"));
        }

        assertThat(new YamlPeopleFormat()
                        .read("people.yml", text.bytes()).stream().map(PersonEntry::values))
                .extracting(record -> record.get("name"))
                .containsExactly("yes", "Ana: Lima", "O'Neil \"x\" \\ #1", "- dash", "\u0007bell", "Jürgen Weiß", "12");
    }

    @Test
    void newIdsAreUnique() {
        PeopleText text = text("- id: li-wei\n");

        assertThat(text.newId("Li Wei", id -> id.equals("li-wei-2"))).isEqualTo("li-wei-3");
        assertThat(text.newId("  ", id -> false)).isEqualTo("person");
    }

    @Test
    void aBrokenFileIsNotTouched() {
        assertThatThrownBy(() -> text("- id: [ana\n")).isInstanceOf(UnreadableNoteException.class);
        assertThatThrownBy(() -> text("just a sentence")).isInstanceOf(UnreadableNoteException.class);
        assertThatThrownBy(() -> PeopleText.of("people.yml", new byte[] {'a', (byte) 0xff}))
                .isInstanceOf(UnreadableNoteException.class);
    }
}
