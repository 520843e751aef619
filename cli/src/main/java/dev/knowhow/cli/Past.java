package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import java.time.LocalDate;

/** The notes as they were, made ready before they are asked. */
final class Past {

    private Past() {}

    /** Indexes the notes as of the day that was asked for, if one was, and shows how long that takes. */
    static void prepare(Asked asked, Knowhow knowhow) {
        LocalDate day = asked.day("--as-of");
        if (day != null) {
            try (var progress = new ProgressLine(asked.around(), "note")) {
                knowhow.prepare(day, progress);
            }
        }
    }
}
