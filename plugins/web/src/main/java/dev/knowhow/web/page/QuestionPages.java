package dev.knowhow.web.page;

import dev.knowhow.expert.Why;
import dev.knowhow.json.ExpertShapes.RankedCoverage;
import dev.knowhow.json.ExpertShapes.RankedExperts;
import dev.knowhow.json.FoundNotes;
import dev.knowhow.json.KnownTopics;
import dev.knowhow.json.MatchShapes.RankedMatches;
import dev.knowhow.json.TopicAnswer;
import dev.knowhow.json.WholeNote;
import dev.knowhow.match.Match;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Listing;
import dev.knowhow.present.question.Arguments;
import dev.knowhow.present.question.Description;
import dev.knowhow.present.question.Description.Rights;
import dev.knowhow.present.question.Parameter;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.Questions;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Rising;
import dev.knowhow.query.TopicList;
import dev.knowhow.team.Risk;
import dev.knowhow.web.page.AnswerPage.Tab;
import dev.knowhow.web.page.PageContext.Anchor;
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
            "why", Map.of("limit", List.of("30")),
            "links", Map.of("limit", List.of("100")),
            "risk", Map.of("limit", List.of("40")),
            "topics", Map.of("limit", List.of("10000")));

    /** The questions whose pages have a form. */
    private static final Set<String> FORMS = Set.of("team", "risk", "ask", "mentors");

    /** The questions with a place of their own in the navigation or on the start page. */
    private static final Set<String> ELSEWHERE = Set.of(
            "search", "who", "topics", "people", "news", "rising", "radar", "saved", "gaps", "links", "complete");

    /** The questions about oneself, with the names of their pages. */
    private static final Map<String, String> OWN = own();

    /** Short names of questions in lists of pages. A question without one is listed by what it does. */
    private static final Map<String, String> NAMES = Map.of(
            "team",
            "A team for several topics",
            "risk",
            "Knowledge at risk",
            "ask",
            "Ask a question",
            "questions",
            "Questions",
            "mentors",
            "Mentors",
            "events",
            "Events");

    private QuestionPages() {}

    /** A question that can be opened without a subject; without a summary if its name is that. */
    record OpenQuestion(String name, String summary, String href) {}

    private static Map<String, String> own() {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("me", "Your growth");
        own.put("opportunities", "Opportunities for you");
        own.put("partners", "People to work with");
        own.put("peers", "People like you");
        own.put("record", "Your record");
        own.put("handover", "Your handover");
        return own;
    }

    /**
     * The questions that a reader can open without a subject, except those with a place in the navigation or on the
     * start page.
     *
     * @param people whether the reader may ask about people
     */
    static List<OpenQuestion> open(PageContext context, boolean people) {
        boolean member = context.session().member().isPresent();
        return Questions.all().stream()
                .map(Question::description)
                .filter(one ->
                        FORMS.contains(one.name()) || one.parameters().stream().noneMatch(Parameter::required))
                .filter(one -> !ELSEWHERE.contains(one.name()))
                .filter(one -> people || one.rights() == Rights.ANONYMOUS)
                .filter(one -> member || !OWN.containsKey(one.name()))
                .map(one -> open(context, one))
                .toList();
    }

    private static OpenQuestion open(PageContext context, Description question) {
        String href = context.links().question(question.name());
        String summary = QuestionForm.title(question);
        String name = OWN.containsKey(question.name()) ? OWN.get(question.name()) : NAMES.get(question.name());
        return name == null ? new OpenQuestion(summary, "", href) : new OpenQuestion(name, summary, href);
    }

    private static List<Tab> tabs(PageContext context, String name, Map<String, List<String>> values) {
        return OWN.containsKey(name) && !values.containsKey("person")
                ? OWN.entrySet().stream()
                        .map(own -> new Tab(
                                own.getValue(),
                                context.links().question(own.getKey()),
                                own.getKey().equals(name)))
                        .toList()
                : List.of();
    }

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
        QuestionForm form = FORMS.contains(name) ? QuestionForm.of(question.description(), all) : null;
        if (form != null && form.isIncomplete()) {
            return AnswerPage.of(context, Listing.of(form.title()), List.of(), form, new Paging(null, null));
        }
        if (OWN.containsKey(name)
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
            case TopicList topics -> TopicsPage.of(context, topics);
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
                        tabs(context, question.name(), values),
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
