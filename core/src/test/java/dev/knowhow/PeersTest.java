package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.team.Peers;
import dev.knowhow.team.Peers.Peer;
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

/** People like a member share interests, or write about the same. */
class PeersTest {

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        vault = new Vault(Files.createDirectory(folder.resolve("notes")));
        vault.write("a.md", "tag: kafka", "author: ana", "kafka kafka")
                .write("b.md", "tag: kafka", "author: bo", "kafka kafka");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Peers of(String member) {
        vault.indexed();
        return vault.knowhow.as(Viewer.of(new MemberId(member), Set.of())).peers(5);
    }

    private static List<String> ids(Peers peers) {
        return peers.peers().stream().map(one -> one.member().id().value()).toList();
    }

    @Test
    void interestsAndTopicsAddUp() {
        vault.write(
                "people.txt",
                "id=ana; interests=tag:gdpr,chess,sourdough",
                "id=bo; interests=GDPR",
                "id=cy; interests=chess,gdpr",
                "id=di; interests=gdpr",
                "id=ed; interests=rust");

        Peers peers = of("ana");

        assertThat(ids(peers)).containsExactly("bo", "cy", "di");
        Peer bo = peers.peers().getFirst();
        assertThat(bo.topics()).containsExactly("kafka");
        assertThat(bo.interests()).containsExactly("tag:gdpr");
        assertThat(bo.score()).isCloseTo(bo.similar() + bo.interested(), within(1e-12));
        Peer cy = peers.peers().get(1);
        assertThat(cy.interests()).as("rare ones first").containsExactly("chess", "tag:gdpr");
        assertThat(cy.interested())
                .as("two of the weights of gdpr, which four have, chess, two, and sourdough, one")
                .isCloseTo(
                        (1 / Math.log(5) + 1 / Math.log(3)) / (1 / Math.log(5) + 1 / Math.log(3) + 1 / Math.log(2)),
                        within(1e-12));
    }

    @Test
    void namesOfTheVocabularyAreOneInterest() {
        vault.write("vocabulary.txt", "Kubernetes = k8s")
                .write("people.txt", "id=ana; interests=k8s", "id=cy; interests=Kubernetes");

        assertThat(of("cy").peers())
                .singleElement()
                .satisfies(ana -> assertThat(ana.interests()).containsExactly("Kubernetes"));
    }

    @Test
    void whoRefusesOrHasLeftDoesNotCount() {
        vault.write(
                "people.txt",
                "id=ana; interests=gdpr,chess",
                "id=bo; consent.asking=false; interests=gdpr",
                "id=cy; consent.search=false; interests=gdpr",
                "id=di; left=2020-01-01; interests=gdpr",
                "id=ed; consent.topics.gdpr=false; interests=gdpr",
                "id=fay; interests=gdpr");

        Peers peers = of("ana");

        assertThat(ids(peers)).containsExactly("fay");
        assertThat(peers.peers().getFirst().interested())
                .as("as if two had it")
                .isCloseTo((1 / Math.log(3)) / (1 / Math.log(3) + 1 / Math.log(2)), within(1e-12));
    }

    @Test
    void goalsAreNotCompared() {
        vault.write("people.txt", "id=ana; goals=speak in public", "id=cy; goals=speak in public; interests=speak");

        assertThat(ids(of("ana"))).containsExactly("bo");
    }

    @Test
    void moreThanTheLargestNumberOfPeopleIsRejected() {
        vault.indexed();

        assertThatThrownBy(() -> vault.knowhow.as(Viewer.EVERYONE).peers(Peers.MAX_LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be 1 to " + Peers.MAX_LIMIT);
    }

    @Test
    void onlyMembersHavePeers() {
        vault.indexed();

        assertThat(vault.knowhow.as(Viewer.EVERYONE).peers(5)).isEqualTo(new Peers(null, List.of()));
        assertThat(of("nobody").peers()).isEmpty();
    }
}
