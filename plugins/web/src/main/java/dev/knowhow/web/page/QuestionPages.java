package dev.knowhow.web.page;

import dev.knowhow.expert.Why;
import dev.knowhow.json.ExpertShapes.RankedCoverage;
import dev.knowhow.json.ExpertShapes.RankedExperts;
import dev.knowhow.json.FoundNotes;
import dev.knowhow.json.FoundNotes.FieldValues;
import dev.knowhow.json.KnownTopics;
import dev.knowhow.json.MatchShapes.RankedMatches;
import dev.knowhow.json.TopicAnswer;
import dev.knowhow.json.WholeNote;
import dev.knowhow.match.Match;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Listing;
import dev.knowhow.present.question.Arguments;
import dev.knowhow.present.question.Description;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.Questions;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Rising;
import dev.knowhow.team.Risk;
import dev.knowhow.web.page.PageContext.Anchor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pages of all questions. Some have their own layout, all others are lists. */
public final class QuestionPages {

    /** Default arguments of pages. */
    private static final Map<String, Map<String, List<String>>> DEFAULTS = Map.of(
            "search", Map.of("facet", List.of("all")),
            "who", Map.of("limit", List.of("10")),
            "why", Map.of("limit", List.of("50")),
            "risk", Map.of("limit", List.of("100")),
            "topics", Map.of("limit", List.of("10000")));

    private QuestionPages() {}

    /** The page of an answer in a static site, where nobody signs in. */
    public static Page of(PageContext context, String name, Map<String, List<String>> values) {
        return of(context, name, values, "");
    }

    /**
     * The page of an answer.
     *
     * @param name the name of the question
     * @param values texts by parameter
     * @param signIn the link to sign in; empty for none
     * @return the page; not {@link Page#found} if the subject does not exist or the viewer has no access, with
     *     suggestions
     * @throws dev.knowhow.KnowhowException if a value is invalid
     */
    public static Page of(PageContext context, String name, Map<String, List<String>> values, String signIn) {
        Question question = Objects.requireNonNull(Questions.named(name), name);
        Map<String, List<String>> all = new LinkedHashMap<>(DEFAULTS.getOrDefault(name, Map.of()));
        all.putAll(values);
        QuestionForm form = QuestionMenu.FORMS.contains(name) ? QuestionForm.of(question.description(), all) : null;
        if (form != null && form.isIncomplete()) {
            return AnswerPage.of(context, Listing.of(form.title()), List.of(), form, new Paging(null, null));
        }
        if (QuestionMenu.isOwn(name)
                && !all.containsKey("person")
                && context.session().member().isEmpty()) {
            return MessagePage.of(
                    "Sign in to continue",
                    signIn.isEmpty() ? null : new Anchor("Sign in", signIn),
                    "This page is about the member who reads it.");
        }
        Arguments arguments = Arguments.of(question.description(), all, context.today());
        if (name.equals("news") && arguments.isUsual("q") && arguments.isUsual("since")) {
            return NewPage.of(context, arguments.number("offset"));
        }
        if (name.equals("people")) {
            return PeoplePage.of(context, question, all);
        }
        Answer answer = question.answer(context.questions(), arguments);
        return answer.isMissing()
                ? AnswerPage.of(context, answer.listing()).missing()
                : page(context, question.description(), arguments, all, answer, form);
    }

    private static Page page(
            PageContext context,
            Description question,
            Arguments arguments,
            Map<String, List<String>> values,
            Answer answer,
            @Nullable QuestionForm form) {
        return switch (answer.value()) {
            case FoundNotes found ->
                SearchPage.of(
                        context,
                        SearchForm.of(values, found.offset(), context.session().filters()),
                        found);
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
            case Rising rising -> RisingPage.of(context, rising, arguments.number("evidence"));
            case Risk risk -> {
                int end = arguments.number("offset") + risk.topics().size();
                Integer next = end < risk.total() ? (Integer) end : null;
                yield RiskPage.of(
                        context,
                        risk,
                        Objects.requireNonNull(form),
                        Paging.of(context, question, arguments, values, next));
            }
            case Radar radar -> RadarPage.of(context, radar, arguments);
            case null, default -> {
                Listing listing = answer.listing();
                yield AnswerPage.of(
                        context,
                        listing,
                        QuestionMenu.isOwn(question.name()) && !values.containsKey("person")
                                ? QuestionMenu.own(context, question.name())
                                : List.of(),
                        form == null ? null : acting(context, arguments, answer, form),
                        Paging.of(context, question, arguments, values, listing.next()));
            }
        };
    }

    /** A form that also leads to the note that asks the question, of the first person, if the reader may create it. */
    private static QuestionForm acting(PageContext context, Arguments arguments, Answer answer, QuestionForm form) {
        if (!(answer.value() instanceof RankedMatches found) || found.draft().isEmpty()) {
            return form;
        }
        String title = arguments.text("q").strip().lines().findFirst().orElse("");
        List<Match> people = found.matches().matches();
        String href = context.question(
                title, people.isEmpty() ? null : people.getFirst().member().id());
        return href.isEmpty() ? form : form.withAction(new Anchor("File this question", href));
    }
}
