package dev.knowhow.spi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A change of one file among the notes: a note, or a file such as {@code people.yml}.
 *
 * @param path the path of the file below the root of the notes, with slashes
 * @param before the {@linkplain #hash hash} of the content that the author has read; null for a new file
 * @param content the new content; null to remove the file
 * @param author who makes the change, for a history: a name or an address; empty if unknown
 * @param message what the change does, on one line, for a history
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NoteEdit(String path, @Nullable String before, byte @Nullable [] content, String author, String message) {

    /** A new file. */
    public static NoteEdit create(String path, byte[] content, String author, String message) {
        return new NoteEdit(path, null, content, author, message);
    }

    /**
     * A file with new content.
     *
     * @param read the content that the author has read; null if there was no file
     */
    public static NoteEdit replace(String path, byte @Nullable [] read, byte[] content, String author, String message) {
        return new NoteEdit(path, read == null ? null : hash(read), content, author, message);
    }

    /**
     * A file that is removed.
     *
     * @param read the content that the author has read
     */
    public static NoteEdit remove(String path, byte[] read, String author, String message) {
        return new NoteEdit(path, hash(read), null, author, message);
    }

    /** The hash of a content: its SHA-256 in hexadecimal digits. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
