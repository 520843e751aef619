package dev.knowhow.testkit;

import dev.knowhow.note.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random notes and queries, reproducible by seed. */
public final class Corpus {

    private static final String[] WORDS = {
        "kafka",
        "postgres",
        "latency",
        "retry",
        "backoff",
        "cluster",
        "consumer",
        "index",
        "search",
        "deploy",
        "review",
        "incident",
        "budget",
        "gradle",
        "java",
        "virtual",
        "thread",
        "cache",
        "schema",
        "migration",
        "the",
        "of",
        "and",
        "running",
        "runs",
        "ran",
        "naïve",
        "Übung",
        "検索",
        "索引",
        "данные",
        "C++",
        "node.js",
        "e-mail",
        "2026"
    };
    private static final String[] PEOPLE = {"Ana Lima", "bo", "Jane Doe", "jane-doe", "José García", "山田 太郎"};

    private Corpus() {}

    /** Public notes with the ids {@code note-0.md} and so on. */
    public static List<Note> notes(Random random, int count) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Notes note = Notes.note("note-" + i + ".md").title(words(random, 1 + random.nextInt(4)));
            note.by(any(random, PEOPLE)).text(words(random, random.nextInt(60)));
            for (int sections = random.nextInt(4); sections > 0; sections--) {
                note.section(words(random, 2), words(random, random.nextInt(80)));
            }
            note.more().tag(any(random, WORDS));
            notes.add(note.build());
        }
        return notes;
    }

    /** Realistic queries. */
    public static List<String> questions(Random random, int count) {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions.add(words(random, 1 + random.nextInt(5)));
        }
        return questions;
    }

    /** Hostile queries: brackets, operators, control characters, unpaired surrogates. */
    public static List<String> oddQuestions(Random random, int count) {
        String odd = "\"()[]{}:^~*?+-!&|\\/<>=#@%$ ' \t\n\0\uD83D\uDE00\u200D\u0301AND OR NOT a*";
        List<String> questions =
                new ArrayList<>(List.of("", " ", "\"", "*", "a:b", "NOT", "(((", "\\", "\uD83D", "\uDE00\uD83D"));
        while (questions.size() < count) {
            StringBuilder question = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                question.append(
                        random.nextInt(3) == 0
                                ? any(random, WORDS)
                                : String.valueOf(odd.charAt(random.nextInt(odd.length()))));
            }
            questions.add(question.toString());
        }
        return questions;
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(any(random, WORDS));
        }
        return String.join(" ", words);
    }

    private static String any(Random random, String[] values) {
        return values[random.nextInt(values.length)];
    }
}
