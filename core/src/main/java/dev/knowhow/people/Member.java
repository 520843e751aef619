package dev.knowhow.people;

import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person with one id and any number of names. Immutable, as are its collections, which keep their order; created by
 * {@link #builder}.
 */
public final class Member {

    private final MemberId id;
    private final String name;
    private final Set<String> aliases;
    private final Set<String> handles;
    private final Set<String> emails;
    private final @Nullable String team;
    private final @Nullable String place;
    private final Set<String> languages;
    private final Set<String> groups;
    private final List<String> skills;
    private final List<String> interests;
    private final List<Contact> contacts;
    private final boolean mentor;
    private final Availability availability;
    private final boolean left;
    private final @Nullable LocalDate leftOn;
    private final Consent consent;
    private final boolean declared;
    private final MemberKind kind;

    private Member(Builder from) {
        this.id = from.id;
        this.name = from.name;
        this.aliases = Ordered.copy(from.aliases);
        this.handles = Ordered.copy(from.handles);
        this.emails = Ordered.copy(from.emails);
        this.team = from.team;
        this.place = from.place;
        this.languages = Ordered.copy(from.languages);
        this.groups = Ordered.copy(from.groups);
        this.skills = List.copyOf(from.skills);
        this.interests = List.copyOf(from.interests);
        this.contacts = List.copyOf(from.contacts);
        this.mentor = from.mentor;
        this.availability = from.availability;
        this.left = from.left;
        this.leftOn = from.leftOn;
        this.consent = from.consent;
        this.declared = from.declared;
        this.kind = from.kind;
    }

    /**
     * Returns a builder of a member without a record.
     *
     * @param id the id
     * @param name the name to show
     */
    public static Builder builder(MemberId id, String name) {
        return new Builder(id, name);
    }

    /** Returns a builder with the values of this member. */
    public Builder toBuilder() {
        return new Builder(id, name)
                .aliases(aliases)
                .handles(handles)
                .emails(emails)
                .team(team)
                .place(place)
                .languages(languages)
                .groups(groups)
                .skills(skills)
                .interests(interests)
                .contacts(contacts)
                .mentor(mentor)
                .availability(availability)
                .left(left)
                .leftOn(leftOn)
                .consent(consent)
                .declared(declared)
                .kind(kind);
    }

    /** The id. */
    public MemberId id() {
        return id;
    }

    /** The name to show. */
    public String name() {
        return name;
    }

    /** Other full names. */
    public Set<String> aliases() {
        return aliases;
    }

    /** Names on platforms, without {@code @}. */
    public Set<String> handles() {
        return handles;
    }

    /** E-mail addresses in lower case; never shown. */
    public Set<String> emails() {
        return emails;
    }

    /** The team; null if unknown. */
    public @Nullable String team() {
        return team;
    }

    /** The place of work; null if unknown. */
    public @Nullable String place() {
        return place;
    }

    /** The languages spoken, as BCP 47 tags. */
    public Set<String> languages() {
        return languages;
    }

    /** The groups of the member, for access control. */
    public Set<String> groups() {
        return groups;
    }

    /** The self-declared skills. */
    public List<String> skills() {
        return skills;
    }

    /** Queries or names of saved queries, for digests and alerts. */
    public List<String> interests() {
        return interests;
    }

    /** The ways to contact the member; empty without consent. */
    public List<Contact> contacts() {
        return contacts;
    }

    /** Whether the member is a mentor and consents to be listed as one. */
    public boolean mentor() {
        return mentor;
    }

    /** The absences and the number of requests that the member accepts. */
    public Availability availability() {
        return availability;
    }

    /** Whether the member has left. */
    public boolean left() {
        return left;
    }

    /** The day of leaving; null if the member has not left, or if it is unknown. */
    public @Nullable LocalDate leftOn() {
        return leftOn;
    }

    /** The member's consent. */
    public Consent consent() {
        return consent;
    }

    /** Whether the member has a record, rather than only a name in the notes. */
    public boolean declared() {
        return declared;
    }

    /** Person, team or bot. */
    public MemberKind kind() {
        return kind;
    }

    /**
     * Returns a member without a record.
     *
     * @param written the name in notes or git, see {@link WrittenName}; never blank
     */
    public static Member undeclared(String written) {
        WrittenName name = WrittenName.of(written);
        return builder(new MemberId(name.id()), name.shown())
                .emails(name.address().isEmpty() ? Set.of() : Set.of(name.address()))
                .kind(MemberKind.of(written))
                .build();
    }

    /** Whether the id was chosen in a record, rather than derived from a name or an address. */
    public boolean hasChosenId() {
        return declared
                && !id.value().equals(name)
                && emails.stream()
                        .noneMatch(email -> new WrittenName(name, email).id().equals(id.value()));
    }

    /** Whether a user name is the id, a handle or an address, rather than a name that others may share. */
    boolean signsInAs(String user) {
        String bare = user.strip();
        String name = Fold.ofCase(bare.startsWith("@") ? bare.substring(1) : bare);
        return Stream.of(Stream.of(id.value()), handles.stream(), emails.stream())
                .flatMap(names -> names)
                .anyMatch(one -> Fold.ofCase(one).equals(name));
    }

    /** Returns a copy without e-mail addresses. */
    public Member withoutAddresses() {
        return emails.isEmpty() ? this : toBuilder().emails(Set.of()).build();
    }

    /** Whether this is certainly the same person. Members without a record must have the same address. */
    public boolean isCertainly(Member other) {
        return id.equals(other.id) && (declared || emails.equals(other.emails));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Member member && values().equals(member.values());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Member" + values();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(
                id,
                name,
                aliases,
                handles,
                emails,
                team,
                place,
                languages,
                groups,
                skills,
                interests,
                contacts,
                mentor,
                availability,
                left,
                leftOn,
                consent,
                declared,
                kind);
    }

    /** Builds a member. Not thread-safe. */
    public static final class Builder {

        private final MemberId id;
        private final String name;
        private Set<String> aliases = Set.of();
        private Set<String> handles = Set.of();
        private Set<String> emails = Set.of();
        private @Nullable String team;
        private @Nullable String place;
        private Set<String> languages = Set.of();
        private Set<String> groups = Set.of();
        private List<String> skills = List.of();
        private List<String> interests = List.of();
        private List<Contact> contacts = List.of();
        private boolean mentor;
        private Availability availability = Availability.UNKNOWN;
        private boolean left;
        private @Nullable LocalDate leftOn;
        private Consent consent = Consent.DEFAULT;
        private boolean declared;
        private MemberKind kind = MemberKind.PERSON;

        private Builder(MemberId id, String name) {
            this.id = id;
            this.name = name;
        }

        /** Sets other full names. */
        public Builder aliases(Set<String> value) {
            aliases = value;
            return this;
        }

        /** Sets names on platforms, without {@code @}. */
        public Builder handles(Set<String> value) {
            handles = value;
            return this;
        }

        /** Sets e-mail addresses in lower case; they are never shown. */
        public Builder emails(Set<String> value) {
            emails = value;
            return this;
        }

        /** Sets the team; null if unknown. */
        public Builder team(@Nullable String value) {
            team = value;
            return this;
        }

        /** Sets the place of work; null if unknown. */
        public Builder place(@Nullable String value) {
            place = value;
            return this;
        }

        /** Sets the languages spoken, as BCP 47 tags. */
        public Builder languages(Set<String> value) {
            languages = value;
            return this;
        }

        /** Sets the groups of the member, for access control. */
        public Builder groups(Set<String> value) {
            groups = value;
            return this;
        }

        /** Sets the self-declared skills. */
        public Builder skills(List<String> value) {
            skills = value;
            return this;
        }

        /** Sets queries or names of saved queries, for digests and alerts. */
        public Builder interests(List<String> value) {
            interests = value;
            return this;
        }

        /** Sets the ways to contact the member; empty without consent. */
        public Builder contacts(List<Contact> value) {
            contacts = value;
            return this;
        }

        /** Sets whether the member is a mentor and consents to be listed as one. */
        public Builder mentor(boolean value) {
            mentor = value;
            return this;
        }

        /** Sets the absences and the number of requests that the member accepts. */
        public Builder availability(Availability value) {
            availability = value;
            return this;
        }

        /** Sets whether the member has left. */
        public Builder left(boolean value) {
            left = value;
            return this;
        }

        /** Sets the day of leaving; null if the member has not left, or if it is unknown. */
        public Builder leftOn(@Nullable LocalDate value) {
            leftOn = value;
            return this;
        }

        /** Sets the consent. */
        public Builder consent(Consent value) {
            consent = value;
            return this;
        }

        /** Sets whether the member has a record, rather than only a name in the notes. */
        public Builder declared(boolean value) {
            declared = value;
            return this;
        }

        /** Sets the kind: person, team or bot. */
        public Builder kind(MemberKind value) {
            kind = value;
            return this;
        }

        /** Returns the member. */
        public Member build() {
            return new Member(this);
        }
    }
}
