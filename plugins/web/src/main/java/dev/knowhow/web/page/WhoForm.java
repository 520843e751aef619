package dev.knowhow.web.page;

import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.present.question.Arguments;
import dev.knowhow.present.question.PeopleFilter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an experts page; they have the same names as in the API.
 *
 * @param text {@code q}: the topic; several topics are separated by +
 * @param filter {@code team}, {@code place}, {@code lang}, {@code activeSince}, {@code mentor}, {@code left}: the
 *     filter on people
 * @param asOf {@code asOf}: by the notes as they were at the end of this day; null for today
 */
public record WhoForm(
        String text, ExpertFilter filter, @Nullable LocalDate asOf) {

    /** Reads the arguments of the question who. */
    static WhoForm of(Arguments arguments) {
        return new WhoForm(String.join(" + ", arguments.texts("q")), PeopleFilter.of(arguments), arguments.day("asOf"));
    }

    /** A form with a topic, as of a day. */
    static WhoForm of(String topic, @Nullable LocalDate asOf) {
        return new WhoForm(topic, ExpertFilter.NONE, asOf);
    }

    /** The parameters for a topic as a query string. */
    String encoded(String topic) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(topic));
        parameters.put("team", filter.teams());
        parameters.put("place", filter.places());
        parameters.put("lang", filter.languages());
        parameters.put("activeSince", day(filter.activeSince()));
        parameters.put("mentor", filter.mentors() ? List.of("1") : List.of());
        parameters.put("left", filter.left() ? List.of("1") : List.of());
        parameters.put("asOf", day(asOf));
        return UrlEncoding.query(parameters);
    }

    private static List<String> day(@Nullable LocalDate day) {
        return day == null ? List.of() : List.of(day.toString());
    }
}
