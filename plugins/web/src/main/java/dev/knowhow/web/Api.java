package dev.knowhow.web;

import dev.knowhow.people.Viewer;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.question.Description;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.Questions;
import java.util.Map;
import java.util.stream.Stream;

/** The HTTP API: each question has a route below {@code api/v1}. */
final class Api {

    /** The maximum number of entries in one response. */
    static final Map<String, Integer> MOST = Map.of("limit", 100);

    /** The path of all routes. */
    static final String BELOW = "api/v1/";
    /** The number of parts of a path up to the name of a question. */
    static final int PARTS = 3;

    private final QuestionRequests requests;
    private final boolean proposals;

    /**
     * Creates the routes.
     *
     * @param proposals whether members can propose changes
     */
    Api(QuestionRequests requests, boolean proposals) {
        this.requests = requests;
        this.proposals = proposals;
    }

    void addTo(Router router) {
        for (Question question : Questions.all()) {
            Description description = question.description().capped(MOST);
            QuestionRequests.route(
                    router, BELOW, description, (request, viewer) -> answer(question, description, request, viewer));
        }
        byte[] openApi = OpenApi.document(proposals);
        router.at(BELOW + "openapi.json", (request, viewer) -> Response.of(200, "application/json", openApi));
    }

    /** What the name may mean; empty if nothing else has a similar name. */
    private static String reason(Listing listing) {
        return Stream.concat(
                        listing.groups().stream()
                                .flatMap(group -> group.items().stream().map(Item::label)),
                        listing.notes().stream())
                .reduce((one, other) -> one + ", " + other)
                .map(names -> listing.title() + ": " + names)
                .orElse("");
    }

    private Response answer(Question question, Description description, Request request, Viewer viewer) {
        Answer answer = question.answer(requests.context(viewer), requests.arguments(description, request, PARTS));
        if (answer.isMissing()) {
            throw new NotFoundException(reason(answer.listing()));
        }
        return Response.of(200, "application/json", answer.document());
    }
}
