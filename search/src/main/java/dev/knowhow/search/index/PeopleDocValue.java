package dev.knowhow.search.index;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Association;
import dev.knowhow.query.Vote.Owner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Doc-values codec for the data that expert search needs of a note. A query reads a thousand notes, and a sorted field
 * would decompress a block for each of their strings; a single binary value avoids that.
 */
public final class PeopleDocValue {

    private static final Role[] ROLES = Role.values();
    private static final long NO_DAY = Long.MIN_VALUE;

    private PeopleDocValue() {}

    /** The field of a note. */
    @SuppressWarnings("EnumOrdinal") // the order of the roles is part of the versioned format
    public static BinaryDocValuesField of(Note note, List<String> linkedBy) {
        List<Association> associations = new ArrayList<>(Association.of(note));
        associations.sort(Comparator.comparing(Association::role)
                .thenComparingInt(Association::share)
                .thenComparing(Association::name));
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeString(note.id().path());
            out.writeString(note.title());
            out.writeLong(note.date() == null ? NO_DAY : note.date().toEpochDay());
            out.writeVInt(associations.size());
            for (Association association : associations) {
                out.writeByte((byte) association.role().ordinal());
                out.writeByte((byte) association.share());
                out.writeString(association.name());
            }
            out.writeVInt(linkedBy.size());
            for (String name : linkedBy) {
                out.writeString(name);
            }
            List<Owner> owners = Owner.of(note);
            out.writeVInt(owners.size());
            for (Owner owner : owners) {
                out.writeByte((byte) (owner.team() ? 1 : 0));
                out.writeString(owner.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return new BinaryDocValuesField(Fields.BALLOT, new BytesRef(out.toArrayCopy()));
    }

    /**
     * Decodes a vote.
     *
     * @param value the value written by {@link #of}
     * @param naming the number of notes that mention a person in their text
     */
    public static Vote vote(BytesRef value, double score, double coverage, ToIntFunction<String> naming) {
        ByteArrayDataInput in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
        NoteId id = new NoteId(text(in, value));
        String title = text(in, value);
        long day = in.readLong();
        Association[] associations = new Association[in.readVInt()];
        for (int i = 0; i < associations.length; i++) {
            Role role = ROLES[in.readByte()];
            int share = in.readByte();
            String name = text(in, value);
            associations[i] = new Association(name, role, share, role == Role.MENTIONED ? naming.applyAsInt(name) : 0);
        }
        String[] linkedBy = new String[in.readVInt()];
        for (int i = 0; i < linkedBy.length; i++) {
            linkedBy[i] = text(in, value);
        }
        Owner[] owners = new Owner[in.readVInt()];
        for (int i = 0; i < owners.length; i++) {
            boolean team = in.readByte() == 1;
            owners[i] = new Owner(text(in, value), team);
        }
        return Vote.builder(id, title, score)
                .date(day == NO_DAY ? null : LocalDate.ofEpochDay(day))
                .coverage(coverage)
                .associations(List.of(associations))
                .linkedBy(List.of(linkedBy))
                .owners(List.of(owners))
                .build();
    }

    /**
     * The ids of some hits, by document.
     *
     * @param hits the hits, in any order
     */
    public static Map<Integer, NoteId> ids(IndexReader reader, ScoreDoc[] hits) throws IOException {
        return DocumentValues.of(
                reader, hits, Fields.BALLOT, value -> new NoteId(id(value).utf8ToString()));
    }

    /** The id of the note, as a copy. */
    public static BytesRef id(BytesRef value) {
        ByteArrayDataInput in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
        int length = in.readVInt();
        return new BytesRef(Arrays.copyOfRange(value.bytes, in.getPosition(), in.getPosition() + length));
    }

    private static String text(ByteArrayDataInput in, BytesRef value) {
        int length = in.readVInt();
        String text = new String(value.bytes, in.getPosition(), length, StandardCharsets.UTF_8);
        in.skipBytes(length);
        return text;
    }
}
