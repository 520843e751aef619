package dev.knowhow.record;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.Member;
import dev.knowhow.team.Growth.Thanks;
import dev.knowhow.team.WorkRecord;
import dev.knowhow.team.WorkRecord.Contribution;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs records with the key of a server. The same notes give the same bytes on the same day: signatures are
 * deterministic, and salts are derived from a secret of the server, so nobody else can guess them.
 */
public final class RecordSigner {

    static final String NOTE = "note";
    static final String THANKS = "thanks";
    static final String FILE = "file";
    static final String HASH = "sha256";

    private static final int WHOLE = 100;
    private static final int SALT_BYTES = 16;
    private static final String HMAC = "HmacSHA256";

    private final SigningKeys keys;
    private final String publisher;

    /**
     * Signs with a key.
     *
     * @param keys the keys of the server
     * @param publisher the name of the server, for readers
     */
    public RecordSigner(SigningKeys keys, String publisher) {
        this.keys = keys;
        this.publisher = publisher;
    }

    /**
     * Signs a record.
     *
     * @param work the record of a member
     * @param files the content of files beside the record, by name; their hashes are part of it
     * @throws IllegalArgumentException if the record has no member
     * @throws dev.knowhow.KnowhowException if the key cannot be read or written
     */
    public SignedRecord sign(WorkRecord work, Map<String, byte[]> files) {
        Member member = work.member();
        if (member == null) {
            throw new IllegalArgumentException("a record is of a member");
        }
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("@type", "Person");
        person.put("identifier", member.id().value());
        person.put("name", member.name());
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("@type", "DigitalDocument");
        header.put("about", person);
        header.put("publisher", publisher);
        header.put("dateCreated", work.day().toString());
        SigningKeys.Current key = keys.current();
        List<Entry> entries = new ArrayList<>();
        for (Map<String, Object> values : entries(work, files)) {
            entries.add(Entry.revealed(values, salt(key.secret(), member.id().value(), values)));
        }
        return SignedRecord.of(header, entries, key);
    }

    private static List<Map<String, Object>> entries(WorkRecord work, Map<String, byte[]> files) {
        List<Map<String, Object>> entries = new ArrayList<>();
        work.notes().forEach(note -> entries.add(note(note)));
        work.thanks().forEach(thanks -> entries.add(thanks(thanks)));
        files.forEach((name, content) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(FILE, name);
            values.put(HASH, hash(content));
            entries.add(values);
        });
        return entries;
    }

    static String hash(byte[] content) {
        return HexFormat.of().formatHex(HashTree.sha256(content));
    }

    /** The usual values, the role of the author and the whole share, are omitted. */
    private static Map<String, Object> note(Contribution note) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(NOTE, note.id().path());
        values.put("name", note.title());
        day(values, note.day());
        if (note.role() != Role.AUTHOR) {
            values.put("role", note.role().name().toLowerCase(Locale.ROOT));
        }
        if (note.share() < WHOLE) {
            values.put("share", note.share());
        }
        if (note.licence() != null) {
            values.put("license", Objects.requireNonNull(note.licence()));
        }
        return values;
    }

    private static Map<String, Object> thanks(Thanks thanks) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(THANKS, thanks.kind().name().toLowerCase(Locale.ROOT));
        values.put("by", thanks.by().name());
        values.put(NOTE, thanks.id().path());
        values.put("name", thanks.title());
        day(values, thanks.day());
        if (!thanks.words().isEmpty()) {
            values.put("words", thanks.words());
        }
        return values;
    }

    private static void day(Map<String, Object> values, @Nullable LocalDate day) {
        if (day != null) {
            values.put("day", day.toString());
        }
    }

    private static String salt(byte[] secret, String member, Map<String, Object> values) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            byte[] all = mac.doFinal((member + "\n" + Entry.content(values)).getBytes(StandardCharsets.UTF_8));
            return Bytes.text(Arrays.copyOf(all, SALT_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each Java platform has " + HMAC, e);
        }
    }
}
