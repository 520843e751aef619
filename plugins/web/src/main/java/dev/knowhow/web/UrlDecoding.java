package dev.knowhow.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decodes URLs strictly: invalid percent-encoding or UTF-8 is refused. */
final class UrlDecoding {

    private static final int MAX_PARAMETERS = 100;

    private UrlDecoding() {}

    /** The decoded segments of a path, without empty ones. */
    static List<String> path(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            String decoded = decoded(part, false);
            if (decoded.equals(".") || decoded.equals("..") || decoded.indexOf('/') >= 0) {
                throw new BadRequestException("the path must not contain . or .. or an encoded slash");
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
        if (pairs.length > MAX_PARAMETERS) {
            throw new BadRequestException("there are more than " + MAX_PARAMETERS + " parameters");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), true);
            parameters.computeIfAbsent(name, any -> new ArrayList<>(1)).add(value);
        }
        return parameters;
    }

    private static String decoded(String text, boolean plusIsSpace) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '%') {
                bytes.put((byte) hex(text, i));
                i += 2;
            } else if (one == '+' && plusIsSpace) {
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
                throw new BadRequestException("the URL contains a zero byte");
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
        throw new BadRequestException("the URL contains a % without two hexadecimal digits");
    }
}
