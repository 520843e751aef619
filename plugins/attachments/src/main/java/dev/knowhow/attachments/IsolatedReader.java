package dev.knowhow.attachments;

import dev.knowhow.spi.AttachmentReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Reads files one after the other in another process, which is replaced when a file has brought it down. */
final class IsolatedReader implements AttachmentReader {

    private final AttachmentSettings settings;
    private final ReentrantLock one = new ReentrantLock();
    private @Nullable ReaderProcess process;

    IsolatedReader(AttachmentSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean accepts(String path) {
        return TextFormat.of(path) != null;
    }

    @Override
    public List<String> pages(String path, byte[] content) throws IOException {
        TextFormat format = TextFormat.of(path);
        if (format == null) {
            throw new IOException("its format is not read");
        }
        one.lock();
        try {
            if (process == null || !process.isAlive()) {
                process = new ReaderProcess(settings);
            }
            return process.pages(format, content);
        } finally {
            one.unlock();
        }
    }

    @Override
    public void release() {
        one.lock();
        try {
            if (process != null) {
                process.close();
                process = null;
            }
        } finally {
            one.unlock();
        }
    }
}
