package dev.knowhow.git;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file in the index folder that stores the history. A corrupt file or one of another version is ignored. */
final class HistoryFile {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);

    private static final String NAME = "git-history";
    private static final long MAGIC = 0x6b6e6f77_67697400L + HistoryCodec.VERSION;

    private final Path path;

    HistoryFile(Path indexFolder) {
        path = indexFolder.resolve(NAME);
    }

    /** The content of a file with a valid checksum. */
    static final class Content {
        private final byte[] bytes;
        private final History.Header header;

        private Content(byte[] bytes) throws IOException {
            this.bytes = bytes;
            this.header = HistoryCodec.header(in());
        }

        private DataInputStream in() throws IOException {
            var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, bytes.length - Long.BYTES));
            if (in.readLong() != MAGIC) {
                throw new IOException("another version");
            }
            return in;
        }

        History.Header header() {
            return header;
        }

        History history() {
            try {
                DataInputStream in = in();
                return HistoryCodec.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the stored git history has a valid checksum but cannot be read", e);
            }
        }
    }

    /** The stored content; null if missing or unusable. */
    @Nullable Content read() {
        try {
            byte[] bytes = Files.readAllBytes(path);
            if (bytes.length < 2 * Long.BYTES) {
                throw new IOException("too short");
            }
            CRC32 sum = new CRC32();
            sum.update(bytes, 0, bytes.length - Long.BYTES);
            if (sum.getValue() != ByteBuffer.wrap(bytes).getLong(bytes.length - Long.BYTES)) {
                throw new IOException("wrong checksum");
            }
            return new Content(bytes);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | RuntimeException e) {
            LOG.info("{} cannot be used ({}); reading git history from the beginning", path, e.toString());
            return null;
        }
    }

    /** Writes the history atomically. */
    void write(History history) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path fresh = path.resolveSibling(NAME + ".new");
        try {
            fill(fresh, history);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh); // half-written, such as on a full disk
        }
    }

    private static void fill(Path fresh, History history) throws IOException {
        CRC32 sum = new CRC32();
        try (var file = new BufferedOutputStream(Files.newOutputStream(fresh));
                var out = new DataOutputStream(new CheckedOutputStream(file, sum))) {
            out.writeLong(MAGIC);
            HistoryCodec.write(history, out);
            out.writeLong(sum.getValue());
        }
    }
}
