package dev.knowhow.internal.team;

import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Topic;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.team.Peers.Peer;
import dev.knowhow.text.Fold;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds people like a member. Goals are private, so they are not compared. */
public final class PeerSearch {

    private static final int FEW = 3;

    /** How many times the requested number of people is looked at, since some share nothing that has a name. */
    private static final int MORE = 3;

    private final Member member;
    private final List<String> topics;
    private final Interests interests;
    private final People people;
    private final Findable findable = Findable.to(Purpose.ASKING);

    /**
     * Searches for one member.
     *
     * @param member the member
     * @param own their profile, if notes show one
     * @param consents compares topics with refused ones
     */
    public PeerSearch(Member member, Optional<Profile> own, People people, Vocabulary vocabulary, Topics consents) {
        this.member = member;
        this.topics = names(own);
        this.people = people;
        this.interests = new Interests(
                member,
                people,
                vocabulary,
                findable,
                (other, topic) -> findable.about(consents.asked(List.of(topic), vocabulary))
                        .includes(other));
    }

    private static List<String> names(Optional<Profile> profile) {
        return profile.map(Profile::topics).orElse(List.of()).stream()
                .map(Topic::name)
                .toList();
    }

    /**
     * The people like the member.
     *
     * @param similar the experts on the topics of the member; empty without topics
     * @param limit the largest number of people
     * @param profiles the profile of a person
     */
    public List<Peer> peers(Optional<Experts> similar, int limit, Function<Member, Optional<Profile>> profiles) {
        Map<MemberId, Peer> found = new LinkedHashMap<>();
        similar.ifPresent(experts -> experts.leading().stream()
                .filter(expert -> isPeer(expert.member()))
                .map(expert -> peer(expert.member(), Math.min(1, expert.score() / experts.best())))
                .forEach(one -> found.put(one.member().id(), one)));
        interests.people().stream()
                .flatMap(id -> people.find(id.value()).stream())
                .map(other -> peer(other.withoutAddresses(), 0))
                .forEach(one -> found.putIfAbsent(one.member().id(), one));
        return found.values().stream()
                .sorted(Comparator.comparingDouble((Peer one) -> -one.score())
                        .thenComparing(one -> one.member().id()))
                .limit((long) limit * MORE)
                .map(one -> withTopics(one, names(profiles.apply(one.member()))))
                .filter(one -> !one.interests().isEmpty() || !one.topics().isEmpty())
                .limit(limit)
                .toList();
    }

    private boolean isPeer(Member other) {
        return PartnerSearch.isHere(other)
                && findable.includes(other)
                && !other.id().equals(member.id());
    }

    private Peer peer(Member other, double writing) {
        return new Peer(other, writing, interests.share(other.id()), interests.shared(other.id()), List.of());
    }

    private Peer withTopics(Peer one, List<String> theirs) {
        Set<String> folded = theirs.stream().map(Fold::lower).collect(Collectors.toSet());
        return new Peer(
                one.member(),
                one.similar(),
                one.interested(),
                one.interests(),
                topics.stream()
                        .filter(topic -> folded.contains(Fold.lower(topic)))
                        .limit(FEW)
                        .toList());
    }
}
