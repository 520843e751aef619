package dev.knowhow.notify.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** An SMTP server whose answers a test writes: to some commands another answer, or {@code hang} or {@code close}. */
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final CountDownLatch closed = new CountDownLatch(1);
    final List<String> commands = new CopyOnWriteArrayList<>();

    ScriptedServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void talk(Socket client) {
        try (client;
                var in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            if (!answer(client, "CONNECT", "220 ready")) {
                return;
            }
            String line = in.readLine();
            while (line != null) {
                String command = line.split("[ :]", 2)[0];
                commands.add(line);
                if (!answer(client, command, command.equals("DATA") ? "354 go" : "250 ok")) {
                    return;
                }
                if (command.equals("DATA") && !answers.containsKey("DATA")) {
                    while (line != null && !line.equals(".")) {
                        line = in.readLine();
                    }
                    if (!answer(client, ".", "250 queued")) {
                        return;
                    }
                }
                line = in.readLine();
            }
        } catch (IOException | InterruptedException e) {
            // the client is gone, or the test has ended
        }
    }

    private boolean answer(Socket client, String command, String usual) throws IOException, InterruptedException {
        String answer = answers.getOrDefault(command, usual);
        if (answer.equals("hang")) {
            closed.await();
        }
        if (answer.equals("close") || answer.equals("hang")) {
            return false;
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        return true;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
