package dev.knowhow.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person: one id and many names. Immutable, as are its collections, which keep their order; made by {@link #builder}.
 */
public sealed interface Member permits MemberValues {

    /** The one id. */
    MemberId id();

    /** The name shown. */
    String name();

    /** Other full names. */
    Set<String> aliases();

    /** Names on platforms, without {@code @}. */
    Set<String> handles();

    /** E-mail addresses in lower case; nobody is told of them. */
    Set<String> emails();

    /** The team; null if unknown. */
    @Nullable String team();

    /** The place of work; null if unknown. */
    @Nullable String place();

    /** The languages spoken, as BCP 47 tags. */
    Set<String> languages();

    /** The groups whose notes the member may see. */
    Set<String> groups();

    /** What the member says of themself. */
    List<String> skills();

    /** What the member wants to hear of: questions, or names of saved queries. */
    List<String> interests();

    /** The ways to ask the member, if they consent to be asked. */
    List<Contact> contacts();

    /** Whether the member is willing to be asked as a mentor, and agrees to it. */
    boolean mentor();

    /** When and how often the member may be asked. */
    Availability availability();

    /** Whether the member has left. */
    boolean left();

    /** The day of leaving; null if still here or unknown. */
    @Nullable LocalDate leftOn();

    /** What the member agreed to. */
    Consent consent();

    /** Whether there is a record of the member, or only a name in the notes. */
    boolean declared();

    /** Whether a person at all. */
    MemberKind kind();

    /** Whether somebody chose the id in a record, rather than it being made of a name or an address. */
    default boolean hasChosenId() {
        return declared()
                && !id().value().equals(name())
                && emails().stream()
                        .noneMatch(email -> new WrittenName(name(), email).id().equals(id().value()));
    }

    /** The same without e-mail addresses. */
    default Member withoutAddresses() {
        return emails().isEmpty() ? this : toBuilder().emails(Set.of()).build();
    }

    /** Whether this is the same person beyond doubt: somebody without a record is who has the same address. */
    default boolean isCertainly(Member other) {
        return id().equals(other.id()) && (declared() || emails().equals(other.emails()));
    }

    /**
     * Somebody of whom only a name, an address or both are known.
     *
     * @param written what the notes or git call them, see {@link WrittenName}; never blank
     */
    static Member undeclared(String written) {
        WrittenName name = WrittenName.of(written);
        return builder(new MemberId(name.id()), name.shown())
                .emails(name.address().isEmpty() ? Set.of() : Set.of(name.address()))
                .kind(MemberKind.of(written))
                .build();
    }

    /**
     * A builder of a member without a record, of whom nothing else is known.
     *
     * @param id the one id
     * @param name the name shown
     */
    static MemberBuilder builder(MemberId id, String name) {
        return new MemberBuilder(id, name);
    }

    /** Returns a builder with the values of this member. */
    default MemberBuilder toBuilder() {
        return new MemberBuilder(this);
    }
}
