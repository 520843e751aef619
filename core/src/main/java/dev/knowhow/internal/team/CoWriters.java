package dev.knowhow.internal.team;

import dev.knowhow.internal.consent.Findable;
import dev.knowhow.note.Note;
import dev.knowhow.note.Status;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.query.Vote.Association;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.text.Fold;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the people with whom a member has written notes, and with whom those have. */
final class CoWriters {

    /** The number of people with whom a member has written most, whose notes are read. */
    private static final int MOST = 50;

    private final NoteIndex index;
    private final Access access;
    private final Holders holders;
    private final Member member;
    private final Map<Member, Integer> direct = new HashMap<>();

    /**
     * Reads the notes of a member.
     *
     * @param notes the notes of the member
     */
    CoWriters(NoteIndex index, Access access, People people, Member member, List<Note> notes) {
        this.index = index;
        this.access = access;
        this.holders = new Holders(people, Findable.to(Purpose.SEARCH));
        this.member = member.withoutAddresses();
        for (Note note : open(notes)) {
            writers(note).forEach(other -> direct.merge(other, 1, Integer::sum));
        }
        direct.keySet().removeIf(other -> other.id().equals(member.id()));
    }

    /** How near a person is, and through whom. */
    record Near(double weight, List<Member> through) {}

    /** Whether the member has written a note with a person. */
    boolean isDirect(Member other) {
        return direct.containsKey(other);
    }

    /** The people with whom the co-writers of the member have written. */
    Map<Member, Near> near() {
        Map<Member, Set<Member>> through = new HashMap<>();
        Map<Member, Double> weights = new HashMap<>();
        direct.entrySet().stream()
                .sorted(Map.Entry.<Member, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(one -> one.getKey().id()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .forEach(between -> {
                    Set<Member> others = new HashSet<>();
                    open(index.notesOf(names(between), access)).forEach(note -> others.addAll(writers(note)));
                    double weight = 1 / Math.log(1.0 + Math.max(2, others.size()));
                    for (Member other : others) {
                        if (!isDirect(other) && !other.id().equals(member.id())) {
                            weights.merge(other, weight, Double::sum);
                            through.computeIfAbsent(other, any -> new LinkedHashSet<>())
                                    .add(between);
                        }
                    }
                });
        return weights.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new Near(
                                one.getValue(),
                                through.getOrDefault(one.getKey(), Set.of()).stream()
                                        .sorted(Comparator.comparing(Member::id))
                                        .toList())));
    }

    private Collection<Member> writers(Note note) {
        return holders.of(Association.of(note)).keySet();
    }

    private List<Note> open(List<Note> notes) {
        return notes.stream()
                .filter(note -> note.status() == Status.PUBLISHED && note.isOpenOn(access.day()))
                .toList();
    }

    /** The names of a member in their record, in lower case; other spellings would need a look at all names. */
    private static Set<String> names(Member member) {
        return Stream.of(
                        Stream.of(member.id().value(), member.name()),
                        member.aliases().stream(),
                        member.handles().stream())
                .flatMap(names -> names)
                .map(Fold::lower)
                .collect(Collectors.toSet());
    }
}
