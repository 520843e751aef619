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
    private static final Map<String, List<String>> REQUESTS = Map.of(
            "/api/v1/search",
            List.of(
                    "?q=kafka&facet=tag&facet=author&facet=year",
                    "?q=kafka+unicorns+idempotnt",
                    "?q=\"no+such+phrase\"+kafka",
                    "?tag=kafka&sort=newest&recent=30",
                    "?q=zzqxy",
                    "",
                    "?q=kafka&sort=best",
                    "?q=kafka&facet=colour",
                    "?q=a&limit=0",
                    "?q=a&cursor=xyz"),
            "/api/v1/experts",
            List.of(
                    "?q=kafka",
                    "?q=kafka&team=Data&mentor=1",
                    "?q=kafka&activeSince=2026-01-01&asOf=2025-12-31",
                    "?q=kafka&asOf=31.12.2025",
                    "?q=kafka&team=Nobodys",
                    "?q=kafkaa",
                    "?q=zzqxy",
                    "",
                    "?q=%20"),
            "/api/v1/coverage",
            List.of(
                    "?q=kafka&q=streaming",
                    "?q=kafka+%2B+zzqxy",
                    "?q=kafka&q=streaming&mentor=1&activeSince=2026-01-01&asOf=2026-04-01",
                    "?q=kafka&q=Kafka&q=zzqxy&limit=1",
                    "?q=kafka",
                    "?q=kafka&q=kafka",
                    "?q=kafka&q=streaming&asOf=yesterday",
                    ""),
            "/api/v1/why",
            List.of(
                    "?q=kafka&person=ana",
                    "?q=kafka&person=ana&asOf=2026-04-01",
                    "?q=kafka&person=Ben+Okri",
                    "?q=kafka&person=nobody",
                    "?q=kafka&person=cleo",
                    "?q=kafka"),
            "/api/v1/suggest",
            List.of("?q=ka", "?q=An", "?q=", "", "?q=zzqxy", "?q=a&limit=1000"),
            "/api/v1/facets/{field}",
            List.of("/tag", "/author", "/year", "/kind", "/folder", "/lang", "/colour", "/title"),
            "/api/v1/notes/{id}",
            List.of("/kafka/consumers.md", "/kafka/design.md", "/board/layoffs.md", "/nothing.md"),
            "/api/v1/people/{person}",
            List.of("/ana", "/Ben%20Okri", "/cleo", "/nobody"),
            "/api/v1/topics/{name}",
            List.of("/kafka", "/streaming", "/Apache%20Kafka", "/secretplan", "/nothing"));

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
        List<String> routes = web.paths().stream()
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
        assertThat(json("/experts?q=kafka")
                        .get("experts")
                        .get(0)
                        .get("member")
                        .get("name")
                        .asString())
                .isEqualTo("Ana Ruiz");
        assertThat(json("/people/ana").get("member").has("emails"))
                .as("addresses are no answer")
                .isFalse();
    }

    @Test
    void partsAddUpToScores() {
        JsonNode why = json("/why?q=kafka&person=ana");
        double sum = 0;
        for (JsonNode evidence : why.get("evidence")) {
            sum += evidence.get("part").asDouble();
        }
        assertThat(sum).isEqualTo(why.get("score").asDouble(), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void whoOnlySaysSoIsToldApart() {
        vault.write("people.yml", """
                - {id: ben, name: Ben Okri, skills: [kafka]}
                - {id: dora, name: Dora Dee, skills: [Apache Kafka, Brewing]}
                """).write("vocabulary.txt", "brewing > mashing");
        Description description = new Description(web);
        for (String asked : List.of("kafka", "brewing", "mashing")) {
            description.check("/api/v1/experts", web.answer(Request.get("/api/v1/experts?q=" + asked)));
        }
        description.check("/api/v1/why", web.answer(Request.get("/api/v1/why?q=kafka&person=dora")));

        JsonNode kafka = json("/experts?q=kafka");
        assertThat(kafka.get("declared").get(0).get("member").get("id").asString())
                .isEqualTo("dora");
        assertThat(kafka.get("declared").get(0).get("declares").toString()).isEqualTo("[\"Apache Kafka\"]");
        assertThat(json("/experts?q=mashing").get("nearest").get("declared").size())
                .isEqualTo(1);
        assertThat(json("/why?q=kafka&person=dora").get("rank").asInt()).isZero();
    }

    @Test
    void severalTopicsAreCoveredByWhoKnowsMostOfThem() {
        JsonNode answer = json("/coverage?q=poison+messages&q=owner");
        assertThat(answer.get("people")
                        .get(0)
                        .get("parts")
                        .get(0)
                        .get("strength")
                        .asDouble())
                .isEqualTo(1);
        assertThat(answer.get("gaps")).isEmpty();
        assertThat(json("/coverage?q=kafka+%2B+zzqxy").get("gaps").get(0).asString())
                .isEqualTo("zzqxy");
    }

    @Test
    void asOfADayNobodyKnowsWhatWasWrittenLater() {
        assertThat(json("/experts?q=kafka&asOf=2025-12-31")
                        .get("experts")
                        .valueStream()
                        .map(expert -> expert.get("member").get("id").asString()))
                .containsExactly("ben");
    }

    @Test
    void aCursorWalksThroughAllHitsOnce() {
        for (int i = 0; i < 25; i++) {
            vault.write("many/n" + i + ".md", "# Lighthouse " + i + "\nlighthouse");
        }
        vault.indexed();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = json("/search?q=lighthouse&limit=7" + cursor);
            page.get("hits").forEach(hit -> seen.add(hit.get("id").asString()));
            pages++;
            JsonNode next = page.get("next");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void aCursorFitsItsOwnQuestionAlone() {
        vault.write("x.md", "kafka").indexed();
        String cursor = json("/search?q=kafka&limit=1").get("next").asString();
        assertThat(web.answer(Request.get("/api/v1/search?q=kafka&limit=2&cursor=" + cursor))
                        .status())
                .isEqualTo(200);
        assertThat(web.answer(Request.get("/api/v1/search?q=topic&limit=1&cursor=" + cursor))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void problemsAreProblems() {
        Response missing = web.answer(Request.get("/api/v1/notes/nothing.md"));
        assertThat(missing.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(Description.json(missing).get("status").asInt()).isEqualTo(404);
        assertThat(web.answer(Request.get("/api/v2/search?q=a")).headers())
                .containsEntry("Content-Type", "application/problem+json");
    }

    @Test
    void pagesOfOtherOriginsReadOnlyWhereTheyAreNamed() {
        Web open = new Web(vault.knowhow, WebVault.settings().origins(List.of("https://intranet.example.org")));
        Request request = Request.get("/api/v1/suggest?q=ka");
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
                        .trustedOrigins(List.of("https://intranet.example.org")));
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
        assertThatThrownBy(() -> WebVault.settings().origins(List.of(origin))).hasMessageContaining("is no origin");
        assertThatThrownBy(() -> WebVault.settings().trustedOrigins(List.of(origin)))
                .hasMessageContaining("is no origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1",
                "/api/v1/",
                "/api/v1/notes",
                "/api/v1/notes/",
                "/api/v1/search/x",
                "/api/v1/people"
            })
    void whatIsNoRouteIsMissing(String target) {
        assertThat(web.answer(Request.get(target)).status()).isEqualTo(404);
    }
}
