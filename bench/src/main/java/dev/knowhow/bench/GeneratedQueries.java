package dev.knowhow.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Queries of every syntax, made of the words of some notes. The same notes give the same queries. */
final class GeneratedQueries {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SPACELESS =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{2,}");

    private final List<Path> files;
    private final Random random = new Random(16);

    private GeneratedQueries(List<Path> files) {
        this.files = files;
    }

    static List<String> of(Path notes, int count) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(notes)) {
            files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        GeneratedQueries made = new GeneratedQueries(files);
        List<String> queries = new ArrayList<>();
        for (int i = 0; queries.size() < count; i++) {
            String query = made.query(i % 14);
            if (!query.isBlank()) {
                queries.add(query.strip());
            }
        }
        return queries;
    }

    private String query(int syntax) throws IOException {
        String text = new String(Files.readAllBytes(any(files)), StandardCharsets.UTF_8);
        List<String> words = BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() < 10) {
            return "";
        }
        return switch (syntax) {
            case 0 -> any(words);
            case 1 -> any(words) + " " + any(words);
            case 2 -> any(words) + " " + any(words) + " " + any(words) + " " + any(words);
            case 3 -> row(words, 2);
            case 4 -> row(words, 5);
            case 5 -> '"' + row(words, 2) + '"';
            case 6 -> '"' + row(words, 3 + random.nextInt(3)) + '"';
            case 7 -> beginning(any(words)) + "*";
            case 8 -> row(words, 2) + " " + beginning(any(words)) + "*";
            case 9 -> row(words, 2) + " NOT " + any(words);
            case 10 -> any(words) + " OR \"" + row(words, 2) + "\" -" + any(words);
            case 11 -> row(words, 2) + " " + filter(words);
            case 12 -> mistyped(any(words)) + " " + mistyped(any(words));
            default -> foreign(text, words);
        };
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String row(List<String> words, int length) {
        int first = random.nextInt(words.size() - length);
        return String.join(" ", words.subList(first, first + length));
    }

    private String beginning(String word) {
        return word.substring(0, Math.min(word.length(), 1 + random.nextInt(5)));
    }

    private String filter(List<String> words) {
        return switch (random.nextInt(4)) {
            case 0 -> "title:" + any(words);
            case 1 -> "has:code";
            case 2 -> "after:" + (2010 + random.nextInt(15));
            default -> "path:" + any(words);
        };
    }

    private String mistyped(String word) {
        if (word.length() < 3) {
            return word;
        }
        int at = random.nextInt(word.length() - 1);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    /** A part of a text without word spaces, else words without their accents, in a phrase or as a prefix. */
    private String foreign(String text, List<String> words) {
        List<String> runs =
                SPACELESS.matcher(text).results().map(run -> run.group()).toList();
        if (!runs.isEmpty()) {
            String run = any(runs);
            int first = random.nextInt(run.length() - 1);
            String part = run.substring(first, Math.min(run.length(), first + 2 + random.nextInt(3)));
            return random.nextBoolean() ? part : '"' + part + '"';
        }
        List<String> accented =
                words.stream().filter(word -> !bare(word).equals(word)).toList();
        if (accented.isEmpty()) {
            return "";
        }
        String word = random.nextBoolean() ? any(accented) : bare(any(accented));
        return switch (random.nextInt(3)) {
            case 0 -> word;
            case 1 -> word.substring(0, (word.length() + 1) / 2) + "*";
            default -> '"' + any(words) + ' ' + word + '"';
        };
    }

    private static String bare(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }
}
