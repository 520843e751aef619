package dev.knowhow.publish;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Blame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records what was reported, so that nothing is reported twice, neither after a crash nor by two concurrent processes.
 * A claim is durable before it is returned, so a failure after it may lose a report but never repeats it.
 *
 * <p>Each subject has a file: the date of the last claim, then one item per line. Safe for use by many threads and
 * processes.
 */
final class Ledger {

    /** A hash keeps file names apart that a file system treats as equal. */
    private static final int HASH_BYTES = 6;

    private final Path folder;

    /**
     * Creates a ledger.
     *
     * @param folder the folder of the files; it is created when needed
     */
    Ledger(Path folder) {
        this.folder = folder;
    }

    /**
     * The result of a claim.
     *
     * @param before the items claimed earlier for the subject
     * @param last the date of the previous claim; null if this is the first
     * @param claimed the items that are new, in the given order
     */
    record Claim(Set<String> before, @Nullable LocalDate last, List<String> claimed) {

        Claim {
            before = Set.copyOf(before);
            claimed = List.copyOf(claimed);
        }

        boolean first() {
            return last == null;
        }
    }

    /**
     * Claims the items that have not been claimed yet.
     *
     * @param subject the subject
     * @param things the items, each on one line
     * @param today the date of the claim
     */
    Claim claim(String subject, Collection<String> things, LocalDate today) {
        try {
            Files.createDirectories(folder);
            try (FileChannel gate =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                return locked(gate, folder.resolve(fileName(subject)), things, today);
            }
        } catch (IOException | DateTimeParseException e) {
            throw new KnowhowException(
                    Blame.INDEX,
                    "cannot record reports in " + folder + ", so nothing is reported: " + e
                            + "; check that it can be written",
                    e);
        }
    }

    /** The file lock excludes other processes, the monitor other threads. */
    private static Claim locked(FileChannel gate, Path file, Collection<String> things, LocalDate today)
            throws IOException {
        synchronized (Ledger.class) {
            try (FileLock lock = gate.lock()) {
                List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
                LocalDate last = lines.isEmpty() ? null : LocalDate.parse(lines.getFirst());
                List<String> before = lines.subList(Math.min(1, lines.size()), lines.size());
                Set<String> fresh = new LinkedHashSet<>(things);
                before.forEach(fresh::remove);
                if (lock.isValid()) {
                    List<String> next = new ArrayList<>(List.of(today.toString()));
                    next.addAll(before);
                    next.addAll(fresh);
                    replace(file, next);
                }
                return new Claim(new HashSet<>(before), last, List.copyOf(fresh));
            }
        }
    }

    private static void replace(Path file, List<String> lines) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (FileChannel out = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String fileName(String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            String readable = FileName.of(subject);
            return (readable.isEmpty() ? "" : readable + "-")
                    + HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES)) + ".txt";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
