package dev.knowhow.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PostgreSQL's full text search: the choice of those who run it already. Its server is started for the purpose and
 * thrown away.
 */
final class Postgres extends Sql {

    static final String NAME = "PostgreSQL";

    private final PostgresServer server;

    private Postgres(Path notes, PostgresServer server) throws SQLException {
        super(notes, DriverManager.getConnection(server.url()));
        this.server = server;
    }

    /** Starts one. */
    static Postgres start(Path notes) throws IOException, InterruptedException {
        PostgresServer server = PostgresServer.start();
        try {
            return new Postgres(notes, server);
        } catch (SQLException e) {
            server.close();
            throw new IOException(e);
        }
    }

    @Override
    List<String> tables() {
        return List.of("CREATE TABLE notes (id SERIAL, title TEXT, body TEXT, words TSVECTOR GENERATED ALWAYS AS"
                + " (setweight(to_tsvector('english', title), 'A') || to_tsvector('english', body)) STORED)");
    }

    @Override
    List<String> indexes() {
        return List.of(
                "ALTER TABLE notes ADD PRIMARY KEY (id)",
                "CREATE INDEX notes_by_word ON notes USING GIN (words)",
                "ANALYZE");
    }

    @Override
    String any(Stream<String> words) {
        return words.map(word -> "'" + word + "'").collect(Collectors.joining(" | "));
    }

    @Override
    String searching() {
        return "SELECT title, ts_headline('english', body, asked) FROM (SELECT title, body, asked"
                + " FROM notes, to_tsquery('english', ?) asked WHERE words @@ asked"
                + " ORDER BY ts_rank_cd(words, asked) DESC LIMIT 10) best";
    }

    @Override
    String ranking() {
        return "SELECT name, sum(score) FROM (SELECT id, ts_rank_cd(words, asked) AS score"
                + " FROM notes, to_tsquery('english', ?) asked WHERE words @@ asked"
                + " ORDER BY score DESC LIMIT 1000) best JOIN authors ON note = id"
                + " GROUP BY name ORDER BY 2 DESC LIMIT 5";
    }

    @Override
    public void close() throws IOException {
        try (server) {
            super.close();
        }
    }
}
