package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import dev.knowhow.present.question.Arguments;
import dev.knowhow.present.question.Description;
import dev.knowhow.present.question.Parameter;
import dev.knowhow.present.question.QuestionContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps requests to questions and their arguments. */
final class QuestionRequests {

    private final Knowhow knowhow;
    private final Clock clock;

    QuestionRequests(Knowhow knowhow, Clock clock) {
        this.knowhow = knowhow;
        this.clock = clock;
    }

    /** Adds the routes of a question below a path. */
    static void route(Router router, String below, Description description, Handler handler) {
        Parameter inPath = description.inPath();
        if (inPath == null || !inPath.required()) {
            router.at(below + description.name(), handler);
        }
        if (inPath != null) {
            router.below(below + description.name(), handler);
        }
    }

    QuestionContext context(Viewer viewer) {
        return QuestionContext.of(knowhow, knowhow.as(viewer), LocalDate.now(clock));
    }

    /**
     * The arguments of a question in a request.
     *
     * @param parts the number of path segments before the parameter
     */
    Arguments arguments(Description description, Request request, int parts) {
        return Arguments.of(description, values(description, request, parts), LocalDate.now(clock));
    }

    /** The same as unchecked texts. */
    static Map<String, List<String>> values(Description description, Request request, int parts) {
        Map<String, List<String>> values = new LinkedHashMap<>(request.parameters());
        Parameter inPath = description.inPath();
        if (inPath != null) {
            values.put(inPath.name(), List.of(request.pathAfter(parts)));
        }
        return values;
    }
}
