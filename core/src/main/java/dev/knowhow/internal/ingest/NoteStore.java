package dev.knowhow.internal.ingest;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteCodec;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sets parsed notes aside until it is known who links to them: in memory up to a budget, beyond it in a temporary file,
 * so that a vault of any size fits. Safe for use by many threads.
 */
final class NoteStore implements Closeable {

    private record Place(byte @Nullable [] bytes, long offset, int length) {}

    private final Map<NoteId, Place> places = new ConcurrentHashMap<>();
    private final long budget;
    private long held;
    private long spilled;
    private @Nullable Path file;
    private @Nullable FileChannel channel;

    NoteStore(long budget) {
        this.budget = budget;
    }

    void put(Note note) {
        byte[] bytes = NoteCodec.encode(note);
        try {
            places.put(note.id(), place(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("no room to set notes aside in " + file, e);
        }
    }

    Note get(NoteId id) {
        Place place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException(id + " was not set aside");
        }
        try {
            return NoteCodec.decode(place.bytes() != null ? place.bytes() : spilled(place));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read back notes from " + file, e);
        }
    }

    private synchronized Place place(byte[] bytes) throws IOException {
        if (held + bytes.length <= budget) {
            held += bytes.length;
            return new Place(bytes, 0, bytes.length);
        }
        FileChannel out = opened();
        long offset = spilled;
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            out.write(rest, offset + rest.position());
        }
        spilled += bytes.length;
        return new Place(null, offset, bytes.length);
    }

    private synchronized FileChannel opened() throws IOException {
        if (channel == null) {
            file = Files.createTempFile("knowhow", ".notes");
            channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return channel;
    }

    private byte[] spilled(Place place) throws IOException {
        FileChannel in = opened();
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        while (bytes.hasRemaining()) {
            if (in.read(bytes, place.offset() + bytes.position()) < 0) {
                throw new IOException("the file is shorter than what was written to it");
            }
        }
        return bytes.array();
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
