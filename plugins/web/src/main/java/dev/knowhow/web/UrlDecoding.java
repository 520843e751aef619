package dev.knowhow.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes URLs apart, strictly: what is not UTF-8 is refused, not guessed. */
final class UrlDecoding {

    private static final int MOST_PARAMETERS = 100;

    private UrlDecoding() {}

    /** The parts of a path; empty ones are dropped. */
    static List<String> path(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            String decoded = decoded(part, false);
            if (decoded.equals(".") || decoded.equals("..") || decoded.indexOf('/') >= 0) {
                throw new BadRequestException("the path leads out of its folder");
            }
            if (!decoded.isEmpty()) {
                parts.add(decoded);
            }
        }
        return parts;
    }

    static Map<String, List<String>> query(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        String[] pairs = query.isEmpty() ? new String[0] : query.split("&");
        if (pairs.length > MOST_PARAMETERS) {
            throw new BadRequestException("there are more than " + MOST_PARAMETERS + " parameters");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), true);
            parameters.computeIfAbsent(name, any -> new ArrayList<>(1)).add(value);
        }
        return parameters;
    }

    private static String decoded(String text, boolean plusIsBlank) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '%') {
                bytes.put((byte) hex(text, i));
                i += 2;
            } else if (one == '+' && plusIsBlank) {
                bytes.put((byte) ' ');
            } else if (one < 0x80) {
                bytes.put((byte) one);
            } else {
                bytes.put(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            String decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            if (decoded.indexOf('\0') >= 0) {
                throw new BadRequestException("the URL holds a zero byte");
            }
            return decoded;
        } catch (CharacterCodingException e) {
            throw new BadRequestException("the URL is not percent-encoded UTF-8", e);
        }
    }

    private static int hex(String text, int percent) {
        if (percent + 2 < text.length()) {
            int high = Character.digit(text.charAt(percent + 1), 16);
            int low = Character.digit(text.charAt(percent + 2), 16);
            if (high >= 0 && low >= 0) {
                return high * 16 + low;
            }
        }
        throw new BadRequestException("the URL holds a % that stands for nothing");
    }
}
