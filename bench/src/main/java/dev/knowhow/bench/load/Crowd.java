package dev.knowhow.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections that keep a server busy without asking: some send nothing, some a byte in a second. */
final class Crowd implements AutoCloseable {

    private static final byte[] SLOWLY =
            "GET /search?q=notes HTTP/1.1\r\nHost: localhost\r\nX-Padding: ".getBytes(StandardCharsets.US_ASCII);
    private static final long SECOND_MILLIS = 1000;

    private final List<Socket> all = new ArrayList<>();
    private final List<Socket> slow = new ArrayList<>();
    private final Thread sender = new Thread(this::send, "crowd");
    private final AtomicInteger closed = new AtomicInteger();

    Crowd(URI server, int idle, int slowOnes) throws IOException {
        for (int i = 0; i < idle + slowOnes; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
            all.add(socket);
            if (i >= idle) {
                slow.add(socket);
            }
        }
        sender.setDaemon(true);
        sender.start();
    }

    private void send() {
        try {
            for (int sent = 0; !slow.isEmpty(); sent++) {
                byte next = sent < SLOWLY.length ? SLOWLY[sent] : (byte) 'x';
                slow.removeIf(socket -> !accepts(socket, next));
                Thread.sleep(SECOND_MILLIS);
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    private boolean accepts(Socket socket, byte next) {
        try {
            socket.getOutputStream().write(next);
            return true;
        } catch (IOException e) {
            closed.incrementAndGet();
            return false;
        }
    }

    /** How many connections there were; empty if none. */
    String summary() {
        return all.isEmpty()
                ? ""
                : "beside them: " + all.size() + " idle or slow connections; the server closed " + closed
                        + " of the slow ones\n";
    }

    @Override
    public void close() throws IOException {
        sender.interrupt();
        for (Socket socket : all) {
            socket.close();
        }
    }
}
