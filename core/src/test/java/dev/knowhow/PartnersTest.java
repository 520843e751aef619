package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.team.Partners.Partner;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnersTest {

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        vault = new Vault(Files.createDirectory(folder.resolve("notes")));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private void note(String id, String tag, String... authors) {
        StringBuilder lines = new StringBuilder("title: " + id + "\ntag: " + tag + "\n");
        for (String author : authors) {
            lines.append("author: ").append(author).append('\n');
        }
        vault.write(id + ".md", lines + "\n" + tag + " " + tag);
    }

    private List<Partner> of(String member) {
        vault.indexed();
        return vault.knowhow
                .as(Viewer.of(new MemberId(member), Set.of()))
                .partners(5)
                .partners();
    }

    private static List<String> ids(List<Partner> partners) {
        return partners.stream().map(one -> id(one.member())).toList();
    }

    private static String id(Member member) {
        return member.id().value();
    }

    @Test
    void peopleWithoutARecordAreKnownByTheNamesInTheNotes() {
        note("a", "kafka", "Ana <ana@example.org>", "Bo <bo@example.org>");
        note("b", "kafka", "Bo <bo@example.org>", "Cy Dee <cy@example.org>");
        note("c", "gdpr", "Cy Dee <cy@home.example>");

        Partner first = of("ana@example.org").getFirst();

        assertThat(first.member().name()).isEqualTo("Cy Dee");
        assertThat(first.through()).extracting(Member::name).containsExactly("Bo");
        assertThat(first.common()).containsExactly("kafka");
        assertThat(first.brings()).containsExactly("gdpr");
    }

    @Test
    void coWritersOfCoWritersComeFirstAndCoWritersAreOmitted() {
        note("a", "kafka", "ana", "bo");
        note("b", "kafka", "bo", "cy");
        note("c", "gdpr", "cy");
        note("d", "kafka", "di");

        List<Partner> partners = of("ana");

        assertThat(ids(partners)).containsExactly("cy", "di");
        Partner first = partners.getFirst();
        assertThat(first.through()).extracting(PartnersTest::id).containsExactly("bo");
        assertThat(first.common()).containsExactly("kafka");
        assertThat(first.brings()).containsExactly("gdpr");
        assertThat(first.score()).isCloseTo(first.similar() * first.near(), within(1e-12));
        assertThat(partners.getLast().through()).isEmpty();
    }

    @Test
    void recentJointWorkCountsMore() {
        for (String other : List.of("old", "new")) {
            String date = other.equals("old") ? "2010-01-01" : "2025-01-01";
            vault.write(other + "-1.md", "author: ana", "author: " + other, "date: " + date, "tag: kafka", "kafka")
                    .write(other + "-2.md", "author: " + other, "author: by-" + other, "date: " + date, "kafka");
        }

        assertThat(ids(of("ana"))).containsExactly("by-new", "by-old");
    }

    @Test
    void whoHasLeftOrRefusesIsOmitted() {
        note("a", "kafka", "ana", "bo");
        note("b", "kafka", "bo", "cy", "di", "ed");
        vault.write("people.txt", "id=cy; left=2020-01-01", "id=di; consent.asking=false", "id=ed");

        assertThat(ids(of("ana"))).containsExactly("ed");
    }

    @Test
    void nobodyIsNearThroughSomeoneWhoRefusesToBeFound() {
        note("a", "kafka", "ana", "bo");
        note("b", "forms", "bo", "cy");
        vault.write("people.txt", "id=bo; consent.search=false");

        assertThat(of("ana")).isEmpty();
    }

    @Test
    void aViewerWhoIsNoMemberHasNoPartners() {
        note("a", "kafka", "ana", "bo");
        vault.indexed();

        assertThat(vault.knowhow.as(Viewer.OPERATOR).partners(5).partners()).isEmpty();
        assertThat(of("nobody")).isEmpty();
    }
}
