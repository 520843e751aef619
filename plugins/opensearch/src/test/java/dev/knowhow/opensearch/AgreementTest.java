package dev.knowhow.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.IndexFiles;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import dev.knowhow.testkit.Campaign;
import dev.knowhow.testkit.Corpus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same notes on one machine alone and on machines that share an index: the same answers with the same scores. */
class AgreementTest {

    private static final int NOTES = Campaign.rounds(500, 10_000);
    private static final int QUESTIONS = Campaign.rounds(50, 500);
    private static final int LIMIT = 10;

    @TempDir
    Path folder;

    @Test
    void answersAreThoseOfOneMachine() {
        ClusterSettings settings = RealCluster.created();
        Random random = new Random(21);
        List<Note> notes = Corpus.notes(random, NOTES);
        List<String> questions = Corpus.questions(random, QUESTIONS);
        try (NoteIndex alone = new IndexFiles(folder.resolve("alone")).open();
                NoteIndex writer = RealCluster.open(settings, folder.resolve("writer"));
                NoteIndex reader = RealCluster.open(settings, folder.resolve("reader"))) {
            commit(alone, notes);
            commit(writer, notes);
            assertAgree(alone, reader, questions);
        }
        Head first = head(settings);

        List<Note> changed = Corpus.notes(random, NOTES / 10);
        try (NoteIndex alone = new IndexFiles(folder.resolve("alone")).open();
                NoteIndex writer = RealCluster.open(settings, folder.resolve("writer"));
                NoteIndex reader = RealCluster.open(settings, folder.resolve("new reader"))) {
            commit(alone, changed);
            commit(writer, changed);
            assertAgree(alone, reader, questions);
        }
        Head second = head(settings);
        long added = second.files().stream()
                .filter(file -> !first.files().contains(file))
                .mapToLong(HeadFile::bytes)
                .sum();
        System.out.printf(
                "%d notes are %d bytes; an update of %d notes adds %d bytes, and the index has %d then%n",
                NOTES, first.bytes(), changed.size(), added, second.bytes());
    }

    private static Head head(ClusterSettings settings) {
        try (Client client = new Client(settings)) {
            return new Heads(client).read().head();
        }
    }

    private static void commit(NoteIndex index, List<Note> notes) {
        try (NoteIndex.Update update = index.update()) {
            notes.forEach(note -> update.put(
                    IndexedNote.builder(note, new Stamp(note.id(), 1, 1, "")).build()));
            update.commit("notes", Instant.EPOCH);
        }
    }

    /** Texts of doubles are equal if and only if the numbers are. */
    private static void assertAgree(NoteIndex alone, NoteIndex shared, List<String> questions) {
        assertThat(shared.status().notes()).isEqualTo(alone.status().notes());
        for (String question : questions) {
            assertThat(hits(shared, question)).as(question).isEqualTo(hits(alone, question));
            assertThat(votes(shared, question)).as(question).isEqualTo(votes(alone, question));
        }
    }

    private static List<String> hits(NoteIndex index, String question) {
        return index.search(SearchQuery.of(question), Vocabulary.NONE, Access.EVERYONE).hits().stream()
                .map(hit -> hit.id() + " " + hit.score())
                .toList();
    }

    private static List<String> votes(NoteIndex index, String question) {
        return index.votes(question, Vocabulary.NONE, Access.EVERYONE, LIMIT).votes().stream()
                .map(vote -> vote.id() + " " + vote.score())
                .toList();
    }
}
