package dev.knowhow.web;

import dev.knowhow.web.editing.SentFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a form with a file (RFC 7578). Of several files, the first counts. */
final class MultipartReader {

    static final String TYPE = "multipart/form-data";

    private static final int MAX_PARTS = 100;
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] body;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private @Nullable SentFile file;

    private MultipartReader(byte[] body) {
        this.body = body;
    }

    /**
     * Reads a body.
     *
     * @param type the content type, which names the boundary
     * @throws BadRequestException if it is malformed
     */
    static SentForm read(byte[] body, String type) {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw new BadRequestException("the form has no boundary");
        }
        String name = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
        MultipartReader reader = new MultipartReader(body);
        reader.read(("\r\n--" + name).getBytes(StandardCharsets.ISO_8859_1));
        return new SentForm(reader.values, reader.file);
    }

    /** The first boundary begins the body, without a line end. */
    private void read(byte[] delimiter) {
        int at = delimiter.length - 2;
        if (!Arrays.equals(body, 0, Math.min(at, body.length), delimiter, 2, delimiter.length)) {
            throw new BadRequestException("the form does not begin with its boundary");
        }
        for (int i = 0; !(at + 2 <= body.length && body[at] == '-' && body[at + 1] == '-'); i++) {
            int head = at + 2;
            int content = find(BLANK_LINE, at);
            int end = content < 0 ? -1 : find(delimiter, content + 2);
            if (end < 0 || i == MAX_PARTS) {
                throw new BadRequestException("the form is not complete");
            }
            content += BLANK_LINE.length;
            add(text(head, Math.max(head, content - BLANK_LINE.length)), content, Math.max(content, end));
            at = end + delimiter.length;
        }
    }

    private void add(String head, int start, int end) {
        Matcher name = NAME.matcher(head);
        if (!name.find()) {
            throw new BadRequestException("a part of the form has no name");
        }
        Matcher fileName = FILE.matcher(head);
        if (!fileName.find()) {
            values.computeIfAbsent(name.group(1), any -> new ArrayList<>()).add(text(start, end));
        } else if (file == null && end > start) {
            file = new SentFile(fileName.group(1), Arrays.copyOfRange(body, start, end));
        }
    }

    private int find(byte[] bytes, int from) {
        for (int i = from; i + bytes.length <= body.length; i++) {
            if (body[i] == bytes[0] && Arrays.equals(body, i, i + bytes.length, bytes, 0, bytes.length)) {
                return i;
            }
        }
        return -1;
    }

    private String text(int start, int end) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body, start, end - start))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new BadRequestException("the form has a NUL character");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new BadRequestException("the form is not text in UTF-8", e);
        }
    }
}
