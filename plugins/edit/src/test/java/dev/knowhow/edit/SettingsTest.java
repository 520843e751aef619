package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.web.Response;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member changes the keys of their own record that are theirs, and nothing else in the file. */
class SettingsTest {

    private static final String PEOPLE = """
            # written by the operator

            - id: ana # the lead
              name: Ana Ruiz
              emails: [ana@example.org]
              groups: [staff]
              consent: false
            - {id: ben, name: Ben Okri, groups: [board], interests: [tea]}   # left next year?
            - id: eve
              name: Eve Low
              notify:
                thanks: daily  # please
            """;

    @TempDir
    Path folder;

    private EditVault vault;
    private Browser ana;
    private Browser ben;

    @BeforeEach
    void open() {
        vault = new EditVault(folder).write("people.yml", PEOPLE);
        vault.knowhow.index();
        ana = vault.as("ana");
        ben = vault.as("ben");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private String people() throws IOException {
        return vault.text("people.yml");
    }

    private Member member(String id) {
        return vault.knowhow.operations().people().signedIn(new MemberId(id));
    }

    @Test
    void aFieldIsSavedAndAllOtherBytesStay() throws IOException {
        assertThat(ben.get("/").text()).contains("href=\"/settings\"");

        Response saved =
                ben.form("/settings").with("interests", "tea\ntag:kafka").save();

        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(people()).isEqualTo(PEOPLE.replace("interests: [tea]", "interests: [tea, \"tag:kafka\"]"));
        assertThat(member("ben").interests()).containsExactly("tea", "tag:kafka");
        assertThat(ben.get("/settings?saved=").text()).contains("role=\"status\"", "\ntea\ntag:kafka</textarea>");
    }

    @Test
    void oneConsentOfARefusalIsNoConsentToTheOthers() throws IOException {
        ana.form("/settings").with("consent.search", "yes").save();

        assertThat(people())
                .isEqualTo(PEOPLE.replace(
                        "consent: false",
                        "consent: {search: true, asking: false, mentoring: false, opportunities: false, "
                                + "digest: false, export: false}"));
        assertThat(member("ana").consent().agreesTo(Purpose.SEARCH)).isTrue();
        assertThat(member("ana").consent().agreesTo(Purpose.ASKING)).isFalse();
    }

    @Test
    void aFormThatIsOldChangesOnlyWhatWasTyped() throws IOException {
        Browser.Form form = vault.as("eve").form("/settings");
        vault.write(
                "people.yml", PEOPLE.replace("thanks: daily", "thanks: off").replace("name: Eve Low", "name: Eve Lo"));

        form.with("notify.questions", "weekly")
                .with("notify.quiet", "20:00-07:00")
                .save();

        assertThat(people())
                .isEqualTo(PEOPLE.replace("name: Eve Low", "name: Eve Lo")
                        .replace(
                                "thanks: daily  # please",
                                "thanks: off  # please\n    questions: weekly\n    quiet: \"20:00-07:00\""));
    }

    @Test
    void valuesThatAreNoneAreRefusedAndShownAgain() throws IOException {
        for (String[] wrong : new String[][] {
            {"away", "soon"},
            {"away", "2026-02-30"},
            {"away", "2026-03-01..2026-02-01"},
            {"capacity", "many"},
            {"capacity", "3 a week\ngroups: [board]"},
            {"mentor", "maybe"},
            {"consent.search", "{search: true}"},
            {"notify.quiet", "20-7"},
            {"notify.zone", "Mars/Olympus"},
            {"notify.thanks", "hourly"},
            {"interests", "a\u0007b"},
            {"goals", "x".repeat(201)}
        }) {
            Response refused = ben.form("/settings").with(wrong[0], wrong[1]).save();

            assertThat(refused.status()).as(wrong[0] + " " + wrong[1]).isEqualTo(403);
            assertThat(refused.text()).contains("role=\"alert\"");
        }
        assertThat(people()).isEqualTo(PEOPLE);
    }

    @Test
    void keysOfTheOperatorAreNotChanged() throws IOException {
        Response saved = ben.form("/settings")
                .with("groups", "board, staff")
                .with("id", "ana")
                .with("emails", "x@example.org")
                .with("skills", "all")
                .with("consent.groups", "yes")
                .with("interests", "tea\"]}\n- {id: mallory, groups: [board]}\n")
                .save();

        assertThat(saved.status()).isEqualTo(303);
        assertThat(people()).startsWith(PEOPLE.substring(0, PEOPLE.indexOf("- {id: ben")));
        assertThat(member("ben").groups()).containsExactly("board");
        assertThat(member("ben").interests()).containsExactly("tea\"]}", "- {id: mallory, groups: [board]}");
        assertThat(member("mallory").declared()).isFalse();
    }

    @Test
    void amemberIsNeverAnother() throws IOException {
        String token = ana.form("/settings").fields().get("token");

        assertThat(ben.form("/settings")
                        .with("token", token)
                        .with("mentor", "yes")
                        .save()
                        .status())
                .isEqualTo(403);
        assertThat(vault.as("cy").get("/settings").status()).isEqualTo(404);
        assertThat(vault.as("").get("/settings").status()).isEqualTo(401);
        assertThat(people()).isEqualTo(PEOPLE);
    }

    @Test
    void whatIsFollowedIsAnInterest() throws IOException {
        assertThat(ben.get("/topic/kafka").text())
                .contains("href=\"/follow?query=tag%3Akafka&amp;back=%2Ftopic%2Fkafka\"");

        Response followed = ben.form("/follow?query=tag%3Akafka&back=%2Ftopic%2Fkafka")
                .with("do", "follow")
                .send();

        assertThat(followed.headers()).containsEntry("Location", "/topic/kafka");
        assertThat(people()).isEqualTo(PEOPLE.replace("interests: [tea]", "interests: [tea, \"tag:kafka\"]"));
        assertThat(ben.get("/topic/kafka").text()).contains("Stop following");
        ben.form("/follow?query=tag%3Akafka").with("do", "unfollow").send();
        assertThat(people()).isEqualTo(PEOPLE.replace("interests: [tea]", "interests: [tea]"));
        assertThat(ben.get("/note/kafka/consumers.md").text()).contains("/follow?query=path%3Akafka%2Fconsumers.md");
    }

    @Test
    void theWayBackIsOnThisSite() {
        Browser.Form form = ben.form("/follow?query=tag%3Akafka&back=%2F%2Fevil.example.org");

        assertThat(form.fields()).containsEntry("back", "/");
        assertThat(form.with("back", "https://evil.example.org/")
                        .with("do", "follow")
                        .send()
                        .headers())
                .containsEntry("Location", "/");
    }
}
