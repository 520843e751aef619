package dev.knowhow.internal.people;

import dev.knowhow.people.Availability;
import dev.knowhow.people.Consent;
import dev.knowhow.people.Contact;
import dev.knowhow.people.MemberKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one record says of a person.
 *
 * @param file where the record stands
 * @param line the line; 0 if unknown
 * @param id the id; empty if the record gives none
 * @param name the full name; empty if the record gives none
 * @param aliases other names
 * @param handles names on platforms
 * @param emails e-mail addresses
 * @param pairs names that count only together with their address, as {@code Name <address>}
 * @param team the team; null if it does not say
 * @param place the place; null if it does not say
 * @param languages the languages
 * @param groups the groups
 * @param skills the skills
 * @param interests what the person wants to hear of
 * @param contacts the ways to ask the person
 * @param mentor whether a mentor
 * @param availability when and how often to ask
 * @param left whether gone
 * @param leftOn since when; null if it does not say
 * @param consent what the person agreed to
 * @param kind whether a person at all; null if it does not say
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
        List<Contact> contacts,
        boolean mentor,
        Availability availability,
        boolean left,
        @Nullable LocalDate leftOn,
        Consent consent,
        @Nullable MemberKind kind) {

    /** A record of names alone. */
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
                false,
                Availability.UNKNOWN,
                false,
                null,
                Consent.DEFAULT,
                null);
    }
}
