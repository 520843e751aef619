package dev.knowhow.git;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Reads and caches the texts of files in the repository: the new text of one commit is the old text of the next. */
final class TextCache {

    /** A larger file is not text that people wrote; it counts as one word. */
    private static final int MAX_FILE_BYTES = 16 << 20;

    private static final int CACHE_SIZE = 256;

    private final ObjectReader reader;
    private final Map<ObjectId, TokenizedText> recent = new LinkedHashMap<>(CACHE_SIZE, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, TokenizedText> eldest) {
            return size() > CACHE_SIZE;
        }
    };

    TextCache(ObjectReader reader) {
        this.reader = reader;
    }

    TokenizedText words(ObjectId blob) throws IOException {
        TokenizedText words = recent.get(blob);
        if (words == null) {
            words = read(blob);
            recent.put(blob, words);
        }
        return words;
    }

    /** The number of positions of a note with this text. */
    int positions(ObjectId blob) throws IOException {
        return WordDiff.RESERVED + words(blob).size();
    }

    WordDiff diff(ObjectId old, ObjectId now) throws IOException {
        return WordDiff.between(words(old), words(now));
    }

    private TokenizedText read(ObjectId blob) throws IOException {
        try {
            return new TokenizedText(reader.open(blob, Constants.OBJ_BLOB).getBytes(MAX_FILE_BYTES));
        } catch (LargeObjectException e) {
            return new TokenizedText(Constants.encodeASCII(blob.name()));
        }
    }
}
