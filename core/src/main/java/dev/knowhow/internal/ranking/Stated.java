package dev.knowhow.internal.ranking;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Statement;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * A statement as evidence. Contributions are bounded: the strongest statement of a person counts {@value #FIRST} of the
 * contribution of the best note to its author, each further one half of the one before. So all statements of a person
 * add up to less than half: they decide between similar people and find people without notes, but never outweigh a good
 * note.
 *
 * <p>A statement that supports a note counts a part of the person's contribution to it instead of that of the best
 * note.
 *
 * @param source the name of the source
 * @param statement the statement
 */
public record Stated(String source, Statement statement) {

    /** The relevance of the strongest statement of a person. */
    static final double FIRST = 0.25;

    private static final Comparator<Stated> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Stated one) -> one.statement().role().weight())
            .reversed()
            .thenComparing(one -> Objects.toString(one.statement().day(), ""), Comparator.reverseOrder())
            .thenComparing(Stated::key);

    /** The id of the evidence, distinct from the paths of notes and from other sources. */
    private NoteId key() {
        return new NoteId(source + ":" + statement.id());
    }

    /** The statements that are not among some evidence. */
    public static List<Stated> without(List<Stated> all, Set<NoteId> evidence) {
        return all.stream().filter(one -> !evidence.contains(one.key())).toList();
    }

    /**
     * The evidence of each person. A contribution depends only on the person's own statements and notes.
     *
     * @param contribution the contribution of a person to a note; 0 if it is no evidence for them
     */
    static Map<Member, List<Evidence>> evidence(
            List<Stated> all, People people, ToDoubleBiFunction<MemberId, NoteId> contribution) {
        Map<MemberId, Member> members = new HashMap<>();
        Map<Member, List<Evidence>> evidence = new HashMap<>();
        all.stream()
                .filter(one -> one.statement().role().weight() > 0)
                .sorted(STRONGEST_FIRST)
                .forEach(one -> {
                    Member resolved = people.resolve(one.statement().person());
                    Member member = members.computeIfAbsent(resolved.id(), id -> resolved);
                    NoteId note = one.statement().supports();
                    double whole = note == null ? 1 : contribution.applyAsDouble(member.id(), note);
                    if (whole > 0) {
                        List<Evidence> theirs = evidence.computeIfAbsent(member, any -> new ArrayList<>());
                        theirs.add(one.evidence(whole * FIRST * Math.pow(0.5, theirs.size())));
                    }
                });
        return evidence;
    }

    private Evidence evidence(double relevance) {
        Evidence.Factors factors =
                new Evidence.Factors(relevance, statement.role().weight(), 1, 1, 1);
        return Evidence.builder(key(), statement.label(), statement.role(), factors)
                .date(statement.day())
                .basis(new Evidence.Basis(source, statement.link()))
                .build();
    }
}
