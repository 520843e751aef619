package dev.knowhow.present.question;

import dev.knowhow.json.MatchShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.match.NotedQuestion;
import dev.knowhow.people.Member;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import java.util.List;
import java.util.stream.Collectors;

/** Lists the questions that notes ask. */
final class QuestionsQuestion implements Question {

    private static final int USUAL = 20;

    @Override
    public Description description() {
        return Description.of("questions", "List the questions that notes ask.")
                .details("First those that you are likely to be able to answer, then the other open ones, the oldest "
                        + "first. A question is a note with the kind or a tag question. It is answered if it names "
                        + "who did (answered_by), has a section Answer, or the status answered.")
                .flag("open", "only open ones")
                .limit("questions", USUAL, NotedQuestion.MAX_LIMIT)
                .examples("questions", "questions --open --as ana");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(MatchShapes.QUESTIONS);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        boolean open = arguments.flag("open");
        List<NotedQuestion> questions = context.session().questions(open, arguments.number("limit"));
        return Answer.of(questions, MatchShapes.QUESTIONS, !questions.isEmpty(), () -> listing(questions, open));
    }

    private static Listing listing(List<NotedQuestion> questions, boolean open) {
        List<NotedQuestion> asked =
                questions.stream().filter(NotedQuestion::open).toList();
        return Listing.of(questions.isEmpty() ? open ? "No open questions" : "No questions" : "Questions")
                .group(
                        "You could answer these",
                        items(asked.stream().filter(one -> one.place() > 0).toList()))
                .group(
                        "Open",
                        items(asked.stream().filter(one -> one.place() == 0).toList()))
                .group(
                        "Answered",
                        items(questions.stream().filter(one -> !one.open()).toList()))
                .notes(
                        questions.isEmpty() ? "" : Counts.of(asked.size(), "open question"),
                        questions.isEmpty() && !open ? "A question is a note of the kind question." : "")
                .step("Find the people who are likely to answer a question.", new Target.OfQuestion("ask"));
    }

    private static List<Item> items(List<NotedQuestion> questions) {
        return questions.stream()
                .map(one -> Item.note(one.title(), one.id())
                        .day(one.date())
                        .about(
                                one.askers().isEmpty() ? "" : "asked by " + names(one.askers()),
                                one.answerers().isEmpty() ? "" : "answered by " + names(one.answerers())))
                .toList();
    }

    private static String names(List<Member> members) {
        return members.stream().map(Member::name).collect(Collectors.joining(", "));
    }
}
