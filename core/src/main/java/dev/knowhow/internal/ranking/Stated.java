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

/**
 * Statements as evidence. Their parts are bounded: the strongest statement of a person counts {@value #FIRST} of what the best note gives to
 * its author, each further one half of the one before, so all statements of all sources together give less than {@value #MOST}. They
 * decide among people whose notes say about the same, and find those without notes; they never outweigh a note on the topic.
 *
 * @param source the name of the source
 * @param statement what it says
 */
public record Stated(String source, Statement statement) {

    /** The relevance of the strongest statement of a person. */
    static final double FIRST = 0.25;

    /** More than all statements of a person add up to. */
    static final double MOST = 0.5;

    private static final Comparator<Stated> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Stated one) -> one.statement().role().weight())
            .reversed()
            .thenComparing(one -> Objects.toString(one.statement().day(), ""), Comparator.reverseOrder())
            .thenComparing(Stated::key);

    /** Tells the evidence from that of notes, whose paths have no such names, and of other sources. */
    private NoteId key() {
        return new NoteId(source + ":" + statement.id());
    }

    /** Those that are not among some evidence. */
    public static List<Stated> without(List<Stated> all, Set<NoteId> evidence) {
        return all.stream().filter(one -> !evidence.contains(one.key())).toList();
    }

    /** The evidence of each person; a part depends on no note, and on the person's own statements alone. */
    static Map<Member, List<Evidence>> evidence(List<Stated> all, People people) {
        Map<MemberId, Member> members = new HashMap<>();
        Map<Member, List<Evidence>> evidence = new HashMap<>();
        all.stream()
                .filter(one -> one.statement().role().weight() > 0)
                .sorted(STRONGEST_FIRST)
                .forEach(one -> {
                    Member resolved = people.resolve(one.statement().person());
                    Member member = members.computeIfAbsent(resolved.id(), id -> resolved);
                    List<Evidence> theirs = evidence.computeIfAbsent(member, any -> new ArrayList<>());
                    theirs.add(one.evidence(FIRST * Math.pow(0.5, theirs.size())));
                });
        return evidence;
    }

    private Evidence evidence(double relevance) {
        return new Evidence(
                key(),
                statement.label(),
                statement.day(),
                statement.role(),
                new Evidence.Factors(relevance, statement.role().weight(), 1, 1, 1),
                1,
                null,
                List.of(),
                new Evidence.Basis(source, statement.link()));
    }
}
