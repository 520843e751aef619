package dev.knowhow.web.page;

import dev.knowhow.present.question.Description.Rights;
import dev.knowhow.present.question.Parameter;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.Questions;
import dev.knowhow.web.page.AnswerPage.Tab;
import dev.knowhow.web.page.PageContext.Anchor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The menu of the questions that a reader can open without a subject. */
final class QuestionMenu {

    /** The questions whose pages have a form. */
    static final Set<String> FORMS = Set.of("team", "risk", "ask", "mentors");

    /** The questions with another place in the navigation or on the start page. */
    private static final Set<String> ELSEWHERE = Set.of(
            "search", "who", "topics", "people", "news", "rising", "radar", "saved", "gaps", "links", "complete");

    /** The questions for people, with their names in the menu. */
    private static final Map<String, String> PEOPLE =
            named("ask", "Ask a question", "mentors", "Find a mentor", "team", "Put a team together");

    /** The questions about oneself, with the names of their pages. */
    private static final Map<String, String> OWN = named(
            "me", "Your growth",
            "opportunities", "Opportunities for you",
            "partners", "People to work with",
            "peers", "People like you",
            "record", "Your record",
            "handover", "Your handover");

    /** Other questions, with their names in the menu. */
    private static final Map<String, String> OTHER =
            named("questions", "Questions", "events", "Events", "risk", "Knowledge at risk");

    private QuestionMenu() {}

    /** Questions under a heading. */
    record Group(String heading, List<Anchor> links) {}

    private static Map<String, String> named(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }

    /** Whether a question is about the member who asks it. */
    static boolean isOwn(String name) {
        return OWN.containsKey(name);
    }

    /** The pages about oneself. */
    static List<Tab> own(PageContext context, String current) {
        return OWN.entrySet().stream()
                .map(own -> new Tab(
                        own.getValue(),
                        context.links().question(own.getKey()),
                        own.getKey().equals(current)))
                .toList();
    }

    /**
     * The menu, without questions that have another place.
     *
     * @param people whether the reader may ask about people
     */
    static List<Group> of(PageContext context, boolean people) {
        boolean member = context.session().member().isPresent();
        Map<String, String> open = new LinkedHashMap<>();
        Questions.all().stream()
                .map(Question::description)
                .filter(one ->
                        FORMS.contains(one.name()) || one.parameters().stream().noneMatch(Parameter::required))
                .filter(one -> !ELSEWHERE.contains(one.name()))
                .filter(one -> people || one.rights() == Rights.ANONYMOUS)
                .filter(one -> member || !isOwn(one.name()))
                .forEach(one -> open.put(one.name(), OTHER.getOrDefault(one.name(), QuestionForm.title(one))));
        Group forPeople = group("Find people", context, PEOPLE, open);
        Group own = group("For you", context, OWN, open);
        open.keySet().removeAll(PEOPLE.keySet());
        open.keySet().removeAll(OWN.keySet());
        return Stream.of(forPeople, own, group("For everyone", context, open, open))
                .filter(group -> !group.links().isEmpty())
                .toList();
    }

    private static Group group(
            String heading, PageContext context, Map<String, String> names, Map<String, String> open) {
        return new Group(
                heading,
                names.entrySet().stream()
                        .filter(name -> open.containsKey(name.getKey()))
                        .map(name -> new Anchor(name.getValue(), context.links().question(name.getKey())))
                        .toList());
    }
}
