package dev.knowhow.json;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON shapes of a server's log and errors. They contain no query and no user. */
public final class ServerShapes {

    private ServerShapes() {}

    /** A message of the server. */
    public record Message(Instant time, String message) {}

    /**
     * A response.
     *
     * @param route the route, without values
     * @param bytes the length of the body
     */
    public record Answered(Instant time, String method, String route, int status, int bytes, double seconds) {}

    /** A message of a library. */
    public record Logged(
            Instant time,
            String message,
            String level,
            String logger,
            @Nullable Throwable thrown) {

        private List<String> stack() {
            return thrown == null
                    ? List.of()
                    : Arrays.stream(thrown.getStackTrace())
                            .map(StackTraceElement::toString)
                            .toList();
        }
    }

    /** An error, as in RFC 9457. */
    public record Problem(String title, int status, String detail) {}

    /** A message of the server. */
    public static final Shape<Message> MESSAGE = Shape.<Message>part()
            .text("time", Message::time)
            .text("message", Message::message)
            .build();

    /** A response. */
    public static final Shape<Answered> ANSWER = Shape.<Answered>part()
            .text("time", Answered::time)
            .text("method", Answered::method)
            .text("route", Answered::route)
            .integer("status", Answered::status)
            .integer("bytes", Answered::bytes)
            .number("seconds", Answered::seconds)
            .build();

    /** A message of a library. */
    public static final Shape<Logged> LOGGED = Shape.<Logged>part()
            .text("time", Logged::time)
            .text("message", Logged::message)
            .text("level", Logged::level)
            .maybe("logger", Logged::logger)
            .maybe("thrown", Logged::thrown)
            .texts("stack", Logged::stack)
            .build();

    /** An error, as in RFC 9457. */
    public static final Shape<Problem> PROBLEM = Shape.<Problem>named("Problem", "An error, as in RFC 9457.")
            .text("type", problem -> "about:blank")
            .text("title", Problem::title)
            .integer("status", Problem::status)
            .text("detail", Problem::detail)
            .build();
}
