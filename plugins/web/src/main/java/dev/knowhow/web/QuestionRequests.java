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

/** Reads the questions of the table from requests. */
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
     * The values a request gives to the parameters of a question.
     *
     * @param parts how many parts of the path come before that of the parameter
     */
    Arguments arguments(Description description, Request request, int parts) {
        return Arguments.of(description, values(description, request, parts), LocalDate.now(clock));
    }

    /** The same as texts. */
    static Map<String, List<String>> values(Description description, Request request, int parts) {
        Map<String, List<String>> values = new LinkedHashMap<>(request.parameters());
        Parameter inPath = description.inPath();
        if (inPath != null) {
            values.put(inPath.name(), List.of(request.pathAfter(parts)));
        }
        return values;
    }
}
