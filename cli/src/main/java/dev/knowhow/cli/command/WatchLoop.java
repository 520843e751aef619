package dev.knowhow.cli.command;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.Watch;
import dev.knowhow.WatchListener;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.text.Plain;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Watches the notes until the process is interrupted, and logs updates. */
final class WatchLoop implements WatchListener {

    private final Invocation invocation;

    private WatchLoop(Invocation invocation) {
        this.invocation = invocation;
    }

    static void follow(Knowhow knowhow, Invocation invocation, Path notes) {
        invocation
                .environment()
                .info("Watching "
                        + Plain.line(notes.toAbsolutePath().normalize().toString()) + "; stop with Ctrl-C");
        Watch watch = knowhow.watch(new WatchLoop(invocation));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watch.close();
        }
    }

    @Override
    public void updated(IndexReport report) {
        if (report.parsed() + report.deleted() + report.relinked() > 0) {
            IndexCommand.report(invocation, report);
            invocation.environment().out().flush();
        }
    }

    @Override
    public void failed(KnowhowException trouble) {
        invocation.environment().info("knowhow: " + Plain.line(String.valueOf(trouble.getMessage())));
    }
}
