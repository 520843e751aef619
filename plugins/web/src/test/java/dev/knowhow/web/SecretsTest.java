package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody may not see leaves no trace on any route: each answer is, byte for byte and header for header, that of
 * a vault in which it does not exist. Only when the index was last brought up to date may differ.
 */
class SecretsTest {

    private static final List<String> WORDS =
            List.of("kafka", "retry", "budget", "stream", "pulsar", "latency", "cluster", "zebra", "deploy", "passkey");

    /** Stand in notes that are not for everyone, and in the questions of whoever guesses. */
    private static final List<String> SECRETS = List.of("zanzibar", "reorganisation", "Quetzalcoatl");

    /** Names, parts and typing errors of what is looked for, wherever it may stand. */
    private static final List<String> SYNTAX = List.of(
            "title:%s",
            "tag:%s",
            "\"%s\"",
            "\"kafka %s\"",
            "kafka -%s",
            "-%s",
            "%s OR pulsar",
            "path:folder-1 %s",
            "kind:trend %s",
            "lang:en %s",
            "after:2025-03-01 before:2025-07-01 %s",
            "author:\"Di Wu\" %s",
            "%sq",
            "%s*");

    private static final List<String> PEOPLE = List.of("Ana Lima", "Bo Berg", "Cy Young", "Di Wu");
    private static final List<Viewer> VIEWERS =
            List.of(Viewer.EVERYONE, Viewer.of(new MemberId("ana"), Set.of()), new Viewer(null, Set.of("ops"), false));
    private static final Pattern HREF = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern AS_OF = Pattern.compile("indexed <time>[^<]*</time>|\"asOf\":\"[^\"]*\"");

    /** Each vault has a key of its own, and each record other salts. */
    private static final Pattern RANDOM_OF_A_RECORD = Pattern.compile("(\"(?:salt|key|signature)\":)\"[^\"]*\"");

    @TempDir
    Path folder;

    /** A note, and who may see it. */
    private record Written(String id, String text, String audience, List<String> authors, boolean draft) {

        boolean isSeenBy(Viewer viewer) {
            boolean own = viewer.member() != null && authors.contains("Ana Lima");
            return own || (!draft && (audience.isEmpty() || viewer.groups().contains(audience)));
        }
    }

