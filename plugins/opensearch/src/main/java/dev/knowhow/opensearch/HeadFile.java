package dev.knowhow.opensearch;

import java.util.List;
import java.util.stream.LongStream;

/**
 * A file of an index, and where the cluster stores it.
 *
 * @param name its name
 * @param bytes its size
 * @param mark tells it from other files of this name, see {@link FileMark}
 * @param blob the id of its stored content, which is never used again for another one
 */
record HeadFile(String name, long bytes, String mark, String blob) {

    /** The size of the parts in which content is stored. */
    static final int PART_BYTES = 1 << 20;

    /** The ids of the documents that store the parts. */
    List<String> parts() {
        return LongStream.range(0, (bytes + PART_BYTES - 1) / PART_BYTES)
                .mapToObj(part -> blob + "-" + part)
                .toList();
    }

    boolean sameContent(HeadFile other) {
        return bytes == other.bytes && mark.equals(other.mark);
    }
}
