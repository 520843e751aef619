package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of people in notes with an audience. */
class RestrictedRecordsTest {

    private static final Viewer BOARD = new Viewer(null, Set.of("board"), false);
    private static final String[] RECORD = {
        "title: Eva Long",
        "kind: person",
        "id: eva",
        "team: Mergers",
        "place: Riga",
        "aliases: The Fox",
        "audience: board"
    };

    @TempDir
    Path folder;

    private Vault vault(String name) throws IOException {
        return new Vault(Files.createDirectory(folder.resolve(name)), new InMemoryNoteIndex())
                .write("kafka.md", "author: Eva Long", "kafka kafka")
                .write("tea.md", "author: bo", "tea and kafka, as eva, Eva Long and The Fox say");
    }

    /** Everything that everyone learns of people. */
    private static List<Object> answers(Vault vault) {
        vault.indexed();
        Session session = vault.knowhow.as(Viewer.EVERYONE);
        List<Object> answers = new ArrayList<>();
        for (String name : List.of("eva", "Eva Long", "The Fox")) {
            answers.add(session.person(name));
            answers.add(session.called(name));
            answers.add(session.complete(name));
        }
        answers.add(List.copyOf(session.people(Purpose.SEARCH).members()));
        answers.add(session.who("kafka").experts());
        answers.add(session.why(ExpertQuery.of("kafka"), "Eva Long"));
        return answers;
    }

    @Test
    void aRecordThatAViewerMayNotReadTellsThemNothing() throws IOException {
        try (Vault with = vault("with").write("eva.md", RECORD);
                Vault without = vault("without")) {
            assertThat(answers(with))
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*asOf")
                    .isEqualTo(answers(without));
        }
    }

    @Test
    void thoseWhoMayReadItFindThePerson() throws IOException {
        try (Vault vault = vault("readers").write("eva.md", RECORD)) {
            vault.indexed();

            assertThat(vault.knowhow.as(BOARD).people(Purpose.SEARCH).members())
                    .extracting(Member::id)
                    .contains(new MemberId("eva"));
            assertThat(vault.knowhow.as(BOARD).person("eva")).isPresent();
        }
    }

    @Test
    void aRefusalInARecordThatAViewerMayNotReadHolds() throws IOException {
        try (Vault vault = vault("refusing")
                .write("eva.md", "title: Eva Long", "kind: person", "id: eva", "consent: false", "audience: board")) {
            vault.indexed();

            assertThat(vault.knowhow.as(Viewer.EVERYONE).who("kafka").experts())
                    .extracting(expert -> expert.member().name())
                    .doesNotContain("Eva Long");
        }
    }
}
