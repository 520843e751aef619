package dev.knowhow.bench;

import dev.knowhow.internal.source.FolderNoteSource;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.Stamp;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A folder of notes that reports no changes. The code that changes a note reports it, as a host with its own store
 * does.
 */
final class QuietSource implements NoteSource {

    private final NoteSource folder;

    QuietSource(Path folder) {
        this.folder = new FolderNoteSource(folder);
    }

    @Override
    public Optional<Closeable> watch(Consumer<String> changed) {
        return Optional.of(() -> {});
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public void scan(Consumer<Stamp> notes, Consumer<Problem> problems) throws IOException {
        folder.scan(notes, problems);
    }

    @Override
    public void scan(Collection<String> paths, Consumer<Stamp> notes, Consumer<Problem> problems) throws IOException {
        folder.scan(paths, notes, problems);
    }

    @Override
    public byte[] read(NoteId id) throws IOException {
        return folder.read(id);
    }

    @Override
    public Optional<byte[]> file(String path) throws IOException {
        return folder.file(path);
    }
}
