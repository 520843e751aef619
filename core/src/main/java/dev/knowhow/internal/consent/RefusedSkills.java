package dev.knowhow.internal.consent;

import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Join;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.query.Vocabulary;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hides the declared skills of topics that a member refuses, by the rule of {@link Topics}. Thread-safe. */
public final class RefusedSkills {

    /** The result for people; without a refusal it does not depend on vocabulary and index. */
    private record Computed(
            People of,
            boolean refusals,
            Vocabulary vocabulary,
            @Nullable Instant asOf,
            People shown) {}

    private final Topics topics;
    private final Supplier<Vocabulary> vocabulary;
    private volatile @Nullable Computed last;

    /**
     * Creates the filter.
     *
     * @param topics compares topics
     * @param vocabulary the current vocabulary
     */
    public RefusedSkills(Topics topics, Supplier<Vocabulary> vocabulary) {
        this.topics = topics;
        this.vocabulary = vocabulary;
    }

    /** The same people without the skills of topics that they refuse. The last result is cached. */
    public People hiddenIn(People people) {
        // called for each question, so it reads no file that it does not need
        Computed known = last;
        boolean same = known != null && known.of.equals(people);
        if (known != null && same && !known.refusals) {
            return known.shown;
        }
        Vocabulary words = vocabulary.get();
        Instant asOf = topics.asOf();
        if (known == null || !same || !known.vocabulary.equals(words) || !Objects.equals(known.asOf, asOf)) {
            boolean refusals = people.members().stream()
                    .anyMatch(member -> !member.skills().isEmpty() && Findable.refusesTopics(member));
            known = new Computed(people, refusals, words, asOf, refusals ? hidden(people, words) : people);
            last = known;
        }
        return known.shown;
    }

    private People hidden(People people, Vocabulary words) {
        Map<MemberId, List<String>> skills = new HashMap<>();
        for (Member member : people.members()) {
            List<String> shown = member.skills().stream()
                    .filter(skill -> Findable.to(Purpose.SEARCH)
                            .about(topics.asked(List.of(skill), words))
                            .refusesNone(member))
                    .toList();
            if (shown.size() < member.skills().size()) {
                skills.put(member.id(), shown);
            }
        }
        return skills.isEmpty() ? people : new Remaining(people, skills);
    }

    /** People with hidden skills removed. */
    private record Remaining(People people, Map<MemberId, List<String>> skills) implements People {

        private Member of(Member member) {
            List<String> shown = skills.get(member.id());
            return shown == null ? member : member.toBuilder().skills(shown).build();
        }

        @Override
        public Member resolve(String name) {
            return of(people.resolve(name));
        }

        @Override
        public Optional<Member> find(String name) {
            return people.find(name).map(this::of);
        }

        @Override
        public boolean shows(Member member) {
            return people.shows(member);
        }

        @Override
        public Collection<Member> members() {
            return people.members().stream().map(this::of).toList();
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
            return new Remaining(people.verified(), skills);
        }
    }
}
