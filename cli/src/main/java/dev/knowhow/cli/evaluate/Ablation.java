package dev.knowhow.cli.evaluate;

import java.util.Set;

/** What each part of a score buys: the same answers, ranked again without one. */
public interface Ablation {

    /** The names of all parts, in the order they are shown. */
    Set<String> parts();

    /**
     * The rankings without a part.
     *
     * @param part its name; a name that no part has takes nothing out
     */
    Run without(String part);
}
