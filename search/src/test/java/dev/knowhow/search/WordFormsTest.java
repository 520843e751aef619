package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.Notes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which forms of a word a query finds: its inflections and the parts of identifiers, but not other words. */
class WordFormsTest {

    @TempDir
    Path folder;

    private NoteIndex index;

    @BeforeEach
    void open() {
        index = new LuceneNoteIndex(new IndexFolder(folder));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void write(String... texts) {
        try (NoteIndex.Update update = index.update()) {
            for (int i = 0; i < texts.length; i++) {
                String[] titleAndText = texts[i].split(": ", 2);
                update.put(Notes.indexed(Notes.note(i + ".md")
                        .by("ana")
                        .text(titleAndText[1])
                        .more()
                        .title(titleAndText[0])
                        .build()));
            }
            update.commit("test", Instant.EPOCH);
        }
    }

    private SearchResults search(String query) {
        return index.search(SearchQuery.of(query), Vocabulary.NONE, Access.EVERYONE);
    }

    private List<String> found(String query) {
        return search(query).hits().stream().map(hit -> hit.id().path()).toList();
    }

    /** These have a prefix in common, and no meaning. Porter's stemmer joins them. */
    @ParameterizedTest
    @CsvSource({
        "general, generic", "generic, generate", "general, generate", "university, universe", "universe, universal",
        "policy, police", "organ, organization", "organic, organization", "news, new", "experiment, experience",
        "author, authority", "import, important", "object, objective", "execution, executive", "custom, customer",
        "several, severity", "past, paste", "physical, physics", "process, procession", "intern, internal",
        "international, internal", "numeral, numb", "station, stature", "community, communism",
    })
    void anotherWordWithTheSamePrefixIsNotFound(String one, String other) {
        write("Notes: about the " + one + " and nothing else", "Notes: about the " + other + " and nothing else");

        assertThat(found(one)).containsExactly("0.md");
        assertThat(found(other)).containsExactly("1.md");
    }

    @ParameterizedTest
    @CsvSource({
        "severe, several",
        "operate, operative",
        "operative, operation",
        "relative, relativity",
        "marketing, market",
        "wander, wand",
        "generate, generator"
    })
    void theWordItselfIsFirstThoughItsTitleIsLonger(String word, String sameStem) {
        write(sameStem + ": about the " + sameStem, word + " and more: about the " + word);

        assertThat(found(word)).startsWith("1.md");
        assertThat(found(sameStem)).startsWith("0.md");
    }

    @ParameterizedTest
    @CsvSource({
        "university, universities",
        "policy, policies",
        "generate, generated",
        "generate, generating",
        "organize, organisation",
        "customer, customers",
        "experience, experienced",
        "authority, authorities",
        "deploy, deployment",
        "migrate, migrations",
        "run, running",
        "index, indexes",
        "retry, retries",
    })
    void inflectionsAreFound(String one, String other) {
        write("Notes: about the " + other);

        assertThat(found(one)).containsExactly("0.md");
        assertThat(search(one).relaxation().replaced()).isEmpty();
    }

    /** Where forms do share a stem, the note that has the word as typed comes first. */
    @ParameterizedTest
    @CsvSource({"operation, operator", "relative, relation", "marketing, market", "terminal, terminate"})
    void theWordAsTypedComesFirst(String typed, String other) {
        write("Notes: about the " + other + " of things", "Notes: about the " + typed + " of things");

        assertThat(found(typed).getFirst()).isEqualTo("1.md");
    }

    @ParameterizedTest
    @CsvSource({
        "budget, ReadBudget",
        "read, readBudget",
        "timeout, WriteTimeout",
        "walkable, IWalkableGround",
        "file, max_open_files",
        "files, maxOpenFile",
        "budgets, ReadBudget",
        "retries, retry_on_conflict",
        "url, getURLs",
        "codec, HTTPServerCodec",
        "conflict, retry_on_conflict",
        "files, max_open_files",
        "name, kebab-case-name",
        "path, dotted.path.name",
        "handler, OrderEventHandlerV2",
        "pool, db.connection-pool.size",
    })
    void partsOfIdentifiersAreFoundInProseInCodeAndInHeadings(String part, String identifier) {
        write("Prose: set " + identifier + " with care", identifier + ": what it does", "Other: nothing of it");

        assertThat(found(part)).containsExactlyInAnyOrder("0.md", "1.md");
        assertThat(search(part).hits())
                .allSatisfy(hit -> assertThat(hit.missing()).isEmpty());
    }

    @Test
    void partsThatAreTypedApartFindTheIdentifier() {
        write("Client: set WriteTimeout in prose", "Other: nothing of it");

        assertThat(found("write timeout")).containsExactly("0.md");
        assertThat(search("write timeout").hits().getFirst().missing()).isEmpty();
    }

    @Test
    void theWholeIdentifierComesBeforeNotesWithItsParts() {
        write("Notes: the write and its timeout", "Notes: the WriteTimeout");

        assertThat(found("WriteTimeout").getFirst()).isEqualTo("1.md");
    }
}
