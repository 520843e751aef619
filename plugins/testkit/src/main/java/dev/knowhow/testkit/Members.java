package dev.knowhow.testkit;

import dev.knowhow.people.Consent;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.MemberKind;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A concise builder of members. */
public final class Members {

    private final String id;
    private String name;
    private final Set<String> aliases = new LinkedHashSet<>();
    private final Set<String> handles = new LinkedHashSet<>();
    private final Set<String> emails = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final Map<Purpose, Boolean> refused = new EnumMap<>(Purpose.class);
    private final Set<String> refusedTopics = new LinkedHashSet<>();
    private boolean left;

    private Members(String id) {
        this.id = id;
        this.name = id;
    }

    /** Starts a member, whose name defaults to the id. */
    public static Members member(String id) {
        return new Members(id);
    }

    /** Sets the name. */
    public Members name(String fullName) {
        name = fullName;
        return this;
    }

    /** Adds another name. */
    public Members alias(String alias) {
        aliases.add(alias);
        return this;
    }

    /** Adds a handle. */
    public Members handle(String handle) {
        handles.add(handle);
        return this;
    }

    /** Adds an e-mail address. */
    public Members email(String email) {
        emails.add(email);
        return this;
    }

    /** Adds a group. */
    public Members group(String group) {
        groups.add(group);
        return this;
    }

    /** Opts the member out of a purpose. */
    public Members refuses(Purpose purpose) {
        refused.put(purpose, false);
        return this;
    }

    /** Opts the member out of a topic. */
    public Members refusesTopic(String topic) {
        refusedTopics.add(topic);
        return this;
    }

    /** Marks the member as having left. */
    public Members gone() {
        left = true;
        return this;
    }

    /** Builds the member. */
    public Member build() {
        return Member.builder(new MemberId(id), name)
                .aliases(aliases)
                .handles(handles)
                .emails(emails)
                .groups(groups)
                .left(left)
                .consent(new Consent(refused, refusedTopics))
                .declared(true)
                .kind(MemberKind.of(name))
                .build();
    }
}
