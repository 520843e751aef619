package dev.knowhow.bench.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Mutates notes of a folder: pieces are moved, doubled, deleted, repeated, or replaced by syntax of some dialect. */
final class Mutator {

    private static final List<String> PIECES = List.of(
            "[[",
            "]]",
            "![[",
            "[",
            "](",
            ")",
            "{{",
            "}}",
            "{%",
            "%}",
            "{{<",
            ">}}",
            "$$",
            "$",
            "```",
            "~~~",
            "`",
            "**",
            "__",
            "*",
            "_",
            "~~",
            "==",
            "%%",
            "<!--",
            "-->",
            "<div>",
            "</div>",
            "<script>",
            "<a href=",
            "<",
            ">",
            "> ",
            "> [!note]- ",
            ":::",
            "!!!",
            "???",
            "| a | b |\n|---|---|\n",
            "|",
            "---\n",
            "+++\n",
            "- ",
            "- [ ] ",
            "1. ",
            "\t",
            "    ",
            "# ",
            "###### ",
            "===\n",
            "[^1]",
            "[^1]: ",
            "#tag/",
            "@",
            "\\",
            "&#x",
            "&amp;",
            "\0",
            "\r",
            "\uFEFF",
            "\u202E",
            "\u0301",
            "\uD83D\uDE00",
            "\u3001",
            "id:: ",
            "((",
            "^block",
            "!ruby/object:X",
            "&a [*a]",
            "*a",
            "? ",
            "key: ",
            "authors: ",
            "date: 9999-99-99",
            "\"",
            "'",
            "\n",
            "\n\n",
            "é",
            "ﬁ",
            "ß",
            "İ");

    private static final int MAX_REPEATS = 20_000;
    private static final int MAX_CHANGES = 6;
    private static final int MAX_NOTES = 5_000;
    private static final int MAX_BYTES = 200_000;

    private final List<String> notes = new ArrayList<>();

    Mutator(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .limit(MAX_NOTES)
                    .toList()) {
                if (Files.isRegularFile(file) && Files.size(file) < MAX_BYTES) {
                    notes.add(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        if (notes.isEmpty()) {
            throw new IOException("there are no notes in " + folder);
        }
    }

    /** A mutated note, as the bytes of its file. */
    byte[] note(Random random) {
        StringBuilder text = new StringBuilder(any(random));
        for (int i = random.nextInt(MAX_CHANGES); i >= 0; i--) {
            change(text, random);
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A mutated query, made of words and syntax. */
    String query(Random random) {
        String note = decoded(any(random));
        int from = random.nextInt(note.length() + 1);
        StringBuilder query =
                new StringBuilder(note.substring(from, Math.min(note.length(), from + random.nextInt(80))));
        List<String> syntax = List.of(
                "\"",
                "-",
                "+",
                "(",
                ")",
                " OR ",
                "tag:",
                "author:",
                "after:2020",
                "before:",
                "*",
                ":",
                "kind:",
                "title:",
                "~",
                "^2",
                "/",
                "\\",
                "NOT ",
                "\0",
                "\uD800",
                "\uD83D\uDE00",
                "\u0301");
        for (int i = random.nextInt(MAX_CHANGES); i > 0; i--) {
            String piece = syntax.get(random.nextInt(syntax.size()));
            query.insert(
                    random.nextInt(query.length() + 1),
                    random.nextInt(20) == 0 ? piece.repeat(random.nextInt(2000)) : piece);
        }
        return query.toString();
    }

    private String any(Random random) {
        return notes.get(random.nextInt(notes.size()));
    }

    private static String decoded(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void change(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(200));
        switch (random.nextInt(7)) {
            case 0 -> text.delete(at, to);
            case 1 -> text.insert(at, text.substring(at, to));
            case 2 -> {
                String other = any(random);
                int from = random.nextInt(other.length() + 1);
                text.insert(at, other, from, Math.min(other.length(), from + random.nextInt(500)));
            }
            case 3 -> text.insert(at, piece(random).repeat(1 + random.nextInt(MAX_REPEATS / 10)));
            case 4 -> text.insert(at, (piece(random) + piece(random)).repeat(1 + random.nextInt(MAX_REPEATS / 20)));
            case 5 -> {
                if (at < text.length()) {
                    text.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(Byte.SIZE))));
                }
            }
            default -> text.insert(at, piece(random));
        }
    }

    private static String piece(Random random) {
        byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
        return new String(piece, StandardCharsets.ISO_8859_1);
    }
}
