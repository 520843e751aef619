package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.match.MatchQuery;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.CompletionQuery;
import dev.knowhow.query.News;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.query.RadarQuery;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.team.Handover;
import dev.knowhow.team.HandoverQuery;
import dev.knowhow.team.RiskQuery;
import dev.knowhow.team.Team;
import dev.knowhow.team.TeamQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Contract for confidentiality: every answer equals that of a vault without the hidden content, including counts,
 * scores and messages. Subclasses open the index under test.
 *
 * <p>Each of these vaults is queried for each person and topic by each viewer: 1,300 triples in total.
 */
public abstract class SecretsContract {

    @TempDir
    Path folder;

    private int vaults;

    /** For subclasses. */
    protected SecretsContract() {}

    /**
     * Opens the index in a folder.
     *
     * @param place a folder that may not exist yet
     */
    protected abstract NoteIndex open(Path place);

    private Vault written(RandomTeam team, String people, List<RandomTeam.Page> pages) throws IOException {
        Vault vault = new Vault(
                Files.createDirectory(folder.resolve("vault-" + vaults)), open(folder.resolve("index-" + vaults++)));
        vault.write("people.txt", people);
        vault.write("vocabulary.txt", RandomTeam.VOCABULARY);
        vault.write(
                ".thanks/" + LocalDate.now(ZoneId.systemDefault()).getYear() + ".tsv", thanks(pages, team.stripped()));
        pages.forEach(page -> vault.write(page.id(), page.lines(team.stripped())));
        vault.indexed();
        return vault;
    }

