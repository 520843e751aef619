package dev.knowhow.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages of an input, one in each line. A line without a message is skipped, because the library stops reading at
 * the first one and does not report that. Nor does it report the end of the input, which is detected here.
 */
final class MessageLines extends InputStream {

    private static final Logger LOG = LoggerFactory.getLogger(MessageLines.class);

    private final BufferedReader lines;
    private final CountDownLatch ended = new CountDownLatch(1);
    private byte[] line = {};
    private int next;

    MessageLines(InputStream in) {
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Waits for the end of the input. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : line[next++] & 0xFF;
    }

    @Override
    public int read(byte[] to, int start, int length) throws IOException {
        Objects.checkFromIndexSize(start, length, to.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int read = Math.min(length, line.length - next);
        System.arraycopy(line, next, to, start, read);
        next += read;
        return read;
    }

    /** Reads the next message if the last one was read. */
    private boolean isAtEnd() throws IOException {
        while (next == line.length) {
            String read = lines.readLine();
            if (read == null) {
                ended.countDown();
                return true;
            }
            if (isMessage(read)) {
                line = (read + "\n").getBytes(StandardCharsets.UTF_8);
                next = 0;
            }
        }
        return false;
    }

    private static boolean isMessage(String line) {
        try {
            McpSchema.deserializeJsonRpcMessage(McpJsonDefaults.getMapper(), line);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("a line of {} characters is skipped: it is no JSON-RPC message", line.length());
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        ended.countDown();
        lines.close();
    }
}
