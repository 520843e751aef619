package dev.knowhow.record;

import dev.knowhow.json.Json;
import dev.knowhow.json.JsonValues;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;

/**
 * A record that a server has signed, as JSON-LD. Each entry is a salted leaf of a hash tree, and the signature covers
 * its root, so entries can be withheld and the others still verified. Needs no notes. Immutable.
 *
 * <p>A file has one form: verification writes it anew and compares all bytes.
 */
public final class SignedRecord {

    /** The folder of the texts of notes beside a record; the rest of the path is the id. */
    public static final String TEXTS = "notes/";

    private static final String ABOUT = "about";
    private static final String ENTRIES = "hasPart";
    private static final String KEY = "key";
    private static final String SIGNATURE = "signature";
    private static final byte[] PURPOSE = "knowhow record 1\n".getBytes(StandardCharsets.UTF_8);

    private static final Map<String, Object> CONTEXT = context();

    private final Map<String, Object> header;
    private final List<Entry> entries;
    private final String key;
    private final String signature;

    private SignedRecord(Map<String, Object> header, List<Entry> entries, String key, String signature) {
        this.header = header;
        this.entries = List.copyOf(entries);
        this.key = key;
        this.signature = signature;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@vocab", "https://schema.org/");
        context.put("note", "identifier");
        context.put("day", "dateModified");
        for (String own : List.of("role", "share", "thanks", "by", "words", "file", "salt", "leaf", KEY, SIGNATURE)) {
            context.put(own, "urn:knowhow:" + own);
        }
        return context;
    }

    /**
     * Signs entries.
     *
     * @param header what the record is about
     */
    static SignedRecord of(Map<String, Object> header, List<Entry> entries, SigningKeys.Current key) {
        byte[] signed = Ed25519.sign(key.privateKey(), message(header, entries));
        return new SignedRecord(header, entries, key.key(), Bytes.text(signed));
    }

    /** What is signed: the purpose, the header, the number of entries, and the root of their tree. */
    private static byte[] message(Map<String, Object> header, List<Entry> entries) {
        var message = new ByteArrayOutputStream();
        message.writeBytes(PURPOSE);
        message.writeBytes(Json.bytes(header));
        message.writeBytes(("\n" + entries.size() + "\n").getBytes(StandardCharsets.UTF_8));
        message.writeBytes(HashTree.root(entries.stream().map(Entry::hash).toList()));
        return message.toByteArray();
    }

    /**
     * Reads a record and verifies it.
     *
     * @param file the bytes of the file
     * @param keys the keys that are accepted. The key in the file proves nothing.
     * @return the record as it was signed; entries may be withheld
     * @throws InvalidRecordException if it is not a record, was changed, or is signed by another key
     */
    public static SignedRecord verified(byte[] file, List<PublishedKey> keys) throws InvalidRecordException {
        SignedRecord record = parse(file);
        if (!Arrays.equals(file, record.bytes())) {
            throw new InvalidRecordException("the record was changed: it is not in the form in which it was written");
        }
        if (keys.stream().noneMatch(one -> one.key().equals(record.key))) {
            throw new InvalidRecordException("the record is signed by the key " + record.key
                    + ", which is not among the accepted keys; ask the server that the record names for its keys");
        }
        if (!Ed25519.isSigned(record.key, message(record.header, record.entries), Bytes.of(record.signature))) {
            throw new InvalidRecordException("the record was changed: its signature does not match");
        }
        return record;
    }

    /**
     * Reads a record without verifying it, to withhold a part of it.
     *
     * @param file the bytes of the file
     * @throws InvalidRecordException if it is not a record
     */
    public static SignedRecord unverified(byte[] file) throws InvalidRecordException {
        return parse(file);
    }

    private static SignedRecord parse(byte[] file) throws InvalidRecordException {
        try {
            Map<String, Object> header = new LinkedHashMap<>();
            if (!(JsonValues.read(file) instanceof Map<?, ?> document)) {
                throw new InvalidRecordException("this file is not a record");
            }
            document.forEach((name, value) -> header.put(name.toString(), value));
            header.remove("@context");
            Object key = header.remove(KEY);
            Object signature = header.remove(SIGNATURE);
            if (!(header.remove(ENTRIES) instanceof List<?> list) || key == null || signature == null) {
                throw new InvalidRecordException("this file is not a record: it has no entries, key or signature");
            }
            List<Entry> entries = new ArrayList<>();
            for (Object one : list) {
                Map<String, Object> properties = new LinkedHashMap<>();
                ((Map<?, ?>) one).forEach((name, value) -> properties.put(name.toString(), value));
                entries.add(Entry.of(properties));
            }
            Bytes.of(signature.toString());
            return new SignedRecord(header, entries, key.toString(), signature.toString());
        } catch (JacksonException e) {
            throw new InvalidRecordException("this file is not a record: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new InvalidRecordException("the record was changed: " + e.getMessage(), e);
        }
    }

    /** The file of the record, in UTF-8. */
    public byte[] bytes() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.putAll(header);
        document.put(ENTRIES, entries.stream().map(Entry::properties).toList());
        document.put(KEY, key);
        document.put(SIGNATURE, signature);
        return Json.bytes(document);
    }

    /**
     * The same record without what it says about some notes. The signature remains valid, and nobody can recover what
     * is withheld. The hashes of files that name all notes are withheld too.
     *
     * @param notes the ids of the notes
     */
    public SignedRecord withhold(Set<String> notes) {
        Predicate<Entry> withheld = entry -> {
            String file = entry.text(RecordSigner.FILE);
            return notes.contains(entry.text(RecordSigner.NOTE))
                    || (file.startsWith(TEXTS) ? notes.contains(file.substring(TEXTS.length())) : !file.isEmpty());
        };
        return new SignedRecord(
                header,
                entries.stream()
                        .map(entry -> withheld.test(entry) ? entry.withheld() : entry)
                        .toList(),
                key,
                signature);
    }

    /** The key that signed it, as base64url. */
    public String key() {
        return key;
    }

    /** The name of the member. */
    public String member() {
        return header.get(ABOUT) instanceof Map<?, ?> person ? String.valueOf(person.get("name")) : "";
    }

    /** The server that signed it, as it calls itself. */
    public String publisher() {
        return String.valueOf(header.getOrDefault("publisher", ""));
    }

    /** The day of the record, as text. */
    public String day() {
        return String.valueOf(header.getOrDefault("dateCreated", ""));
    }

    /** The revealed entries. */
    List<Entry> revealed() {
        return entries.stream().filter(entry -> entry.salt() != null).toList();
    }

    /** The number of entries that are withheld. */
    public int withheld() {
        return entries.size() - revealed().size();
    }

    /** The ids of the revealed notes. */
    public List<String> notes() {
        return revealed().stream()
                .filter(entry -> entry.values().containsKey(RecordSigner.NOTE)
                        && !entry.values().containsKey(RecordSigner.THANKS))
                .map(entry -> entry.text(RecordSigner.NOTE))
                .toList();
    }

    /** The names of the files beside the record, with slashes, whose hashes it has. */
    public List<String> files() {
        return revealed().stream()
                .filter(entry -> entry.values().containsKey(RecordSigner.FILE))
                .map(entry -> entry.text(RecordSigner.FILE))
                .toList();
    }

    /**
     * Whether a file beside the record is unchanged.
     *
     * @param name one of {@link #files}
     */
    public boolean isFile(String name, byte[] content) {
        return revealed().stream()
                .filter(entry -> entry.has(RecordSigner.FILE, name))
                .allMatch(entry -> entry.has(RecordSigner.HASH, RecordSigner.hash(content)));
    }
}
