package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ApiTest {

    /** Requests for each route: what has an answer, what has none, what makes no sense. */
    private static final Map<String, List<String>> REQUESTS = Map.ofEntries(
            Map.entry(
                    "/api/v1/search",
                    List.of(
                            "?q=kafka&facet=tag&facet=author&facet=year",
                            "?q=kafka+unicorns+idempotnt",
                            "?q=\"no+such+phrase\"+kafka",
                            "?tag=kafka&sort=newest&recent=30&facet=all",
                            "?q=zzqxy",
                            "",
                            "?q=kafka&sort=best",
                            "?q=kafka&facet=colour",
                            "?q=a&limit=0",
                            "?q=a&limit=101",
                            "?q=a&offset=-1")),
            Map.entry(
                    "/api/v1/who",
                    List.of(
                            "?q=kafka",
                            "?q=kafka&team=Data&mentor=1",
                            "?q=kafka&activeSince=2026-01-01&asOf=2025-12-31",
                            "?q=kafka&asOf=31.12.2025",
                            "?q=kafka&team=Nobodys",
                            "?q=kafkaa",
                            "?q=zzqxy",
                            "",
                            "?q=%20",
                            "?q=kafka&q=streaming",
                            "?q=kafka+%2B+zzqxy",
                            "?q=kafka&q=streaming&mentor=1&activeSince=2026-01&asOf=30d",
                            "?q=kafka&q=Kafka&q=zzqxy&limit=1",
                            "?q=kafka&q=kafka",
                            "?q=kafka&q=streaming&asOf=yesterday",
                            "?q=a+%2B+b+%2B+c+%2B+d+%2B+e+%2B+f+%2B+g+%2B+h+%2B+i+%2B+j+%2B+k")),
            Map.entry(
                    "/api/v1/why",
                    List.of(
                            "?q=kafka&person=ana",
                            "?q=kafka&person=ana&asOf=2026-04-01",
                            "?q=kafka&person=Ben+Okri",
                            "?q=kafka&person=nobody",
                            "?q=kafka&person=cleo",
                            "?q=kafka")),
            Map.entry(
                    "/api/v1/team",
                    List.of(
                            "?q=kafka,gdpr",
                            "?q=kafka,+zzqxy&twoEach=1&free=1&within=Data",
                            "?q=,",
                            "?q=a,b,c,d,e,f,g,h,i,j,k,l,m",
                            "")),
            Map.entry(
                    "/api/v1/risk",
                    List.of("", "?q=kafka", "?q=zzqxy", "?without=ana", "?without=nobody", "?offset=9", "?limit=0")),
            Map.entry("/api/v1/recognition/{name}", List.of("/ana?limit=1", "/cleo", "/nobody")),
            Map.entry("/api/v1/handover", List.of("", "?person=ana", "?person=nobody", "?limit=0")),
            Map.entry("/api/v1/events", List.of("", "?limit=1")),
            Map.entry("/api/v1/record", List.of("", "?limit=1")),
            Map.entry("/api/v1/partners", List.of("", "?limit=1", "?limit=0")),
            Map.entry("/api/v1/peers", List.of("", "?limit=1", "?limit=0")),
            Map.entry("/api/v1/me", List.of("", "?limit=1", "?limit=0")),
            Map.entry("/api/v1/complete", List.of("?q=ka", "?q=An", "?q=", "", "?q=zzqxy", "?q=a&limit=1000")),
            Map.entry(
                    "/api/v1/facets/{field}",
                    List.of("/tag", "/author", "/year", "/kind", "/folder", "/lang", "/colour", "/title")),
            Map.entry(
                    "/api/v1/note/{id}",
                    List.of(
                            "/kafka/consumers.md",
                            "/kafka/consumers.md?section=poison+messages",
                            "/kafka/consumers.md?section=Nothing",
                            "/kafka/consumers.md?characters=10",
                            "/kafka/design.md",
                            "/board/layoffs.md",
                            "/nothing.md")),
            Map.entry("/api/v1/related/{id}", List.of("/kafka/consumers.md", "/board/layoffs.md", "/nothing.md")),
            Map.entry("/api/v1/backlinks/{id}", List.of("/kafka/consumers.md", "/board/layoffs.md", "/nothing.md")),
            Map.entry("/api/v1/topics", List.of("", "?limit=1")),
            Map.entry("/api/v1/person/{name}", List.of("/ana", "/Ben%20Okri?evidence=2", "/cleo", "/nobody")),
            Map.entry(
                    "/api/v1/topic/{name}",
                    List.of("/kafka", "/streaming", "/Apache%20Kafka", "/secretplan", "/nothing")),
            Map.entry("/api/v1/people", List.of("", "?limit=1")),
            Map.entry("/api/v1/ask", List.of("?q=kafka+lag", "?q=zzqxy&team=Data", "?q=kafka/consumers.md", "")),
            Map.entry("/api/v1/mentors", List.of("?q=kafka", "?q=zzqxy", "")),
            Map.entry("/api/v1/questions", List.of("", "?open=1")),
            Map.entry("/api/v1/opportunities", List.of("")),
            Map.entry("/api/v1/fits/{id}", List.of("/kafka/consumers.md", "/board/layoffs.md")),
            Map.entry("/api/v1/news", List.of("", "?since=2020", "?since=2020&q=kafka", "?since=never")),
            Map.entry("/api/v1/rising", List.of("", "?since=2026-01", "?since=x")),
            Map.entry("/api/v1/radar", List.of("", "?since=2026-01", "?since=x", "?since=2026-02&asOf=2026-01")),
            Map.entry("/api/v1/gaps", List.of("", "?limit=x")),
            Map.entry("/api/v1/saved", List.of("")),
            Map.entry("/api/v1/links", List.of("", "?ambiguous=true", "?ambiguous=perhaps")));

    @TempDir
    Path folder;

    private WebVault vault;
    private Web web;

    @BeforeEach
    void open() {
        vault = WebVault.ofKafka(folder);
        web = vault.web();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private JsonNode json(String target) {
        return Description.json(web.answer(Request.get("/api/v1" + target)));
    }

    @Test
    void everyRouteAndAnswerIsAsDescribed() {
        Description description = new Description(web);
        List<String> described = new ArrayList<>(description.paths());
        described.remove("/api/v1/openapi.json");
        assertThat(described).containsExactlyInAnyOrderElementsOf(REQUESTS.keySet());
        List<String> routes = web.routes().stream()
                .filter(path -> path.startsWith("api/") && !path.endsWith("openapi.json"))
                .map(path -> "/" + path)
                .toList();
        assertThat(routes)
                .containsExactlyInAnyOrderElementsOf(described.stream()
                        .map(path -> path.replaceAll("\\{\\w+}", "{}"))
                        .toList());
        REQUESTS.forEach((path, requests) -> requests.forEach(request -> {
            String target = path.replaceAll("/\\{\\w+}", "") + request;
            description.check(path, web.answer(Request.get(target)));
        }));
    }

    @Test
    void theWordsAreThoseOfTheLibrary() {
        JsonNode hit = json("/search?q=poison&limit=1").get("hits").get(0);
        assertThat(hit.get("id").asString()).isEqualTo("kafka/consumers.md");
        assertThat(hit.get("passage").get("section").get(1).asString()).isEqualTo("Poison messages");
        assertThat(json("/who?q=kafka")
                        .get("experts")
                        .get(0)
                        .get("member")
                        .get("name")
                        .asString())
                .isEqualTo("Ana Ruiz");
        assertThat(json("/person/ana").get("member").has("emails"))
                .as("addresses are no answer")
                .isFalse();
    }

    @Test
    void partsAddUpToScores() {
        JsonNode why = json("/why?q=kafka&person=ana");
        double sum = 0;
        for (JsonNode evidence : why.get("evidence")) {
            sum += evidence.get("contribution").asDouble();
        }
        assertThat(sum).isEqualTo(why.get("score").asDouble(), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void selfDeclaredPeopleAreMarked() {
        vault.write("people.yml", """
                - {id: ben, name: Ben Okri, skills: [kafka]}
                - {id: dora, name: Dora Dee, skills: [Apache Kafka, Brewing]}
                """).write("vocabulary.txt", "brewing > mashing");
        Description description = new Description(web);
        for (String asked : List.of("kafka", "brewing", "mashing")) {
            description.check("/api/v1/who", web.answer(Request.get("/api/v1/who?q=" + asked)));
        }
        description.check("/api/v1/why", web.answer(Request.get("/api/v1/why?q=kafka&person=dora")));

        JsonNode kafka = json("/who?q=kafka");
        assertThat(kafka.get("declared").get(0).get("member").get("id").asString())
                .isEqualTo("dora");
        assertThat(kafka.get("declared").get(0).get("declares").toString()).isEqualTo("[\"Apache Kafka\"]");
        assertThat(json("/who?q=mashing").get("nearest").get("declared").size()).isEqualTo(1);
        assertThat(json("/why?q=kafka&person=dora").get("rank").asInt()).isZero();
    }

    @Test
    void severalTopicsAreCoveredByWhoKnowsMostOfThem() {
        JsonNode answer = json("/who?q=poison+messages&q=owner");
        assertThat(answer.get("people")
                        .get(0)
                        .get("cells")
                        .get(0)
                        .get("strength")
                        .asDouble())
                .isEqualTo(1);
        assertThat(answer.get("gaps")).isEmpty();
        assertThat(json("/who?q=kafka+%2B+zzqxy").get("gaps").get(0).asString()).isEqualTo("zzqxy");
    }

    @Test
    void aPageNamesTheNextOneUntilTheLast() {
        vault.write("more.md", "---\nauthors: [dee]\n---\nPoison messages of [[Topic design]], as ana wrote.\n")
                .indexed();
        Map<String, String> lists = Map.of(
                "/who?q=poison+messages&q=owner&limit=%d&offset=%d", "people",
                "/related/kafka/design.md?limit=%d&offset=%d", "related",
                "/backlinks/kafka/design.md?limit=%d&offset=%d", "backlinks");
        lists.forEach((list, rows) -> {
            int all = json(list.formatted(100, 0)).get(rows).size();
            assertThat(all).as(list).isGreaterThan(1);
            assertThat(json(list.formatted(100, 0)).get("next").isNull())
                    .as(list)
                    .isTrue();
            JsonNode first = json(list.formatted(1, 0));
            assertThat(first.get(rows)).as(list).hasSize(1);
            assertThat(first.get("next").asInt()).as(list).isEqualTo(1);
            JsonNode last = json(list.formatted(1, all - 1));
            assertThat(last.get(rows)).as(list).hasSize(1);
            assertThat(last.get("next").isNull()).as(list).isTrue();
        });
    }

    @Test
    void asOfADayNobodyKnowsWhatWasWrittenLater() {
        assertThat(json("/who?q=kafka&asOf=2025-12-31")
                        .get("experts")
                        .valueStream()
                        .map(expert -> expert.get("member").get("id").asString()))
                .containsExactly("ben");
    }

    @Test
    void nextWalksThroughAllHitsOnce() {
        for (int i = 0; i < 25; i++) {
            vault.write("many/n" + i + ".md", "# Lighthouse " + i + "\nlighthouse");
        }
        vault.indexed();
        List<String> seen = new ArrayList<>();
        int pages = 0;
        JsonNode next = json("/search?q=lighthouse&limit=7").get("next");
        json("/search?q=lighthouse&limit=7")
                .get("hits")
                .forEach(hit -> seen.add(hit.get("id").asString()));
        while (!next.isNull()) {
            JsonNode page = json("/search?q=lighthouse&limit=7&offset=" + next.asInt());
            page.get("hits").forEach(hit -> seen.add(hit.get("id").asString()));
            next = page.get("next");
            pages++;
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void anAnswerHasRemarks() {
        assertThat(json("/who?q=kafka+zzqxy+qqqzz+xxyyz").get("remarks").toString())
                .contains("Weak matches only");
        assertThat(json("/who?q=kafka+%2B+zzqxy").get("remarks").toString()).contains("No expert on “zzqxy” is known.");
        assertThat(json("/who?q=kafka").get("remarks")).isEmpty();
    }

    @Test
    void problemsAreProblems() {
        Response missing = web.answer(Request.get("/api/v1/note/nothing.md"));
        assertThat(missing.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(Description.json(missing).get("status").asInt()).isEqualTo(404);
        assertThat(web.answer(Request.get("/api/v2/search?q=a")).headers())
                .containsEntry("Content-Type", "application/problem+json");
    }

    @Test
    void pagesOfOtherOriginsReadOnlyWhereTheyAreNamed() {
        Web open = new Web(
                vault.knowhow,
                WebVault.settings()
                        .origins(List.of("https://intranet.example.org"))
                        .build());
        Request request = Request.get("/api/v1/complete?q=ka");
        Response theirs = open.answer(request.header("Origin", "https://intranet.example.org"));
        assertThat(theirs.headers()).containsEntry("Access-Control-Allow-Origin", "https://intranet.example.org");
        for (String other : List.of("https://evil.example", "null", "https://intranet.example.org.evil.example")) {
            assertThat(open.answer(request.header("Origin", other)).headers())
                    .as(other)
                    .doesNotContainKey("Access-Control-Allow-Origin");
        }
        assertThat(open.answer(Request.get("/search?q=a").header("Origin", "https://intranet.example.org"))
                        .headers())
                .as("pages are for nobody else")
                .doesNotContainKey("Access-Control-Allow-Origin");
        Response preflight = open.answer(request.method("OPTIONS").header("Origin", "https://intranet.example.org"));
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.headers())
                .containsEntry("Access-Control-Allow-Methods", "GET, HEAD")
                .doesNotContainKey("Access-Control-Allow-Credentials");
    }

    @Test
    void onlyPagesThatAreTrustedReadInTheNameOfTheirVisitors() {
        Web open = new Web(
                vault.knowhow,
                WebVault.settings()
                        .origins(List.of("https://news.example.org"))
                        .trustedOrigins(List.of("https://intranet.example.org"))
                        .build());
        Request request = Request.get("/api/v1/search?q=kafka");
        assertThat(open.answer(request.header("Origin", "https://intranet.example.org"))
                        .headers())
                .containsEntry("Access-Control-Allow-Origin", "https://intranet.example.org")
                .containsEntry("Access-Control-Allow-Credentials", "true");
        assertThat(open.answer(request.header("Origin", "https://news.example.org"))
                        .headers())
                .containsEntry("Access-Control-Allow-Origin", "https://news.example.org")
                .doesNotContainKey("Access-Control-Allow-Credentials");
        assertThat(open.answer(request.header("Origin", "https://evil.example")).headers())
                .doesNotContainKeys("Access-Control-Allow-Origin", "Access-Control-Allow-Credentials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "null", "https://intranet.example.org/", "https://*.example.org", "intranet.example.org"})
    void whatNoBrowserSendsAsAnOriginIsRefusedAtOnce(String origin) {
        assertThatThrownBy(() -> WebVault.settings().origins(List.of(origin)).build())
                .hasMessageContaining("is not an origin");
        assertThatThrownBy(() ->
                        WebVault.settings().trustedOrigins(List.of(origin)).build())
                .hasMessageContaining("is not an origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1",
                "/api/v1/",
                "/api/v1/note",
                "/api/v1/note/",
                "/api/v1/experts",
                "/api/v1/search/x",
                "/api/v1/people/ana"
            })
    void whatIsNoRouteIsMissing(String target) {
        assertThat(web.answer(Request.get(target)).status()).isEqualTo(404);
    }
}
