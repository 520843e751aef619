package dev.knowhow.internal.people;

import dev.knowhow.people.Member;
import java.util.LinkedHashSet;
import java.util.Set;

/** Creates a member without a record from several names. */
final class JoinedMember {

    private JoinedMember() {}

    static Member of(JoinedName shown, JoinedGroup group) {
        Member first = Member.undeclared(shown.whole());
        Set<String> aliases = new LinkedHashSet<>();
        Set<String> emails = new LinkedHashSet<>();
        for (JoinedName name : group.names()) {
            if (!NameKey.of(name.written().shown()).equals(NameKey.of(first.name()))) {
                aliases.add(name.written().shown());
            }
            if (!name.written().address().isEmpty()) {
                emails.add(name.written().address());
            }
        }
        return first.toBuilder()
                .aliases(aliases)
                .handles(group.handles())
                .emails(emails)
                .build();
    }
}
