package dev.knowhow.internal.ingest;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteCodec;
import dev.knowhow.spi.Stamp;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Stores parsed notes with their stamps until the links to them are known: in memory up to a budget, then in a
 * temporary file, so that vaults of any size fit. Thread-safe.
 */
final class NoteStore implements Closeable {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Place(byte @Nullable [] bytes, long offset, int length) {}

    /** A stored note. */
    record Aside(Note note, Stamp stamp) {}

    /** The size of an encoded stamp without its hash, in bytes. */
    private static final int STAMP = Long.BYTES + Long.BYTES + Integer.BYTES;

    private final long budget;
    private long held;
    private long spilled;
    private @Nullable Path file;
    private @Nullable FileChannel channel;

    NoteStore(long budget) {
        this.budget = budget;
    }

    /** Stores a note and returns its position. */
    Place put(Note note, Stamp stamp) {
        try {
            return place(encoded(note, stamp));
        } catch (IOException e) {
            throw new UncheckedIOException("no room to set notes aside in " + file, e);
        }
    }

    Aside get(NoteId id, Place place) {
        try {
            return decoded(id, place.bytes() != null ? place.bytes() : spilled(place));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read back notes from " + file, e);
        }
    }

    private static byte[] encoded(Note note, Stamp stamp) {
        byte[] written = NoteCodec.encode(note);
        byte[] hash = stamp.hash().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(STAMP + hash.length + written.length)
                .putLong(stamp.size())
                .putLong(stamp.modified())
                .putInt(hash.length)
                .put(hash)
                .put(written)
                .array();
    }

    private static Aside decoded(NoteId id, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long size = in.getLong();
        long modified = in.getLong();
        byte[] hash = new byte[in.getInt()];
        in.get(hash);
        Note note = NoteCodec.decode(Arrays.copyOfRange(bytes, in.position(), bytes.length));
        return new Aside(note, new Stamp(id, size, modified, new String(hash, StandardCharsets.US_ASCII)));
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
