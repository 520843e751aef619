package dev.knowhow.internal.team;

import dev.knowhow.internal.consent.Findable;
import dev.knowhow.note.Note;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.query.Vote.Association;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the people with whom a member has written notes, and with whom those have. */
final class CoWriters {

    /** The number of people with whom a member has written most, whose notes are read. */
    private static final int MOST = 50;

    /** The days in which joint work counts half, as for mentors. */
    private static final double HALF_LIFE = 730;

    /** A note without a date counts like one of that age. */
    private static final double UNDATED = 0.5;

    private final NoteIndex index;
    private final Access access;
    private final Function<Member, Set<String>> names;
    private final Holders holders;
    private final @Nullable LocalDate latest;
    private final Member member;
    private final Map<MemberId, Member> members = new HashMap<>();
    private final Map<MemberId, Double> direct;

    /**
     * Reads the notes of a member.
     *
     * @param notes the notes of the member
     * @param names the names of a member in the notes, in lower case
     */
    CoWriters(
            NoteIndex index,
            Access access,
            People people,
            Member member,
            List<Note> notes,
            Function<Member, Set<String>> names) {
        this.index = index;
        this.access = access;
        this.names = names;
        this.holders = new Holders(people, Findable.to(Purpose.SEARCH)::includes);
        this.latest = latest(notes, access.day());
        this.member = member.withoutAddresses();
        this.direct = joint(notes);
        direct.remove(member.id());
    }

    /** How near a person is, and through whom. */
    record Near(double weight, List<Member> through) {}

    /** Whether the member has written a note with a person. */
    boolean isDirect(Member other) {
        return direct.containsKey(other.id());
    }

    /** The people with whom the co-writers of the member have written. */
    Map<Member, Near> near() {
        Map<MemberId, Set<MemberId>> through = new HashMap<>();
        Map<MemberId, Double> weights = new HashMap<>();
        direct.entrySet().stream()
                .sorted(Map.Entry.<MemberId, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .forEach(between -> {
                    MemberId id = between.getKey();
                    Map<MemberId, Double> others = joint(index.headsOf(names.apply(known(id)), access));
                    double spread = Math.log(1.0 + Math.max(2, others.size()));
                    others.forEach((other, recent) -> {
                        if (!direct.containsKey(other) && !other.equals(member.id())) {
                            weights.merge(other, Math.sqrt(between.getValue() * recent) / spread, Double::sum);
                            through.computeIfAbsent(other, any -> new TreeSet<>())
                                    .add(id);
                        }
                    });
                });
        Map<Member, Near> near = new HashMap<>();
        weights.forEach((other, weight) -> near.put(
                known(other),
                new Near(
                        weight,
                        through.getOrDefault(other, Set.of()).stream()
                                .map(this::known)
                                .toList())));
        return near;
    }

    /** The people of notes, with the number of notes, each a half for each half-life since its last change. */
    private Map<MemberId, Double> joint(List<Note> notes) {
        Map<MemberId, Double> joint = new HashMap<>();
        for (Note note : notes) {
            if (note.isPublishedOn(access.day())) {
                double recent = recent(note.date());
                writers(note).forEach(writer -> joint.merge(writer, recent, Double::sum));
            }
        }
        return joint;
    }

    /** The latest day of the member's notes, not after today: time counts back from it, so a pause does not count. */
    private static @Nullable LocalDate latest(List<Note> notes, @Nullable LocalDate today) {
        return notes.stream()
                .map(Note::date)
                .filter(Objects::nonNull)
                .filter(day -> today == null || !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private double recent(@Nullable LocalDate day) {
        return day == null || latest == null
                ? UNDATED
                : Math.pow(0.5, Math.max(0, ChronoUnit.DAYS.between(day, latest)) / HALF_LIFE);
    }

    private Member known(MemberId id) {
        return Objects.requireNonNull(members.get(id));
    }

    private Collection<MemberId> writers(Note note) {
        List<MemberId> writers = new ArrayList<>();
        for (Member writer : holders.of(Association.of(note)).keySet()) {
            members.putIfAbsent(writer.id(), writer);
            writers.add(writer.id());
        }
        return writers;
    }
}
