package dev.knowhow.search.index;

import dev.knowhow.note.Note;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.NoteCodec;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;

/**
 * The stored form of a note. Each note is compressed on its own: that is smaller than Lucene's compression of blocks of
 * notes with LZ4, and reading a note does not decompress its neighbours.
 */
public final class StoredNote {

    private StoredNote() {}

    /** The stored field of a note. */
    public static StoredField field(Note note) {
        byte[] bytes = NoteCodec.encode(note);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] compressed = new byte[bytes.length / 2 + 64];
            int length = 0;
            while (!deflater.finished()) {
                if (length == compressed.length) {
                    compressed = Arrays.copyOf(compressed, 2 * length);
                }
                length += deflater.deflate(compressed, length, compressed.length - length);
            }
            return new StoredField(Fields.NOTE, withLength(bytes.length, compressed, length));
        } finally {
            deflater.end();
        }
    }

    private static byte[] withLength(int length, byte[] compressed, int compressedLength) {
        byte[] all = new byte[Integer.BYTES + compressedLength];
        for (int i = 0; i < Integer.BYTES; i++) {
            all[i] = (byte) (length >>> (8 * i));
        }
        System.arraycopy(compressed, 0, all, Integer.BYTES, compressedLength);
        return all;
    }

    /**
     * Decodes a note.
     *
     * @param stored the document, read with {@link Fields#NOTE}
     * @throws IndexException if the stored bytes are damaged
     */
    public static Note of(Document stored) {
        BytesRef note = stored.getBinaryValue(Fields.NOTE);
        int length = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            length |= (note.bytes[note.offset + i] & 0xff) << (8 * i);
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(note.bytes, note.offset + Integer.BYTES, note.length - Integer.BYTES);
            byte[] bytes = new byte[length];
            if (inflater.inflate(bytes) != length) {
                throw new DataFormatException("truncated");
            }
            return NoteCodec.decode(bytes);
        } catch (DataFormatException e) {
            throw new IndexException("a stored note cannot be read; rebuild the index from the notes", e);
        } finally {
            inflater.end();
        }
    }
}
