package dev.knowhow.web;

import dev.knowhow.web.editing.NoteEditor;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The bytes that an edit started from, as a field of its form. A browser changes the line ends of a text, and a form
 * that carries its base needs no memory of the server.
 */
final class FormBase {

    private static final int CHUNK = 1 << 13;

    private FormBase() {}

    static String encoded(byte[] base) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(base);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
        } finally {
            deflater.end();
        }
    }

    /**
     * Decodes a field.
     *
     * @throws BadRequestException if it is malformed, or larger than a note that can be edited
     */
    static byte[] decoded(String field) {
        if (field.isEmpty()) {
            return new byte[0];
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(Base64.getUrlDecoder().decode(field));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                out.write(chunk, 0, count);
                if (out.size() > NoteEditor.MAX_BYTES || (count == 0 && !inflater.finished())) {
                    throw new BadRequestException("the field base is malformed");
                }
            }
            return out.toByteArray();
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new BadRequestException("the field base is malformed", e);
        } finally {
            inflater.end();
        }
    }
}
