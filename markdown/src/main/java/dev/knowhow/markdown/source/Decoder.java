package dev.knowhow.markdown.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes bytes to text with {@code \n} as the only line end: UTF-8, UTF-16 if there is a byte order mark, else
 * Windows-1252.
 */
public final class Decoder {

    private static final char REPLACEMENT = '\uFFFD';

    private Decoder() {}

    /**
     * The text, without a byte order mark.
     *
     * @throws dev.knowhow.spi.UnreadableNoteException if the bytes are not text
     */
    public static String decode(byte[] bytes, int maxBytes, Problems problems) {
        if (bytes.length > maxBytes) {
            throw problems.rejected(
                    0,
                    "the file has " + bytes.length + " bytes, more than the limit of " + maxBytes,
                    "split it, or raise the limit");
        }
        String text = text(bytes, problems);
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw problems.rejected(
                    lineAt(text, nul),
                    "the file contains NUL bytes, so it is not text",
                    "save it as UTF-8, or change its file extension");
        }
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String text(byte[] bytes, Problems problems) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, StandardCharsets.UTF_16BE, problems);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(bytes, StandardCharsets.UTF_16LE, problems);
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : withReplacements(bytes, start, text, problems);
    }

    private static String utf16(byte[] bytes, Charset charset, Problems problems) {
        String text = new String(bytes, 2, bytes.length - 2, charset);
        if (text.indexOf(REPLACEMENT) >= 0) {
            problems.warning(
                    lineAt(text, text.indexOf(REPLACEMENT)), "some characters are broken", "save the file as UTF-8");
        }
        return text;
    }

    /** The text has replacement characters, which are either original or a sign of another encoding. */
    private static String withReplacements(byte[] bytes, int start, String utf8, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        var strict = StandardCharsets.UTF_8.newDecoder();
        if (!strict.decode(in, CharBuffer.allocate(utf8.length() + 1), true).isError()) {
            return utf8;
        }
        int line = lineAt(bytes, in.position());
        if (mostlyUtf8(utf8)) {
            problems.warning(line, "some characters are not UTF-8", "correct them and save the file as UTF-8");
            return utf8;
        }
        String text = new String(bytes, start, bytes.length - start, Charset.forName("windows-1252"));
        if (text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count() > text.length() / 20) {
            throw problems.rejected(0, "the file is not text", "save it as UTF-8, or change its file extension");
        }
        problems.warning(line, "the file is not UTF-8; it was read as Windows-1252", "save it as UTF-8");
        return text;
    }

    private static boolean mostlyUtf8(String text) {
        long broken = text.chars().filter(c -> c == REPLACEMENT).count();
        long foreign = text.chars().filter(c -> c > 0x7F).count();
        return broken * 2 < foreign;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lineAt(String text, int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }

    private static int lineAt(byte[] bytes, int index) {
        int line = 1;
        for (int i = 0; i < index; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
