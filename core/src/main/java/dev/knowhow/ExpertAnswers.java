package dev.knowhow;

import dev.knowhow.KnowhowException.Category;
import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Why;
import dev.knowhow.internal.ranking.Method;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Searched;
import dev.knowhow.spi.Access;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers the questions of one viewer about experts, by the notes of today or of an earlier day. Thread-safe. */
final class ExpertAnswers {

    private final Viewer viewer;
    private final Answers answers;

    ExpertAnswers(Viewer viewer, Answers answers) {
        this.viewer = viewer;
        this.answers = answers;
    }

    Experts who(ExpertQuery query, List<String> topics, Access access, People people) {
        Experts experts = unrecorded(query, topics, access, people);
        if (experts.total() == 0) {
            answers.keepGap(query.topic(), people);
        }
        return experts;
    }

    /** The same, of which the gap log learns nothing. */
    Experts unrecorded(ExpertQuery query, List<String> topics, Access access, People people) {
        return answers.asOfExperts.ask(query, access, people, asked -> {
            Experts found =
                    asked.who().experts(asked.inquiry(topics, viewer, answers.vocabulary.current()), Method.BEST_NOTES);
            return found.withSearched(asked.on(found.searched()));
        });
    }

    Coverage coverage(List<String> topics, ExpertQuery query, Access access, People people) {
        if (topics.stream().distinct().count() < 2) {
            throw new KnowhowException(Category.USAGE, "coverage needs two or more topics, not " + topics);
        }
        ExpertQuery all = query.withLimit(ExpertQuery.MAX_LIMIT).withOffset(0).withoutPassages();
        Map<String, Experts> each = new LinkedHashMap<>();
        for (String topic : topics) {
            each.put(topic, who(all.withTopic(topic), topics, access, people));
        }
        Searched searched = each.values().iterator().next().searched();
        return Coverage.of(each, query.limit(), query.offset(), searched);
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
