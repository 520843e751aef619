package dev.knowhow.internal.people;

import dev.knowhow.internal.consent.Findable;
import dev.knowhow.people.Availability;
import dev.knowhow.people.Availability.Absence;
import dev.knowhow.people.Consent;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.Notifications;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds a member from its records. If they differ, the first one counts; for consent, a refusal in any of them counts.
 */
final class MemberMaking {

    private MemberMaking() {}

    static Member of(MemberDraft claims, String id) {
        List<PersonRecord> records = claims.records();
        String name = claims.name();
        Set<String> aliases = union(records, PersonRecord::aliases);
        records.forEach(record -> {
            if (!record.name().isEmpty()) {
                aliases.add(record.name());
            }
        });
        aliases.remove(name);
        Consent consent = records.stream().map(PersonRecord::consent).reduce(Consent.DEFAULT, Consent::and);
        return Member.builder(new MemberId(id), name)
                .aliases(aliases)
                .handles(union(records, PersonRecord::handles))
                .emails(union(records, PersonRecord::emails))
                .team(first(records, PersonRecord::team))
                .place(first(records, PersonRecord::place))
                .languages(union(records, PersonRecord::languages))
                .groups(union(records, PersonRecord::groups))
                .skills(new ArrayList<>(union(records, record -> new LinkedHashSet<>(record.skills()))))
                .interests(new ArrayList<>(union(records, record -> new LinkedHashSet<>(record.interests()))))
                .goals(new ArrayList<>(union(records, record -> new LinkedHashSet<>(record.goals()))))
                .contacts(
                        Findable.agrees(consent, Purpose.ASKING)
                                ? new ArrayList<>(union(records, record -> new LinkedHashSet<>(record.contacts())))
                                : List.of())
                .picture(first(records, PersonRecord::picture))
                .mentor(records.stream().anyMatch(PersonRecord::mentor) && Findable.agrees(consent, Purpose.MENTORING))
                .availability(availability(records, consent))
                .notifications(notifications(records))
                .left(records.stream().anyMatch(PersonRecord::left))
                .leftOn(leftOn(records))
                .consent(consent)
                .declared(true)
                .kind(kind(records, name))
                .build();
    }

    private static MemberKind kind(List<PersonRecord> records, String name) {
        return records.stream()
                .map(PersonRecord::kind)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> MemberKind.of(name));
    }

    private static Availability availability(List<PersonRecord> records, Consent consent) {
        List<Absence> absences = records.stream()
                .flatMap(record -> record.availability().absences().stream())
                .distinct()
                .toList();
        return new Availability(
                absences,
                stated(records, Availability::capacity),
                Findable.agrees(consent, Purpose.MENTORING) ? stated(records, Availability::mentees) : null);
    }

    /** Those of the first record that has any. */
    private static Notifications notifications(List<PersonRecord> records) {
        return records.stream()
                .map(PersonRecord::notifications)
                .filter(one -> !one.equals(Notifications.DEFAULT))
                .findFirst()
                .orElse(Notifications.DEFAULT);
    }

    private static <T> @Nullable T stated(List<PersonRecord> records, Function<Availability, @Nullable T> value) {
        return records.stream()
                .map(record -> value.apply(record.availability()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate leftOn(List<PersonRecord> records) {
        return records.stream()
                .map(PersonRecord::leftOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String first(List<PersonRecord> records, Function<PersonRecord, @Nullable String> field) {
        for (PersonRecord record : records) {
            String value = field.apply(record);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static <T> Set<T> union(List<PersonRecord> records, Function<PersonRecord, Set<T>> field) {
        Set<T> all = new LinkedHashSet<>();
        records.forEach(record -> all.addAll(field.apply(record)));
        return all;
    }
}
