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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds people like a member. Goals are private, so they are not compared. */
public final class PeerSearch {

    private static final int FEW = 3;

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
        this.topics = own.map(Profile::topics).orElse(List.of()).stream()
                .map(Topic::name)
                .limit(PartnerSearch.TOPICS)
                .toList();
        this.people = people;
        this.interests = new Interests(
                member,
                people,
                vocabulary,
                findable,
                (other, topic) -> findable.about(consents.asked(List.of(topic), vocabulary))
                        .includes(other));
    }

    /**
     * The people like the member.
     *
     * @param similar the experts on the topics of the member; empty without topics
     * @param limit the largest number of people
     * @param writers the people who write about a topic
     */
    public List<Peer> peers(Optional<Experts> similar, int limit, Function<String, Set<MemberId>> writers) {
        Map<MemberId, Peer> found = new LinkedHashMap<>();
        similar.ifPresent(experts -> experts.leading().stream()
                .filter(expert -> isPeer(expert.member()))
                .map(expert -> peer(expert.member(), Math.min(1, expert.score() / experts.best())))
                .forEach(one -> found.put(one.member().id(), one)));
        interests.people().stream()
                .flatMap(id -> people.find(id.value()).stream())
                .map(other -> peer(other.withoutAddresses(), 0))
                .forEach(one -> found.putIfAbsent(one.member().id(), one));
        Map<String, Set<MemberId>> known = new LinkedHashMap<>();
        if (!found.isEmpty()) {
            topics.forEach(topic -> known.put(topic, writers.apply(topic)));
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble((Peer one) -> -one.score())
                        .thenComparing(one -> one.member().id()))
                .map(one -> withTopics(one, known))
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

    private static Peer withTopics(Peer one, Map<String, Set<MemberId>> writers) {
        return new Peer(
                one.member(),
                one.similar(),
                one.interested(),
                one.interests(),
                writers.entrySet().stream()
                        .filter(topic -> topic.getValue().contains(one.member().id()))
                        .map(Map.Entry::getKey)
                        .limit(FEW)
                        .toList());
    }
}
