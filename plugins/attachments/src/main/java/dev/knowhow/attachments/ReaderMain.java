package dev.knowhow.attachments;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The main class of the other process: answers each file on standard input with its text on standard output. Its only
 * argument is the maximum length of a text.
 */
final class ReaderMain {

    private static final int MAX_MESSAGE = 300;

    private ReaderMain() {}

    public static void main(String[] args) throws IOException {
        // an endless loop must not outlive the process that asked for it
        Optional<CompletableFuture<Void>> unused = ProcessHandle.current()
                .parent()
                .map(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        int characters = Integer.parseInt(args[0]);
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        // a library may print
        System.setOut(System.err);
        try {
            while (true) {
                TextFormat format = TextFormat.values()[in.readByte()];
                byte[] content = in.readNBytes(in.readInt());
                answer(format, content, characters, out);
                out.flush();
            }
        } catch (EOFException e) {
            // there are no more files
        }
    }

    private static void answer(TextFormat format, byte[] content, int characters, DataOutputStream out)
            throws IOException {
        PageCollector collector = new PageCollector(characters);
        try {
            format.read(content, collector);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            String message =
                    e instanceof IOException && e.getMessage() != null ? e.getMessage() : "it is damaged: " + e;
            out.writeInt(-1);
            write(message.substring(0, Math.min(message.length(), MAX_MESSAGE)), out);
            return;
        }
        List<String> pages = collector.pages();
        out.writeInt(pages.size());
        for (String page : pages) {
            write(page, out);
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
