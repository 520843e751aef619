package dev.knowhow.internal.people;

import dev.knowhow.internal.consent.Findable;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Status;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.MemberId;
import dev.knowhow.spi.NoteCodec;
import dev.knowhow.spi.PersonEntry;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Notes that are records of people. Their front matter is stored beside the index. */
public final class PersonNotes {

    /** The name of the stored notes. */
    public static final String KEPT = "person-notes";

    /**
     * Keys of a restricted note that count: they connect the names of a person, so that a refusal holds for each. All
     * others are for those who may read the note.
     */
    private static final Set<String> IDENTITY =
            Set.of("id", "name", "handle", "handles", "email", "emails", "alias", "aliases", "consent");

    private final SortedMap<NoteId, Note> notes = new TreeMap<>();

    /** Decodes stored notes. */
    public static PersonNotes of(byte[] kept) {
        PersonNotes persons = new PersonNotes();
        ByteBuffer in = ByteBuffer.wrap(kept);
        while (in.remaining() > Integer.BYTES) {
            int length = in.getInt();
            Note note = NoteCodec.decode(kept, in.position(), length);
            in.position(in.position() + length);
            persons.notes.put(note.id(), note);
        }
        return persons;
    }

    /** Encodes the notes for storage. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        notes.values().forEach(note -> {
            byte[] bytes = NoteCodec.encode(note);
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            out.writeBytes(bytes);
        });
        return out.toByteArray();
    }

    /** Adds or replaces a note, if it is a person's. */
    public void put(Note note) {
        notes.remove(note.id());
        if (note.isRecord() && note.status() != Status.DRAFT && note.isOpenOn(null)) {
            NoteBuilder record = Note.builder(note.id().path()).title(note.title());
            note.aliases().forEach(record::alias);
            note.audience().forEach(record::audience);
            note.properties().forEach((key, value) -> {
                if (note.audience().isEmpty() || IDENTITY.contains(key.toLowerCase(Locale.ROOT))) {
                    record.property(key, value, note.propertyLine(key));
                }
            });
            notes.put(note.id(), record.build());
        }
    }

    /** Removes a note. */
    public void remove(NoteId id) {
        notes.remove(id);
    }

    /** The notes of members who refuse to be found, with the member of each. */
    Map<NoteId, MemberId> ofHidden(Members members) {
        Map<NoteId, MemberId> hidden = new LinkedHashMap<>();
        for (PersonRecord record : records(problem -> {})) {
            names(record)
                    .flatMap(name -> members.find(name).stream())
                    .filter(member -> !Findable.agrees(member.consent(), Purpose.SEARCH))
                    .findFirst()
                    .ifPresent(member -> hidden.put(new NoteId(record.file()), member.id()));
            if (!Findable.agrees(record.consent(), Purpose.SEARCH)) {
                hidden.putIfAbsent(new NoteId(record.file()), new MemberId(record.file()));
            }
        }
        return hidden;
    }

    /**
     * The members who are known from restricted notes alone, with these notes.
     *
     * @param members the members of all records
     * @param others the members of all records but those of restricted notes
     */
    Map<MemberId, List<Note>> restricted(Members members, Members others) {
        Map<MemberId, List<Note>> restricted = new HashMap<>();
        for (PersonRecord record : records(problem -> {})) {
            Note note = notes.get(new NoteId(record.file()));
            if (note != null && !note.audience().isEmpty()) {
                names(record)
                        .flatMap(name -> members.find(name).stream())
                        .filter(member -> others.find(member.id().value()).isEmpty())
                        .findFirst()
                        .ifPresent(member -> restricted
                                .computeIfAbsent(member.id(), any -> new ArrayList<>())
                                .add(note));
            }
        }
        return restricted;
    }

    private static Stream<String> names(PersonRecord record) {
        return Stream.of(
                        Stream.of(record.id()),
                        record.handles().stream(),
                        record.emails().stream(),
                        Stream.of(record.name()))
                .flatMap(names -> names)
                .filter(name -> !name.isBlank());
    }

    /** Whether some notes have an audience. */
    boolean isRestricted() {
        return notes.values().stream().anyMatch(note -> !note.audience().isEmpty());
    }

    /** The same notes without restricted ones. */
    public PersonNotes open() {
        PersonNotes open = new PersonNotes();
        notes.forEach((id, note) -> {
            if (note.audience().isEmpty()) {
                open.notes.put(id, note);
            }
        });
        return open;
    }

    /** The records in the notes. A note without an id has the name of its file as handle. */
    List<PersonRecord> records(Consumer<Problem> problems) {
        List<PersonRecord> records = new ArrayList<>();
        notes.values().forEach(note -> {
            Map<String, Object> values = new LinkedHashMap<>(note.properties());
            values.putIfAbsent("name", note.title());
            if (!note.aliases().isEmpty()) {
                values.put("aliases", note.aliases());
            }
            if (!values.containsKey("id") && !values.containsKey("handle") && !values.containsKey("handles")) {
                values.put("handle", note.id().baseName());
            }
            Map<String, Integer> lines = new HashMap<>();
            note.properties().keySet().forEach(key -> lines.put(key, note.propertyLine(key)));
            lines.put("", 1);
            records.add(RecordReader.read(note.id().path(), new PersonEntry(values, lines), problems));
        });
        return records;
    }
}
