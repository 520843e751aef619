package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Declared;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.people.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Finds the members who declare a topic as a skill. Keeps the skills of the current people. Thread-safe. */
final class DeclaredSkills {

    private final Topics topics;
    private volatile @Nullable Skills skills;

    DeclaredSkills(Topics topics) {
        this.topics = topics;
    }

    /** The members who declare the topic, another name of it, or something more specific; by id. */
    SortedMap<MemberId, Declared> of(Inquiry inquiry, FindablePeople findable) {
        Skills known = skills;
        if (known == null || !known.areOf(inquiry.people())) {
            known = new Skills(inquiry.people());
            skills = known;
        }
        List<String> names = new ArrayList<>(List.of(inquiry.topic()));
        inquiry.vocabulary().in(inquiry.topic()).forEach(match -> {
            names.addAll(match.same());
            names.addAll(match.narrower());
        });
        return known.asked(names, findable, topics, inquiry.vocabulary());
    }
}
