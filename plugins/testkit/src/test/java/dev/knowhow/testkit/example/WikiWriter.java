package dev.knowhow.testkit.example;

import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Writes pages of a wiki. */
final class WikiWriter implements NoteWriter {

    private final Map<String, WikiPage> pages;

    /**
     * Creates a writer.
     *
     * @param pages the pages; its {@code compute} is atomic
     */
    WikiWriter(Map<String, WikiPage> pages) {
        this.pages = pages;
    }

    @Override
    public String name() {
        return "wiki";
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return Optional.ofNullable(pages.get(valid(path))).map(WikiPage::content);
    }

    @Override
    public boolean write(NoteEdit edit) throws IOException {
        AtomicBoolean written = new AtomicBoolean();
        pages.compute(valid(edit.path()), (path, page) -> {
            String hash = page == null ? null : NoteEdit.hash(page.content());
            byte[] content = edit.content();
            written.set(Objects.equals(hash, edit.before()));
            if (!written.get()) {
                return page;
            }
            return content == null ? null : new WikiPage(content, System.currentTimeMillis());
        });
        return written.get();
    }

    private static String valid(String path) throws IOException {
        if (path.isEmpty() || path.startsWith("/") || path.matches("(.*/)?\\.\\.(/.*)?")) {
            throw new IOException("'" + path + "' leads out of the wiki");
        }
        return path;
    }
}
