package dev.knowhow.internal.people;

import dev.knowhow.people.WrittenName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A member before it is built: its records, and the keys they claim. */
final class MemberDraft {

    private final List<PersonRecord> records = new ArrayList<>();

    MemberDraft(PersonRecord first) {
        records.add(first);
    }

    void take(MemberDraft other) {
        records.addAll(other.records);
    }

    PersonRecord first() {
        return records.getFirst();
    }

    List<PersonRecord> records() {
        return records;
    }

    /** The id, else the handle, the name or the address, whichever the records have first. */
    String id() {
        return first(PersonRecord::id)
                .or(() -> first(record -> record.handles().stream().findFirst().orElse("")))
                .or(() -> first(PersonRecord::name))
                .orElseGet(() -> written().id());
    }

    /** Makes the ids of two namesakes without ids different. */
    String fullId() {
        return first(PersonRecord::id).orElseGet(() -> written().id());
    }

    private WrittenName written() {
        String email =
                first(record -> record.emails().stream().findFirst().orElse("")).orElse("");
        return new WrittenName(first(PersonRecord::name).orElse(email.isEmpty() ? "?" : ""), email);
    }

    private Optional<String> first(Function<PersonRecord, String> field) {
        return records.stream()
                .map(field)
                .filter(Predicate.not(String::isEmpty))
                .findFirst();
    }

    String name() {
        return first(PersonRecord::name)
                .or(() -> first(PersonRecord::id))
                .or(() -> first(record -> record.handles().stream().findFirst().orElse("")))
                .orElseGet(() -> written().shown());
    }

    /** Keys that belong to one person only: ids, handles and e-mail addresses. */
    Set<String> strong() {
        Set<String> strong = new LinkedHashSet<>();
        records.forEach(record -> {
            add(strong, record.id());
            record.handles().forEach(handle -> add(strong, handle));
            record.emails().forEach(email -> add(strong, email));
            record.pairs().forEach(pair -> add(strong, pair));
        });
        return strong;
    }

    /** Full names, which two people may share. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        records.forEach(record -> {
            add(names, record.name());
            record.aliases().forEach(alias -> add(names, alias));
        });
        return names;
    }

    Set<String> aliases() {
        Set<String> aliases = new LinkedHashSet<>();
        records.forEach(record -> record.aliases().forEach(alias -> add(aliases, alias)));
        return aliases;
    }

    /** Ids of records; a merged member has more than one. */
    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        records.forEach(record -> add(ids, record.id()));
        return ids;
    }

    private static void add(Set<String> keys, String name) {
        if (!name.isBlank()) {
            keys.add(NameKey.of(name));
        }
    }
}
