package dev.knowhow.internal.answer;

import dev.knowhow.people.Consent.Purpose;
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

    /** What is asked, by all its names. */
    private final List<String> asked;

    private final Map<String, Member> members = new HashMap<>();
    private final Map<Member, Boolean> agreed = new HashMap<>();

    /**
     * Those who may be found.
     *
     * @param people who is who
     * @param asked what is asked, by all its names: who refuses a topic refuses it by whatever name it is asked for
     */
    Electorate(People people, List<String> asked) {
        this.people = people;
        this.asked = asked;
    }

    /** The notes that somebody speaks in who may be found, with the voices of these alone. */
    List<Vote> heard(List<Vote> votes) {
        List<Vote> heard = new ArrayList<>();
        for (Vote vote : votes) {
            List<Voice> voices = new ArrayList<>();
            for (Voice voice : vote.voices()) {
                if (agreed.computeIfAbsent(resolve(voice.name()), this::agrees)) {
                    voices.add(voice);
                }
            }
            if (!voices.isEmpty()) {
                heard.add(vote.voices(voices));
            }
        }
        return heard;
    }

    private boolean agrees(Member member) {
        return member.kind() != MemberKind.BOT
                && asked.stream().allMatch(topic -> member.consent().allows(Purpose.SEARCH, topic));
    }

    @Override
    public Member resolve(String name) {
        return members.computeIfAbsent(name, people::resolve);
    }

    @Override
    public Optional<Member> find(String name) {
        return people.find(name);
    }

    @Override
    public Collection<Member> members() {
        return people.members();
    }
}
