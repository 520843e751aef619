package dev.knowhow.markdown.roster;

import dev.knowhow.markdown.people.YamlPeopleFormat;
import dev.knowhow.markdown.source.Problems;
import dev.knowhow.spi.PersonEntry;
import dev.knowhow.spi.UnreadableNoteException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Changes keys of one record of a people file. All other bytes stay: comments, order, line ends and other records. The
 * result is read again, and refused if anything but these keys of this record has changed.
 */
public final class RecordEdit {

    private static final String MARK = "\uFEFF";
    private static final YamlPeopleFormat FORMAT = new YamlPeopleFormat();

    private final String file;
    private final Problems problems;

    private RecordEdit(String file) {
        this.file = file;
        this.problems = new Problems(file);
    }

    /**
     * The values of the record with an id, by the keys of {@link #of}.
     *
     * @return empty if there is not exactly one such record whose keys can be changed
     * @throws UnreadableNoteException if the file cannot be read
     */
    public static Optional<Map<String, Object>> record(String file, byte[] content, String id) {
        String text = text(content).orElse("");
        if (new RecordEdit(file).record(text.startsWith(MARK) ? text.substring(1) : text, id) == null) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        for (PersonEntry entry : FORMAT.read(file, content)) {
            if (isOf(entry, id)) {
                entry.values().forEach((key, value) -> values.put(RecordPositions.canonical(key), value));
            }
        }
        return Optional.of(values);
    }

    private static boolean isOf(PersonEntry entry, String id) {
        return String.valueOf(entry.values().get("id")).equalsIgnoreCase(id);
    }

    /**
     * Changes keys.
     *
     * @param file the name of the file
     * @param content its content, not changed
     * @param id the id of the record
     * @param values the new values by key: a boolean, a text, a list of texts, a map of these for some keys of a map,
     *     or {@link Optional#empty} for no value
     * @return the new content
     * @throws UnreadableNoteException if the file cannot be read, has not exactly one such record on which keys can be
     *     written, or would change in another way
     */
    public static byte[] of(String file, byte[] content, String id, Map<String, ?> values) {
        return new RecordEdit(file).edited(content, id, values);
    }

    private byte[] edited(byte[] content, String id, Map<String, ?> values) {
        String all = text(content).orElseThrow(() -> problems.rejected(0, "the file is not in UTF-8", "save it so"));
        String mark = all.startsWith(MARK) ? MARK : "";
        String text = all.substring(mark.length());
        MappingNode record = record(text, id);
        if (record == null) {
            throw problems.rejected(0, "the file has not exactly one record of " + id, "write one, with its keys");
        }
        String after = mark + MappingEdit.in(text, record, values);
        byte[] bytes = after.getBytes(StandardCharsets.UTF_8);
        check(content, bytes, id, values.keySet());
        return bytes;
    }

    /** The text of a file; empty if it is not in UTF-8. */
    private static Optional<String> text(byte[] content) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private @Nullable MappingNode record(String text, String id) {
        List<MappingNode> found = RecordPositions.records(text, id, problems);
        return found.size() == 1 ? found.getFirst() : null;
    }

    private void check(byte[] before, byte[] after, String id, Set<String> keys) {
        List<PersonEntry> old = FORMAT.read(file, before);
        List<PersonEntry> fresh;
        try {
            fresh = FORMAT.read(file, after);
        } catch (UnreadableNoteException e) {
            throw unsafe(id);
        }
        Set<String> changed = keys.stream()
                .flatMap(key -> RecordPositions.synonyms(key).stream())
                .collect(Collectors.toSet());
        boolean same = old.size() == fresh.size();
        for (int i = 0; same && i < old.size(); i++) {
            same = isOf(old.get(i), id)
                    ? others(old.get(i), changed).equals(others(fresh.get(i), changed))
                    : old.get(i).values().equals(fresh.get(i).values());
        }
        if (!same) {
            throw unsafe(id);
        }
    }

    private static List<Map.Entry<String, Object>> others(PersonEntry entry, Set<String> changed) {
        return new ArrayList<>(entry.values().entrySet().stream()
                .filter(one -> !changed.contains(RecordPositions.plain(one.getKey())))
                .toList());
    }

    private UnreadableNoteException unsafe(String id) {
        return problems.rejected(
                0, "the record of " + id + " cannot be changed without changing others", "change it in the file");
    }
}
