package dev.knowhow.internal.answer;

import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Turns who asks into what may be seen, in the words of the index. */
public final class Visibility {

    private final NoteIndex index;

    /** Asks an index for the names it knows. */
    public Visibility(NoteIndex index) {
        this.index = index;
    }

    /** What a viewer may see. */
    public Access of(Viewer viewer, People people) {
        if (viewer.everything()) {
            return Access.ALL;
        }
        if (viewer.member() == null) {
            return new Access(false, viewer.groups(), Set.of());
        }
        Member member = people.resolve(viewer.member().value());
        Set<String> audiences = new HashSet<>(viewer.groups());
        audiences.addAll(lower(member.groups()));
        audiences.add(member.id().value().toLowerCase(Locale.ROOT));
        return new Access(false, audiences, namesOf(member, people));
    }

    /** The names, in lower case, by which the notes speak of a member. */
    public Set<String> namesOf(Member member, People people) {
        Set<String> names = new HashSet<>();
        for (String name : index.names()) {
            if (people.resolve(name).id().equals(member.id())) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static Set<String> lower(Set<String> words) {
        Set<String> lower = new HashSet<>();
        words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
        return lower;
    }
}
