package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Contract for incremental updates: after any edits, an updated index equals one built from scratch. Subclasses open
 * the index under test.
 */
public abstract class EditsContract {

    private static final int STEPS = Campaign.rounds(10, 30);

    @TempDir
    Path folder;

    /** For subclasses. */
    protected EditsContract() {}

    /**
     * Opens the index in a folder.
     *
     * @param place a folder that may not exist yet
     */
    protected abstract NoteIndex open(Path place);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void editsEndWhereARebuildDoes(long seed) throws IOException {
        edit(seed, Vault::indexed);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void editsThatAreToldOfEndWhereARebuildDoes(long seed) throws IOException {
        edit(seed, Vault::indexedWhereTouched);
    }

    private void edit(long seed, Consumer<Vault> bringUpToDate) throws IOException {
        Random random = new Random(seed);
        List<String> story = new ArrayList<>();
        Path root = Files.createDirectory(folder.resolve("notes"));
        try (Vault vault = new Vault(root, open(folder.resolve("index")))) {
            vault.write("always/there.md", "since the removal of all notes needs confirmation");
            RandomEdits scribble = new RandomEdits(random, vault);
            for (int step = 0; step < STEPS; step++) {
                for (int edit = random.nextInt(4); edit >= 0; edit--) {
                    story.add(scribble.edit());
                }
                bringUpToDate.accept(vault);
                List<IndexedNote> rebuilt = vault.rebuilt(open(folder.resolve("rebuilt-" + step)));
                assertThat(vault.all())
                        .as("seed %d, step %d, edits %s", seed, step, story)
                        .isEqualTo(rebuilt);
            }
        }
    }
}
