package dev.knowhow.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.internal.state.FileStateStore;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.team.Growth.Kind;
import dev.knowhow.team.Growth.Thanks;
import dev.knowhow.team.WorkRecord;
import dev.knowhow.team.WorkRecord.Contribution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedRecordTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @TempDir
    Path folder;

    private SigningKeys keys;

    @BeforeEach
    void keys() {
        keys = keys("state");
    }

    private SigningKeys keys(String name) {
        return new SigningKeys(new FileStateStore(folder.resolve(name)), CLOCK);
    }

    private static WorkRecord work(int notes) {
        List<Contribution> all = new ArrayList<>();
        for (int i = 0; i < notes; i++) {
            all.add(new Contribution(
                    new NoteId("platform/kafka-consumer-lag-%02d.md".formatted(i)),
                    "Why the consumers of the billing service lag, part " + i,
                    DAY.minusDays(i),
                    i % 5 == 4 ? Role.REVIEWER : Role.AUTHOR,
                    i % 3 == 2 ? 40 : 100,
                    null));
        }
        Thanks thanks = new Thanks(
                Kind.THANKED,
                Member.builder(new MemberId("tom"), "Tom Brannigan").build(),
                new NoteId("incident.md"),
                "The incident in May",
                DAY,
                "");
        return new WorkRecord(Member.builder(new MemberId("ana"), "Ana Ruiz").build(), DAY, all, List.of(thanks));
    }

    private SignedRecord signed(int notes) {
        return new RecordSigner(keys, "Example wiki").sign(work(notes), Map.of());
    }

    @Test
    void aSignedRecordIsVerifiedWithThePublishedKeyAlone() throws InvalidRecordException {
        byte[] file = signed(3).bytes();
        List<PublishedKey> known = PublishedKey.parse(PublishedKey.text(keys.published()));
        SignedRecord verified = SignedRecord.verified(file, known);
        assertThat(verified.member()).isEqualTo("Ana Ruiz");
        assertThat(verified.publisher()).isEqualTo("Example wiki");
        assertThat(verified.day()).isEqualTo("2026-11-29");
        assertThat(verified.notes()).hasSize(3).contains("platform/kafka-consumer-lag-00.md");
        assertThat(verified.withheld()).isZero();
    }

    @Test
    void eachChangedByteIsFound() {
        byte[] file = signed(2).bytes();
        List<PublishedKey> known = keys.published();
        for (int i = 0; i < file.length; i++) {
            for (int other : new int[] {file[i] ^ 1, ' ', '0', 'A'}) {
                byte[] changed = file.clone();
                changed[i] = (byte) other;
                if (changed[i] != file[i]) {
                    assertThatThrownBy(() -> SignedRecord.verified(changed, known))
                            .as("byte %d", i)
                            .isInstanceOf(InvalidRecordException.class);
                }
            }
        }
    }

    @Test
    void addedAndRemovedBytesAreFound() {
        byte[] file = signed(2).bytes();
        List<PublishedKey> known = keys.published();
        String text = new String(file, StandardCharsets.UTF_8);
        for (String changed : List.of(
                text + "\n",
                " " + text,
                text + "{}",
                "",
                "[]",
                "null",
                text.substring(0, text.length() - 1),
                text.replaceFirst("\\{\"salt\"[^}]*},", ""),
                text.replace("\"hasPart\":[", "\"hasPart\":[7,"))) {
            assertThatThrownBy(() -> SignedRecord.verified(changed.getBytes(StandardCharsets.UTF_8), known))
                    .isInstanceOf(InvalidRecordException.class);
        }
    }

    @Test
    void aRecordSignedByAnotherKeyFailsAlthoughItCarriesThatKey() {
        byte[] forged = new RecordSigner(keys("forger"), "Example wiki")
                .sign(work(2), Map.of())
                .bytes();
        signed(1);
        assertThatThrownBy(() -> SignedRecord.verified(forged, keys.published()))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("is not among the accepted keys");
        String claimed = new String(forged, StandardCharsets.UTF_8)
                .replace(
                        keys("forger").published().getFirst().key(),
                        keys.published().getFirst().key());
        assertThatThrownBy(() -> SignedRecord.verified(claimed.getBytes(StandardCharsets.UTF_8), keys.published()))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("signature");
    }

    @Test
    void withheldNotesLeaveTheRecordValidAndCannotBeRecovered() throws InvalidRecordException {
        SignedRecord all = new RecordSigner(keys, "Example wiki")
                .sign(work(3), Map.of("record.md", RecordText.markdown(work(3)).getBytes(StandardCharsets.UTF_8)));
        byte[] file = all.withhold(Set.of("platform/kafka-consumer-lag-01.md")).bytes();
        SignedRecord verified = SignedRecord.verified(file, keys.published());
        assertThat(verified.notes()).hasSize(2).doesNotContain("platform/kafka-consumer-lag-01.md");
        assertThat(verified.withheld())
                .as("the note and the file that names it")
                .isEqualTo(2);
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("lag-01", "part 1", "record.md");
        // Those who guess the note cannot confirm it: without the salt, no hash of its content is in the file.
        Entry withheld = all.revealed().get(1);
        assertThat(withheld.has("note", "platform/kafka-consumer-lag-01.md")).isTrue();
        assertThat(Bytes.text(HashTree.leaf(new byte[0], Entry.content(withheld.values()))))
                .isNotEqualTo(withheld.leaf());
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain(withheld.salt());
    }

    @Test
    void saltsDifferBetweenEntriesAndServers() {
        List<Entry> entries = signed(20).revealed();
        assertThat(entries.stream().map(Entry::salt).distinct()).hasSize(21);
        assertThat(new RecordSigner(keys("other"), "Example wiki")
                        .sign(work(20), Map.of())
                        .revealed())
                .extracting(Entry::salt)
                .doesNotContainAnyElementsOf(entries.stream().map(Entry::salt).toList());
    }

    @Test
    void theSameNotesGiveTheSameBytes() {
        assertThat(signed(5).bytes()).isEqualTo(signed(5).bytes());
        assertThat(RecordText.html(work(5))).isEqualTo(RecordText.html(work(5)));
    }

    @Test
    void fiftyNotesTakeLessThanTenKilobytes() {
        assertThat(signed(50).bytes()).hasSizeLessThan(10_000);
    }

    @Test
    void theKeyOfTheServerIsReadableByItsOwnerAlone() throws IOException {
        signed(1);
        Path file = folder.resolve("state/record-keys");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void replacedKeysStayListedWithoutTheirPrivatePart() throws Exception {
        byte[] before = signed(2).bytes();
        keys.renew();
        byte[] after = signed(2).bytes();
        assertThat(keys.published()).hasSize(2);
        assertThat(keys.published().getFirst().until()).isNull();
        assertThat(keys.published().getLast().until()).isEqualTo(DAY);
        assertThat(SignedRecord.verified(before, keys.published()).key())
                .isEqualTo(keys.published().getLast().key());
        assertThat(SignedRecord.verified(after, keys.published()).key())
                .isEqualTo(keys.published().getFirst().key());
        assertThat(Files.readString(folder.resolve("state/record-keys"))
                        .lines()
                        .toList()
                        .getLast())
                .endsWith("\t");
    }

    @Test
    void aDamagedFileOfKeysIsAClearError() throws IOException {
        signed(1);
        Files.writeString(folder.resolve("state/record-keys"), "nonsense\n");
        assertThatThrownBy(() -> signed(1)).hasMessageContaining("record-keys").hasMessageContaining("line 1");
    }

    @Test
    void textOfNotesCannotBreakTheMarkup() {
        WorkRecord hostile = new WorkRecord(
                Member.builder(new MemberId("x"), "<b>X</b>").build(),
                DAY,
                List.of(new Contribution(
                        new NoteId("a.md"), "](javascript:1) <script>\n# \"&", DAY, Role.AUTHOR, 100, null)),
                List.of());
        assertThat(RecordText.html(hostile)).doesNotContain("<script>", "<b>").contains("&lt;script&gt; # &quot;&amp;");
        assertThat(RecordText.markdown(hostile)).contains("\\]", "\\<script\\>").doesNotContain("\n# \"");
    }
}
