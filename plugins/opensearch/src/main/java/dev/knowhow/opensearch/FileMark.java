package dev.knowhow.opensearch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Tells files of one name from each other without reading them wholly: a hash of the begin and the end. In a file of an
 * index, the begin has a random id of its segment, and the end the checksum of all that is before.
 */
final class FileMark {

    private static final int EDGE = 256;
    private static final int LENGTH = 16;

    private FileMark() {}

    static String of(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(read(file, 0));
            digest.update(read(file, Math.max(0, file.size() - EDGE)));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // each Java has it
        }
    }

    private static ByteBuffer read(FileChannel file, long from) throws IOException {
        ByteBuffer edge = ByteBuffer.allocate(EDGE);
        int read = 0;
        while (read >= 0 && edge.hasRemaining()) {
            read = file.read(edge, from + edge.position());
        }
        return edge.flip();
    }
}
