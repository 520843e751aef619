package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Why;
import dev.knowhow.note.Problem;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.Viewer;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authors as they really are: machines, teams, thousands at once, one of everything. */
class StrangeAuthorsTest {

    private static final ExpertQuery KAFKA = ExpertQuery.of("kafka").withLimit(10);

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void begin() throws IOException {
        vault = new Vault(folder);
    }

    @AfterEach
    void end() {
        vault.close();
    }

    private List<String> who(ExpertQuery query) {
        return vault.knowhow.as(Viewer.EVERYONE).who(query).experts().stream()
                .map(expert -> expert.member().id().value())
                .toList();
    }

    @Test
    void botsAreNoAnswerAndTeamsAreTeams() {
        vault.write("people.txt", "id=ana; name=Ana Lima")
                .write("a.md", "author: dependabot[bot]", "author: The Data Team", "kafka")
                .write("b.md", "author: docs-bot", "kafka, says the data team")
                .indexed();

        assertThat(who(KAFKA)).containsExactly("The Data Team");
        Expert team = vault.knowhow.as(Viewer.EVERYONE).who(KAFKA).experts().getFirst();
        assertThat(team.member().kind()).isEqualTo(MemberKind.TEAM);
        assertThat(team.notes()).isEqualTo(1);
        assertThat(vault.knowhow.operations().check().problems())
                .extracting(Problem::toString)
                .anyMatch(row -> row.contains("b.md") && row.contains("names no author"));
    }

    @Test
    void aRecordDecidesWhoIsABot() {
        vault.write("people.txt", "id=sweeper; name=Night Sweeper; kind=bot\nid=tal-bot; name=Tal Bot; kind=person")
                .write("a.md", "author: sweeper", "author: tal-bot", "kafka")
                .indexed();

        assertThat(who(KAFKA)).containsExactly("tal-bot");

        vault.write("people.txt", "id=sweeper; kind=robot");
        assertThat(vault.knowhow.operations().check().problems())
                .extracting(Problem::toString)
                .anyMatch(row -> row.contains("people.txt:1: ")
                        && row.contains("unknown kind 'robot'")
                        && row.contains("person, team or bot"));
    }

    @Test
    void thousandsOfAuthorsOnOneNote() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            lines.add("author: Person Number" + i);
        }
        lines.add("kafka");
        vault.write("all.md", lines.toArray(String[]::new))
                .write("one.md", "author: ana", "kafka kafka")
                .indexed();

        Experts experts = vault.knowhow.as(Viewer.EVERYONE).who(KAFKA.withLimit(3));

        assertThat(experts.total()).isEqualTo(5001);
        assertThat(experts.experts()).hasSize(3);
        assertThat(vault.knowhow.as(Viewer.EVERYONE).why(KAFKA, "Person Number4999"))
                .isPresent();
    }

    @Test
    void oneAuthorOfEverything() {
        for (int i = 0; i < 50; i++) {
            vault.write(i + ".md", "author: ana", "kafka " + i);
        }
        vault.indexed();

        assertThat(who(KAFKA)).containsExactly("ana");
        assertThat(vault.knowhow.as(Viewer.EVERYONE).why(KAFKA, "ana")).hasValueSatisfying(why -> {
            assertThat(why.total()).isEqualTo(1);
            assertThat(why.places()).isEqualTo(new Why.Places(1, 1));
        });
        assertThat(vault.knowhow.as(Viewer.EVERYONE).person("ana").orElseThrow().topics())
                .isEmpty();
    }
}
