package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.view.ProgressLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Indexes past notes before a query. */
final class AsOfPreparation {

    private AsOfPreparation() {}

    /** Indexes the notes as of the requested day, if any, and shows the progress. */
    static void prepare(Environment environment, Knowhow knowhow, @Nullable LocalDate day) {
        if (day != null) {
            try (var progress = new ProgressLine(environment, "note")) {
                knowhow.prepare(day, progress);
            }
        }
    }
}
