package dev.knowhow.internal.team;

import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Topic;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.team.CoWriters.Near;
import dev.knowhow.note.Note;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.team.Partners.Partner;
import dev.knowhow.text.Fold;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds people to work with. */
public final class PartnerSearch {

    /** The number of topics of a member that describe them in a query. */
    static final int TOPICS = 10;

    private static final int FEW = 3;
    private static final double FAR = 0.1;

    /** The factor of a person who has nothing in common with the member. */
    private static final double UNLIKE = 0.2;

    private final Profile own;
    private final CoWriters coWriters;
    private final Findable findable = Findable.to(Purpose.ASKING);

    /**
     * Searches for one member.
     *
     * @param own the profile of the member
     * @param notes the notes of the member
     * @param names the names of a member in the notes, in lower case
     */
    public PartnerSearch(
            NoteIndex index,
            Access access,
            People people,
            Profile own,
            List<Note> notes,
            Function<Member, Set<String>> names) {
        this.own = own;
        this.coWriters = new CoWriters(index, access, people, own.member(), notes, names);
    }

    /** The topics of the member as a query; empty without topics. */
    public static String query(Profile profile) {
        return profile.topics().stream().map(Topic::name).limit(TOPICS).collect(Collectors.joining(" "));
    }

    /**
     * The people to work with.
     *
     * @param similar the experts on the topics of the member, without the member
     * @param limit the largest number of people
     * @param profiles the profile of a person
     */
    public List<Partner> partners(Experts similar, int limit, Function<Member, Optional<Profile>> profiles) {
        Map<Member, Near> near = coWriters.near();
        Map<Member, Double> scores = new HashMap<>();
        similar.forEach(expert -> scores.put(expert.member(), expert.score() / similar.best()));
        Set<Member> all = new HashSet<>(near.keySet());
        similar.leading().stream().map(Expert::member).forEach(all::add);
        return all.stream()
                .filter(this::isPartner)
                .map(member -> partner(member, scores.getOrDefault(member, 0.0), near.get(member)))
                .sorted(Comparator.comparingDouble((Partner one) -> -one.score())
                        .thenComparing(one -> one.member().id()))
                .limit(limit)
                .map(one -> withTopics(one, profiles.apply(one.member())))
                .toList();
    }

    /** Whether a member is a person who has not left. */
    static boolean isHere(Member member) {
        return member.kind() == MemberKind.PERSON && !member.left();
    }

    private boolean isPartner(Member member) {
        return isHere(member)
                && findable.includes(member)
                && !coWriters.isDirect(member)
                && !member.id().equals(own.member().id());
    }

    private static Partner partner(Member member, double similarity, @Nullable Near found) {
        // the square root, since scores of experts are steep: the best are far above people who are similar, too
        double similar = UNLIKE + (1 - UNLIKE) * Math.sqrt(Math.min(1, similarity));
        double near = found == null ? FAR : found.weight();
        List<Member> through =
                found == null ? List.of() : found.through().stream().limit(FEW).toList();
        return new Partner(member, similar * near, similar, near, through, List.of(), List.of());
    }

    private Partner withTopics(Partner one, Optional<Profile> profile) {
        Set<String> mine =
                own.topics().stream().map(topic -> Fold.lower(topic.name())).collect(Collectors.toSet());
        List<String> theirs = profile.map(Profile::topics).orElse(List.of()).stream()
                .map(Topic::name)
                .toList();
        return new Partner(
                one.member(),
                one.score(),
                one.similar(),
                one.near(),
                one.through(),
                theirs.stream()
                        .filter(topic -> mine.contains(Fold.lower(topic)))
                        .limit(FEW)
                        .toList(),
                theirs.stream()
                        .filter(topic -> !mine.contains(Fold.lower(topic)))
                        .limit(FEW)
                        .toList());
    }
}
