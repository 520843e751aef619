package dev.knowhow.attachments;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A process of {@link ReaderMain}. A file that it does not survive ends it. */
final class ReaderProcess implements AutoCloseable {

    /** The exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private final AttachmentSettings settings;
    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;

    ReaderProcess(AttachmentSettings settings) throws IOException {
        this.settings = settings;
        ProcessBuilder builder =
                new ProcessBuilder(ReaderCommand.of(settings)).redirectError(ProcessBuilder.Redirect.DISCARD);
        // a file must not reach secrets of the environment; Windows needs its own folder
        builder.environment().keySet().retainAll(Set.of("SystemRoot", "LD_LIBRARY_PATH"));
        this.process = builder.start();
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Reads the text of a file.
     *
     * @throws IOException if it cannot be read; then the process may have ended
     */
    List<String> pages(TextFormat format, byte[] content) throws IOException {
        TimeLimit limit = new TimeLimit(process, settings.time());
        int count;
        List<String> texts = new ArrayList<>();
        try {
            to.writeByte(format.ordinal());
            to.writeInt(content.length);
            to.write(content);
            to.flush();
            count = from.readInt();
            if (count < -1) {
                throw new IOException("the answer is malformed");
            }
            long room = 4L * settings.characters() + Short.MAX_VALUE;
            for (int i = 0; i < Math.abs(count); i++) {
                int length = from.readInt();
                room -= length + 1L;
                if (length < 0 || room < 0) {
                    throw new IOException("more text than the limit");
                }
                byte[] text = new byte[length];
                from.readFully(text);
                texts.add(new String(text, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            process.destroyForcibly();
            throw new IOException(whyItEnded(limit.isExceeded()), e);
        } finally {
            limit.end();
        }
        if (count < 0) {
            throw new IOException(texts.getFirst());
        }
        return texts;
    }

    private String whyItEnded(boolean late) {
        if (late) {
            return "reading it takes longer than " + settings.time().toSeconds() + " s";
        }
        try {
            if (process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_MEMORY) {
                return "reading it needs more than " + settings.megabytes() + " MB of memory";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "the process that reads it has ended";
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
