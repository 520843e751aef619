package dev.knowhow.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a member. */
record MemberValues(
        MemberId id,
        String name,
        Set<String> aliases,
        Set<String> handles,
        Set<String> emails,
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
        boolean declared,
        MemberKind kind)
        implements Member {

    MemberValues {
        aliases = Ordered.copy(aliases);
        handles = Ordered.copy(handles);
        emails = Ordered.copy(emails);
        languages = Ordered.copy(languages);
        groups = Ordered.copy(groups);
        skills = List.copyOf(skills);
        interests = List.copyOf(interests);
        goals = List.copyOf(goals);
        contacts = List.copyOf(contacts);
    }

    /** Equal members have equal ids; answers look up thousands of members. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
