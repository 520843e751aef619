package dev.knowhow.internal.answer.who;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.internal.people.Members;
import dev.knowhow.internal.ranking.Method;
import dev.knowhow.internal.vault.CodeOwnersFile;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers from an index of the past. */
class ExpertSearchTest {

    @Test
    void linksOfPastNotesAreNoEvidenceSinceTheyMayBeSecretToday(@TempDir Path folder) {
        try (Vault past = new Vault(folder)) {
            past.write("a.md", "author: ana", "kafka")
                    .write("b.md", "author: bo", "[[a]]")
                    .indexed();

            assertThat(links(today(past))).allMatch(links -> links > 1);
            assertThat(links(new ExpertSearch(past.index, new InMemoryNoteIndex(), new Topics(past.index))))
                    .containsExactly(1.0);
        }
    }

    private static ExpertSearch today(Vault vault) {
        Topics topics = new Topics(vault.index);
        return new ExpertSearch(
                vault.index, topics, new Statements(List.of(), null, topics), new CodeOwnersFile(null, () -> null));
    }

    private static List<Double> links(ExpertSearch who) {
        List<Evidence> evidence = who.experts(
                        Inquiry.of(
                                ExpertQuery.of("kafka"),
                                Viewer.EVERYONE,
                                Vocabulary.NONE,
                                Access.EVERYONE,
                                Members.NONE),
                        Method.BEST_NOTES)
                .experts()
                .getFirst()
                .evidence();
        return evidence.stream().map(one -> one.factors().links()).toList();
    }
}
