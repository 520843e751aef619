package dev.knowhow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SQLite with FTS5 and its Porter stemmer: what many would take first. It parses no Markdown and indexes it as it is. */
final class Sqlite implements Contender {

    static final String NAME = "SQLite FTS5";

    private final Path notes;
    private final Connection connection;

    Sqlite(Path notes, Path index) throws IOException {
        this.notes = notes;
        Files.createDirectories(index);
        try {
            this.connection = DriverManager.getConnection("jdbc:sqlite:" + index.resolve("notes.db"));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void index() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(notes)) {
            files = all.filter(file -> file.toString().endsWith(".md")).toList();
        }
        try (Statement make = connection.createStatement()) {
            make.execute("PRAGMA synchronous = OFF");
            make.execute("CREATE VIRTUAL TABLE notes USING fts5(title, body, tokenize = 'porter')");
            make.execute("CREATE TABLE authors (note INTEGER, name TEXT)");
            connection.setAutoCommit(false);
            try (PreparedStatement note = connection.prepareStatement("INSERT INTO notes VALUES (?, ?)");
                    PreparedStatement author = connection.prepareStatement("INSERT INTO authors VALUES (?, ?)")) {
                for (int i = 0; i < files.size(); i++) {
                    add(Files.readString(files.get(i)), i + 1, note, author);
                }
            }
            make.execute("CREATE INDEX authors_by_note ON authors (note)");
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void add(String markdown, int row, PreparedStatement note, PreparedStatement author)
            throws SQLException {
        Matcher matter = RawNote.MATTER.matcher(markdown);
        boolean has = matter.lookingAt();
        note.setString(1, has ? matter.group(1) : "");
        note.setString(2, has ? markdown.substring(matter.end()) : markdown);
        note.execute();
        for (String name : has ? matter.group(2).split(", ") : new String[0]) {
            author.setInt(1, row);
            author.setString(2, name);
            author.execute();
        }
    }

    @Override
    public int search(String text) throws IOException {
        return ask(
                "SELECT title, snippet(notes, 1, '', '', '', 30) FROM notes WHERE notes MATCH ?"
                        + " ORDER BY bm25(notes, 3, 1) LIMIT 10",
                text);
    }

    @Override
    public int experts(String topic) throws IOException {
        return ask(
                "SELECT name, sum(score) FROM (SELECT rowid AS id, -bm25(notes, 3, 1) AS score FROM notes"
                        + " WHERE notes MATCH ? ORDER BY score DESC LIMIT 1000) JOIN authors ON note = id"
                        + " GROUP BY name ORDER BY 2 DESC LIMIT 5",
                topic);
    }

    private int ask(String sql, String text) throws IOException {
        String any = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(" OR "));
        int shown = 0;
        try (PreparedStatement question = connection.prepareStatement(sql)) {
            question.setString(1, any);
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    shown += rows.getString(1).length() + rows.getString(2).length();
                }
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return shown;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