    /** Everyone thanks everyone for each page; without those who are not part of the team. */
    private static String thanks(List<RandomTeam.Page> pages, @Nullable String without) {
        StringBuilder lines = new StringBuilder();
        List<String> people = RandomTeam.PEOPLE.stream()
                .filter(person -> !person.equals(without))
                .toList();
        for (RandomTeam.Page page : pages) {
            for (String from : people) {
                for (String to : people) {
                    lines.append("2025-06-01\t%s\t%s\t%s\twords\n".formatted(from, to, page.id()));
                }
            }
        }
        return lines.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void notesThatMayNotBeSeen(long seed) throws IOException {
        RandomTeam team = new RandomTeam(new Random(seed));
        try (Vault all = written(team, team.people(""), team.pages())) {
            for (Viewer viewer : RandomTeam.VIEWERS) {
                List<RandomTeam.Page> seen = team.pages().stream()
                        .filter(page -> page.isSeenBy(viewer))
                        .toList();
                try (Vault some = written(team, team.people(""), seen)) {
                    assertThat(whateverIsAsked(all.knowhow, viewer, team.pages()))
                            .as("seed %d: %s", seed, viewer)
                            .isEqualTo(whateverIsAsked(some.knowhow, viewer, team.pages()));
                    for (String topic : RandomTeam.TOPICS) {
                        assertThat(aboutNotes(all.knowhow, viewer, topic))
                                .as("seed %d: %s %s", seed, topic, viewer)
                                .isEqualTo(aboutNotes(some.knowhow, viewer, topic));
                        assertThat(aboutPeople(all.knowhow, viewer, topic))
                                .as("seed %d: %s %s", seed, topic, viewer)
                                .isEqualTo(aboutPeople(some.knowhow, viewer, topic));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {12, 15, 16})
    void peopleWhoDoNotAgreeToBeFound(long seed) throws IOException {
        RandomTeam team = new RandomTeam(new Random(seed));
        String hidden = RandomTeam.PEOPLE.get((int) (seed % RandomTeam.PEOPLE.size()));
        try (Vault with = written(team, team.people(hidden), team.pages());
                Vault without =
                        written(team.without(hidden), team.without(hidden).people(""), team.pages())) {
            for (Viewer viewer : RandomTeam.VIEWERS) {
                if (viewer.member() != null && viewer.member().value().equals(hidden)) {
                    continue; // people who opt out may see their own notes
                }
                assertThat(news(with.knowhow, viewer, ""))
                        .as("seed %d, without %s: %s", seed, hidden, viewer)
                        .isEqualTo(news(without.knowhow, viewer, ""));
                assertThat(profiles(with.knowhow, viewer))
                        .as("seed %d, without %s: %s", seed, hidden, viewer)
                        .isEqualTo(profiles(without.knowhow, viewer));
                for (String topic : RandomTeam.TOPICS) {
                    assertThat(aboutPeople(with.knowhow, viewer, topic))
                            .as("seed %d, without %s: %s %s", seed, hidden, topic, viewer)
                            .isEqualTo(aboutPeople(without.knowhow, viewer, topic));
                }
            }
        }
    }

    @Test
    void theOwnNoteOfWhoDoesNotAgreeToBeFound() throws IOException {
        RandomTeam team = new RandomTeam(new Random(21));
        try (Vault with = written(team, "", team.pages());
                Vault without = written(team, "", team.pages())) {
            with.write(
                    "people/zora.md",
                    "title: Zora Quill",
                    "kind: person",
                    "handle: zquill",
                    "alias: Zed",
                    "team: umber",
                    "place: Ghent",
                    "away: 2025-05-01..2030-05-01",
                    "consent: false",
                    "I sit in Ghent.");
            with.indexed();
            for (Viewer viewer : List.of(Viewer.EVERYONE, Viewer.of(new MemberId("eve"), Set.of("ops")))) {
                for (String asked : List.of("Zora Quill", "zquill", "Zed", "umber", "Ghent", "")) {
                    assertThat(ofOwnNote(with.knowhow, viewer, asked))
                            .as("%s: %s", asked, viewer)
                            .isEqualTo(ofOwnNote(without.knowhow, viewer, asked));
                }
            }
            assertThat(with.knowhow
                            .as(Viewer.of(new MemberId("zquill"), Set.of()))
                            .note(new NoteId("people/zora.md")))
                    .isPresent();
            assertThat(with.knowhow.as(Viewer.OPERATOR).search("Ghent").hits()).hasSize(1);
        }
    }

    private static List<Object> ofOwnNote(Knowhow knowhow, Viewer viewer, String asked) {
        Session session = knowhow.as(viewer);
        SearchResults found = session.search(asked);
        List<Object> answers = new ArrayList<>(news(knowhow, viewer, asked));
        answers.add(found.total() + " of " + found.searched().notes() + found.didYouMean() + found.facets());
        found.hits().forEach(hit -> answers.add(hit.id()));
        answers.add(session.note(new NoteId("people/zora.md")));
        answers.add(session.links());
        if (!asked.isEmpty()) {
            answers.add(session.person(asked));
            answers.add(session.called(asked).size());
            answers.add(session.complete(CompletionQuery.of(asked)));
        }
        return answers;
    }

    private static List<Object> whateverIsAsked(Knowhow knowhow, Viewer viewer, List<RandomTeam.Page> pages) {
        List<Object> answers = new ArrayList<>(profiles(knowhow, viewer));
        answers.add(knowhow.as(viewer).me());
        answers.add(knowhow.as(viewer).record());
        answers.add(knowhow.as(viewer).events());
        answers.add(knowhow.as(viewer).links());
        answers.add(knowhow.as(viewer).questions(false, 20));
        answers.add(knowhow.as(viewer).opportunities());
        answers.addAll(news(knowhow, viewer, ""));
        answers.add(knowhow.as(viewer).rising(RisingQuery.since(LocalDate.of(2025, 4, 1))));
        answers.add(knowhow.as(viewer).radar(new RadarQuery(LocalDate.of(2025, 4, 1), null)));
        for (RandomTeam.Page page : pages) {
            answers.add(knowhow.as(viewer).note(new NoteId(page.id())));
            answers.addAll(matches(knowhow, viewer, MatchQuery.asking(new NoteId(page.id()))));
        }
        return answers;
    }

    private static List<Object> matches(Knowhow knowhow, Viewer viewer, MatchQuery query) {
        return knowhow.as(viewer).match(query.withLimit(50).withEvidence(50)).stream()
                .flatMap(found -> Stream.<Object>of(
                        found.matches(),
                        found.total(),
                        found.unavailable(),
                        found.searched().notes()))
                .toList();
    }

    private static List<Object> profiles(Knowhow knowhow, Viewer viewer) {
        List<Object> profiles = new ArrayList<>();
        RandomTeam.PEOPLE.forEach(person -> profiles.add(knowhow.as(viewer).person(person)));
        RandomTeam.PEOPLE.forEach(person -> profiles.add(knowhow.as(viewer).recognition(person)));
        Session lead = knowhow.as(lead(viewer));
        profiles.add(lead.handover(HandoverQuery.OWN));
        RandomTeam.PEOPLE.forEach(person -> profiles.add(lead.handover(HandoverQuery.of(person))));
        return profiles;
    }

    private static Viewer lead(Viewer viewer) {
        Set<String> groups = new HashSet<>(viewer.groups());
        groups.add(Handover.LEADS);
        return new Viewer(viewer.member(), groups, viewer.everything());
    }

    private static List<Object> news(Knowhow knowhow, Viewer viewer, String topic) {
        News news = knowhow.as(viewer)
                .news(NewsQuery.since(LocalDate.of(2025, 4, 1)).about(topic).withLimit(10));
        List<Object> answers = new ArrayList<>();
        answers.add(news.more() + " of " + news.searched().notes());
        news.forEach(item -> answers.add(item.change() + " " + item.note().id() + " " + item.authors()));
        news.writers()
                .forEach(writer ->
                        answers.add(writer.member() + " " + writer.items().size()));
        return answers;
    }

    private static List<Object> aboutNotes(Knowhow knowhow, Viewer viewer, String topic) {
        List<Object> answers = new ArrayList<>();
        SearchResults found =
                knowhow.as(viewer).search(SearchQuery.of(topic).withLimit(50).withFacets(SampleIndex.countable()));
        answers.add(found.hits());
        answers.add(found.total() + " " + found.totalIsExact() + " " + found.relaxation() + found.didYouMean()
                + found.alsoCalled());
        answers.add(found.facets());
        answers.addAll(news(knowhow, viewer, topic));
        answers.add(found.searched().notes());
        for (SearchHit hit : found) {
            answers.add(knowhow.as(viewer).siblings(hit.id()));
        }
        return answers;
    }

    private static List<Object> aboutPeople(Knowhow knowhow, Viewer viewer, String topic) {
        ExpertQuery query = ExpertQuery.of(topic).withLimit(50).withEvidence(50);
        List<Object> answers = new ArrayList<>();
        for (ExpertQuery asked : List.of(
                query,
                query.withFilter(ExpertFilter.NONE.withTeams(List.of("red"))).withoutPassages(),
                query.withAsOf(LocalDate.of(2025, 6, 1)).withoutPassages())) {
            Experts experts = knowhow.as(viewer).who(asked);
            answers.add(experts.experts());
            answers.add(experts.total() + " of " + experts.searched().notes() + " " + experts.nearest());
            answers.add(experts.declared());
            answers.add(experts.teams());
        }
        answers.addAll(matches(knowhow, viewer, MatchQuery.asking(topic)));
        answers.addAll(matches(knowhow, viewer, MatchQuery.asking(topic).withTeam("red")));
        answers.addAll(matches(knowhow, viewer, MatchQuery.mentoring(topic)));
        TeamQuery three = TeamQuery.of(List.of(topic, "deploy", "plan"));
        Team team = knowhow.as(viewer).team(three.withEach(2).withTeams(List.of("red", "blue")));
        answers.add(team.parts());
        answers.add(team.uncovered());
        answers.add(team.candidates() + " " + team.alone() + team.corrected()
                + team.searched().notes());
        answers.add(knowhow.as(viewer).risk(RiskQuery.all()));
        knowhow.as(viewer).radar(RadarQuery.DEFAULT).blips().forEach(blip -> {
            answers.add(blip.people());
            answers.add(blip.number() + blip.ring() + blip.move() + blip.notes() + blip.evidence() + blip.reasons());
        });
        answers.add(knowhow.as(viewer).risk(RiskQuery.all().withTopic(topic)));
        answers.add(knowhow.as(viewer).partners(5).partners());
        answers.add(knowhow.as(viewer).peers(50).peers());
        for (String person : RandomTeam.PEOPLE) {
            answers.add(knowhow.as(viewer).why(query.withoutPassages(), person));
        }
        return answers;
    }
}
