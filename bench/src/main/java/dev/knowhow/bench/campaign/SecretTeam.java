package dev.knowhow.bench.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A random vault of a team in which one note is hidden from most viewers. The hidden note has words, tags, people and
 * files that no other note has, and others link to it. Every tenth team has more than a thousand notes, so that
 * searches estimate their totals.
 */
final class SecretTeam {

    static final List<String> WORDS = List.of(
            "kafka", "retry", "budget", "stream", "latency", "cluster", "deploy", "passkey", "zebra", "caching");
    static final List<String> SECRETS = List.of("quokka", "zanzibar", "reorganisation", "Quetzalcoatl", "xylograph");
    static final List<String> PEOPLE = List.of("Ana Lima", "Bo Berg", "Cy Young", "Di Wu", "Quentin Quill");
    static final List<String> LEVELS = List.of("basic", "advanced", "xylograph", "7.5", "12");
    static final String HIDDEN = "plans/hidden-plan.md";
    static final String EDITED = "folder-0/note-0.md";
    static final String HIDDEN_TITLE = "The zanzibar plan";

    private static final int FEW = 14;
    private static final int MANY = 1_200;
    private static final int TEAMS_BY_SIZE = 10;
    private static final List<String> WAYS_TO_HIDE = List.of(
            "audience: [board]",
            "audience: [member:zoe]",
            "draft: true",
            "publishDate: 2031-01-01",
            "expiryDate: 2020-01-01",
            "audience: [board]\nkind: person\nskills: [quokka, kafka]\nhandle: quill\nteam: xylograph");

    private final Random random;
    private final int notes;
    private final Map<String, byte[]> files = new TreeMap<>();

    SecretTeam(long seed) {
        this.random = new Random(seed);
        this.notes = Math.floorMod(seed, TEAMS_BY_SIZE) == 1 ? MANY : FEW;
        put("people.yml", """
                - {id: ana, name: Ana Lima, skills: [kafka], groups: [leads]}
                - {id: cy, name: Cy Young, left: 2026-10-01}
                - {id: bo, name: Bo Berg, consent: {search: false}}
                """);
        put("vocabulary.txt", "streaming > kafka\nquokka = zebra\n");
        put("saved.txt", "hot = kafka OR passkey\n");
        for (int i = 0; i < notes; i++) {
            put("folder-" + i % 3 + "/note-" + i + ".md", note(i));
        }
        files.put("plans/a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        files.put("plans/shared.odt", document("kafka " + SECRETS.get(1)));
        files.put("plans/only.odt", document(SECRETS.get(random.nextInt(SECRETS.size())) + " retry"));
        put(HIDDEN, hidden());
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private String note(int number) {
        String access = random.nextInt(4) == 0 ? "audience: [ops]\n" : "";
        String link = random.nextInt(3) == 0 ? "[[" + HIDDEN_TITLE + "]]" : "[[note-" + random.nextInt(notes) + "]]";
        return "---\ntitle: " + words(2) + " " + number + "\nauthors: [" + PEOPLE.get(random.nextInt(4)) + "]\ntags: ["
                + words(1) + "]\nkind: " + (random.nextBoolean() ? "trend" : "practice") + "\n" + facts() + access
                + "---\n" + words(25) + ". See " + link
                + (random.nextInt(4) == 0 ? " and [file](/plans/shared.odt)" : "") + ".\n\n## " + words(2) + "\n\n"
                + words(12) + "\n";
    }

    /** A day, half of them in the year before the campaign's, what a radar shows, and a key of its own to filter by. */
    private String facts() {
        String day = random.nextBoolean() ? "2025-0" + (1 + random.nextInt(9)) : "2026-" + (10 + random.nextInt(2));
        return "date: " + day + "-0" + (1 + random.nextInt(9)) + "\nlevel: " + any(LEVELS)
                + (random.nextInt(3) == 0
                        ? "\nring: " + any(List.of("adopt", "trial", "hold")) + "\nquadrant: "
                                + any(List.of("tools", "platforms")) + "\n"
                        : "\n");
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String hidden() {
        String secret = SECRETS.get(random.nextInt(SECRETS.size()));
        return "---\ntitle: " + HIDDEN_TITLE + "\naliases: [" + secret + " " + words(1) + "]\nauthors: ["
                + (random.nextBoolean() ? "Quentin Quill" : "Di Wu") + "]\ntags: [quokka, " + words(1)
                + "]\n" + facts() + WAYS_TO_HIDE.get(random.nextInt(WAYS_TO_HIDE.size())) + "\n---\n" + words(20) + " "
                + String.join(" ", SECRETS) + ". See [[note-" + random.nextInt(notes) + "]], ask Cy Young.\n\n"
                + "![drawing](a.png) [one](shared.odt) [two](only.odt)\n\n## " + secret + " " + words(1) + "\n\n"
                + words(8) + "\n";
    }

    private static byte[] document(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<d xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><t:p>" + text + "</t:p></d>")
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** The paths of all notes. */
    List<String> notes() {
        return files.keySet().stream().filter(path -> path.endsWith(".md")).toList();
    }

    /** Writes the vault, with or without the hidden note. */
    void write(Path folder, boolean withHidden) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (withHidden || !file.getKey().equals(HIDDEN)) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
    }
}
