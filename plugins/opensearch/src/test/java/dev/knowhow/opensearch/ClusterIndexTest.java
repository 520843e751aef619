package dev.knowhow.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.opensearch.Heads.Seen;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.IndexFiles;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two machines with one index: each has a folder of its own. */
class ClusterIndexTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    private ClusterSettings settings = ClusterSettings.of(List.of(), "none");

    @BeforeEach
    void createIndex() {
        settings = RealCluster.created();
    }

    private NoteIndex machine(String name) {
        return RealCluster.open(settings, folder.resolve(name));
    }

    private NoteIndex machine(String name, Duration lease) {
        return RealCluster.open(
                new ClusterSettings(
                        settings.addresses(),
                        settings.index(),
                        null,
                        null,
                        1,
                        0,
                        settings.refresh(),
                        lease,
                        settings.timeout()),
                folder.resolve(name));
    }

    private static void put(NoteIndex.Update update, String id, String text) {
        Note note = Note.builder(id)
                .title(id)
                .section(new Section(List.of(), "", 1, text, "", List.of()))
                .build();
        update.put(IndexedNote.builder(note, new Stamp(new NoteId(id), text.length(), 1, id))
                .build());
    }

    private static void commit(NoteIndex index, String id, String text) {
        try (NoteIndex.Update update = index.update()) {
            put(update, id, text);
            update.commit("notes", Instant.EPOCH);
        }
    }

    /** Publishes a note without a commit, so the machine keeps the lease. */
    private static void publish(NoteIndex index, String id, String text) {
        try (NoteIndex.Update update = index.update()) {
            put(update, id, text);
            update.publish("notes", Instant.EPOCH);
        }
    }

    /** Lets another process take the lease and release it, as while this one is paused. */
    private void loseLease() {
        replaceHead(settings, head -> head.ownedBy("thief").released());
    }

    private static long found(NoteIndex index, String words) {
        return index.search(SearchQuery.of(words), Vocabulary.NONE, Access.ALL).total();
    }

    private static void awaitFound(NoteIndex index, String words, long notes) {
        await(() -> found(index, words) == notes);
        assertThat(found(index, words)).isEqualTo(notes);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Test
    void eachMachineAnswersWithWhatOneHasCommitted() {
        try (NoteIndex writer = machine("a");
                NoteIndex reader = machine("b")) {
            assertThat(found(reader, "kafka")).isZero();
            commit(writer, "one.md", "kafka");

            awaitFound(reader, "kafka", 1);
            commit(writer, "two.md", "kafka too");
            awaitFound(reader, "kafka", 2);
        }
    }

    @Test
    void machinesWriteOneAfterTheOther() {
        try (NoteIndex one = machine("a");
                NoteIndex other = machine("b")) {
            for (int i = 0; i < 4; i++) {
                commit(i % 2 == 0 ? one : other, i + ".md", "kafka");
            }

            assertThat(found(other, "kafka")).isEqualTo(4);
            awaitFound(one, "kafka", 4);
        }
    }

    @Test
    void whatIsPublishedIsDurableAfterTheCommitOnly() {
        try (NoteIndex writer = machine("a");
                NoteIndex reader = machine("b")) {
            try (NoteIndex.Update update = writer.update()) {
                put(update, "one.md", "kafka");
                update.publish("notes", Instant.EPOCH);
            }
            assertThat(found(writer, "kafka")).isEqualTo(1);
            assertThat(found(reader, "kafka")).isZero();

            writer.commit();
            awaitFound(reader, "kafka", 1);
        }
    }

    @Test
    void aWriterThatWasPausedTooLongIsRefusedByTheCluster() {
        try (NoteIndex paused = machine("a", HOUR); // renews every 20 minutes: for the other one, it is dead
                NoteIndex other = machine("b", Duration.ofSeconds(1))) {
            try (NoteIndex.Update late = paused.update()) {
                put(late, "late.md", "late");
                commit(other, "new.md", "new");

                assertThatThrownBy(() -> late.commit("notes", Instant.EPOCH))
                        .isInstanceOf(IndexException.class)
                        .hasMessageContaining("another process took over");
            }
            assertThat(found(other, "new")).isEqualTo(1);
            assertThat(found(other, "late")).isZero();

            commit(paused, "again.md", "again");
            assertThat(found(paused, "late")).as("what was refused").isZero();
            assertThat(found(paused, "new")).isEqualTo(1);
            awaitFound(other, "again", 1);
        }
    }

    @Test
    void aWriterThatLearnsOfItsSuccessorByARenewalCommitsNothing() {
        try (NoteIndex machine = machine("a", Duration.ofSeconds(1));
                Client client = new Client(settings)) {
            commit(machine, "one.md", "kafka");
            Heads heads = new Heads(client);
            publish(machine, "late.md", "late");
            Seen stolen = heads.read();
            while (!stolen.head().owner().equals("thief")) {
                stolen = heads.replace(stolen, stolen.head().ownedBy("thief"));
            }
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos()); // several renewals

            assertThatThrownBy(machine::commit)
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("another process took over");
            assertThat(heads.read().head()).isEqualTo(stolen.head());

            commit(machine, "two.md", "kafka"); // the thief is dead
            assertThat(found(machine, "late")).isZero();
            assertThat(found(machine, "kafka")).isEqualTo(2);
        }
    }

    @Test
    void aLeaseSaysWhetherOthersMayHaveWrittenSinceItWasHeld() {
        try (Client client = new Client(settings);
                WriterLease lease = new WriterLease(new Heads(client), new Blobs(client), settings)) {
            assertThat(lease.take().anew()).isTrue();
            assertThat(lease.take().anew()).isFalse();

            loseLease();
            assertThatThrownBy(() -> lease.write(Head::renewed)).hasMessageContaining("another process took over");

            assertThat(lease.take().anew()).isTrue();
        }
    }

    @Test
    void whatADeadWriterHasStoredIsRemoved() throws Exception {
        try (NoteIndex dead = machine("a", HOUR);
                NoteIndex other = machine("b", Duration.ofSeconds(1));
                Client client = new Client(settings)) {
            commit(dead, "one.md", "kafka");
            NoteIndex.Update update = dead.update();
            Seen seen = new Heads(client).read();
            Files.writeString(folder.resolve("left"), "what was stored before the crash");
            HeadFile left = new HeadFile("left", 32, "", "left");
            new Blobs(client).upload(seen.index(), seen.head().fence(), folder, List.of(left));
            assertThat(stored(client, seen, left)).isTrue();

            commit(other, "two.md", "kafka");

            assertThat(stored(client, seen, left)).isFalse();
            try (NoteIndex fresh = machine("c")) {
                assertThat(found(fresh, "kafka")).isEqualTo(2);
            }
            update.close();
        }
    }

    private static boolean stored(Client client, Seen seen, HeadFile file) {
        return client.send("GET", "/" + seen.index() + "/_doc/" + file.parts().getFirst(), null)
                .json()
                .path("found")
                .asBoolean(false);
    }

    @Test
    void contentThatNoCommitNeedsIsRemoved() throws IOException {
        try (NoteIndex writer = machine("a");
                Client client = new Client(settings)) {
            commit(writer, "one.md", "kafka");
            Seen before = new Heads(client).read();
            commit(writer, "one.md", "kafka again");
            Seen after = new Heads(client).read();

            assertThat(before.head().files())
                    .allSatisfy(file -> assertThat(stored(client, before, file))
                            .isEqualTo(after.head().files().contains(file)));
        }
    }

    @Test
    void withoutTheClusterTheLastCopyAnswersAndSaysSo() {
        try (NoteIndex writer = machine("a")) {
            commit(writer, "one.md", "kafka");
        }
        settings = new ClusterSettings(
                List.of(URI.create("http://127.0.0.1:1")),
                settings.index(),
                null,
                null,
                1,
                0,
                settings.refresh(),
                settings.lease(),
                Duration.ofMillis(100));
        try (NoteIndex alone = machine("a");
                NoteIndex fresh = machine("b")) {
            assertThat(found(alone, "kafka")).isEqualTo(1);
            assertThat(alone.problem())
                    .hasValueSatisfying(problem ->
                            assertThat(problem).contains("the cluster does not answer", "http://127.0.0.1:1"));

            assertThatThrownBy(() -> found(fresh, "kafka"))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("OpenSearch does not answer");
        }
    }

    @Test
    void anIndexOfALaterVersionIsLeftAlone() {
        try (NoteIndex machine = machine("a");
                Client client = new Client(settings)) {
            commit(machine, "one.md", "kafka");
            Heads heads = new Heads(client);
            Seen seen = heads.read();
            heads.replace(
                    seen,
                    seen.head()
                            .committed(
                                    IndexFiles.version() + 1,
                                    "other",
                                    seen.head().files()));

            await(() -> machine.problem().isPresent());
            assertThat(machine.problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains("update knowhow on this machine"));
            assertThat(found(machine, "kafka")).as("from the copy").isEqualTo(1);
            assertThatThrownBy(machine::update)
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("update knowhow on this machine");
        }
    }

    @Test
    void aMissingIndexNamesTheCommand() {
        settings = RealCluster.settings();
        try (NoteIndex machine = machine("a")) {
            assertThatThrownBy(machine::update)
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("knowhow cluster init");
        }
    }

    @Test
    void anotherIndexIsPutIntoUseAtOnce() {
        try (NoteIndex machine = machine("a");
                Cluster cluster = new Cluster(settings)) {
            commit(machine, "old.md", "old");
            String next = cluster.next();
            assertThatThrownBy(() -> cluster.switchTo(null)).hasMessageContaining("is empty");
            try (NoteIndex rebuilt = RealCluster.open(settings.withIndex(next), folder.resolve("rebuilt"))) {
                commit(rebuilt, "new.md", "new");
            }
            NoteIndex.Update open = machine.update();
            put(open, "late.md", "late");

            assertThat(cluster.switchTo(null)).isEqualTo(next);

            assertThatThrownBy(() -> open.commit("notes", Instant.EPOCH)).isInstanceOf(IndexException.class);
            open.close();
            commit(machine, "more.md", "more");
            assertThat(found(machine, "old OR late")).isZero();
            assertThat(found(machine, "new OR more")).isEqualTo(2);
            assertThat(cluster.status().index()).isEqualTo(next);
            assertThat(cluster.status().problems()).isEmpty();
        }
    }

    @Test
    void copiesThatAreNotNeededAreDeleted() throws IOException {
        try (NoteIndex one = machine("a");
                NoteIndex other = machine("b")) {
            for (int i = 0; i < 3; i++) {
                commit(one, i + ".md", "kafka");
                commit(other, i + ".md", "kafka");
            }
        }
        assertThat(copies("a")).hasSize(1);
    }

    private static void replaceHead(ClusterSettings settings, UnaryOperator<Head> change) {
        try (Client client = new Client(settings)) {
            Heads heads = new Heads(client);
            Seen seen = heads.read();
            Head next = change.apply(seen.head());
            assertThat(heads.replace(seen, next).head()).isEqualTo(next);
        }
    }

    /** Removes what the cluster stores of the segments of its last commit. */
    private static void removeSegments(ClusterSettings settings) throws IOException {
        try (Client client = new Client(settings)) {
            Seen seen = new Heads(client).read();
            List<HeadFile> files = seen.head().files().stream()
                    .filter(file -> file.name().startsWith("_"))
                    .toList();
            new Blobs(client).delete(seen.index(), files);
        }
    }

    @Test
    void afterALostLeaseFilesThatAreHereAreNotFetchedAgain() throws IOException {
        try (NoteIndex machine = machine("a")) {
            commit(machine, "one.md", "kafka");
            publish(machine, "late.md", "late");
            loseLease();
            assertThatThrownBy(machine::commit).isInstanceOf(IndexException.class);
            removeSegments(settings);

            commit(machine, "two.md", "kafka");

            assertThat(found(machine, "kafka")).isEqualTo(2);
            assertThat(found(machine, "late")).isZero();
        }
    }

    @Test
    void afterALostLeaseTheCopyAnswersUntilTheNextOneIsThere() throws IOException {
        try (NoteIndex machine = machine("a");
                NoteIndex other = machine("b")) {
            commit(machine, "one.md", "kafka");
            publish(machine, "late.md", "late");
            loseLease();
            assertThatThrownBy(machine::commit).isInstanceOf(IndexException.class);
            commit(other, "two.md", "kafka");
            removeSegments(settings);

            assertThatThrownBy(machine::update)
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("lacks a file");
            assertThat(found(machine, "kafka")).isEqualTo(1);
        }
        assertThat(copies("a")).hasSize(1);
    }

    private List<Path> copies(String machine) throws IOException {
        try (Stream<Path> copies = Files.list(folder.resolve(machine))) {
            return copies.filter(Files::isDirectory).toList();
        }
    }

    @Test
    void aCopyThatCannotBeSelectedIsDeleted() throws IOException {
        try (NoteIndex writer = machine("a");
                NoteIndex reader = machine("b")) {
            commit(writer, "one.md", "kafka");
            Path blocked = Files.createDirectories(folder.resolve("b/current.next"));
            assertThatThrownBy(() -> found(reader, "kafka"))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("check free space");
            try (Stream<Path> all = Files.list(folder.resolve("b"))) {
                assertThat(all.filter(path -> path.getFileName().toString().startsWith("copy-")))
                        .as("the empty copy, and perhaps that of a look under way")
                        .hasSizeLessThanOrEqualTo(2);
            }

            Files.delete(blocked);
            await(() -> reader.problem().isEmpty());
            assertThat(found(reader, "kafka")).isEqualTo(1);
        }
        assertThat(copies("b")).hasSize(1);
    }

    @Test
    void aHeadThatIsNotTheLastOneIsNotFollowed() throws IOException {
        try (NoteIndex writer = machine("a");
                Client client = new Client(settings)) {
            commit(writer, "one.md", "kafka");
            Heads heads = new Heads(client);
            Seen stale = heads.read();
            commit(writer, "two.md", "kafka");

            Copies copies = new Copies(folder.resolve("b"), heads, new Blobs(client));
            copies.follow(stale);

            assertThat(found(copies.current().index, "kafka")).isEqualTo(2);
            copies.close();
        }
    }

    @Test
    void anUpdateOfAnIndexOfAnEarlierVersionBeginsWithOneEmptyCopy() throws IOException {
        replaceHead(
                settings,
                head -> head.committed(
                        IndexFiles.version() - 1, "earlier", List.of(new HeadFile("segments_1", 1, "mark", "blob"))));
        try (NoteIndex machine = machine("a")) {
            machine.update().close();
        }
        List<Path> empty = copies("a");

        try (NoteIndex machine = machine("a")) {
            machine.update().close();
        }

        assertThat(copies("a")).isEqualTo(empty).hasSize(1);
    }

    @Test
    void whatACrashLeavesOfAFetchIsDeleted() throws IOException {
        try (NoteIndex machine = machine("a")) {
            commit(machine, "one.md", "kafka");
        }
        Files.createDirectories(folder.resolve("a/copy-crashed/incoming"));

        try (NoteIndex again = machine("a")) {
            assertThat(found(again, "kafka")).isEqualTo(1);
            assertThat(copies("a")).hasSize(1);
        }
    }

    private static Path longest(Path copy, String beginning) throws IOException {
        try (Stream<Path> files = Files.list(copy)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource({"_0, 200", "_0, -1", "segments_, 40"})
    void aDamagedCopyIsFetchedAgain(String name, int at) throws IOException {
        try (NoteIndex machine = machine("a")) {
            commit(machine, "one.md", "kafka");
        }
        Path file = longest(copies("a").getFirst(), name);
        byte[] content = Files.readAllBytes(file);
        if (at < 0) {
            content = Arrays.copyOf(content, content.length + at);
        } else {
            content[at] ^= 1;
        }
        Files.write(file, content);

        try (NoteIndex again = machine("a")) {
            assertThat(found(again, "kafka")).isEqualTo(1);
            assertThat(again.problem()).isEmpty();
            commit(again, "two.md", "kafka");
            assertThat(found(again, "kafka")).isEqualTo(2);
        }
    }

    @Test
    void processesOfOneMachineShareTheCopy() throws IOException {
        try (NoteIndex other = machine("b");
                NoteIndex one = machine("a");
                NoteIndex two = machine("a")) {
            for (int i = 0; i < 3; i++) {
                commit(other, i + ".md", "kafka");
                awaitFound(one, "kafka", 3 * i + 1);
                awaitFound(two, "kafka", 3 * i + 1);
                commit(one, i + "a.md", "kafka");
                awaitFound(two, "kafka", 3 * i + 2);
                commit(two, i + "b.md", "kafka");
                awaitFound(one, "kafka", 3 * i + 3);
            }
            assertThat(one.problem()).isEmpty();
            assertThat(copies("a")).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void aMachineThatWaitsToWriteSaysThatItsCopyIsOld() throws Exception {
        try (NoteIndex waiting = machine("a");
                NoteIndex other = machine("b")) {
            commit(waiting, "one.md", "kafka");
            NoteIndex.Update open = other.update();
            Thread writer = Thread.ofPlatform().start(() -> commit(waiting, "three.md", "kafka"));
            await(() -> writer.getState() == Thread.State.TIMED_WAITING);
            put(open, "two.md", "kafka");
            open.commit("notes", Instant.EPOCH);

            await(() -> waiting.problem().isPresent());
            assertThat(waiting.problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains("waits until it can write"));

            open.close();
            writer.join();
            await(() -> waiting.problem().isEmpty());
            assertThat(waiting.problem()).isEmpty();
            assertThat(found(waiting, "kafka")).isEqualTo(3);
        }
    }

    @Test
    void afterASnapshotIsRestoredCopiesOfWhatIsGoneAreReplaced() {
        Head snapshot;
        try (NoteIndex machine = machine("a");
                NoteIndex other = machine("b");
                Client client = new Client(settings)) {
            commit(machine, "one.md", "kafka");
            awaitFound(other, "kafka", 1);
            snapshot = new Heads(client).read().head();
        }
        try (NoteIndex machine = machine("a")) {
            publish(machine, "gone.md", "gone");
            machine.commit();
        }
        try (Client client = new Client(settings)) { // as a restore does, whose files are stored again
            Heads heads = new Heads(client);
            Seen late = heads.read();
            heads.replace(late, snapshot);
        }
        try (NoteIndex other = machine("b")) {
            commit(other, "new.md", "new"); // links what it has
        }
        try (NoteIndex machine = machine("a")) {
            assertThat(found(machine, "gone")).isZero();
            assertThat(found(machine, "new")).isEqualTo(1);
        }
    }
}
