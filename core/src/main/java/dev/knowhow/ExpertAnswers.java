package dev.knowhow;

import dev.knowhow.KnowhowException.Category;
import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.expert.Why;
import dev.knowhow.internal.answer.who.Standing;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.ranking.Method;
import dev.knowhow.internal.snapshot.AsOfExperts.Question;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Searched;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers the questions of one viewer about experts, by the notes of today or of an earlier day. Thread-safe. */
final class ExpertAnswers {

    private final Viewer viewer;
    private final Answers answers;

    ExpertAnswers(Viewer viewer, Answers answers) {
        this.viewer = viewer;
        this.answers = answers;
    }

    Experts who(ExpertQuery query, Access access, People people) {
        return experts(
                query,
                access,
                people,
                asked -> asked.who().who(asked.inquiry(List.of(query.topic()), viewer, answers.vocabulary.current())));
    }

    /** The experts on a topic, without the teams that own notes; the gap log learns nothing of the query. */
    Experts unrecorded(ExpertQuery query, Access access, People people) {
        return unrecorded(
                query,
                access,
                people,
                asked -> asked.who()
                        .experts(
                                asked.inquiry(List.of(query.topic()), viewer, answers.vocabulary.current()),
                                Method.BEST_NOTES));
    }

    /** How the viewer stands on a topic; the gap log learns nothing of the query. */
    Standing standing(ExpertQuery query, Access access, People people) {
        return answers.asOfExperts.ask(
                query,
                access,
                people,
                asked -> asked.who()
                        .standing(asked.inquiry(List.of(query.topic()), viewer, answers.vocabulary.current())));
    }

    /** The best expert on a neighbouring topic of a text that nobody knows about, who agrees to be asked. */
    Optional<Member> neighbour(String text, Access access, People people) {
        Nearest nearest = unrecorded(ExpertQuery.of(text).withEvidence(1).withoutPassages(), access, people)
                .nearest();
        Findable findable = Findable.to(Purpose.ASKING);
        return nearest == null
                ? Optional.empty()
                : nearest.experts().stream()
                        .map(Expert::member)
                        .filter(member -> member.isPresentOn(answers.today()) && findable.includes(member))
                        .findFirst();
    }

    Coverage coverage(List<String> topics, ExpertQuery query, Access access, People people) {
        if (topics.stream().distinct().count() < 2) {
            throw new KnowhowException(Category.USAGE, "coverage needs two or more topics, not " + topics);
        }
        ExpertQuery all = query.withLimit(ExpertQuery.MAX_LIMIT).withOffset(0).withoutPassages();
        Map<String, Experts> each = onEach(topics, all, access, people);
        Searched searched = each.values().iterator().next().searched();
        return Coverage.of(each, query.limit(), query.offset(), searched);
    }

    /**
     * The experts on each topic, without the teams that own notes. A person who refuses one topic is found for none.
     *
     * @param query the other settings; its topic is ignored
     */
    Map<String, Experts> onEach(List<String> topics, ExpertQuery query, Access access, People people) {
        Vocabulary vocabulary = answers.vocabulary.current();
        Map<String, Experts> each = new LinkedHashMap<>();
        for (String topic : topics) {
            each.put(
                    topic,
                    experts(
                            query.withTopic(topic),
                            access,
                            people,
                            asked ->
                                    asked.who().experts(asked.inquiry(topics, viewer, vocabulary), Method.BEST_NOTES)));
        }
        return each;
    }

    private Experts experts(ExpertQuery query, Access access, People people, Function<Question, Experts> answering) {
        Experts experts = unrecorded(query, access, people, answering);
        if (experts.total() == 0) {
            answers.keepGap(query.topic(), people);
        }
        return experts;
    }

    private Experts unrecorded(ExpertQuery query, Access access, People people, Function<Question, Experts> answering) {
        return answers.asOfExperts.ask(query, access, people, asked -> {
            Experts found = answering.apply(asked);
            return found.withSearched(asked.on(found.searched()));
        });
    }

    Optional<Why> why(ExpertQuery query, String person, Access access, People people) {
        return answers.asOfExperts.ask(
                query,
                access,
                people,
                asked -> answers.visibility.meant(
                        person,
                        asked.people(),
                        member -> asked.who()
                                .why(
                                        asked.inquiry(List.of(query.topic()), viewer, answers.vocabulary.current()),
                                        member)));
    }
}
