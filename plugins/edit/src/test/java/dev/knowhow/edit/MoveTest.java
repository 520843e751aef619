package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Module;
import dev.knowhow.Knowhow;
import dev.knowhow.LinkReport;
import dev.knowhow.note.Move;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.web.Response;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.PlannedMove;
import dev.knowhow.web.editing.SaveOutcome;
import dev.knowhow.web.editing.UneditableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A note moves, and all links lead to the same notes as before. */
class MoveTest {

    private static final NoteId OLD = new NoteId("kafka/consumers.md");
    private static final NoteId NEW = new NoteId("streams/readers of logs.md");
    private static final Viewer OPERATOR = new Viewer(new MemberId("ana"), Set.of(), true);

    private record Plugin(String name, Module module) implements KnowhowPlugin {}

    @TempDir
    Path folder;

    private EditVault vault;

    @BeforeEach
    void open() {
        vault = new EditVault(folder, "=staff", "kafka=*", "drafts=*");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private NoteEditing editor() {
        return vault.editor("=staff", "kafka=*", "drafts=*");
    }

    private void move(NoteId from, NoteId to) throws IOException {
        vault.knowhow.index();
        LinkReport before = vault.knowhow.as(Viewer.OPERATOR).links();
        assertThat(editor().move(OPERATOR, from, to)).isEqualTo(new SaveOutcome.Saved(to));
        LinkReport after = vault.knowhow.as(Viewer.OPERATOR).links();
        assertThat(after.broken()).hasSameSizeAs(before.broken());
        assertThat(after.total()).isEqualTo(before.total());
    }

    @Test
    void eachFormOfALinkIsRewrittenInItsPlace() throws IOException {
        vault.write(OLD.path(), "# Who reads\n\n## Offsets\n");
        vault.write("guide/all.md", """
                # All forms\r
                [[consumers]], [[consumers|read]], [[kafka/consumers#Offsets|o]], ![[consumers#Offsets]]
                [a](../kafka/consumers.md) [b](../kafka/consumers.md#offsets "title") [c](/kafka/consumers)
                [d][ref] and [ref], <a href="../kafka/consumers.md">html</a>, [e](<../kafka/consumers.md>)

                | cell | [[consumers\\|in a table]] |
                | --- | --- |
                | x | y |

                Code stays: `[[consumers]]`

                ```
                [[consumers]] [a](../kafka/consumers.md)
                ```

                The word consumers stays, and [[Who reads]] by title.

                [ref]: ../kafka/consumers.md 'A title'
                """);
        move(OLD, NEW);

        assertThat(vault.text("guide/all.md")).isEqualTo("""
                # All forms\r
                [[readers of logs]], [[readers of logs|read]], [[streams/readers of logs#Offsets|o]], ![[readers of logs#Offsets]]
                [a](../streams/readers%20of%20logs.md) [b](../streams/readers%20of%20logs.md#offsets "title") [c](/streams/readers%20of%20logs)
                [d][ref] and [ref], <a href="../streams/readers%20of%20logs.md">html</a>, [e](<../streams/readers%20of%20logs.md>)

                | cell | [[readers of logs\\|in a table]] |
                | --- | --- |
                | x | y |

                Code stays: `[[consumers]]`

                ```
                [[consumers]] [a](../kafka/consumers.md)
                ```

                The word consumers stays, and [[Who reads]] by title.

                [ref]: ../streams/readers%20of%20logs.md 'A title'
                """);
    }

    @Test
    void theDefinitionOfAWikiLinkIsRewritten() throws IOException {
        vault.write("kafka/near.md", "[[reading]]\n\n[reading]: ../kafka/consumers.md \"Consumers\"\n");
        move(OLD, new NoteId("kafka/readers.md"));

        assertThat(vault.text("kafka/near.md")).isEqualTo("[[reading]]\n\n[reading]: ./readers.md \"Consumers\"\n");
    }

    @Test
    void aLinkOutOfTheNotesLeadsToTheSameFile() throws IOException {
        vault.write(OLD.path(), "[a](../../README.md) and [b](../../src/Main.java)\n");
        move(OLD, new NoteId("streams/logs/readers.md"));

        assertThat(vault.text("streams/logs/readers.md"))
                .endsWith("[a](../../../README.md) and [b](../../../src/Main.java)\n");
    }

    @Test
    void aNoteWithALinkToTheRootMoves() throws IOException {
        vault.write(OLD.path(), "[up](..)\n");
        vault.knowhow.index();

        assertThat(editor().move(OPERATOR, OLD, NEW)).isEqualTo(new SaveOutcome.Saved(NEW));
        assertThat(vault.text(NEW.path())).endsWith("[up](..)\n");
    }

    @Test
    void theLinksOfTheNoteItselfLeadToTheSameNotesAndFiles() throws IOException {
        vault.write("kafka/topics.md", "# Topics\n");
        vault.write("kafka/plan.png", new byte[] {1});
        vault.write(OLD.path(), """
                # Consumers

                [t](topics.md), [u](./topics.md#x), [[topics]], [self](#offsets), [own](consumers.md)
                ![plan](plan.png) and ![[plan.png]], [out](https://example.org/topics.md)
                """);
        move(OLD, NEW);

        assertThat(vault.text(NEW.path())).isEqualTo("""
                ---
                aliases: [/kafka/consumers]
                ---
                # Consumers

                [t](../kafka/topics.md), [u](../kafka/topics.md#x), [[topics]], [self](#offsets), [own](readers%20of%20logs.md)
                ![plan](../kafka/plan.png) and ![[../kafka/plan.png]], [out](https://example.org/topics.md)
                """);
        assertThat(vault.root.resolve(OLD.path())).doesNotExist();
    }

    @Test
    void aLinkToAnotherNoteOfTheSameNameStaysWithIt() throws IOException {
        vault.write("a/retries.md", "# One\n").write("b/other.md", "# Other\n");
        vault.write("c/index.md", "See [[retries]].\n");
        move(new NoteId("b/other.md"), new NoteId("c/retries.md"));

        assertThat(vault.text("c/index.md")).isEqualTo("See [[a/retries]].\n");
    }

    @Test
    void theOldAddressLeadsToTheNote() throws IOException {
        move(OLD, NEW);
        Browser ben = vault.as("ben");

        assertThat(ben.get("/note/" + OLD.path()).headers())
                .containsEntry("Location", "/note/streams/readers%20of%20logs.md");
        assertThat(ben.get("/api/v1/note/" + OLD.path()).text()).contains(NEW.path());
        assertThat(vault.as("eve").get("/note/kafka/never.md").status()).isEqualTo(404);

        move(NEW, OLD);
        assertThat(vault.text(OLD.path()))
                .contains("aliases: [/streams/readers of logs]")
                .doesNotContain("/kafka/consumers");
    }

    @Test
    void aFormOfTheOldAddressIsSavedAtTheNewOne() throws IOException {
        Browser.Form form = vault.as("ana").form("/edit/" + OLD.path());
        move(OLD, NEW);

        assertThat(form.replace("some messages", "a few messages").save().headers())
                .containsEntry("Location", "/note/streams/readers%20of%20logs.md");
        assertThat(vault.text(NEW.path())).contains("a few messages", "/kafka/consumers");
    }

    @Test
    void linksThatTheMemberDoesNotSeeFollowWithoutBeingShown() throws IOException {
        vault.write("board/secret.md", "---\naudience: [board]\n---\nSee [[consumers]].\n");
        vault.write("others/open.md", "See [[consumers]].\n");
        vault.knowhow.index();
        NoteId to = editor().target(EditVault.BEN, OLD, "drafts", "readers");

        PlannedMove plan = editor().plan(EditVault.BEN, OLD, to).orElseThrow();
        assertThat(plan.changes())
                .extracting(change -> change.note().path())
                .containsExactly(OLD.path(), "others/open.md");
        assertThat(vault.text("others/open.md")).contains("[[consumers]]");

        editor().move(EditVault.BEN, OLD, to);
        assertThat(vault.text("board/secret.md")).contains("[[" + to.baseName() + "]]");
        assertThat(vault.text("others/open.md")).contains("[[" + to.baseName() + "]]");
    }

    @Test
    void noPreviewRevealsWhetherAHiddenNoteExists() {
        vault.write(OLD.path(), """
                [a](../board/layoffs.md) [b](../board/layoff5.md) [[../board/layoffs]] [[layoffs]]
                ![[../board/layoffs.md]] ![[../board/layoff5.md]] [c](../board) [d](../boars) [[.NET]] [e](?q=a.b)
                """);
        vault.knowhow.index();
        NoteId to = editor().target(EditVault.BEN, OLD, "drafts/deep", "readers");
        Viewer eve = new Viewer(new MemberId("eve"), Set.of("staff"), false);

        String text = vault.knowhow.operations().move(eve, OLD, to).map(Move::changes).orElseThrow().stream()
                .map(file -> new String(file.after(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();

        assertThat(text).isEqualTo("""
                [a](../../board/layoffs.md) [b](../../board/layoff5.md) [[../../board/layoffs]] [[layoffs]]
                ![[../../board/layoffs.md]] ![[../../board/layoff5.md]] [c](../../board) [d](../../boars) [[.NET]] [e](?q=a.b)
                """);
    }

    @Test
    void noAttemptRevealsTheNameOfAHiddenNote() throws IOException {
        vault.write("drafts/plan.md", "---\naudience: [board]\n---\nHidden.\n");
        vault.knowhow.index();
        NoteId free = editor().target(EditVault.BEN, OLD, "drafts", "plam");
        NoteId taken = editor().target(EditVault.BEN, OLD, "drafts", "plan");

        assertThat(taken.path()).matches("drafts/plan-[0-9a-f]{6}\\.md");
        assertThat(editor().plan(EditVault.BEN, OLD, free)).isPresent();
        assertThat(editor().plan(EditVault.BEN, OLD, taken)).isPresent();
        NoteId exact = new NoteId("drafts/plan.md");
        assertThatThrownBy(() -> editor().plan(EditVault.BEN, OLD, exact))
                .isInstanceOf(UneditableException.class)
                .hasMessageContaining("may not save");
        assertThat(editor().move(EditVault.BEN, OLD, exact)).isInstanceOf(SaveOutcome.Refused.class);
        assertThat(vault.text("drafts/plan.md")).contains("Hidden.");
    }

    @Test
    void eachNameThatAMemberTypesIsOneToMoveTo() {
        NoteEditing editor = editor();
        for (int i = 0; i < 60; i++) { // a plain hash of some has only digits, as that of "readers 1"
            NoteId to = editor.target(EditVault.BEN, OLD, "drafts", "readers " + i);
            assertThat(editor.name(to)).isEqualTo("readers " + i);
        }
        NoteId to = editor.target(EditVault.BEN, OLD, "drafts", "readers 1");
        assertThat(editor.plan(EditVault.BEN, OLD, to)).isPresent();
    }

    @Test
    void aNameWithADotStaysInAnotherFolder() throws IOException {
        NoteId version = new NoteId("kafka/v1.2.md");
        vault.write(version.path(), "# Version 1.2\n");
        vault.knowhow.index();
        NoteId to = editor().target(EditVault.BEN, version, "drafts", "v1.2");

        assertThat(editor().plan(EditVault.BEN, version, to)).isPresent();
        assertThat(editor().move(EditVault.BEN, version, to)).isEqualTo(new SaveOutcome.Saved(to));
        assertThat(to.path()).matches("drafts/v1\\.2-[0-9a-f]{6}\\.md");
    }

    @Test
    void onlyEditorsOfBothPlacesMove() throws IOException {
        NoteId board = new NoteId("board/layoffs.md");
        assertThat(editor().plan(new Viewer(new MemberId("eve"), Set.of(), false), board, NEW))
                .isEmpty();
        assertThatThrownBy(() ->
                        editor().plan(EditVault.BEN, OLD, editor().target(EditVault.BEN, OLD, "guide", "readers")))
                .isInstanceOf(UneditableException.class);
        assertThatThrownBy(() -> editor().target(EditVault.BEN, OLD, "../out", "x"))
                .isInstanceOf(UneditableException.class);
        assertThatThrownBy(() -> editor().target(EditVault.BEN, OLD, "drafts", "../x"))
                .isInstanceOf(UneditableException.class);
        assertThat(editor().move(OPERATOR, OLD, board)).isInstanceOf(SaveOutcome.Refused.class);
        assertThat(vault.root.resolve(OLD.path())).exists();
    }

    @Test
    void whatWaitsForADecisionFollows() throws IOException {
        NoteSuggestions suggestions = new NoteSuggestions(vault.knowhow, editor(), EditVault.TODAY);
        Draft draft = editor().open(EditVault.BEN, OLD).orElseThrow();
        suggestions.propose(EditVault.BEN, draft.text(draft.text().replace("some", "few")), "fewer");
        vault.write(".thanks/2026.tsv", "2026-11-01\tben\tana\tkafka/consumers.md\tGood\n");
        move(OLD, NEW);

        assertThat(suggestions.list(EditVault.BEN))
                .extracting(one -> one.note())
                .containsExactly(NEW);
        assertThat(vault.text(".thanks/2026.tsv")).isEqualTo("2026-11-01\tben\tana\t" + NEW.path() + "\tGood\n");
    }

    @Test
    void aKeptVersionFollowsHoweverItsMemberSignsIn() throws IOException {
        KeptConflicts conflicts = new KeptConflicts(vault.knowhow.operations().state(), EditVault.TODAY);
        List<MemberId> users = List.of(new MemberId("ben@example.org"), new MemberId("nobody@example.com"));
        for (MemberId user : users) {
            conflicts.keep(user, new Draft(OLD, new byte[0], user.value()));
        }
        move(OLD, NEW);

        for (MemberId user : users) {
            String name = conflicts.of(user, NEW).getFirst().name();
            assertThat(conflicts.draft(user, NEW, name))
                    .get()
                    .extracting(Draft::text)
                    .isEqualTo(user.value());
            assertThat(conflicts.of(user, OLD)).isEmpty();
        }
    }

    /** The vault on a system that refuses some writes. */
    private Knowhow failing(Predicate<NoteEdit> fails) {
        NoteWriter writer = vault.knowhow.operations().writer();
        NoteWriter failing = new NoteWriter() {
            @Override
            public String name() {
                return writer.name();
            }

            @Override
            public Optional<byte[]> read(String path) throws IOException {
                return writer.read(path);
            }

            @Override
            public boolean write(NoteEdit edit) throws IOException {
                if (fails.test(edit)) {
                    throw new IOException("read-only");
                }
                return writer.write(edit);
            }
        };
        return Knowhow.builder()
                .notes(vault.root)
                .index(folder.resolve("failing"))
                .plugin(new Plugin(
                        "failing", binder -> ExtensionBinder.in(binder).writer().toInstance(failing)))
                .build();
    }

    @Test
    void aNoteThatCannotBeRemovedIsAtItsOldPlaceOnly() throws IOException {
        vault.write("guide/all.md", "[[consumers]]\n");
        boolean[] broken = {true};
        try (Knowhow knowhow = failing(edit -> broken[0] && edit.path().equals(OLD.path()) && edit.content() == null)) {
            knowhow.index();
            NoteEditing editor = new NoteEditing(knowhow, vault.root, List.of(), EditVault.TODAY);

            assertThatThrownBy(() -> editor.move(OPERATOR, OLD, NEW)).isInstanceOf(IOException.class);
            assertThat(vault.root.resolve(NEW.path())).doesNotExist();
            assertThat(vault.text("guide/all.md")).isEqualTo("[[consumers]]\n");

            broken[0] = false;
            assertThat(editor.move(OPERATOR, OLD, NEW)).isEqualTo(new SaveOutcome.Saved(NEW));
            assertThat(vault.text("guide/all.md")).isEqualTo("[[readers of logs]]\n");
        }
    }

    @Test
    void aNoteWithALinkThatCannotBeWrittenStopsNoMove() throws IOException {
        vault.write("guide/all.md", "[[consumers]]\n").write("guide/more.md", "[[consumers]]\n");
        try (Knowhow knowhow = failing(edit -> edit.path().equals("guide/all.md"))) {
            knowhow.index();
            NoteEditing editor = new NoteEditing(knowhow, vault.root, List.of(), EditVault.TODAY);

            assertThat(editor.move(OPERATOR, OLD, NEW)).isEqualTo(new SaveOutcome.Saved(NEW));
            assertThat(vault.root.resolve(OLD.path())).doesNotExist();
            assertThat(vault.text("guide/more.md")).isEqualTo("[[readers of logs]]\n");
        }
    }

    @Test
    void theVersionsOfANoteFollow() throws IOException {
        vault.as("ana").form("/edit/" + OLD.path()).replace("some", "few").save();
        move(OLD, NEW);

        assertThat(editor().versions(OPERATOR, NEW)).hasSizeGreaterThan(2);
    }

    @Test
    void aFileThatIsNotUtf8StaysAndIsNamed() throws IOException {
        byte[] latin = "Caf\u00e9 [x](consumers.md)".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(vault.root.resolve("kafka/latin.md"), latin);
        vault.knowhow.index();

        PlannedMove plan = editor().plan(OPERATOR, OLD, NEW).orElseThrow();
        assertThat(plan.left()).extracting(link -> link.note().path()).containsExactly("kafka/latin.md");
        editor().move(OPERATOR, OLD, NEW);
        assertThat(vault.bytes("kafka/latin.md")).isEqualTo(latin);
    }

    @Test
    void aNoteThatCannotBeEditedAsTextMovesOnItsPage() throws IOException {
        vault.write("kafka/latin.md", "# Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        vault.knowhow.index();
        Browser ben = vault.as("ben");

        assertThat(ben.get("/move/kafka/latin.md").status()).isEqualTo(200);
        assertThat(ben.get("/move/kafka/latin.md?folder=drafts&name=latin").text())
                .contains("Move the note", "The old address will not be found");
        Response moved =
                ben.form("/move/kafka/latin.md?folder=drafts&name=latin").send();
        assertThat(moved.headers()).as(moved.text()).containsKey("Location");
        assertThat(vault.root.resolve("kafka/latin.md")).doesNotExist();
    }
}
