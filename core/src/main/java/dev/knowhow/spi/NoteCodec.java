package dev.knowhow.spi;

import dev.knowhow.note.Attachment;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Section;
import dev.knowhow.note.Status;
import java.util.Map;

/**
 * Encodes notes as bytes and decodes them, for storage. The same note gives the same bytes in every process, and
 * decoding restores an equal note. Thread-safe.
 *
 * <p>The first byte is the version of the format. Numbers are var-ints, texts are UTF-8 after their length.
 */
public final class NoteCodec {

    /** The version of the format; it changes when older readers would misread the bytes. */
    public static final int VERSION = 5;

    private static final Status[] STATUSES = Status.values();
    private static final Attribution.Role[] ROLES = Attribution.Role.values();
    private static final Attribution.Origin[] ORIGINS = Attribution.Origin.values();
    private static final Link.Kind[] LINKS = Link.Kind.values();
    private static final Problem.Severity[] SEVERITIES = Problem.Severity.values();

    private NoteCodec() {}

    /**
     * Encodes a note.
     *
     * @param note the note; properties other than texts, numbers, booleans, lists and maps become text
     */
    public static byte[] encode(Note note) {
        BinaryWriter out = new BinaryWriter();
        out.number(VERSION);
        out.text(note.id().path());
        out.text(note.title());
        out.texts(note.aliases());
        out.texts(note.permalinks());
        out.textOrNull(note.kind());
        out.textOrNull(note.lang());
        out.dayOrNull(note.created());
        out.dayOrNull(note.updated());
        out.texts(note.tags());
        out.choice(note.status());
        out.dayOrNull(note.from());
        out.dayOrNull(note.until());
        out.dayOrNull(note.reviewBy());
        out.texts(note.audience());
        out.list(note.attributions(), NoteCodec::writeAttribution);
        out.list(note.sections(), NoteCodec::writeSection);
        out.list(note.links(), NoteCodec::writeLink);
        out.list(note.attachments(), NoteCodec::writeAttachment);
        out.value(note.properties());
        note.properties().keySet().forEach(key -> out.number(note.propertyLine(key)));
        out.list(note.problems(), NoteCodec::writeProblem);
        return out.bytes();
    }

    /**
     * Decodes a note.
     *
     * @throws IndexException if the bytes are not a note, or are of another version
     */
    public static Note decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /**
     * Decodes a note from a range of an array.
     *
     * @param bytes the array
     * @param offset the index of the first byte of the note
     * @param length the number of its bytes
     * @throws IndexException if the bytes are not a note, or are of another version
     */
    public static Note decode(byte[] bytes, int offset, int length) {
        try {
            return read(new BinaryReader(bytes, offset, length));
        } catch (IndexException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IndexException("a stored note cannot be read; rebuild the index from the notes", e);
        }
    }

    private static Note read(BinaryReader in) {
        long version = in.number();
        if (version != VERSION) {
            throw new IndexException("a stored note has format " + version + ", this program reads " + VERSION
                    + "; rebuild the index from the notes");
        }
        NoteBuilder note = Note.builder(in.text()).title(in.text());
        in.texts().forEach(note::alias);
        in.texts().forEach(note::permalink);
        note.kind(in.textOrNull()).lang(in.textOrNull()).created(in.dayOrNull()).updated(in.dayOrNull());
        in.texts().forEach(note::tag);
        note.status(in.choice(STATUSES))
                .from(in.dayOrNull())
                .until(in.dayOrNull())
                .reviewBy(in.dayOrNull());
        in.texts().forEach(note::audience);
        in.list(NoteCodec::readAttribution).forEach(note::attribution);
        in.list(NoteCodec::readSection).forEach(note::section);
        in.list(NoteCodec::readLink).forEach(note::link);
        in.list(NoteCodec::readAttachment).forEach(note::attachment);
        Map<String, Object> properties = in.map();
        properties.forEach((key, value) -> note.property(key, value, (int) in.number()));
        in.list(NoteCodec::readProblem).forEach(note::problem);
        return note.build();
    }

    private static void writeAttribution(BinaryWriter out, Attribution attribution) {
        out.text(attribution.name());
        out.choice(attribution.role());
        out.fraction(attribution.share());
        out.choice(attribution.origin());
    }

    private static Attribution readAttribution(BinaryReader in) {
        return new Attribution(in.text(), in.choice(ROLES), in.fraction(), in.choice(ORIGINS));
    }

    private static void writeSection(BinaryWriter out, Section section) {
        out.texts(section.path());
        out.text(section.anchor());
        out.number(section.line());
        out.text(section.text());
        out.text(section.code());
        out.texts(section.blocks());
    }

    private static Section readSection(BinaryReader in) {
        return new Section(in.texts(), in.text(), (int) in.number(), in.text(), in.text(), in.texts());
    }

    private static void writeLink(BinaryWriter out, Link link) {
        out.choice(link.kind());
        out.text(link.target());
        out.text(link.fragment());
        out.text(link.text());
        out.number(link.line());
    }

    private static Link readLink(BinaryReader in) {
        return new Link(in.choice(LINKS), in.text(), in.text(), in.text(), (int) in.number());
    }

    private static void writeAttachment(BinaryWriter out, Attachment attachment) {
        out.text(attachment.path());
        out.texts(attachment.pages());
    }

    private static Attachment readAttachment(BinaryReader in) {
        return new Attachment(in.text(), in.texts());
    }

    private static void writeProblem(BinaryWriter out, Problem problem) {
        out.choice(problem.severity());
        out.text(problem.file());
        out.number(problem.line());
        out.text(problem.what());
        out.text(problem.remedy());
    }

    private static Problem readProblem(BinaryReader in) {
        return new Problem(in.choice(SEVERITIES), in.text(), (int) in.number(), in.text(), in.text());
    }
}
