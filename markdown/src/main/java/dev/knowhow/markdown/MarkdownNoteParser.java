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
import dev.knowhow.markdown.frontmatter.NoteNames;
import dev.knowhow.markdown.frontmatter.ReviewDate;
import dev.knowhow.markdown.frontmatter.Visibility;
import dev.knowhow.markdown.people.Attributions;
import dev.knowhow.markdown.source.Decoder;
import dev.knowhow.markdown.source.Limits;
import dev.knowhow.markdown.source.MarkdownFile;
import dev.knowhow.markdown.source.Problems;
import dev.knowhow.markdown.source.Source;
import dev.knowhow.markdown.source.SourceSplitter;
import dev.knowhow.markdown.syntax.TreeParser;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.RawNote;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses Markdown notes in the dialects of Obsidian, Hugo, Jekyll, Docusaurus, MkDocs, Dendron, Logseq, Foam, Notion
 * and the wikis of git hosts, without being told which one. Depends on the clock only for publication dates.
 * Thread-safe.
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
     * Creates a parser.
     *
     * @param limits the limits of a note
     * @param clock gives today's date, for notes with a publication date
     */
    public MarkdownNoteParser(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.trees = new TreeParser(limits.nesting());
    }

    @Override
    public boolean accepts(NoteId id) {
        return MarkdownFile.matches(id);
    }

    @Override
    public Note parse(RawNote raw) {
        NoteId id = raw.id();
        Problems problems = new Problems(id.path());
        String text = Decoder.decode(raw.content(), limits.noteBytes(), problems);
        Source source = FileNames.isOfNotion(id)
                ? SourceSplitter.splitNotion(text)
                : SourceSplitter.split(text, raw.conventions().hasBareMetadata());
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
        NoteNames names = new NoteNames(matter);
        Labels labels = new Labels(matter);
        Dates dates = new Dates(matter, problems);
        LocalDate created = dates.created(id.baseName());
        LocalDate updated = dates.updated();
        Visibility visibility = new Visibility(matter, dates, problems, clock);
        NoteBuilder note = Note.builder(id.path())
                .title(title(names, body.title(), id))
                .kind(labels.kind())
                .lang(labels.lang())
                .created(created)
                .updated(updated)
                .status(visibility.status(id))
                .from(visibility.from(id, created))
                .until(visibility.until())
                .reviewBy(new ReviewDate(matter, dates).day());
        few(names.aliases(), "aliases", problems).forEach(note::alias);
        few(names.permalinks(), "addresses", problems).forEach(note::permalink);
        TagFinder tags = new TagFinder(limits.names() + 1);
        labels.tags().forEach(tags::add);
        body.tags().forEach(tags::add);
        few(tags.found(), "tags", problems).forEach(note::tag);
        few(List.copyOf(visibility.audience()), "groups", problems).forEach(note::audience);
        new Attributions(matter, limits.names(), problems).attributions().forEach(note::attribution);
        body.sections().forEach(section -> {
            note.section(section);
            section.blocks().stream()
                    .filter(BlockIds::isUnique)
                    .limit(limits.names())
                    .forEach(block -> note.permalink(BlockIds.address(block)));
        });
        few(body.labels(), "labels", problems).forEach(note::permalink);
        body.links().forEach(note::link);
        few(List.copyOf(matter.values().keySet()), "keys in its front matter", problems)
                .forEach(key -> note.property(
                        key, Objects.requireNonNull(matter.values().get(key)), matter.line(key)));
        problems.found().forEach(note::problem);
        return note.build();
    }

    private List<String> few(List<String> names, String what, Problems problems) {
        if (names.size() <= limits.names()) {
            return names;
        }
        problems.warning(
                0, "the note has more than " + limits.names() + " " + what + "; the others are ignored", "remove some");
        return names.subList(0, limits.names());
    }

    private static String title(NoteNames names, @Nullable String heading, NoteId id) {
        return Stream.of(names.title(), FileNames.heading(heading, id), names.name())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> FileNames.title(id));
    }
}
