package dev.knowhow.people;

import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person: one id and many names. Immutable.
 *
 * @param id the one id
 * @param name the name shown
 * @param aliases other full names
 * @param handles names on platforms, without {@code @}
 * @param emails e-mail addresses in lower case; nobody is told of them
 * @param team the team; null if unknown
 * @param place the place of work; null if unknown
 * @param languages the languages spoken, as BCP 47 tags
 * @param groups the groups whose notes the member may see
 * @param skills what the member says of themself
 * @param interests what the member wants to hear of: questions, or names of saved queries
 * @param mentor whether the member is willing to be asked as a mentor, and agrees to it
 * @param availability when and how often the member may be asked
 * @param left whether the member has left
 * @param leftOn the day of leaving; null if still here or unknown
 * @param consent what the member agreed to
 * @param declared whether there is a record of the member, or only a name in the notes
 * @param kind whether a person at all
 */
public record Member(
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
        boolean mentor,
        Availability availability,
        boolean left,
        @Nullable LocalDate leftOn,
        Consent consent,
        boolean declared,
        MemberKind kind) {

    /** Copies the collections, keeping their order. */
    public Member {
        aliases = Ordered.copy(aliases);
        handles = Ordered.copy(handles);
        emails = Ordered.copy(emails);
        languages = Ordered.copy(languages);
        groups = Ordered.copy(groups);
        skills = List.copyOf(skills);
        interests = List.copyOf(interests);
    }

    /**
     * Somebody of whom only a name, an address or both are known.
     *
     * @param written what the notes or git call them, see {@link WrittenName}; never blank
     */
    public static Member undeclared(String written) {
        WrittenName name = WrittenName.of(written);
        return new Member(
                new MemberId(name.id()),
                name.shown(),
                Set.of(),
                Set.of(),
                name.address().isEmpty() ? Set.of() : Set.of(name.address()),
                null,
                null,
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                false,
                Availability.UNKNOWN,
                false,
                null,
                Consent.DEFAULT,
                false,
                MemberKind.of(written));
    }

    /** Whether somebody chose the id in a record, rather than it being made of a name or an address. */
    public boolean hasChosenId() {
        return declared
                && !id.value().equals(name)
                && emails.stream()
                        .noneMatch(email -> new WrittenName(name, email).id().equals(id.value()));
    }

    /** Whether a user name is the id, a handle or an address, rather than a name that others may have, too. */
    boolean signsInAs(String user) {
        String bare = user.strip();
        String name = Fold.ofCase(bare.startsWith("@") ? bare.substring(1) : bare);
        return Stream.of(Stream.of(id.value()), handles.stream(), emails.stream())
                .flatMap(names -> names)
                .anyMatch(one -> Fold.ofCase(one).equals(name));
    }

    /** The same without e-mail addresses. */
    public Member withoutAddresses() {
        return emails.isEmpty()
                ? this
                : new Member(
                        id,
                        name,
                        aliases,
                        handles,
                        Set.of(),
                        team,
                        place,
                        languages,
                        groups,
                        skills,
                        interests,
                        mentor,
                        availability,
                        left,
                        leftOn,
                        consent,
                        declared,
                        kind);
    }

    /** Whether this is the same person beyond doubt: somebody without a record is who has the same address. */
    public boolean isCertainly(Member other) {
        return id.equals(other.id) && (declared || emails.equals(other.emails));
    }
}
