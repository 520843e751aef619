package dev.knowhow.bench;

import dev.knowhow.Knowhow;
import dev.knowhow.expert.Expert;
import dev.knowhow.query.SearchHit;
import java.nio.file.Path;

/** knowhow as a host uses it, with default settings. */
final class Product implements Contender {

    static final String NAME = "knowhow";

    private final Knowhow knowhow;

    Product(Path notes, Path index) {
        knowhow = Knowhow.builder().notes(notes).index(index).build();
    }

    @Override
    public void index() {
        knowhow.index();
    }

    @Override
    public int search(String text) {
        int shown = 0;
        for (SearchHit hit : knowhow.search(text)) {
            shown += hit.title().length();
            shown += hit.passage() == null ? 0 : hit.passage().snippet().text().length();
        }
        return shown;
    }

    @Override
    public int experts(String topic) {
        int shown = 0;
        for (Expert expert : knowhow.experts(topic)) {
            shown += expert.member().name().length() + expert.evidence().size();
        }
        return shown;
    }

    @Override
    public void close() {
        knowhow.close();
    }
}
