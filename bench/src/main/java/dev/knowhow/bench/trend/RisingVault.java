package dev.knowhow.bench.trend;

import dev.knowhow.Knowhow;
import dev.knowhow.bench.Folders;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Rising;
import dev.knowhow.query.RisingQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Notes that are asked what rises, with an index that is deleted in the end. */
final class RisingVault implements AutoCloseable {

    private final Path index = Files.createTempDirectory("rising");
    private final Knowhow knowhow;

    /** Indexes the notes. */
    RisingVault(Collection<DatedText> notes) throws IOException {
        knowhow = Knowhow.builder()
                .source(new MemorySource(notes))
                .index(index)
                .without("git")
                .build();
        knowhow.index();
    }

    Rising rising(RisingQuery query) {
        return knowhow.as(Viewer.EVERYONE).rising(query);
    }

    @Override
    public void close() throws IOException {
        knowhow.close();
        Folders.delete(index);
    }
}
