package dev.knowhow.testkit;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.PeopleFormat;
import dev.knowhow.spi.PersonEntry;
import dev.knowhow.spi.UnreadableNoteException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A minimal people format in {@code people.txt}, for tests that are not about formats: one person per line, as
 * {@code id=ana; name=Ana Lima; consent.search=false}. Values with a comma are lists; a line without {@code =} is an
 * error.
 */
public final class PlainPeopleFormat implements PeopleFormat {

    /** The one file. */
    public static final String FILE = "people.txt";

    /** A format. */
    public PlainPeopleFormat() {}

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public List<PersonEntry> read(String file, byte[] content) {
        List<PersonEntry> people = new ArrayList<>();
        for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            int number = people.size() + 1;
            Map<String, Object> person = new LinkedHashMap<>();
            for (String entry : line.split(";", -1)) {
                int equals = entry.indexOf('=');
                if (equals < 0) {
                    throw new UnreadableNoteException(new Problem(
                            Severity.REJECTED, file, number, "'" + line + "' is not a person", "write id=..."));
                }
                put(
                        person,
                        entry.substring(0, equals).strip(),
                        entry.substring(equals + 1).strip());
            }
            people.add(new PersonEntry(person, Map.of("", number)));
        }
        return people;
    }

    @SuppressWarnings("unchecked") // nested maps are created only here
    private static void put(Map<String, Object> map, String key, String value) {
        int dot = key.indexOf('.');
        if (dot >= 0) {
            Object inner = map.computeIfAbsent(key.substring(0, dot), any -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) inner, key.substring(dot + 1), value);
        } else {
            map.put(key, value.contains(",") ? List.of(value.split(" *, *")) : value);
        }
    }
}
