package dev.knowhow.spring;

import dev.knowhow.KnowhowException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines why the application did not start, instead of a stack trace. */
final class KnowhowFailureAnalyzer extends AbstractFailureAnalyzer<KnowhowException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KnowhowException cause) {
        return new FailureAnalysis(
                "knowhow cannot start: " + cause.getMessage(),
                "Set knowhow.notes to the folder of the notes, or provide a bean of type NoteSource; "
                        + "knowhow.enabled=false switches knowhow off.",
                cause);
    }
}
