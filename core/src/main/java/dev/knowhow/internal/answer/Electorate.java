package dev.knowhow.internal.answer;

import dev.knowhow.expert.Stated;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.people.Join;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Voice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people who may be found for one question. Remembers who a name belongs to, and who agrees: an answer meets the
 * same few people in a thousand notes. For one thread.
 */
final class Electorate implements People {

    private final People people;
    private final Findable findable;

    private final Map<String, Elector> byName = new HashMap<>();

    /**
     * Whom a name belongs to.
     *
     * @param member the member
     * @param agrees whether they may be found for what is asked
     */
    private record Elector(Member member, boolean agrees) {}

    /**
     * Those who may be found.
     *
     * @param people who is who
     * @param findable whom the answer may show
     */
    Electorate(People people, Findable findable) {
        this.people = people;
        this.findable = findable;
    }

    /** The notes that somebody speaks in who may be found, with the voices of these alone. */
    List<Vote> heard(List<Vote> votes) {
        List<Vote> heard = new ArrayList<>(votes.size());
        for (Vote vote : votes) {
            List<Voice> agreeing = agreeing(vote.voices());
            if (!agreeing.isEmpty()) {
                Vote left = agreeing.size() == vote.voices().size() ? vote : vote.withVoices(agreeing);
                List<String> linking = left.linkedBy().isEmpty() ? List.of() : linking(left);
                heard.add(linking.size() == left.linkedBy().size() ? left : left.withLinkedBy(linking));
            }
        }
        return heard;
    }

    private List<Voice> agreeing(List<Voice> voices) {
        List<Voice> agreeing = new ArrayList<>(voices.size());
        for (Voice voice : voices) {
            if (agrees(voice.name())) {
                agreeing.add(voice);
            }
        }
        return agreeing;
    }

    private List<String> linking(Vote vote) {
        return vote.linkedBy().stream().filter(this::agrees).toList();
    }

    /** The statements about somebody who may be found. */
    List<Stated> stated(List<Stated> statements) {
        return statements.stream()
                .filter(one -> agrees(one.statement().person()))
                .toList();
    }

    private boolean agrees(String name) {
        return elector(name).agrees();
    }

    private Elector elector(String name) {
        return byName.computeIfAbsent(name, unknown -> {
            Member member = people.resolve(unknown);
            return new Elector(member.withoutAddresses(), member.kind() != MemberKind.BOT && findable.includes(member));
        });
    }

    @Override
    public Member resolve(String name) {
        return elector(name).member();
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
    public List<Join> joins(Member member) {
        return people.joins(member);
    }

    @Override
    public People verified() {
        return people.verified();
    }
}
