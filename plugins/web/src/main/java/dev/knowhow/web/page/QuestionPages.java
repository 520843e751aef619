package dev.knowhow.web.page;

import dev.knowhow.expert.Why;
import dev.knowhow.json.ExpertShapes.RankedCoverage;
import dev.knowhow.json.ExpertShapes.RankedExperts;
import dev.knowhow.json.FoundNotes;
import dev.knowhow.json.FoundNotes.FieldValues;
import dev.knowhow.json.KnownTopics;
import dev.knowhow.json.TopicAnswer;
import dev.knowhow.json.WholeNote;
import dev.knowhow.json.Writers;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Listing;
import dev.knowhow.present.question.Arguments;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.Questions;
import dev.knowhow.query.Radar;
import dev.knowhow.team.Risk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages of all questions. Some have their own layout, all others are lists. */
public final class QuestionPages {

    /** Default arguments of pages. */
    private static final Map<String, Map<String, List<String>>> DEFAULTS = Map.of(
            "search", Map.of("facet", List.of("all")),
            "who", Map.of("limit", List.of("10")),
            "why", Map.of("limit", List.of("50")),
            "risk", Map.of("limit", List.of("100")),
            "topics", Map.of("limit", List.of("10000")),
            "people", Map.of("limit", List.of("10000")));

    /** The questions whose pages have a form. */
    private static final Set<String> FORMS = Set.of("team", "risk", "ask", "mentors");

    private QuestionPages() {}

    /**
     * The page of an answer.
     *
     * @param name the name of the question
     * @param values texts by parameter
     * @return the page; not {@link Page#found} if the subject does not exist or the viewer has no access, with
     *     suggestions
     * @throws dev.knowhow.KnowhowException if a value is invalid
     */
    public static Page of(PageContext context, String name, Map<String, List<String>> values) {
        Question question = Objects.requireNonNull(Questions.named(name), name);
        Map<String, List<String>> all = new LinkedHashMap<>(DEFAULTS.getOrDefault(name, Map.of()));
        all.putAll(values);
        QuestionForm form = FORMS.contains(name) ? QuestionForm.of(question.description(), all) : null;
        if (form != null && form.isIncomplete()) {
            return AnswerPage.of(context, Listing.of(form.summary()), form);
        }
        Arguments arguments = Arguments.of(question.description(), all, context.today());
        if (name.equals("news") && arguments.isUsual("q") && arguments.isUsual("since")) {
            return NewPage.of(context, arguments.number("offset"));
        }
        Answer answer = question.answer(context.questions(), arguments);
        return answer.isMissing()
                ? AnswerPage.of(context, answer.listing()).missing()
                : page(context, arguments, all, answer, form);
    }

    private static Page page(
            PageContext context,
            Arguments arguments,
            Map<String, List<String>> values,
            Answer answer,
            @Nullable QuestionForm form) {
        return switch (answer.value()) {
            case FoundNotes found -> SearchPage.of(context, SearchForm.of(values, found.offset()), found);
            case RankedExperts found -> WhoPage.of(context, WhoForm.of(arguments), found);
            case RankedCoverage found -> CoveragePage.of(context, WhoForm.of(arguments), found);
            case Why why ->
                WhyPage.of(
                        context,
                        WhoForm.of(arguments.text("q"), arguments.day("asOf")),
                        why,
                        arguments.number("limit"));
            case WholeNote whole -> NotePage.of(context, whole);
            case TopicAnswer topic -> TopicPage.of(context, topic);
            case KnownTopics known ->
                PersonPage.of(context, known.profile())
                        .orElseGet(() -> MessagePage.of("Not found").missing());
            case FieldValues tags when !arguments.isParameter("field") -> TopicsPage.of(context, tags);
            case Writers writers ->
                PeoplePage.of(
                        context,
                        writers,
                        arguments.texts("team"),
                        arguments.text("sort").equals("notes"));
            case Risk risk -> RiskPage.of(context, risk, Objects.requireNonNull(form));
            case Radar radar -> RadarPage.of(context, radar);
            case null, default -> AnswerPage.of(context, answer.listing(), form);
        };
    }
}
