package dev.knowhow.internal.answer;

import dev.knowhow.internal.consent.Findable;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.people.WrittenName;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Computes the access of a viewer, in terms of the index. */
public final class Visibility {

    private final NoteIndex index;
    private final MemberNames names;
    private final MemberNames verifiedNames;
    private final GroupNames groups = new GroupNames();

    /** Uses the names in an index. */
    public Visibility(NoteIndex index) {
        this.index = index;
        this.names = new MemberNames(index::names);
        this.verifiedNames = new MemberNames(index::names);
    }

    /** The access of a viewer. Joined names grant no access. */
    public Access of(Viewer viewer, People everyone) {
        People people = everyone.verified();
        if (viewer.everything()) {
            return Access.ALL;
        }
        if (viewer.member() == null) {
            return new Access(false, Audiences.ofGroups(viewer.groups()), Set.of());
        }
        Member member = everyone.signedIn(viewer.member());
        Set<String> audiences = new HashSet<>(Audiences.ofGroups(viewer.groups()));
        audiences.addAll(Audiences.ofGroups(member.groups()));
        audiences.addAll(Audiences.of(member, people, groups.of(people)));
        return new Access(false, audiences, verifiedNames.of(member, people));
    }

    /** The names of a member in the notes, in lower case. A member of an answer, without addresses, is known by id. */
    public Set<String> namesOf(Member member, People people) {
        Member known = member.declared() || !member.emails().isEmpty()
                ? member
                : people.resolve(member.id().value());
        return names.of(known.id().equals(member.id()) ? known : member, people);
    }

    /**
     * Resolves a typed name to an answer: that of the member with this id or name; if no record has the name, or this
     * member has no answer, that of the only person without a record whose name or address it is.
     *
     * @param answering the answer for a member, from visible notes only
     */
    public <T> Optional<T> meant(String typed, People people, Function<Member, Optional<T>> answering) {
        Member first = people.resolve(typed);
        Optional<T> answer = answering.apply(first);
        if (answer.isPresent() || first.declared()) {
            return answer;
        }
        WrittenName wanted = WrittenName.of(typed.strip());
        List<T> others = index.names().stream()
                .filter(name -> isCalled(WrittenName.of(name), wanted))
                .map(people::resolve)
                .filter(member -> !member.declared() && !member.id().equals(first.id()))
                .distinct()
                .flatMap(member -> answering.apply(member).stream())
                .toList();
        return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
    }

    /** The members that a typed name may mean, by id: those with a record or a visible note who agree to be found. */
    public List<Member> called(String typed, People people, Access access) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return List.of();
        }
        WrittenName wanted = WrittenName.of(name);
        Stream<Member> recorded = people.members().stream().filter(member -> isCalled(member, name));
        Stream<Member> written = index.names().stream()
                .filter(one -> isCalled(WrittenName.of(one), wanted))
                .map(people::resolve);
        return Stream.of(Stream.of(people.resolve(name)), recorded, written)
                .flatMap(members -> members)
                .distinct()
                .filter(Findable.to(Purpose.SEARCH)::includes)
                .filter(member -> member.declared()
                        || index.headsOf(namesOf(member, people), access).stream()
                                .anyMatch(note -> note.isPublishedOn(access.day())))
                .map(Member::withoutAddresses)
                .sorted(Comparator.comparing(Member::id))
                .toList();
    }

    private static boolean isCalled(Member member, String name) {
        return Stream.of(Stream.of(member.name()), member.aliases().stream(), member.handles().stream())
                .flatMap(names -> names)
                .anyMatch(name::equalsIgnoreCase);
    }

    /** A bare name is resolved by {@link People#resolve}. */
    public static boolean isCalled(WrittenName name, WrittenName wanted) {
        return !name.address().isEmpty()
                && (wanted.name().isEmpty()
                        ? name.address().equals(wanted.address())
                        : wanted.address().isEmpty() && name.shown().equalsIgnoreCase(wanted.name()));
    }
}
