package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.expert.Declared;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.match.MatchQuery;
import dev.knowhow.note.Note;
import dev.knowhow.people.Member;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.team.Team;
import dev.knowhow.team.TeamQuery;
import dev.knowhow.text.Stems;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Contract for consent by topic: whatever search treats as the same topic, consent treats as the same topic. A member
 * who opts out of a topic is not found for it in any inflection, spelling, word order or language, nor by a synonym.
 * Subclasses open the index under test.
 */
public abstract class ConsentContract extends OpenedIndex {

    private static final int MOST_VARIANTS = 160;
    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);

    /** For subclasses. */
    protected ConsentContract() {}

    /** Determines which variants of a topic the index treats as the topic, with notes in each language. */
    @ParameterizedTest
    @CsvSource({
        "en,deployment",
        "en,policy",
        "en,machine learning",
        "en,caching strategies",
        "en,data base",
        "en,maxRetries",
        "en,C++",
        "de,Datenbank",
        "de,Schlüsselverwaltung",
        "de,Straße",
        "fr,déploiement",
        "fr,café",
        "es,gestión de incidentes",
        "pt,segurança",
        "it,sicurezza",
        "nl,gegevens",
        "ru,базы данных",
        "sv,säkerhet",
        "da,sikkerhed",
        "no,sikkerhet",
        "fi,tietokannat",
        "cs,databáze",
        "ar,قاعدة البيانات",
        "hi,सुरक्षा",
        "el,ασφάλεια",
        "tr,güvenlik",
        "ja,機械学習",
        "ko,데이터베이스",
        "en,the cloud",
        "en,to be or not to be"
    })
    void whatSearchTakesForATopicIsRefusedWithIt(String language, String topic) {
        List<String> variants = TopicVariants.of(topic, MOST_VARIANTS, new Random(topic.hashCode()));
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            Notes note = Notes.note("v" + i + ".md").title("Page " + i).text(variants.get(i));
            note.more().lang(language);
            notes.add(note.build());
        }
        NoteIndexContract.put(index, notes.toArray(Note[]::new));

        Stems refused = index.stems(topic);
        Set<String> same = new LinkedHashSet<>(found(topic, variants));
        for (String variant : variants) {
            if (found(variant, variants).contains(topic)) {
                same.add(variant);
            }
        }

        assertThat(same).as("search finds the topic itself").contains(topic);
        assertThat(same)
                .allSatisfy(
                        variant -> assertThat(refused.isIn(index.stems(variant).all()))
                                .as("who refuses '%s' is not found for '%s'", topic, variant)
                                .isTrue());
        assertThat(refused.isIn(index.stems("bicycle").all())).isFalse();
    }

    /** The variants in notes that contain all words of a query. */
    private List<String> found(String question, List<String> variants) {
        SearchResults found = index.search(
                SearchQuery.of("")
                        .withClause(new Clause.Words(question)) // no operators, such as a capital OR
                        .withLimit(SearchQuery.MAX_LIMIT)
                        .withoutPassages(),
                Vocabulary.NONE,
                Access.EVERYONE);
        return found.relaxation().step() != Step.ALL_WORDS
                ? List.of()
                : found.hits().stream()
                        .filter(hit -> hit.missing().isEmpty())
                        .map(hit -> variants.get(
                                Integer.parseInt(hit.id().baseName().substring(1))))
                        .toList();
    }

    @Test
    void askingForTheWordsOfATopicOneByOneFindsNobodyEither() throws IOException {
        try (Vault vault =
                new Vault(Files.createDirectory(folder.resolve("vault")), open(folder.resolve("of-vault")))) {
            vault.write("people.txt", "id=ana; consent.topics.retry budget=false", "id=bo")
                    .write("a.md", "author: ana", "retry budget")
                    .write("b.md", "author: bo", "retry budget");
            vault.indexed();
            Session session = vault.knowhow.as(Viewer.EVERYONE);

            assertThat(session.who("retry").experts()).hasSize(2);
            assertThat(session.coverage(List.of("retry", "budget"), ExpertQuery.of(""))
                            .people())
                    .extracting(one -> id(one.member()))
                    .containsExactly("bo");
        }
    }

    @Test
    void aTopicIsNotInABroaderOne() {
        assertThat(index.stems("kafka streams").isIn(index.stems("kafka").all()))
                .isFalse();
        assertThat(index.stems("kafka")
                        .isIn(index.stems("lag of kafka consumers").all()))
                .isTrue();
        assertThat(index.stems("").isIn(index.stems("kafka").all())).isFalse();
    }

    /** Checks every answer about people where search treats the query as the refused topic. */
    @ParameterizedTest
    @CsvSource({
        "kafka,kafka",
        "deployment,deployments",
        "policy,policies",
        "Datenbank,Datenbanken",
        "café,cafe",
        "cafe,CAFÉ",
        "machine learning,learning machines",
        "machine learning,machine-learning",
        "machineLearning,machine learning",
        "data base,database"
    })
    void noAnswerShowsWhoRefusesTheTopic(String refused, String asked) throws IOException {
        if (index.stems(refused).isIn(index.stems(asked).all())) { // as an engine without stemming does not know
            assertNobodyIsShown(refused, asked);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "k8s,kubernetes",
        "kubernetes,k8s clusters",
        "streaming,pulsar",
        "k8s operators,operators for kubernetes",
        "policy,Regel",
        "Regel,policy"
    })
    void noAnswerShowsWhoRefusesItByAnotherName(String refused, String asked) throws IOException {
        assertNobodyIsShown(refused, asked);
    }

    private void assertNobodyIsShown(String refused, String asked) throws IOException {
        try (Vault vault =
                new Vault(Files.createDirectory(folder.resolve("vault")), open(folder.resolve("of-vault")))) {
            vault.write(
                            "vocabulary.txt",
                            "k8s = kubernetes",
                            "policy = Regel",
                            "streaming > pulsar",
                            "streaming > kafka")
                    .write(
                            "people.txt",
                            "id=ana; name=Ana Ruiz; consent.topics." + refused + "=false",
                            "id=bo; name=Bo Li",
                            "id=di; name=Di Wu; skills=" + asked + "; consent.topics." + refused + "=false")
                    .write(
                            "a.md",
                            "title: " + refused,
                            "author: ana",
                            "date: " + DAY,
                            "tag: " + asked,
                            refused + " " + asked)
                    .write("b.md", "title: Two", "author: bo", "date: " + DAY, "tag: " + asked, refused + ". " + asked);
            vault.indexed();
            assertThat(shown(vault.knowhow, asked)).contains("bo").doesNotContain("ana", "di", "Ana Ruiz", "Di Wu");
            assertThat(shown(vault.knowhow, "bicycle " + refused)).doesNotContain("ana", "di", "Ana Ruiz", "Di Wu");
        }
    }

    /** Everybody named by the answers to a query. */
    private static List<String> shown(Knowhow knowhow, String asked) {
        List<String> shown = new ArrayList<>();
        Session session = knowhow.as(Viewer.EVERYONE);
        ExpertQuery query = ExpertQuery.of(asked);
        for (ExpertQuery one : List.of(query, query.withAsOf(DAY.plusDays(1)))) {
            Experts experts = session.who(one);
            assertThat(experts.total())
                    .as("those with evidence")
                    .isEqualTo(experts.experts().size());
            experts.experts().forEach(expert -> shown.add(id(expert.member())));
            experts.declared().stream().map(Declared::member).forEach(member -> shown.add(id(member)));
            experts.experts().stream()
                    .map(expert -> expert.member())
                    .filter(member -> member.skills().contains(asked))
                    .forEach(member -> shown.add(id(member)));
            for (String person : List.of("ana", "bo", "di")) {
                session.why(one, person)
                        .ifPresent(why -> shown.add(id(why.expert().member())));
            }
        }
        for (MatchQuery need : List.of(MatchQuery.asking(asked), MatchQuery.mentoring(asked))) {
            session.match(need).stream()
                    .flatMap(found -> Stream.concat(found.matches().stream(), found.unavailable().stream()))
                    .forEach(match -> shown.add(id(match.member())));
        }
        session.coverage(List.of(asked, "bicycle"), query).people().forEach(one -> shown.add(id(one.member())));
        Team team = session.team(TeamQuery.of(List.of(asked, "bicycle")).withEach(2));
        team.parts().forEach(part -> shown.add(id(part.person().member())));
        team.uncovered().stream().flatMap(one -> one.declared().stream()).forEach(one -> shown.add(id(one.member())));
        for (String person : List.of("ana", "bo", "di")) {
            session.person(person)
                    .filter(profile -> profile.member().skills().contains(asked)
                            || profile.topics().stream()
                                    .anyMatch(topic -> topic.name().equalsIgnoreCase(asked)))
                    .ifPresent(profile -> shown.add(id(profile.member())));
        }
        SearchQuery search = SearchQuery.of(asked).withFacets(Set.of(Field.AUTHOR));
        Filter tagged = Filter.of(Field.TAG, asked);
        for (SearchQuery one : List.of(search, SearchQuery.of("").and(tagged).withFacets(Set.of(Field.AUTHOR)))) {
            session.search(one).facets().stream()
                    .flatMap(facet -> facet.values().stream())
                    .map(Facet.Value::value)
                    .forEach(shown::add);
        }
        assertThat(session.search(search.and(Filter.of(Field.AUTHOR, "ana"))).hits())
                .as("notes by who refuses the topic")
                .isEmpty();
        Stream.of(NewsQuery.since(DAY).about(asked), NewsQuery.since(DAY).and(tagged))
                .flatMap(news -> session.news(news).writers().stream())
                .forEach(writer -> shown.add(id(writer.member())));
        return shown;
    }

    @ParameterizedTest
    @CsvSource({"kubernetes,kube*", "k8s,KUBE*", "machine learning,learn*"})
    void thePrefixOfATopicAsksForIt(String refused, String asked) throws IOException {
        try (Vault vault =
                new Vault(Files.createDirectory(folder.resolve("vault")), open(folder.resolve("of-vault")))) {
            vault.write("vocabulary.txt", "k8s = kubernetes")
                    .write("people.txt", "id=ana; consent.topics." + refused + "=false", "id=bo")
                    .write("a.md", "author: ana", refused + " kubernetes")
                    .write("b.md", "author: bo", refused + " kubernetes");
            vault.indexed();
            Session session = vault.knowhow.as(Viewer.EVERYONE);
            SearchQuery typed = SearchQuery.of(asked).withFacets(Set.of(Field.AUTHOR));
            SearchQuery made = SearchQuery.of("")
                    .withClause(new Clause.Prefix(asked.substring(0, asked.length() - 1)))
                    .withFacets(Set.of(Field.AUTHOR));
            for (SearchQuery query : List.of(typed, made)) {
                assertThat(session.search(query).facets())
                        .flatExtracting(Facet::values)
                        .extracting(Facet.Value::value)
                        .doesNotContain("ana");
                assertThat(session.search(query.and(Filter.of(Field.AUTHOR, "ana")))
                                .hits())
                        .isEmpty();
            }
        }
    }

    private static String id(Member member) {
        return member.id().value();
    }
}
