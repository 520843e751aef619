package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.present.question.Parameter;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.Questions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is for one member alone: nobody else's request shows or changes it. */
class PrivateAnswersTest {

    private static final Viewer ANA = Viewer.of(new MemberId("ana"), Set.of());
    private static final Viewer BEN = Viewer.of(new MemberId("ben"), Set.of());
    private static final Viewer LEAD_OF_ANOTHER_TEAM = Viewer.of(new MemberId("ana"), Set.of("leads"));
    private static final String TIME = "indexed <time>[^<]*</time>|\"asOf\":\"[^\"]*\"";

    @TempDir
    Path folder;

    private WebVault vault(String name, String record) {
        return WebVault.ofKafka(folder.resolve(name))
                .write(
                        "people.yml",
                        "- {id: ana, name: Ana Ruiz, team: Data}\n- {id: ben, name: Ben Okri, team: Edge" + record
                                + "}\n")
                .write("wine.md", "---\nauthors: [ben]\ntags: [wine]\ndate: 2026-11-02\n---\n# Wine\nBottles.\n")
                .indexed();
    }

    /** Each question about wine or Ben, as a page and over the API. */
    private static List<String> targets() {
        List<String> targets = new ArrayList<>();
        for (Question question : Questions.all()) {
            String name = question.description().name();
            boolean inPath =
                    question.description().parameters().stream().anyMatch(one -> one.place() == Parameter.Place.PATH);
            for (String what : List.of("wine", "ben", "wine.md")) {
                String tail = inPath ? "/" + what : "";
                String query = question.description().parameters().stream()
                        .filter(one -> List.of("q", "person").contains(one.name()))
                        .map(one -> one.name() + "=" + (one.name().equals("person") ? "ben" : what))
                        .collect(Collectors.joining("&", "?", ""));
                targets.add("/" + name + tail + query);
                targets.add("/api/v1/" + name + tail + query);
            }
        }
        return targets;
    }

    private static String answer(WebVault vault, Viewer viewer, String target) {
        Response response = vault.seenBy(viewer).answer(Request.get(target));
        return response.status() + " " + response.text().replaceAll(TIME, "");
    }

    @Test
    void goalsChangeTheAnswersOfTheirMemberAlone() {
        try (WebVault with = vault("with", ", goals: [kafka]");
                WebVault without = vault("without", "")) {
            for (Viewer viewer : List.of(Viewer.EVERYONE, ANA, LEAD_OF_ANOTHER_TEAM)) {
                for (String target : targets()) {
                    assertThat(answer(with, viewer, target)).as(target).isEqualTo(answer(without, viewer, target));
                }
            }
            assertThat(answer(with, BEN, "/me")).contains("Goal: kafka");
            assertThat(answer(without, BEN, "/me")).doesNotContain("Goal: kafka");
        }
    }

    @Test
    void theAnswersAboutOneselfAreOfTheViewerOnly() {
        try (WebVault vault = vault("one", "")) {
            for (String name : List.of("me", "record", "handover", "risk")) {
                for (String target : List.of("/" + name, "/api/v1/" + name)) {
                    assertThat(answer(vault, ANA, target)).as(target).doesNotContain("wine");
                }
            }
            assertThat(answer(vault, BEN, "/me")).contains("Ben Okri: growth", "wine");
            for (Viewer viewer : List.of(Viewer.EVERYONE, ANA, LEAD_OF_ANOTHER_TEAM)) {
                assertThat(answer(vault, viewer, "/api/v1/handover?person=ben"))
                        .isEqualTo(answer(vault, viewer, "/api/v1/handover?person=nobody"));
                assertThat(answer(vault, viewer, "/api/v1/risk?without=ben")).startsWith("400 ");
            }
        }
    }
}
