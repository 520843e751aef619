package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Declared;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import dev.knowhow.query.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An index of self-declared skills by word. */
final class Skills {

    private record Skill(Member member, String text, List<String> words) {

        /** Whether the query contains the skill, or the skill contains the query. */
        boolean isAsked(List<String> asked) {
            return Collections.indexOfSubList(asked, words) >= 0 || Collections.indexOfSubList(words, asked) >= 0;
        }
    }

    private final People people;
    private final Map<String, List<Skill>> byWord = new HashMap<>();

    Skills(People people) {
        this.people = people;
        for (Member member : people.members()) {
            if (member.kind() != MemberKind.BOT) {
                member.skills().forEach(skill -> add(new Skill(member, skill, Vocabulary.words(skill))));
            }
        }
    }

    private void add(Skill skill) {
        Set.copyOf(skill.words)
                .forEach(word ->
                        byWord.computeIfAbsent(word, any -> new ArrayList<>(1)).add(skill));
    }

    /** Whether these are the skills of these people. */
    boolean areOf(People others) {
        return people.equals(others);
    }

    /**
     * The members who declare a skill of the query, by id, with these skills. Members who refuse to be found for the
     * skill are excluded.
     *
     * @param topics the topics of the query, by all their names
     * @param findable the members that the answer may show
     * @param refusable compares topics
     */
    SortedMap<MemberId, Declared> asked(
            Collection<String> topics, FindablePeople findable, Topics refusable, Vocabulary vocabulary) {
        Set<Skill> found = new LinkedHashSet<>();
        for (String topic : topics) {
            List<String> words = Vocabulary.words(topic);
            for (String word : Set.copyOf(words)) {
                byWord.getOrDefault(word, List.of()).stream()
                        .filter(skill -> skill.isAsked(words))
                        .forEach(found::add);
            }
        }
        SortedMap<MemberId, Declared> declared = new TreeMap<>();
        for (Skill skill : found) {
            Findable forSkill = Findable.to(Purpose.SEARCH).about(refusable.asked(List.of(skill.text), vocabulary));
            if (findable.shows(skill.member) && forSkill.includes(skill.member)) {
                declared.merge(skill.member.id(), new Declared(skill.member, List.of(skill.text)), Skills::both);
            }
        }
        return declared;
    }

    private static Declared both(Declared one, Declared other) {
        return new Declared(
                one.member(),
                Stream.concat(one.declares().stream(), other.declares().stream())
                        .sorted()
                        .toList());
    }
}
