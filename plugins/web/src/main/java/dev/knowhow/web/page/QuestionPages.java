package dev.knowhow.web.page;

import dev.knowhow.expert.Why;
import dev.knowhow.json.ExpertShapes.RankedCoverage;
import dev.knowhow.json.ExpertShapes.RankedExperts;
import dev.knowhow.json.FoundNotes;
import dev.knowhow.json.FoundNotes.FieldValues;
import dev.knowhow.json.KnownTopics;
import dev.knowhow.json.WholeNote;
import dev.knowhow.present.Answer;
import dev.knowhow.present.TopicAnswer;
import dev.knowhow.present.Writers;
import dev.knowhow.present.question.Arguments;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.Questions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The pages of all questions. Some have their own layout, all others are lists. */
public final class QuestionPages {

    /** Default arguments of pages. */
    private static final Map<String, Map<String, List<String>>> DEFAULTS = Map.of(
            "search", Map.of("facet", List.of("all")),
            "who", Map.of("limit", List.of("10")),
            "why", Map.of("limit", List.of("50")),
            "topics", Map.of("limit", List.of("10000")),
            "people", Map.of("limit", List.of("10000")));

    private QuestionPages() {}

    /**
     * The page of an answer.
     *
     * @param name the name of the question
     * @param values texts by parameter
     * @return empty if the subject does not exist or the viewer has no access
     * @throws dev.knowhow.KnowhowException if a value is invalid
     */
    public static Optional<Page> of(PageContext context, String name, Map<String, List<String>> values) {
        Question question = Objects.requireNonNull(Questions.named(name), name);
        Map<String, List<String>> all = new LinkedHashMap<>(DEFAULTS.getOrDefault(name, Map.of()));
        all.putAll(values);
        Arguments arguments = Arguments.of(question.description(), all, context.today());
        if (name.equals("news") && arguments.isUsual("q") && arguments.isUsual("since")) {
            return Optional.of(NewPage.of(context, arguments.number("offset")));
        }
        Answer answer = question.answer(context.questions(), arguments);
        return answer.isMissing() ? Optional.empty() : page(context, arguments, all, answer);
    }

    private static Optional<Page> page(
            PageContext context, Arguments arguments, Map<String, List<String>> values, Answer answer) {
        return switch (answer.value()) {
            case FoundNotes found -> Optional.of(SearchPage.of(context, SearchForm.of(values, found.offset()), found));
            case RankedExperts found -> Optional.of(WhoPage.of(context, WhoForm.of(arguments), found));
            case RankedCoverage found ->
                Optional.of(CoveragePage.of(context, WhoForm.of(arguments), found.answer(), found.offset()));
            case Why why ->
                Optional.of(WhyPage.of(
                        context,
                        WhoForm.of(arguments.text("q"), arguments.day("asOf")),
                        why,
                        arguments.number("limit")));
            case WholeNote whole -> Optional.of(NotePage.of(context, whole));
            case TopicAnswer topic -> Optional.of(TopicPage.of(context, topic));
            case KnownTopics known -> PersonPage.of(context, known.profile());
            case FieldValues tags when !arguments.isParameter("field") -> Optional.of(TopicsPage.of(context, tags));
            case Writers writers -> Optional.of(PeoplePage.of(context, writers));
            case null, default -> Optional.of(AnswerPage.of(context, answer.listing()));
        };
    }
}
