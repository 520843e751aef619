package dev.knowhow.internal.link;

import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves all links of some notes, as if no other notes existed. */
public final class LinkCheck {

    /**
     * A broken or ambiguous link.
     *
     * @param from the note with the link
     * @param link the link
     * @param candidates the possible targets; one if only the fragment is missing
     */
    public record Row(NoteId from, Link link, List<NoteId> candidates) {}

    private static final Pattern FILE_ENDING = Pattern.compile("\\.([A-Za-z][A-Za-z0-9]{0,5})$");
    private static final Pattern MEDIA =
            Pattern.compile("png|jpe?g|gif|svg|webp|avif|bmp|ico|pdf|zip|gz|tgz|csv|tsv|json"
                    + "|ya?ml|toml|xml|css|js|ts|mp[34]|webm|mov|wav|ogg|m4a|txt|docx?|xlsx?|pptx?|odt|ods|odp|ipynb|canvas|base"
                    + "|excalidraw|drawio|puml|html?|sh|py|rb|go|rs|java|kt|c|h|cpp|sql|ics|vcf|bib|tex|epub|log");

    /** The folders whose files a site has at its root, as of VitePress and Next, and of Hugo and Docusaurus. */
    private static final List<String> SERVED = List.of("public", "static");

    private final Map<NoteId, Fragments> notes = new TreeMap<>();
    private final Map<NoteId, List<Link>> embeds = new HashMap<>();
    private final Map<String, Collection<NamedNote>> byName = new HashMap<>();
    private final LinkResolver resolver;
    private final Predicate<NoteId> isNote;
    private final Predicate<String> isFile;
    private final Predicate<NoteId> pagesNeedFiles;
    private final List<Row> broken = new ArrayList<>();
    private final List<Row> ambiguous = new ArrayList<>();
    private long total;

    /**
     * Checks the links.
     *
     * @param notes passes the notes on, twice: first to know them, then to follow their links, so that not all of them
     *     are in memory at once
     * @param isNote whether a file of this name would be a note
     * @param isFile whether a file of this path exists that is not among the notes
     * @param isUnchecked whether the links in a note are not checked
     * @param pagesNeedFiles whether a wiki link of a note to a page without a file is broken
     */
    public LinkCheck(
            Consumer<Consumer<Note>> notes,
            Predicate<NoteId> isNote,
            Predicate<String> isFile,
            Predicate<NoteId> isUnchecked,
            Predicate<NoteId> pagesNeedFiles) {
        this.pagesNeedFiles = pagesNeedFiles;
        this.isNote = isNote;
        this.isFile = isFile;
        notes.accept(this::know);
        this.resolver = new LinkResolver(
                new PathCatalog(this.notes.keySet(), key -> byName.getOrDefault(LinkKeys.named(key), List.of())));
        notes.accept(note -> {
            if (!isUnchecked.test(note.id())) {
                note.links().forEach(link -> look(note, link));
            }
        });
    }

    private void know(Note note) {
        notes.put(note.id(), Fragments.of(note));
        List<Link> shown = note.links().stream()
                .filter(link -> link.kind() == Link.Kind.EMBED)
                .toList();
        if (!shown.isEmpty()) {
            embeds.put(note.id(), shown);
        }
        for (String key : LinkKeys.of(note)) {
            byName.computeIfAbsent(key, any -> new ArrayList<>(1)).add(NamedNote.of(note));
        }
    }

    private void look(Note from, Link link) {
        if (link.kind() == Link.Kind.EXTERNAL) {
            return;
        }
        List<NoteId> to = resolver.resolve(from, link);
        if (to.isEmpty()) {
            boolean needsFile = link.kind() != Link.Kind.WIKI || pagesNeedFiles.test(from.id());
            if (needsFile && !isOtherFile(from.id(), link)) {
                total++;
                broken.add(new Row(from.id(), link, List.of()));
            }
            return;
        }
        total++;
        Fragments target = notes.get(to.getFirst());
        List<NoteId> called = resolver.called(link, to);
        if (called.size() > 1) {
            ambiguous.add(new Row(from.id(), link, called));
        }
        if (to.size() == 1 && target != null && !link.fragment().isBlank() && !shows(to.getFirst(), link.fragment())) {
            broken.add(new Row(from.id(), link, to));
        }
    }

    /** Whether a note, or a note embedded in it, has a fragment. */
    private boolean shows(NoteId note, String fragment) {
        Set<NoteId> seen = new LinkedHashSet<>(List.of(note));
        for (List<NoteId> now = List.of(note); !now.isEmpty(); now = shown(now, seen)) {
            for (NoteId id : now) {
                Fragments places = notes.get(id);
                if (places != null && places.place(fragment).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The notes that are embedded in some notes, except those seen before. */
    private List<NoteId> shown(List<NoteId> notes, Set<NoteId> seen) {
        List<NoteId> shown = new ArrayList<>();
        for (NoteId id : notes) {
            for (Link embed : embeds.getOrDefault(id, List.of())) {
                resolver.resolve(Note.builder(id.path()).build(), embed).stream()
                        .limit(1)
                        .filter(seen::add)
                        .forEach(shown::add);
            }
        }
        return shown;
    }

    /** Images, other files and external targets are not in the index, so links to them are not checked. */
    private boolean isOtherFile(NoteId from, Link link) {
        String path = LinkKeys.clean(link.target());
        String file = LinkKeys.resolved(path.startsWith("/") ? "" : from.folder(), path);
        if (file == null || (!file.isEmpty() && isFile.test(file)) || (path.startsWith("/") && isServed(from, path))) {
            return true;
        }
        Matcher ending = FILE_ENDING.matcher(path);
        if (!ending.find()) {
            return false;
        }
        List<String> parts = LinkKeys.parts(path);
        parts.removeIf(".."::equals);
        boolean known = MEDIA.matcher(ending.group(1).toLowerCase(Locale.ROOT)).matches();
        boolean page = ending.group(1).toLowerCase(Locale.ROOT).startsWith("htm");
        boolean note = parts.isEmpty() || isNote.test(new NoteId(String.join("/", parts)));
        return !note && !page && (known || link.kind() != Link.Kind.WIKI);
    }

    /** Whether a site that contains a note has a file at its root, from a folder such as {@code docs/public}. */
    private boolean isServed(NoteId from, String path) {
        String folder = from.folder();
        while (true) {
            for (String served : SERVED) {
                String file = LinkKeys.resolved((folder.isEmpty() ? "" : folder + "/") + served, path);
                if (file != null && isFile.test(file)) {
                    return true;
                }
            }
            if (folder.isEmpty()) {
                return false;
            }
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        }
    }

    /** The number of links within the vault. */
    public long total() {
        return total;
    }

    /** Links without a target, and links to a missing fragment, by note. */
    public List<Row> broken() {
        return broken;
    }

    /** Links with several possible targets, even if one is nearer than the others, by note. */
    public List<Row> ambiguous() {
        return ambiguous;
    }
}
