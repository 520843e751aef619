package dev.knowhow.spring;

import dev.knowhow.KnowhowBuilder;

/** A bean that changes how the {@link dev.knowhow.Knowhow} of the application is built, after the properties. */
@FunctionalInterface
public interface KnowhowCustomizer {

    /** Changes the builder. */
    void customize(KnowhowBuilder builder);
}
