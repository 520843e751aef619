package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.view.ProgressLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The notes as they were, made ready before they are asked. */
final class AsOfPreparation {

    private AsOfPreparation() {}

    /** Indexes the notes as of the day that was asked for, if one was, and shows how long that takes. */
    static void prepare(Environment environment, Knowhow knowhow, @Nullable LocalDate day) {
        if (day != null) {
            try (var progress = new ProgressLine(environment, "note")) {
                knowhow.prepare(day, progress);
            }
        }
    }
}
