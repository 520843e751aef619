package dev.knowhow.cli.command;

import dev.knowhow.IndexReport;
import dev.knowhow.KnowhowException;
import dev.knowhow.WatchListener;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.text.Plain;

/** Logs problems only: the operator of a server does not need a line for each changed note. */
record ProblemLog(Invocation invocation) implements WatchListener {

    @Override
    public void updated(IndexReport report) {
        if (!report.rebuilt().isEmpty()) {
            invocation.environment().info("knowhow: " + Plain.line(report.rebuilt()) + " and was rebuilt");
        }
    }

    @Override
    public void failed(KnowhowException trouble) {
        invocation.environment().info("knowhow: " + Plain.line(String.valueOf(trouble.getMessage())));
    }
}
