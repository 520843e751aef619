package dev.knowhow.testkit.example;

import dev.knowhow.spi.NoteWriter;
import dev.knowhow.testkit.NoteWriterContract;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class WikiWriterTest extends NoteWriterContract {

    private final Map<String, WikiPage> pages = new ConcurrentHashMap<>();

    @Override
    protected NoteWriter open() {
        return new WikiWriter(pages);
    }
}
