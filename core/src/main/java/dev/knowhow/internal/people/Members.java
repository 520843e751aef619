package dev.knowhow.internal.people;

import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everyone. */
public final class Members implements People {

    /** Nobody has a record. */
    public static final Members NONE = new Members();

    private Members() {}

    @Override
    public Member resolve(String name) {
        return find(name).orElseGet(() -> Member.undeclared(name));
    }

    @Override
    public Optional<Member> find(String name) {
        return Optional.empty();
    }

    @Override
    public Collection<Member> members() {
        return List.of();
    }
}
