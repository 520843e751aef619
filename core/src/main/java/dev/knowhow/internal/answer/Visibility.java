package dev.knowhow.internal.answer;

import dev.knowhow.internal.consent.Findable;
import dev.knowhow.note.Status;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.people.WrittenName;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.text.Fold;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns who asks into what may be seen, in the words of the index. */
public final class Visibility {

    private final NoteIndex index;

    /** Asks an index for the names it knows. */
    public Visibility(NoteIndex index) {
        this.index = index;
    }

    /** What a viewer may see: no join gives a right. */
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
        audiences.addAll(Audiences.of(member, people));
        return new Access(false, audiences, namesOf(member, people));
    }

    /** The names, in lower case, by which the notes speak of a member. */
    public Set<String> namesOf(Member member, People people) {
        Set<String> names = new HashSet<>();
        for (String name : index.names()) {
            if (people.resolve(name).isCertainly(member)) {
                names.add(Fold.lower(name));
            }
        }
        return names;
    }

    /**
     * Answers for whom somebody means who types a name: the member of that id or name; where no record claims it and
     * there is no answer for them, the only one without a record for whom there is an answer and whose name or address
     * it is.
     *
     * @param answering the answer for a member, made of nothing but what may be seen
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

    /**
     * Whom somebody may mean who types a name, by id: who has a record, or a note that may be seen, and agrees to be
     * found.
     */
    public List<Member> called(String typed, People people, Access access) {
        String name = typed.strip();
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
                        || index.notesOf(namesOf(member, people), access).stream()
                                .anyMatch(note -> note.status() == Status.PUBLISHED && note.isOpenOn(access.day())))
                .sorted(Comparator.comparing(Member::id))
                .toList();
    }

    private static boolean isCalled(Member member, String name) {
        return Stream.of(Stream.of(member.name()), member.aliases().stream(), member.handles().stream())
                .flatMap(names -> names)
                .anyMatch(name::equalsIgnoreCase);
    }

    /** Of whom a name alone is written, {@link People#resolve} knows. */
    public static boolean isCalled(WrittenName name, WrittenName wanted) {
        return !name.address().isEmpty()
                && (wanted.name().isEmpty()
                        ? name.address().equals(wanted.address())
                        : wanted.address().isEmpty() && name.shown().equalsIgnoreCase(wanted.name()));
    }
}
