package dev.knowhow.testkit;

import dev.knowhow.people.Consent;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small team: Ana, who has left, Bo, and Cy, who does not want to be found. */
public enum SomePeople implements People {
    /** The team. */
    INSTANCE;

    /** Ana, who has left. */
    public static final Member ANA = member("ana", "Ana Ruiz", true, Consent.DEFAULT);

    private static final Member BO = member("bo", "Bo Li", false, Consent.DEFAULT);
    private static final Member CY =
            member("cynthia", "Cynthia Voss", false, new Consent(Map.of(Consent.Purpose.SEARCH, false), Set.of()));

    private static Member member(String id, String name, boolean left, Consent consent) {
        return Member.builder(new MemberId(id), name)
                .handles(Set.of(id))
                .emails(Set.of(id + "@example.org"))
                .team("Platform")
                .languages(Set.of("en"))
                .left(left)
                .leftOn(left ? LocalDate.of(2025, 3, 31) : null)
                .consent(consent)
                .declared(true)
                .build();
    }

    @Override
    public Member resolve(String name) {
        return find(name).orElseGet(() -> Member.undeclared(name));
    }

    @Override
    public Optional<Member> find(String name) {
        String wanted = name.replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        return members().stream()
                .filter(member -> member.id().value().equals(wanted)
                        || member.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    @Override
    public Collection<Member> members() {
        return List.of(ANA, BO, CY);
    }
}
