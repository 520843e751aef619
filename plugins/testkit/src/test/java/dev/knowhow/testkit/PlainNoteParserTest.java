package dev.knowhow.testkit;

import dev.knowhow.spi.NoteParser;

class PlainNoteParserTest extends NoteParserContract {

    @Override
    protected NoteParser parser() {
        return new PlainNoteParser();
    }

    @Override
    protected String path() {
        return "a.md";
    }
}
