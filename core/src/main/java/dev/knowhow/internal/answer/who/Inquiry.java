package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about people, with all that its answer depends on.
 *
 * @param query the query
 * @param topics all topics of the question, that of the query included: a person who refuses one is found for none
 * @param viewer the person who asks
 * @param vocabulary the synonyms
 * @param access what the viewer may see
 * @param people resolves names to members
 */
public record Inquiry(
        ExpertQuery query, List<String> topics, Viewer viewer, Vocabulary vocabulary, Access access, People people) {

    /** Copies the list. */
    public Inquiry {
        topics = List.copyOf(topics);
    }

    /** A question about one topic. */
    public static Inquiry of(ExpertQuery query, Viewer viewer, Vocabulary vocabulary, Access access, People people) {
        return new Inquiry(query, List.of(query.topic()), viewer, vocabulary, access, people);
    }

    String topic() {
        return query.topic();
    }

    /** The member who asks; null if the viewer is not a member. */
    @Nullable MemberId asker() {
        MemberId member = viewer.member();
        return member == null ? null : people.self(member).id();
    }

    /** The same question about another topic; people who refuse the original topic are not found for it either. */
    Inquiry about(ExpertQuery other) {
        List<String> all = new ArrayList<>(topics);
        if (!all.contains(other.topic())) {
            all.add(other.topic());
        }
        return new Inquiry(other, all, viewer, vocabulary, access, people);
    }
}
