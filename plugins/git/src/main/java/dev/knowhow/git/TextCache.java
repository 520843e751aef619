package dev.knowhow.git;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** The texts of files in the repository. The last few are remembered: what is new in one step is old in the next. */
final class Texts {

    /** A file larger than this is no text that people wrote; it counts as one word. */
    private static final int LARGEST = 16 << 20;

    private static final int REMEMBERED = 256;

    private final ObjectReader reader;
    private final Map<ObjectId, Words> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, Words> eldest) {
            return size() > REMEMBERED;
        }
    };

    Texts(ObjectReader reader) {
        this.reader = reader;
    }

    Words words(ObjectId blob) throws IOException {
        Words words = recent.get(blob);
        if (words == null) {
            words = read(blob);
            recent.put(blob, words);
        }
        return words;
    }

    /** How many places a note with this text has. */
    int places(ObjectId blob) throws IOException {
        return Descent.BEFORE + words(blob).size();
    }

    Descent descent(ObjectId old, ObjectId now) throws IOException {
        return Descent.between(words(old), words(now));
    }

    private Words read(ObjectId blob) throws IOException {
        try {
            return new Words(reader.open(blob, Constants.OBJ_BLOB).getBytes(LARGEST));
        } catch (LargeObjectException e) {
            return new Words(Constants.encodeASCII(blob.name()));
        }
    }
}
