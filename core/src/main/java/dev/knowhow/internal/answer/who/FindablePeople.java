package dev.knowhow.internal.answer.who;

import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.ranking.Stated;
import dev.knowhow.people.Join;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Association;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The people whom one answer may show. Caches the member of each name and whether the member consents, because the same
 * few people occur in a thousand notes. Not thread-safe.
 */
final class FindablePeople implements People {

    private final People people;
    private final Findable findable;
    private final @Nullable MemberId self;

    private final Map<String, Entry> byName = new HashMap<>();

    /**
     * The member of a name.
     *
     * @param member the member
     * @param agrees whether the member may be found for this question
     */
    private record Entry(Member member, boolean agrees) {}

    /**
     * Creates a filter for one question.
     *
     * @param people resolves names to members
     * @param findable the members whom the answer may show
     */
    FindablePeople(People people, Findable findable) {
        this(people, findable, null);
    }

    /**
     * Creates a filter for one question.
     *
     * @param self a member who is included whatever they consent to, because only they see it; null for none
     */
    FindablePeople(People people, Findable findable, @Nullable MemberId self) {
        this.people = people;
        this.findable = findable;
        this.self = self;
    }

    /** The votes with at least one findable person, without the associations of others. */
    List<Vote> filter(List<Vote> votes) {
        List<Vote> filtered = new ArrayList<>(votes.size());
        for (Vote vote : votes) {
            List<Association> agreeing = agreeing(vote.associations());
            if (!agreeing.isEmpty()) {
                Vote left = agreeing.size() == vote.associations().size() ? vote : vote.withAssociations(agreeing);
                List<String> linking = left.linkedBy().isEmpty() ? List.of() : linking(left);
                filtered.add(linking.size() == left.linkedBy().size() ? left : left.withLinkedBy(linking));
            }
        }
        return filtered;
    }

    private List<Association> agreeing(List<Association> associations) {
        List<Association> agreeing = new ArrayList<>(associations.size());
        for (Association association : associations) {
            if (isFindable(association.name())) {
                agreeing.add(association);
            }
        }
        return agreeing;
    }

    private List<String> linking(Vote vote) {
        return vote.linkedBy().stream().filter(this::isFindable).toList();
    }

    /** The statements about a findable person. */
    List<Stated> stated(List<Stated> statements) {
        return statements.stream()
                .filter(one -> isFindable(one.statement().person()))
                .toList();
    }

    /** Whether the answer may show the member of a name. */
    boolean isFindable(String name) {
        return entry(name).agrees();
    }

    private Entry entry(String name) {
        Entry known = byName.get(name);
        if (known == null) {
            Member member = people.resolve(name);
            known = new Entry(member.withoutAddresses(), shows(member));
            byName.put(name, known);
        }
        return known;
    }

    /** Whether the answer may show a member. */
    @Override
    public boolean shows(Member member) {
        return member.kind() != MemberKind.BOT && (member.id().equals(self) || findable.includes(member));
    }

    @Override
    public Member resolve(String name) {
        return entry(name).member();
    }

    @Override
    public Optional<Member> find(String name) {
        return people.find(name);
    }

    @Override
    public Collection<Member> members() {
        return people.members();
    }

    @Override
    public boolean isName(String words) {
        return people.isName(words);
    }

    @Override
    public List<Join> joins(Member member) {
        return people.joins(member);
    }

    @Override
    public People verified() {
        return people.verified();
    }
}
