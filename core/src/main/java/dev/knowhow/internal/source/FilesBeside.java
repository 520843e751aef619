package dev.knowhow.internal.source;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.Stamp;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A source of notes with additional files that are not notes. */
public final class FilesBeside implements NoteSource {

    private final NoteSource source;
    private final Map<String, byte[]> files;

    /**
     * Adds files to a source.
     *
     * @param files their contents, by their paths below the root
     */
    public FilesBeside(NoteSource source, Map<String, byte[]> files) {
        this.source = source;
        this.files = Map.copyOf(files);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public void scan(Consumer<Stamp> notes, Consumer<Problem> problems) throws IOException {
        source.scan(notes, problems);
    }

    @Override
    public void scan(Collection<String> paths, Consumer<Stamp> notes, Consumer<Problem> problems) throws IOException {
        source.scan(paths, notes, problems);
    }

    @Override
    public Optional<Closeable> watch(Consumer<String> changed) throws IOException {
        return source.watch(changed);
    }

    @Override
    public byte[] read(NoteId id) throws IOException {
        return source.read(id);
    }

    @Override
    public Optional<byte[]> file(String path) throws IOException {
        byte[] added = files.get(path);
        return added == null ? source.file(path) : Optional.of(added);
    }

    @Override
    public boolean exists(String path) {
        return files.containsKey(path) || source.exists(path);
    }

    @Override
    public boolean isFolder(String path) {
        return source.isFolder(path);
    }
}
