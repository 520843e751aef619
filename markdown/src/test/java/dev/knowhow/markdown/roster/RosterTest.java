package dev.knowhow.markdown.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.spi.UnreadableNoteException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static Roster read(String file, String text) {
        return Roster.read(file, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    @Test
    void aTableWithQuotesAndLists() {
        Roster roster = read("staff.csv", """
                Full Name,E-Mail,GitHub,Department,Cost centre
                "Lima, Ana ""the first"" ",ana@x.org; ana@home.org,ana-l,Data,12
                Bo Berg,bo@x.org,,,
                """);

        assertThat(roster.records())
                .containsExactly(
                        Map.of(
                                "name", List.of("Lima, Ana \"the first\""),
                                "emails", List.of("ana@x.org", "ana@home.org"),
                                "handles", List.of("ana-l"),
                                "team", List.of("Data")),
                        Map.of("name", List.of("Bo Berg"), "emails", List.of("bo@x.org")));
        assertThat(roster.unused()).containsExactly("Cost centre");
    }

    @Test
    void aTableWithSemicolonsAndMappedColumns() {
        Roster roster = Roster.read(
                "personal.csv",
                "\uFEFFVorname;Nachname;Bereich;Mail\r\nJürgen;Weiß;Netze;j@x.org\r\n".getBytes(StandardCharsets.UTF_8),
                Map.of("team", "bereich"));

        assertThat(roster.records())
                .containsExactly(
                        Map.of("name", List.of("Jürgen Weiß"), "team", List.of("Netze"), "emails", List.of("j@x.org")));
    }

    @Test
    void aListAndAMapOfYamlAndOfJson() {
        List<Map<String, List<String>>> one =
                List.of(Map.of("id", List.of("ana"), "name", List.of("Ana Lima"), "skills", List.of("kafka", "sql")));

        assertThat(read("a.yml", "- id: ana\n  name: Ana Lima\n  skills: [kafka, sql]\n")
                        .records())
                .isEqualTo(one);
        assertThat(read("a.yaml", "people:\n  ana:\n    name: Ana Lima\n    skills: kafka, sql\n")
                        .records())
                .isEqualTo(one);
        assertThat(read("a.json", "[\n\t{\"id\": \"ana\", \"name\": \"Ana Lima\", \"skills\": [\"kafka\", \"sql\"]}\n]")
                        .records())
                .isEqualTo(one);
    }

    @Test
    void usersOfScim() {
        Roster roster = read("users.json", """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 2, "Resources": [
                  {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "2819c223-7f76", "userName": "ana@x.org",
                   "name": {"givenName": "Ana", "familyName": "Lima"}, "active": false,
                   "emails": [{"value": "ana@x.org", "primary": true}, {"value": "ana@home.org"}],
                   "addresses": [{"locality": "Lisbon", "country": "PT"}],
                   "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Data"}},
                  {"schemas": [], "userName": "bo", "displayName": "Bo Berg"}
                ]}
                """);

        assertThat(roster.records())
                .containsExactly(
                        Map.of(
                                "name", List.of("Ana Lima"),
                                "emails", List.of("ana@x.org", "ana@home.org"),
                                "place", List.of("Lisbon"),
                                "team", List.of("Data"),
                                "left", List.of("true")),
                        Map.of("id", List.of("bo"), "name", List.of("Bo Berg")));
    }

    @Test
    void entriesOfADirectory() {
        Roster roster = read("people.ldif", """
                version: 1
                # people
                dn: uid=jweiss,ou=people,dc=x,dc=org
                objectClass: inetOrgPerson
                uid: jweiss
                cn:: SsO8cmdlbiBXZWnDnw==
                mail: j@
                 x.org
                memberOf: cn=admins,dc=x,dc=org

                dn: ou=people,dc=x,dc=org
                objectClass: organizationalUnit
                ou: people
                """);

        assertThat(roster.records())
                .containsExactly(
                        Map.of("id", List.of("jweiss"), "name", List.of("Jürgen Weiß"), "emails", List.of("j@x.org")));
        assertThat(roster.unused()).contains("memberof");
    }

    @Test
    void groupsGrantPermissionsAndAreReadOnlyIfMapped() {
        byte[] table = "name,groups\nAna Lima,ops\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Roster.read("a.csv", table, Map.of()).records().getFirst()).doesNotContainKey("groups");
        assertThat(Roster.read("a.csv", table, Map.of("groups", "groups"))
                        .records()
                        .getFirst())
                .containsEntry("groups", List.of("ops"));
    }

    @Test
    void malformedFilesAreReportedWithTheirLine() {
        assertThatThrownBy(() -> read("a.csv", "name\n\"Ana\nBo\n"))
                .isInstanceOf(UnreadableNoteException.class)
                .hasMessageContaining("a.csv:2");
        assertThatThrownBy(() -> read("a.csv", "name,mail\nAna,a@x.org\nLima,Bo,b@x.org\n"))
                .hasMessageContaining("a.csv:3");
        assertThatThrownBy(() -> read("a.json", "{\"a\": [}")).hasMessageContaining("a.json:1");
        assertThatThrownBy(() -> read("a.csv", "x,y\n1,2\n")).hasMessageContaining("--column name=COLUMN");
        assertThatThrownBy(() -> read("a.xlsx", "x")).hasMessageContaining(".csv");
        assertThatThrownBy(() -> read("a.ldif", "dn: x\nnothing\n")).hasMessageContaining("a.ldif:2");
    }
}
