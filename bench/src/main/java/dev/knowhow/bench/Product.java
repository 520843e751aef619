package dev.knowhow.bench;

import dev.knowhow.Knowhow;
import dev.knowhow.Watch;
import dev.knowhow.WatchListener;
import dev.knowhow.expert.Expert;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.spi.NoteSource;
import java.nio.file.Path;
import java.util.List;

/** knowhow as a host uses it, with default settings. */
final class Product implements Contender {

    static final String NAME = "knowhow";

    private final Path notes;
    private final Knowhow knowhow;

    Product(Path notes, Path index) {
        this.notes = notes;
        knowhow = Knowhow.builder().notes(notes).index(index).build();
    }

    private Product(Path notes, Path index, NoteSource source) {
        this.notes = notes;
        knowhow = Knowhow.builder().source(source).index(index).build();
    }

    /** One that hears of changes by {@link #update} alone. */
    static Product told(Path notes, Path index) {
        return new Product(notes, index, new QuietSource(notes));
    }

    @Override
    public void index() {
        knowhow.index();
    }

    @Override
    public int search(String text) {
        int shown = 0;
        for (SearchHit hit : knowhow.as(Viewer.EVERYONE).search(text)) {
            shown += hit.title().length();
            shown += hit.passage() == null ? 0 : hit.passage().snippet().text().length();
        }
        return shown;
    }

    /** Ten hits with nothing but what finding them gives. */
    int searchBare(String text) {
        return knowhow.as(Viewer.EVERYONE)
                .search(SearchQuery.of(text).withoutPassages())
                .hits()
                .size();
    }

    /** How many notes are found. */
    long total(String text) {
        return knowhow.as(Viewer.EVERYONE)
                .search(SearchQuery.of(text).withLimit(1).withoutPassages())
                .total();
    }

    /** Looks at one note again. */
    void update(Path file) {
        knowhow.index(List.of(notes.relativize(file).toString()));
    }

    Watch watch() {
        return knowhow.watch(WatchListener.NONE);
    }

    @Override
    public int experts(String topic) {
        int shown = 0;
        for (Expert expert : knowhow.as(Viewer.EVERYONE).who(topic)) {
            shown += expert.member().name().length() + expert.evidence().size();
        }
        return shown;
    }

    @Override
    public void close() {
        knowhow.close();
    }
}
