package dev.knowhow.internal.answer;

import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.query.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Who agrees to be found by a question. Who refuses a topic refuses it by whatever name it is asked for.
 *
 * @param topics what is asked, and all it is called
 */
record Agreement(List<String> topics) {

    static Agreement on(String text, Vocabulary vocabulary) {
        List<String> topics = new ArrayList<>(List.of(text));
        vocabulary.in(text).forEach(match -> topics.addAll(match.same()));
        return new Agreement(topics);
    }

    boolean of(Member member) {
        for (String topic : topics) {
            if (!member.consent().allows(Purpose.SEARCH, topic)) {
                return false;
            }
        }
        return true;
    }
}
