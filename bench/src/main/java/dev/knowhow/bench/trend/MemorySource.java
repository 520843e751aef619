package dev.knowhow.bench.trend;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.Stamp;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Notes in memory. */
final class MemorySource implements NoteSource {

    private final Map<NoteId, byte[]> notes = new TreeMap<>();

    MemorySource(Collection<DatedText> all) {
        all.forEach(note -> notes.put(new NoteId(note.path()), note.file().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void scan(Consumer<Stamp> found, Consumer<Problem> problems) {
        notes.forEach((id, content) -> found.accept(new Stamp(id, content.length, 0, "")));
    }

    @Override
    public byte[] read(NoteId id) throws NoSuchFileException {
        byte[] content = notes.get(id);
        if (content == null) {
            throw new NoSuchFileException(id.path());
        }
        return content;
    }

    @Override
    public Optional<byte[]> file(String path) {
        return Optional.empty();
    }
}
