package dev.knowhow.bench.campaign;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An HTTP server for webhooks that breaks at random: before it reads, while it reads, after it has taken a message, or
 * with status 503. It counts how often it took each message.
 */
final class UnreliableServer implements AutoCloseable {

    private static final int SOUND = 6;

    private final ServerSocket socket;
    private final Random random;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private volatile boolean reliable;

    UnreliableServer(long seed) throws IOException {
        random = new Random(seed);
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    int fate = reliable ? SOUND : random.nextInt(SOUND + 4);
                    Thread.ofVirtual().start(() -> serve(client, fate));
                } catch (IOException e) {
                    // the campaign has ended
                }
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on it works. */
    void repair() {
        reliable = true;
    }

    /** How often it took each message. */
    Map<String, Integer> taken() {
        return taken;
    }

    private void serve(Socket client, int fate) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream())) {
            if (fate == 0) {
                return;
            }
            String head = head(in);
            if (fate == 1) {
                return;
            }
            in.readNBytes(Integer.parseInt(header(head, "content-length")));
            String status = fate == 2 ? "503 Service Unavailable" : "200 OK";
            if (fate != 2) {
                taken.merge(header(head, "webhook-id"), 1, Integer::sum);
            }
            if (fate != 3) {
                client.getOutputStream()
                        .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().flush();
            }
        } catch (IOException e) {
            // the sender was killed
        } catch (NumberFormatException e) {
            // the sender was killed before it had written all headers
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int read = in.read();
        while (read >= 0) {
            head.write(read);
            String text = head.toString(StandardCharsets.US_ASCII);
            if (text.endsWith("\r\n\r\n")) {
                return text;
            }
            read = in.read();
        }
        return "";
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
