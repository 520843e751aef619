package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.markdown.roster.RecordEdit;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.spi.UnreadableNoteException;
import dev.knowhow.web.editing.UneditableException;
import dev.knowhow.web.part.RecordField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes the record of a signed-in member in the people file, and nothing else in it. Thread-safe. */
final class OwnRecord {

    private static final Logger LOG = LoggerFactory.getLogger(OwnRecord.class);
    private static final List<String> FILES = List.of("people.yml", "people.yaml");
    private static final String NONE = "You have no record that can be changed here. Ask the operator to add one.";

    private final Knowhow knowhow;
    private final NoteWriter writer;
    private final MemberWrites writes;

    OwnRecord(Knowhow knowhow, MemberWrites writes) {
        this.knowhow = knowhow;
        this.writer = knowhow.operations().writer();
        this.writes = writes;
    }

    /** The people file as it is now. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record PeopleFile(String name, byte[] content, Member member, Map<String, Object> record) {

        /** As the file has them now, which may be later than the index. */
        List<String> interests() {
            return record.get("interests") instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : member.interests();
        }
    }

    /** The texts of the fields; empty without a record that can be changed here. */
    Optional<Map<String, String>> texts(Viewer viewer) {
        return file(viewer).map(file -> RecordValues.of(file.member()));
    }

    private Optional<PeopleFile> file(Viewer viewer) {
        MemberId user = viewer.member();
        if (user == null) {
            return Optional.empty();
        }
        Member member = knowhow.operations().people().signedIn(user);
        try {
            for (String name : FILES) {
                byte[] content = writer.read(name).orElse(null);
                Map<String, Object> record = content == null
                        ? null
                        : RecordEdit.record(name, content, member.id().value()).orElse(null);
                if (member.declared() && content != null && record != null) {
                    return Optional.of(new PeopleFile(name, content, member, record));
                }
            }
        } catch (IOException | UnreadableNoteException e) {
            LOG.warn("the people file cannot be read: {}", e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /** Changes fields; the reason if it is refused. */
    Optional<String> save(Viewer viewer, Map<String, String> changed) throws IOException {
        return changed(viewer, file -> values(file, changed));
    }

    /** Adds an interest, or removes it; the reason if it is refused. */
    Optional<String> follow(Viewer viewer, String query, boolean follows) throws IOException {
        return changed(viewer, file -> {
            List<String> interests = new ArrayList<>(file.interests());
            interests.removeIf(query::equalsIgnoreCase);
            if (follows) {
                interests.add(query);
            }
            return values(file, Map.of("interests", String.join("\n", interests)));
        });
    }

    /** The new values by key, from the file as it is under the lock. */
    private interface Change {
        Map<String, Object> values(PeopleFile file);
    }

    private Optional<String> changed(Viewer viewer, Change change) throws IOException {
        List<String> refusals = new ArrayList<>();
        List<String> written = new ArrayList<>();
        writer.exclusively(() -> {
            PeopleFile file = file(viewer).orElse(null);
            MemberId user = viewer.member();
            if (file == null || user == null) {
                refusals.add(NONE);
                return;
            }
            try {
                byte[] after = RecordEdit.of(
                        file.name(), file.content(), file.member().id().value(), change.values(file));
                if (Arrays.equals(file.content(), after)) {
                    return;
                }
                if (writes.replace(user, new NoteId(file.name()), file.content(), after, "Change own record")) {
                    written.add(file.name());
                } else {
                    refusals.add("The file changes too often. Save again.");
                }
            } catch (UneditableException e) {
                refusals.add(e.why());
            } catch (UnreadableNoteException e) {
                LOG.warn("a record cannot be changed: {}", e.problem().what());
                refusals.add("Your record is written in a way that cannot be changed here. Ask the operator.");
            }
        });
        written.forEach(this::index);
        return refusals.stream().findFirst();
    }

    private void index(String file) {
        try {
            knowhow.index(List.of(file));
        } catch (RuntimeException e) { // the record is on disk: a later update finds it
            LOG.error("a changed record is not indexed yet", e);
        }
    }

    private static Map<String, Object> values(PeopleFile file, Map<String, String> changed) {
        Map<String, String> wanted = new TreeMap<>(changed);
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordField field : RecordField.ALL) {
            String text = wanted.remove(field.name());
            int dot = field.name().indexOf('.');
            if (dot < 0) {
                if (text != null) {
                    values.put(field.name(), RecordValues.value(field, text));
                }
                continue;
            }
            String key = field.name().substring(0, dot);
            boolean one = file.record().get(key) != null && !(file.record().get(key) instanceof Map);
            boolean touched = changed.keySet().stream().anyMatch(name -> name.startsWith(key + "."));
            if (text == null && touched && one) { // one answer for all purposes becomes a map of all answers
                text = RecordValues.of(file.member()).getOrDefault(field.name(), "");
            }
            if (text != null) {
                inner(values, key).put(field.name().substring(dot + 1), RecordValues.value(field, text));
            }
        }
        if (!wanted.isEmpty()) {
            throw new UneditableException("This field cannot be changed here.");
        }
        return values;
    }

    @SuppressWarnings("unchecked") // put here
    private static Map<String, Object> inner(Map<String, Object> values, String key) {
        return (Map<String, Object>) values.computeIfAbsent(key, any -> new LinkedHashMap<String, Object>());
    }
}
