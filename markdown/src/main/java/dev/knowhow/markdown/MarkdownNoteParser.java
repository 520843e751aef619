package dev.knowhow.markdown;

import dev.knowhow.markdown.body.BlockIds;
import dev.knowhow.markdown.body.Body;
import dev.knowhow.markdown.body.BodyReader;
import dev.knowhow.markdown.body.TagFinder;
import dev.knowhow.markdown.frontmatter.Dates;
import dev.knowhow.markdown.frontmatter.FileNames;
import dev.knowhow.markdown.frontmatter.FrontMatter;
import dev.knowhow.markdown.frontmatter.FrontMatterReader;
import dev.knowhow.markdown.frontmatter.Labels;
import dev.knowhow.markdown.frontmatter.Naming;
import dev.knowhow.markdown.frontmatter.Reach;
import dev.knowhow.markdown.frontmatter.Review;
import dev.knowhow.markdown.people.Credits;
import dev.knowhow.markdown.source.Decoder;
import dev.knowhow.markdown.source.Limits;
import dev.knowhow.markdown.source.MarkdownFile;
import dev.knowhow.markdown.source.Problems;
import dev.knowhow.markdown.source.Source;
import dev.knowhow.markdown.source.SourceSplitter;
import dev.knowhow.markdown.syntax.TreeParser;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.RawNote;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads notes in Markdown as Obsidian, Hugo, Jekyll, Docusaurus, MkDocs, Dendron, Logseq and Foam write them, all at once
 * and without being told which it is. Pure but for the clock, which tells whether the day a note is to be published on is
 * yet to come. Safe for use by many threads.
 */
public final class MarkdownNoteParser implements NoteParser {

    /** As many characters as a note may have once it is understood, beside a few times its own. */
    private static final long LARGEST = 16 << 20;

    private static final int EXPANSION = 4;

    private final Limits limits;
    private final Clock clock;
    private final TreeParser trees;

    /** A parser with {@link Limits#DEFAULT} and the system's clock. */
    public MarkdownNoteParser() {
        this(Limits.DEFAULT);
    }

    /** A parser with other limits and the system's clock. */
    public MarkdownNoteParser(Limits limits) {
        this(limits, Clock.system(ZoneId.systemDefault()));
    }

    /**
     * A parser.
     *
     * @param limits what a note may cost
     * @param clock tells what day it is, for notes that are to be published on a day
     */
    public MarkdownNoteParser(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.trees = new TreeParser(limits.nesting());
    }

    @Override
    public boolean accepts(NoteId id) {
        return MarkdownFile.isOne(id);
    }

    @Override
    public Note parse(RawNote raw) {
        NoteId id = raw.id();
        Problems problems = new Problems(id.path());
        String text = Decoder.decode(raw.content(), limits.noteBytes(), problems);
        Source source = SourceSplitter.split(text, raw.conventions().hasBareMetadata());
        FrontMatter matter = FrontMatterReader.read(source, limits, problems);
        TreeParser.Tree tree = trees.parse(source.body(), MarkdownFile.isMdx(id), raw.conventions());
        Body body = BodyReader.read(tree, limits, source.bodyLine(), problems);
        if (body.length() > LARGEST + EXPANSION * (long) text.length()) {
            throw problems.rejected(
                    0,
                    "its headings and links expand " + text.length() + " characters to " + body.length(),
                    "shorten the headings, or split the note");
        }
        return note(id, matter, body, problems);
    }

    private Note note(NoteId id, FrontMatter matter, Body body, Problems problems) {
        Naming naming = new Naming(matter);
        Labels labels = new Labels(matter);
        Dates dates = new Dates(matter, problems);
        LocalDate created = dates.created(id.baseName());
        LocalDate updated = dates.updated();
        Reach reach = new Reach(matter, dates, problems, clock);
        Note.Builder note = Note.builder(id.path())
                .title(firstOf(naming.title(), body.title(), FileNames.title(id)))
                .kind(labels.kind())
                .lang(labels.lang())
                .created(created)
                .updated(updated)
                .status(reach.status(id))
                .from(reach.from(id, created))
                .until(reach.until())
                .reviewBy(new Review(matter, dates).day());
        few(naming.aliases(), "aliases", problems).forEach(note::alias);
        few(naming.permalinks(), "addresses", problems).forEach(note::permalink);
        TagFinder tags = new TagFinder(limits.names() + 1);
        labels.tags().forEach(tags::add);
        body.tags().forEach(tags::add);
        few(tags.found(), "tags", problems).forEach(note::tag);
        few(List.copyOf(reach.audience()), "groups", problems).forEach(note::audience);
        new Credits(matter, limits.names()).attributions().forEach(note::attribution);
        body.sections().forEach(section -> {
            note.section(section);
            section.blocks().stream()
                    .filter(BlockIds::isUnique)
                    .limit(limits.names())
                    .forEach(block -> note.permalink(BlockIds.address(block)));
        });
        body.links().forEach(note::link);
        matter.values().forEach(note::property);
        problems.found().forEach(note::problem);
        return note.build();
    }

    private List<String> few(List<String> names, String what, Problems problems) {
        if (names.size() <= limits.names()) {
            return names;
        }
        problems.warning(
                0,
                "the note has more than " + limits.names() + " " + what + "; further ones are left out",
                "remove some");
        return names.subList(0, limits.names());
    }

    private static String firstOf(@Nullable String declared, @Nullable String heading, String fileName) {
        return declared != null ? declared : heading != null ? heading : fileName;
    }
}
