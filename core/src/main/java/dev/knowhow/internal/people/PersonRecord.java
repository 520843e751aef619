package dev.knowhow.internal.people;

import dev.knowhow.people.Availability;
import dev.knowhow.people.Consent;
import dev.knowhow.people.Contact;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.Notifications;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One record of a person.
 *
 * @param file the file of the record
 * @param line the line; 0 if unknown
 * @param id the id; empty if missing
 * @param name the full name; empty if missing
 * @param aliases other names
 * @param handles names on platforms
 * @param emails e-mail addresses
 * @param pairs names that count only together with their address, as {@code Name <address>}
 * @param team the team; null if missing
 * @param place the place; null if missing
 * @param languages the languages
 * @param groups the groups
 * @param skills the self-declared skills
 * @param interests queries for the person's digests and alerts
 * @param goals topics that the person wants to learn
 * @param contacts the ways to contact the person
 * @param picture the path of a picture below the notes folder; null if missing
 * @param mentor whether the person is a mentor
 * @param availability absences and capacity
 * @param notifications what the person wants to be sent
 * @param left whether the person has left
 * @param leftOn the day on which they left; null if missing
 * @param consent the person's consent
 * @param kind person, team or bot; null if missing
 */
record PersonRecord(
        String file,
        int line,
        String id,
        String name,
        Set<String> aliases,
        Set<String> handles,
        Set<String> emails,
        Set<String> pairs,
        @Nullable String team,
        @Nullable String place,
        Set<String> languages,
        Set<String> groups,
        List<String> skills,
        List<String> interests,
        List<String> goals,
        List<Contact> contacts,
        @Nullable String picture,
        boolean mentor,
        Availability availability,
        Notifications notifications,
        boolean left,
        @Nullable LocalDate leftOn,
        Consent consent,
        @Nullable MemberKind kind) {

    /** A record of names only. */
    static PersonRecord named(String file, int line, String name, Set<String> emails, Set<String> pairs) {
        return new PersonRecord(
                file,
                line,
                "",
                name,
                Set.of(),
                Set.of(),
                emails,
                pairs,
                null,
                null,
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                Availability.UNKNOWN,
                Notifications.DEFAULT,
                false,
                null,
                Consent.DEFAULT,
                null);
    }
}
