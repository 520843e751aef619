package dev.knowhow.search.index;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Association;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * All that the ranking of people needs of a note, in one value: an answer reads a thousand of them, and values that are
 * shared among notes, as of a sorted field, lie in compressed blocks that would each be unpacked for one string.
 */
public final class Ballot {

    private static final Role[] ROLES = Role.values();
    private static final long NO_DAY = Long.MIN_VALUE;

    private Ballot() {}

    /** The field of a note. */
    @SuppressWarnings("EnumOrdinal") // the order of the roles is part of the format, as its version is
    public static BinaryDocValuesField of(Note note, List<String> linkedBy) {
        List<Association> associations = new ArrayList<>(Association.of(note));
        associations.sort(
                Comparator.comparing(Association::role).thenComparingInt(Association::share).thenComparing(Association::name));
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
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return new BinaryDocValuesField(Fields.BALLOT, new BytesRef(out.toArrayCopy()));
    }

    /**
     * Reads a vote.
     *
     * @param ballot what {@link #of} wrote
     * @param naming how many notes name somebody in their text
     */
    public static Vote vote(BytesRef ballot, double score, double coverage, ToIntFunction<String> naming) {
        ByteArrayDataInput in = new ByteArrayDataInput(ballot.bytes, ballot.offset, ballot.length);
        NoteId id = new NoteId(text(in, ballot));
        String title = text(in, ballot);
        long day = in.readLong();
        Association[] associations = new Association[in.readVInt()];
        for (int i = 0; i < associations.length; i++) {
            Role role = ROLES[in.readByte()];
            int share = in.readByte();
            String name = text(in, ballot);
            associations[i] = new Association(name, role, share, role == Role.MENTIONED ? naming.applyAsInt(name) : 0);
        }
        String[] linkedBy = new String[in.readVInt()];
        for (int i = 0; i < linkedBy.length; i++) {
            linkedBy[i] = text(in, ballot);
        }
        LocalDate date = day == NO_DAY ? null : LocalDate.ofEpochDay(day);
        return new Vote(id, title, date, score, coverage, List.of(associations), List.of(linkedBy));
    }

    /** The id of the note, as a copy. */
    public static BytesRef id(BytesRef ballot) {
        ByteArrayDataInput in = new ByteArrayDataInput(ballot.bytes, ballot.offset, ballot.length);
        int length = in.readVInt();
        return new BytesRef(Arrays.copyOfRange(ballot.bytes, in.getPosition(), in.getPosition() + length));
    }

    private static String text(ByteArrayDataInput in, BytesRef ballot) {
        int length = in.readVInt();
        String text = new String(ballot.bytes, in.getPosition(), length, StandardCharsets.UTF_8);
        in.skipBytes(length);
        return text;
    }
}
