package dev.knowhow.cli.command;

import dev.knowhow.IndexReport;
import dev.knowhow.KnowhowException;
import dev.knowhow.WatchListener;
import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.Json;
import dev.knowhow.json.ServerShapes;
import dev.knowhow.web.Request;
import dev.knowhow.web.Response;
import dev.knowhow.web.WebListener;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The log of a server on standard error, as text or as JSON objects, one per line. It never contains queries. */
final class ServerLog implements WebListener, WatchListener {

    private static final double NANOS = 1e9;

    private final Environment environment;
    private final boolean answers;
    private final boolean json;

    private ServerLog(Environment environment, boolean answers, boolean json) {
        this.environment = environment;
        this.answers = answers;
        this.json = json;
    }

    static ServerLog of(Invocation invocation) {
        boolean json = invocation.flag("--log-json");
        ServerLog log = new ServerLog(invocation.environment(), json || invocation.flag("--log"), json);
        if (json) {
            Formatter formatter = new Lines(invocation.environment().clock());
            for (Handler handler : Logger.getLogger("").getHandlers()) {
                handler.setFormatter(formatter);
            }
        }
        return log;
    }

    /** Logs a single event. */
    void say(String message) {
        if (json) {
            environment
                    .err()
                    .print(Json.text(
                            "message",
                            ServerShapes.MESSAGE,
                            new ServerShapes.Message(environment.clock().instant(), message)));
        } else {
            environment.info(message);
        }
    }

    @Override
    public void answered(String route, Request request, Response response, Duration took) {
        if (!answers) {
            return;
        }
        if (json) {
            environment
                    .err()
                    .print(Json.text(
                            "answer",
                            ServerShapes.ANSWER,
                            new ServerShapes.Answered(
                                    environment.clock().instant(),
                                    request.method(),
                                    route,
                                    response.status(),
                                    response.body().length,
                                    took.toNanos() / NANOS)));
        } else {
            environment
                    .err()
                    .println(environment.clock().instant() + " " + Plain.line(request.method()) + " " + route + " "
                            + response.status() + " " + response.body().length + " " + took.toMillis() + "ms");
        }
    }

    /** Not logged: the operator does not need a line for each changed note. */
    @Override
    public void updated(IndexReport report) {}

    @Override
    public void failed(KnowhowException trouble) {
        say("knowhow: " + Plain.line(String.valueOf(trouble.getMessage())));
    }

    /** Formats log records of libraries as JSON. */
    private static final class Lines extends Formatter {

        private final Clock clock;

        Lines(Clock clock) {
            this.clock = clock;
        }

        @Override
        public String format(LogRecord logged) {
            return Json.text(
                    "message",
                    ServerShapes.LOGGED,
                    new ServerShapes.Logged(
                            clock.instant(),
                            formatMessage(logged),
                            logged.getLevel().getName(),
                            logged.getLoggerName(),
                            logged.getThrown()));
        }
    }
}
