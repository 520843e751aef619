package dev.knowhow.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Random edits of a vault, of every kind that affects other notes. */
final class RandomEdits {

    private static final String[] FOLDERS = {"", "a/", "a/b/", "_c/", "Guides/"};
    private static final String[] NAMES = {
        "one", "Two", "three-words-here", "README", "index", "2020-01-02-post", "four"
    };
    private static final String[] PEOPLE = {
        "Ana Lima", "ana", "jane-doe", "Jane Doe", "José García", "Jose Garcia <jose@example.org>", "bo", "Bo Berg"
    };
    private static final String[] TARGETS = {
        "one",
        "two",
        "three words here",
        "a/README",
        "../one.md",
        "./two.md",
        "b/",
        "..",
        "/a/b/",
        "/c/one/",
        "Four",
        "post",
        "/2020/post.html",
        "the alias",
        "Other Title",
        "shown",
        "../../Guides/index.md",
        "",
        "a/one",
        "/x/y/"
    };
    private static final String[] TEXTS = {
        "by Ana Lima", "thanks to @bo", "José García's idea", "ask @ana or jane-doe", "mail jose@example.org",
        "see [his page](https://github.com/bo)", "JANE DOE said", "O'Brien and Bo. Berg", "nothing", "Bo Berg"
    };

    private final Random random;
    private final Vault vault;
    private final TreeMap<String, String[]> files = new TreeMap<>();

    RandomEdits(Random random, Vault vault) {
        this.random = random;
        this.vault = vault;
    }

    String edit() {
        return switch (random.nextInt(10)) {
            case 0 -> people();
            case 1 -> mailmap();
            case 2, 3 -> remove();
            case 4 -> move();
            case 5 -> touch();
            case 6 -> broken();
            default -> write(path(), content());
        };
    }

    private String write(String path, String[] content) {
        files.put(path, content);
        vault.write(path, content);
        return "write " + path + " " + String.join("\\n", content);
    }

    private String broken() {
        return write(path(), new String[] {"\0"});
    }

    private String remove() {
        if (files.isEmpty()) {
            return "";
        }
        String path = anyFile();
        files.remove(path);
        vault.delete(path);
        return "delete " + path;
    }

    private String move() {
        if (files.isEmpty()) {
            return "";
        }
        String from = anyFile();
        String[] content = files.remove(from);
        vault.delete(from);
        return "move " + from + " as " + write(path(), content == null ? new String[] {""} : content);
    }

    private String touch() {
        if (files.isEmpty()) {
            return "";
        }
        String path = anyFile();
        vault.touch(path, Instant.ofEpochSecond(1_500_000_000 + random.nextInt(1000)));
        return "touch " + path;
    }

    private String people() {
        List<String> lines = new ArrayList<>();
        for (String line : List.of(
                "id=ana; name=Ana Lima",
                "id=bob; name=Bo Berg; handles=bo,bobo",
                "id=jd; name=Jane Doe; aliases=jane-doe",
                "id=jose; name=José García; emails=jose@example.org",
                "id=other; name=Jane Doe")) {
            if (random.nextBoolean()) {
                lines.add(line);
            }
        }
        vault.write("people.txt", lines.toArray(String[]::new));
        return "people " + lines;
    }

    private String mailmap() {
        String line = random.nextBoolean() ? "Ana Lima <jose@example.org>" : "# nobody";
        vault.write(".mailmap", line);
        return "mailmap " + line;
    }

    private String anyFile() {
        return List.copyOf(files.keySet()).get(random.nextInt(files.size()));
    }

    private String path() {
        return any(FOLDERS) + any(NAMES) + ".md";
    }

    private String[] content() {
        List<String> lines = new ArrayList<>();
        maybe(lines, "title: " + any("Other Title", "One", "Ana Lima"));
        maybe(lines, "alias: " + any("the alias", "four", "shown"));
        maybe(lines, "author: " + any(PEOPLE));
        maybe(lines, "author: " + any(PEOPLE));
        maybe(lines, "permalink: " + any("/x/y/", "/a/b/", "/post"));
        if (random.nextInt(5) == 0) {
            lines.add("audience: team");
        }
        if (random.nextInt(8) == 0) {
            lines.add("status: " + any("draft", "unlisted"));
        }
        if (random.nextInt(8) == 0) {
            lines.add("kind: person");
            maybe(lines, "handle: bo");
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            lines.add("Text " + any(TEXTS) + " [[" + any(TARGETS) + "|" + any("shown", "Two", "") + "]] and [words"
                    + random.nextInt(3) + "](" + any(TARGETS) + ")");
        }
        return lines.isEmpty() ? new String[] {"empty"} : lines.toArray(String[]::new);
    }

    private void maybe(List<String> lines, String line) {
        if (random.nextInt(3) == 0) {
            lines.add(line);
        }
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }
}
