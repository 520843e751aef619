package dev.knowhow.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person with one id and any number of names. Immutable, as are its collections, which keep their order; created by
 * {@link #builder}.
 */
public sealed interface Member permits MemberValues {

    /** The id. */
    MemberId id();

    /** The name to show. */
    String name();

    /** Other full names. */
    Set<String> aliases();

    /** Names on platforms, without {@code @}. */
    Set<String> handles();

    /** E-mail addresses in lower case; never shown. */
    Set<String> emails();

    /** The team; null if unknown. */
    @Nullable String team();

    /** The place of work; null if unknown. */
    @Nullable String place();

    /** The languages spoken, as BCP 47 tags. */
    Set<String> languages();

    /** The groups of the member, for access control. */
    Set<String> groups();

    /** The self-declared skills. */
    List<String> skills();

    /** Queries or names of saved queries, for digests and alerts. */
    List<String> interests();

    /** The topics that the member wants to learn; never shown to others. */
    List<String> goals();

    /** The ways to contact the member; empty without consent. */
    List<Contact> contacts();

    /** The path of a picture of the member below the notes folder; null if unknown. */
    @Nullable String picture();

    /** Whether the member is a mentor and consents to be listed as one. */
    boolean mentor();

    /** The absences and the number of requests that the member accepts. */
    Availability availability();

    /** What the member wants to be sent; never shown to others. */
    Notifications notifications();

    /** Whether the member has left. */
    boolean left();

    /** Whether the member has not left and declares no absence on a day. */
    default boolean isPresentOn(LocalDate day) {
        return !left() && availability().absence(day).isEmpty();
    }

    /** The day of leaving; null if the member has not left, or if it is unknown. */
    @Nullable LocalDate leftOn();

    /** The member's consent. */
    Consent consent();

    /** Whether the member has a record, rather than only a name in the notes. */
    boolean declared();

    /** Person, team or bot. */
    MemberKind kind();

    /** Whether the id was chosen in a record, rather than derived from a name or an address. */
    default boolean hasChosenId() {
        return declared()
                && !id().value().equals(name())
                && emails().stream()
                        .noneMatch(email -> new WrittenName(name(), email).id().equals(id().value()));
    }

    /** Returns a copy without e-mail addresses, goals and notifications. */
    default Member withoutAddresses() {
        return emails().isEmpty() && goals().isEmpty() && Objects.equals(notifications(), Notifications.DEFAULT)
                ? this
                : toBuilder()
                        .emails(Set.of())
                        .goals(List.of())
                        .notifications(Notifications.DEFAULT)
                        .build();
    }

    /** Whether this is certainly the same person. Members without a record must have the same address. */
    default boolean isCertainly(Member other) {
        return id().equals(other.id()) && (declared() || emails().equals(other.emails()));
    }

    /**
     * Returns a member without a record.
     *
     * @param written the name in notes or git, see {@link WrittenName}; never blank
     */
    static Member undeclared(String written) {
        WrittenName name = WrittenName.of(written);
        return builder(new MemberId(name.id()), name.shown())
                .emails(name.address().isEmpty() ? Set.of() : Set.of(name.address()))
                .kind(MemberKind.of(written))
                .build();
    }

    /**
     * Returns a builder of a member without a record.
     *
     * @param id the id
     * @param name the name to show
     */
    static MemberBuilder builder(MemberId id, String name) {
        return new MemberBuilder(id, name);
    }

    /** Returns a builder with the values of this member. */
    default MemberBuilder toBuilder() {
        return new MemberBuilder(this);
    }
}
