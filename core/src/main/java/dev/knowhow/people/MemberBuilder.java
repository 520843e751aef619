package dev.knowhow.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a member. Not thread-safe. */
public final class MemberBuilder {

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
    private List<String> goals = List.of();
    private List<Contact> contacts = List.of();
    private @Nullable String picture;
    private boolean mentor;
    private Availability availability = Availability.UNKNOWN;
    private Notifications notifications = Notifications.DEFAULT;
    private boolean left;
    private @Nullable LocalDate leftOn;
    private Consent consent = Consent.DEFAULT;
    private boolean declared;
    private MemberKind kind = MemberKind.PERSON;

    MemberBuilder(MemberId id, String name) {
        this.id = id;
        this.name = name;
    }

    MemberBuilder(Member member) {
        this(member.id(), member.name());
        aliases = member.aliases();
        handles = member.handles();
        emails = member.emails();
        team = member.team();
        place = member.place();
        languages = member.languages();
        groups = member.groups();
        skills = member.skills();
        interests = member.interests();
        goals = member.goals();
        contacts = member.contacts();
        picture = member.picture();
        mentor = member.mentor();
        availability = member.availability();
        notifications = member.notifications();
        left = member.left();
        leftOn = member.leftOn();
        consent = member.consent();
        declared = member.declared();
        kind = member.kind();
    }

    /** Sets other full names. */
    public MemberBuilder aliases(Set<String> value) {
        aliases = value;
        return this;
    }

    /** Sets names on platforms, without {@code @}. */
    public MemberBuilder handles(Set<String> value) {
        handles = value;
        return this;
    }

    /** Sets e-mail addresses in lower case. They are never shown. */
    public MemberBuilder emails(Set<String> value) {
        emails = value;
        return this;
    }

    /** Sets the team; null if unknown. */
    public MemberBuilder team(@Nullable String value) {
        team = value;
        return this;
    }

    /** Sets the place of work; null if unknown. */
    public MemberBuilder place(@Nullable String value) {
        place = value;
        return this;
    }

    /** Sets the languages spoken, as BCP 47 tags. */
    public MemberBuilder languages(Set<String> value) {
        languages = value;
        return this;
    }

    /** Sets the groups whose notes the member may see. */
    public MemberBuilder groups(Set<String> value) {
        groups = value;
        return this;
    }

    /** Sets the member's self-declared skills. */
    public MemberBuilder skills(List<String> value) {
        skills = value;
        return this;
    }

    /** Sets the member's goals: topics to learn. */
    public MemberBuilder goals(List<String> value) {
        goals = value;
        return this;
    }

    /** Sets the member's interests: queries, or names of saved queries. */
    public MemberBuilder interests(List<String> value) {
        interests = value;
        return this;
    }

    /** Sets the ways to ask the member; empty without their consent. */
    public MemberBuilder contacts(List<Contact> value) {
        contacts = value;
        return this;
    }

    /** Sets the path of a picture of the member below the notes folder. */
    public MemberBuilder picture(@Nullable String value) {
        picture = value;
        return this;
    }

    /** Sets whether the member is willing to be asked as a mentor, and agrees to it. */
    public MemberBuilder mentor(boolean value) {
        mentor = value;
        return this;
    }

    /** Sets when and how often the member may be asked. */
    public MemberBuilder availability(Availability value) {
        availability = value;
        return this;
    }

    /** Sets what the member wants to be sent. It is never shown to others. */
    public MemberBuilder notifications(Notifications value) {
        notifications = value;
        return this;
    }

    /** Sets whether the member has left. */
    public MemberBuilder left(boolean value) {
        left = value;
        return this;
    }

    /** Sets the day of leaving; null if still here or unknown. */
    public MemberBuilder leftOn(@Nullable LocalDate value) {
        leftOn = value;
        return this;
    }

    /** Sets what the member agreed to. */
    public MemberBuilder consent(Consent value) {
        consent = value;
        return this;
    }

    /** Sets whether there is a record of the member, or only a name in the notes. */
    public MemberBuilder declared(boolean value) {
        declared = value;
        return this;
    }

    /** Sets whether a person at all. */
    public MemberBuilder kind(MemberKind value) {
        kind = value;
        return this;
    }

    /** Returns the member as built so far. */
    public Member build() {
        return new MemberValues(
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
                goals,
                contacts,
                picture,
                mentor,
                availability,
                notifications,
                left,
                leftOn,
                consent,
                declared,
                kind);
    }
}
