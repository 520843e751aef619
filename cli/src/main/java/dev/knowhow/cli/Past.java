package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The notes as they were, made ready before they are asked. */
final class Past {

    private Past() {}

    /** Indexes the notes as of the day that was asked for, if one was, and shows how long that takes. */
    static void prepare(Surroundings around, Knowhow knowhow, @Nullable LocalDate day) {
        if (day != null) {
            try (var progress = new ProgressLine(around, "note")) {
                knowhow.prepare(day, progress);
            }
        }
    }
}
