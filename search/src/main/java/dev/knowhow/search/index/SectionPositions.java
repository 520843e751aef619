package dev.knowhow.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The position ranges of a note's sections in {@link Fields#WORDS}, and of pages in {@link Fields#ATTACHED}. The
 * positions of a word thereby determine its sections, without analyzing text. A section has two blocks: its text and
 * its code.
 */
public final class SectionPositions {

    /** The maximum length of a block; only its beginning counts. */
    public static final int MOST_CHARACTERS = 20_000;

    /**
     * A block of a section.
     *
     * @param first the position of its first word
     * @param end the position after its last counted word; {@code first} without counted words
     * @param words the number of counted words
     */
    public record Block(int first, int end, int words) {}

    private final List<Block> blocks = new ArrayList<>();
    private int first;
    private int end;
    private int words;

    /** Starts the next block. */
    public void begin(int place) {
        first = place;
        end = place;
        words = 0;
    }

    /**
     * Counts a word of the block.
     *
     * @param place its position
     * @param start its start offset in the block
     */
    public void word(int place, int start) {
        if (start < MOST_CHARACTERS) {
            end = place + 1;
            words++;
        }
    }

    /** Ends the block. */
    public void end() {
        blocks.add(new Block(first, end, words));
    }

    /** The field of a note, such as {@link Fields#SECTIONS}. */
    public BinaryDocValuesField field(String name) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        int last = 0;
        try {
            out.writeVInt(blocks.size());
            for (Block block : blocks) {
                out.writeVInt(block.first - last);
                out.writeVInt(block.end - block.first);
                out.writeVInt(block.words);
                last = block.end;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return new BinaryDocValuesField(name, new BytesRef(out.toArrayCopy()));
    }

    /** The blocks of a note, in order: text and code of its first section, of its second, and so on. */
    public static List<Block> of(BytesRef written) {
        ByteArrayDataInput in = new ByteArrayDataInput(written.bytes, written.offset, written.length);
        int count = in.readVInt();
        List<Block> blocks = new ArrayList<>(count);
        int last = 0;
        for (int i = 0; i < count; i++) {
            int first = last + in.readVInt();
            last = first + in.readVInt();
            blocks.add(new Block(first, last, in.readVInt()));
        }
        return blocks;
    }
}
