package dev.knowhow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** A database with full text search: parses no Markdown and indexes it as it is, with a table of authors beside. */
abstract class Sql implements Contender {

    private final Path notes;
    private final Connection connection;

    Sql(Path notes, Connection connection) {
        this.notes = notes;
        this.connection = connection;
    }

    /** Makes an empty table {@code notes} with {@code title} and {@code body}, whose rows count from 1. */
    abstract List<String> tables();

    /** Does what is done once all notes are there. */
    abstract List<String> indexes();

    /** The words of a question as the database has them, any of which may be there. */
    abstract String any(Stream<String> words);

    /** Asks for title and snippet of the ten best. */
    abstract String searching();

    /** Asks for the five authors with the highest sum of scores over 1,000 notes. */
    abstract String ranking();

    @Override
    public void index() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(notes)) {
            files = all.filter(file -> file.toString().endsWith(".md")).toList();
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : tables()) {
                statement.execute(sql);
            }
            statement.execute("CREATE TABLE authors (note INTEGER, name TEXT)");
            connection.setAutoCommit(false);
            try (PreparedStatement note = connection.prepareStatement("INSERT INTO notes (title, body) VALUES (?, ?)");
                    PreparedStatement author = connection.prepareStatement("INSERT INTO authors VALUES (?, ?)")) {
                for (int i = 0; i < files.size(); i++) {
                    add(Files.readString(files.get(i)), i + 1, note, author);
                }
            }
            statement.execute("CREATE INDEX authors_by_note ON authors (note)");
            for (String sql : indexes()) {
                statement.execute(sql);
            }
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
        return ask(searching(), text);
    }

    @Override
    public int experts(String topic) throws IOException {
        return ask(ranking(), topic);
    }

    private int ask(String sql, String text) throws IOException {
        String any = any(Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()));
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
