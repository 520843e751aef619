package dev.knowhow.cli;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.Watch;
import dev.knowhow.WatchListener;
import dev.knowhow.cli.text.Plain;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Follows the notes until the process is interrupted, and tells what was done. */
final class Following implements WatchListener {

    private final Asked asked;

    private Following(Asked asked) {
        this.asked = asked;
    }

    static void follow(Knowhow knowhow, Asked asked, Path notes) {
        asked.around()
                .talk("Watching "
                        + Plain.line(notes.toAbsolutePath().normalize().toString()) + "; Ctrl-C ends it");
        Watch watch = knowhow.watch(new Following(asked));
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
            IndexCommand.report(asked, report);
            asked.around().out().flush();
        }
    }

    @Override
    public void failed(KnowhowException trouble) {
        asked.around().talk("knowhow: " + Plain.line(String.valueOf(trouble.getMessage())));
    }
}