    private static List<Written> notes(Random random) {
        List<Written> notes = new java.util.ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String audience = random.nextInt(3) == 0 ? random.nextBoolean() ? "ops" : "law" : "";
            boolean draft = random.nextInt(8) == 0;
            List<String> authors = List.of(PEOPLE.get(random.nextInt(PEOPLE.size())));
            String text = "---\ntitle: " + words(random, 2) + "\nauthors: [" + authors.getFirst() + "]\ntags: ["
                    + words(random, 1) + "]\nkind: " + (random.nextBoolean() ? "trend" : "practice") + "\ndate: 2025-0"
                    + (1 + random.nextInt(9)) + "-01\n"
                    + (audience.isEmpty() ? "" : "audience: [" + audience + "]\n")
                    + (draft ? "draft: true\n" : "") + "---\n# " + words(random, 3) + "\n" + words(random, 20)
                    + "\nSee [[note-"
                    + random.nextInt(24) + "]] and [[" + words(random, 1) + "]]. Ask " + PEOPLE.get(random.nextInt(4))
                    + ".\n## "
                    + words(random, 2) + "\n" + words(random, 10) + "\n"
                    + (audience.isEmpty() && !draft ? "" : "## " + SECRETS.get(random.nextInt(3)) + "\nThe plan.\n");
            notes.add(new Written("folder-" + i % 3 + "/note-" + i + ".md", text, audience, authors, draft));
        }
        return notes;
    }

    private static String words(Random random, int count) {
        List<String> words = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private WebVault vault(String name, List<Written> notes) {
        WebVault vault = new WebVault(folder.resolve(name))
                .write("people.yml", "- {id: ana, name: Ana Lima}\n- {id: bo, name: Bo Berg}\n")
                .write("saved.txt", "hot = kafka OR passkey\n")
                .write("vocabulary.txt", "streaming > kafka\nstreaming > pulsar\n");
        notes.forEach(note -> vault.write(note.id(), note.text()));
        return vault.indexed();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatMayNotBeSeenLeavesNoTraceOnAnyRoute(long seed) {
        List<Written> notes = notes(new Random(seed));
        try (WebVault all = vault("all", notes)) {
            for (int i = 0; i < VIEWERS.size(); i++) {
                Viewer viewer = VIEWERS.get(i);
                List<Written> seen =
                        notes.stream().filter(note -> note.isSeenBy(viewer)).toList();
                assertThat(seen.size()).isBetween(1, notes.size() - 1);
                try (WebVault some = vault("some-" + i, seen)) {
                    Map<String, String> with = answers(all.seenBy(viewer), notes);
                    Map<String, String> without = answers(some.seenBy(viewer), notes);
                    with.forEach((target, answer) -> assertThat(answer)
                            .as("seed %d: %s %s", seed, viewer, target)
                            .isEqualTo(without.get(target)));
                    assertThat(with.keySet()).as("seed %d: %s", seed, viewer).isEqualTo(without.keySet());
                    assertThat(with.size()).isGreaterThan(200);
                }
            }
        }
    }

    /** The answers to all that can be reached by links, and to all that somebody might try. */
    private static Map<String, String> answers(Web web, List<Written> notes) {
        Set<String> targets = new TreeSet<>(Set.of("/", "/news", "/topics", "/people", "/search", "/who"));
        for (String word : WORDS) {
            for (String route : List.of(
                    "/search?q=%s",
                    "/search?q=%s+nothing&sort=newest",
                    "/who?q=%s",
                    "/topic/%s",
                    "/api/v1/search?q=%s&facet=tag&facet=author&facet=kind&facet=year&facet=folder&limit=3",
                    "/api/v1/who?q=%s&evidence=9",
                    "/api/v1/who?q=%s&asOf=2025-05-01",
                    "/api/v1/who?q=%s&q=kafka+stream",
                    "/who?q=%s+%%2B+cluster",
                    "/who?q=%s&asOf=2025-05-01",
                    "/api/v1/complete?q=%s",
                    "/suggestions?q=%s",
                    "/embed/search?q=%s",
                    "/embed/who?q=%s",
                    "/feeds/tag/%s.json",
                    "/feeds/tag/%s.atom",
                    "/oembed?url=http://localhost/search?q=%s",
                    "/api/v1/topic/%s",
                    "/api/v1/why?q=%s&person=ana",
                    "/api/v1/why?q=%s&person=Di+Wu")) {
                targets.add(route.formatted(word));
            }
            targets.add("/api/v1/complete?q=" + word.substring(0, 2));
            targets.add("/search?q=" + word.substring(1));
        }
        for (String word : SECRETS) {
            for (String syntax : SYNTAX) {
                String typed = URLEncoder.encode(syntax.formatted(word), StandardCharsets.UTF_8);
                targets.add("/api/v1/search?q=" + typed + "&facet=author&facet=tag&recent=365");
            }
            String swapped = word.substring(0, 2) + word.charAt(3) + word.charAt(2) + word.substring(4);
            for (String typed : List.of(word, swapped, word.substring(0, 3), word.substring(0, word.length() - 1))) {
                targets.add("/search?q=" + typed);
                targets.add("/api/v1/complete?q=" + typed);
                targets.add("/who?q=" + typed);
                targets.add("/topic/" + typed);
            }
        }
        for (String field : List.of("tag", "author", "kind", "year", "folder", "lang")) {
            targets.add("/api/v1/facets/" + field);
        }
        for (String feed : List.of("all", "kind/trend", "kind/practice", "saved/hot")) {
            targets.add("/feeds/" + feed + ".atom");
            targets.add("/feeds/" + feed + ".json");
        }
        for (String person : PEOPLE) {
            targets.add("/feeds/person/" + person.replace(" ", "%20") + ".atom");
            targets.add("/person/" + person.replace(" ", "%20"));
            targets.add("/api/v1/person/" + person.replace(" ", "%20"));
        }
        for (Written note : notes) {
            targets.add("/note/" + note.id());
            targets.add("/embed/note/" + note.id());
            targets.add("/oembed?url=http://localhost/note/" + note.id());
            targets.add("/api/v1/note/" + note.id());
        }
        Map<String, String> answers = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(targets);
        while (!open.isEmpty()) {
            String target = open.remove();
            Response response = web.answer(Request.get(target));
            String body = AS_OF.matcher(response.text()).replaceAll("indexed");
            body = RANDOM_OF_A_RECORD.matcher(body).replaceAll("$1");
            Map<String, String> headers = new TreeMap<>(response.headers());
            headers.remove("ETag");
            answers.put(target, response.status() + " " + headers + "\n" + body);
            Matcher links = HREF.matcher(response.text());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                boolean wanted = !link.startsWith("/assets") && !link.startsWith("/search?");
                if (wanted && targets.add(link)) {
                    open.add(link);
                }
            }
        }
        return answers;
    }
}
