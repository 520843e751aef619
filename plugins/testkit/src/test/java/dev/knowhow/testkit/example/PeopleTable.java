package dev.knowhow.testkit.example;

import dev.knowhow.spi.PeopleFormat;
import dev.knowhow.spi.PersonEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads people from {@code people.csv}: id, name and team. */
final class PeopleTable implements PeopleFormat {

    @Override
    public List<String> files() {
        return List.of("people.csv");
    }

    @Override
    public List<PersonEntry> read(String file, byte[] content) {
        List<PersonEntry> people = new ArrayList<>();
        for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            String[] cells = line.split(",", 3);
            int number = people.size() + 1;
            people.add(new PersonEntry(Map.of("id", cells[0], "name", cells[1], "team", cells[2]), Map.of("", number)));
        }
        return people;
    }
}
