package dev.knowhow.cli.answers;

import dev.knowhow.Knowhow;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.testkit.NoteFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A folder of a few notes, and a knowhow of it. */
final class MiniVault implements AutoCloseable {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    final NoteFolder folder;
    final Knowhow knowhow;

    MiniVault(Path place) {
        folder = new NoteFolder(place.resolve("vault"));
        knowhow = Knowhow.builder()
                .notes(folder.root())
                .index(place.resolve("index"))
                .without("git")
                .clock(TODAY)
                .build();
    }

    MiniVault write(String path, String text) {
        folder.write(path, text);
        return this;
    }

    MiniVault indexed() {
        knowhow.index();
        return this;
    }

    SearchResults search(String text) {
        return knowhow.as(Viewer.EVERYONE).search(text);
    }

    /** The notes that are found, best first. */
    List<String> found(String text) {
        return found(SearchQuery.of(text));
    }

    List<String> found(SearchQuery query) {
        return found(query, Viewer.EVERYONE);
    }

    List<String> found(SearchQuery query, Viewer viewer) {
        return knowhow.as(viewer).search(query).hits().stream()
                .map(SearchHit::id)
                .map(NoteId::path)
                .toList();
    }

    @Override
    public void close() {
        knowhow.close();
    }
}
