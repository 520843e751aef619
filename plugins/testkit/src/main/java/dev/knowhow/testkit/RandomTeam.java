package dev.knowhow.testkit;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random people and notes, some with restricted visibility, reproducible by seed. */
final class RandomTeam {

    static final List<String> PEOPLE = List.of("ana", "bo", "cy", "di", "ed", "fay");
    static final List<String> TOPICS = List.of(
            "kafka", "retry budget", "stream", "kafak", "zebra", "plan of latency", "pulsar cluster", "nowhere");
    static final String VOCABULARY = "stream = streaming\nstreaming > kafka\nstreaming > pulsar";

    static final List<Viewer> VIEWERS = List.of(
            Viewer.EVERYONE,
            Viewer.of(new MemberId("ana"), Set.of()),
            Viewer.of(new MemberId("eve"), Set.of("ops")),
            new Viewer(null, Set.of("ops", "law"), false));

    private static final List<String> NAMES =
            List.of("Ana Lima", "Bo Berg", "Cy Young", "Di Wu", "Ed Ode", "Fay Fox", "Zed Zulu");
    private static final List<String> SKILLS =
            List.of("Kafka", "Retry budget,Stream", "Apache Kafka", "Zebra", "Pulsar", "Kafka,Latency");
    private static final List<String> TEAMS = List.of("red", "blue", "red", "blue", "green", "blue");
    private static final List<String> RINGS = List.of("adopt", "trial", "assess", "hold", "unheard");
    private static final List<String> WORDS = List.of(
            "kafka", "retry", "budget", "stream", "pulsar", "latency", "cluster", "of", "the", "plan", "zebra",
            "deploy");

    /**
     * A note.
     *
     * @param id its id
     * @param authors the authors, as indices in the list of names
     * @param audience the groups with access; empty for everyone
     * @param draft whether only authors may see it
     * @param rest the lines that do not depend on the authors
     */
    record Page(String id, List<Integer> authors, String audience, boolean draft, List<String> rest) {

        boolean isSeenBy(Viewer viewer) {
            MemberId member = viewer.member();
            int self = member == null ? -1 : PEOPLE.indexOf(member.value());
            return authors.contains(self)
                    || (!draft && (audience.isEmpty() || viewer.groups().contains(audience)));
        }

        /** The note, without authors who must not be named. */
        String[] lines(@Nullable String stripped) {
            List<String> lines = new ArrayList<>();
            for (int author : authors) {
                boolean named = author >= PEOPLE.size() || !PEOPLE.get(author).equals(stripped);
                lines.add(named ? "author: " + NAMES.get(author) : "kind: page"); // line numbers must not change
            }
            if (!audience.isEmpty()) {
                lines.add("audience: " + audience);
            }
            if (draft) {
                lines.add("status: draft");
            }
            lines.addAll(rest);
            return lines.toArray(String[]::new);
        }
    }

    private final List<Page> pages;
    private final @Nullable String stripped;

    RandomTeam(Random random) {
        this(pages(random), null);
    }

    private RandomTeam(List<Page> pages, @Nullable String stripped) {
        this.pages = pages;
        this.stripped = stripped;
    }

    /** The team without one person. */
    RandomTeam without(String person) {
        return new RandomTeam(pages, person);
    }

    List<Page> pages() {
        return pages;
    }

    @Nullable String stripped() {
        return stripped;
    }

    /** The records, in which one person opts out of being found. */
    String people(String hidden) {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < PEOPLE.size(); i++) {
            String id = PEOPLE.get(i);
            if (!id.equals(stripped)) {
                records.add("id=" + id + "; name=" + NAMES.get(i) + "; team=" + TEAMS.get(i)
                        + "; skills=" + SKILLS.get(i)
                        + "; interests=tag:kafka," + WORDS.get(i % 3) + "; goals=" + WORDS.get(i % 2)
                        + (id.equals(hidden) ? "; consent.search=false" : ""));
            }
        }
        return String.join("\n", records);
    }

    private static List<Page> pages(Random random) {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int zed = NAMES.size() - 1;
            List<Integer> authors =
                    random.nextInt(4) == 0 ? List.of(random.nextInt(zed), zed) : List.of(random.nextInt(zed + 1));
            String audience = random.nextInt(3) == 0 ? random.nextBoolean() ? "ops" : "law" : "";
            pages.add(new Page("note-" + i + ".md", authors, audience, random.nextInt(8) == 0, rest(i, random)));
        }
        return pages;
    }

    private static List<String> rest(int number, Random random) {
        List<String> lines = new ArrayList<>();
        lines.add("owner: " + TEAMS.get(number % TEAMS.size()));
        if (number % 5 == 1) {
            lines.add("kind: question");
            lines.add("ask: " + PEOPLE.get(number % 2));
        } else if (number % 5 == 3) {
            lines.add("kind: opportunity");
            lines.add("skills: kafka, " + WORDS.get(number % WORDS.size()));
        }
        if (number % 3 == 0) {
            lines.add("ring: " + RINGS.get(number % RINGS.size()));
            lines.add("quadrant: " + (number % 2 == 0 ? "tools" : "techniques"));
        }
        lines.add("title: " + words(random, 2));
        lines.add("date: 2025-0" + (1 + random.nextInt(9)) + "-01");
        lines.add("tag: " + words(random, 1));
        lines.add(words(random, 3 + random.nextInt(20)));
        if (random.nextInt(3) == 0) {
            lines.add("See [[note-" + random.nextInt(30) + "|" + words(random, 1) + "]].");
        }
        if (random.nextInt(4) == 0) {
            lines.add("Ask " + NAMES.get(random.nextInt(NAMES.size())) + ".");
        }
        return lines;
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }
}
