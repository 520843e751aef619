package dev.knowhow.spring;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines why the application did not start, instead of a stack trace. */
final class KnowhowFailureAnalyzer extends AbstractFailureAnalyzer<KnowhowException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KnowhowException cause) {
        return new FailureAnalysis(
                "knowhow cannot start: " + cause.getMessage(),
                remedy(cause.category()) + "; knowhow.enabled=false switches knowhow off.",
                cause);
    }

    private static String remedy(Category category) {
        return switch (category) {
            case USAGE, NOTES -> "Set knowhow.notes to the folder of the notes, or provide a bean of type NoteSource";
            case INDEX -> "Set knowhow.index to a folder that this application alone writes, with free space";
            case PLUGIN -> "Update or remove the plugin";
            case TIME -> "Start the application again";
        };
    }
}
