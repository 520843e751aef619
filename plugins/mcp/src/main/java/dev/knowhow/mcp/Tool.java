package dev.knowhow.mcp;

import dev.knowhow.people.Viewer;

/** A question that an assistant may ask. Changes nothing. Safe for use by many threads. */
interface Tool {

    /** What it is called, for assistants. */
    String name();

    /** What it is called, for people. */
    String title();

    /** What it answers, and when to ask it. */
    String description();

    /** What it may be handed. */
    Schema schema();

    /** Answers. */
    Answer answer(Arguments arguments, Viewer viewer);
}
