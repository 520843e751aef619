package dev.knowhow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SQLite with FTS5 and its Porter stemmer: what many would take first. */
final class Sqlite extends Sql {

    static final String NAME = "SQLite FTS5";

    Sqlite(Path notes, Path index) throws IOException {
        super(notes, open(index));
    }

    private static Connection open(Path index) throws IOException {
        Files.createDirectories(index);
        try {
            return DriverManager.getConnection("jdbc:sqlite:" + index.resolve("notes.db"));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    List<String> tables() {
        return List.of(
                "PRAGMA synchronous = OFF", "CREATE VIRTUAL TABLE notes USING fts5(title, body, tokenize = 'porter')");
    }

    @Override
    List<String> indexes() {
        return List.of();
    }

    @Override
    String any(Stream<String> words) {
        return words.map(word -> '"' + word + '"').collect(Collectors.joining(" OR "));
    }

    @Override
    String searching() {
        return "SELECT title, snippet(notes, 1, '', '', '', 30) FROM notes WHERE notes MATCH ?"
                + " ORDER BY bm25(notes, 3, 1) LIMIT 10";
    }

    @Override
    String ranking() {
        return "SELECT name, sum(score) FROM (SELECT rowid AS id, -bm25(notes, 3, 1) AS score FROM notes"
                + " WHERE notes MATCH ? ORDER BY score DESC LIMIT 1000) JOIN authors ON note = id"
                + " GROUP BY name ORDER BY 2 DESC LIMIT 5";
    }
}
