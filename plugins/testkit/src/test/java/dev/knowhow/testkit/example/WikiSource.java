package dev.knowhow.testkit.example;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.Stamp;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The pages of a wiki as notes. */
final class WikiSource implements NoteSource {

    private final Map<String, WikiPage> pages;

    WikiSource(Map<String, WikiPage> pages) {
        this.pages = pages;
    }

    @Override
    public String name() {
        return "wiki";
    }

    @Override
    public void scan(Consumer<Stamp> notes, Consumer<Problem> problems) {
        pages.forEach(
                (path, page) -> notes.accept(new Stamp(new NoteId(path), page.content().length, page.modified(), "")));
    }

    @Override
    public byte[] read(NoteId id) throws IOException {
        return file(id.path()).orElseThrow(() -> new NoSuchFileException(id.path()));
    }

    @Override
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(pages.get(path)).map(WikiPage::content);
    }
}
