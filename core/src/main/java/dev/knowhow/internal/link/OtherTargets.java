package dev.knowhow.internal.link;

import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What links lead to that is not a note: other files, folders, and pages that a site makes from files or tags. */
final class OtherTargets {

    private static final Pattern FILE_ENDING = Pattern.compile("\\.([A-Za-z][A-Za-z0-9]{0,5})$");
    private static final Pattern MEDIA =
            Pattern.compile("png|jpe?g|gif|svg|webp|avif|bmp|ico|pdf|zip|gz|tgz|csv|tsv|json"
                    + "|ya?ml|toml|xml|css|js|ts|mp[34]|webm|mov|wav|ogg|m4a|txt|docx?|xlsx?|pptx?|odt|ods|odp|ipynb|canvas|base"
                    + "|excalidraw|drawio|puml|html?|sh|py|rb|go|rs|java|kt|c|h|cpp|sql|ics|vcf|bib|tex|epub|log");

    /** A list of the notes with a tag. */
    private static final Pattern TAG_PAGE = Pattern.compile("(?:^|/)(?:tags?|categor(?:y|ies))/(.+?)/?$");

    /**
     * The folders whose files a site has at its root, as of VitePress and Next, and of Hugo and Docusaurus; and those
     * whose folders are its pages, as of Next and SvelteKit.
     */
    private static final List<String> SERVED = List.of("public/", "static/", "app/", "src/app/", "src/routes/");

    /** The folders with pages that are not Markdown, as of Hugo and Jekyll, and of Docusaurus, Astro and Next. */
    private static final List<String> PAGES = List.of("", "pages/", "src/pages/");

    private static final List<String> AS_PAGE =
            List.of(".html", "/index.html", ".tsx", "/index.tsx", ".jsx", ".js", "/index.js", ".astro", ".vue");

    private final Predicate<NoteId> isNote;
    private final Predicate<String> isFile;
    private final Predicate<String> isFolder;
    private final Set<String> tags = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private final Map<String, Boolean> looked = new HashMap<>();

    /**
     * The targets besides some notes.
     *
     * @param isNote whether a file of this name would be a note
     * @param isFile whether there is a file of this path that is not among the notes
     * @param isFolder whether there is a folder of this path that may have no notes
     */
    OtherTargets(Predicate<NoteId> isNote, Predicate<String> isFile, Predicate<String> isFolder) {
        this.isNote = isNote;
        this.isFile = isFile;
        this.isFolder = isFolder;
    }

    void know(Note note) {
        note.tags().forEach(tag -> tags.add(LinkKeys.key(tag)));
        String folder = note.id().folder();
        while (!folder.isEmpty() && folders.add(folder)) {
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        }
    }

    /**
     * Whether a link that leads to no note leads to something else, or may do so: files of other kinds than notes are
     * not in the index, so links to them are not checked.
     */
    boolean has(NoteId from, Link link) {
        String path = LinkKeys.clean(link.target());
        boolean wiki = link.kind() == Link.Kind.WIKI;
        String file = LinkKeys.resolved(path.startsWith("/") ? "" : from.folder(), path);
        if (file == null || (!file.isEmpty() && (isFile(file) || (!wiki && isFolder(file))))) {
            return true;
        }
        return isTagPage(path) || (!wiki && isServed(from, path)) || isOtherFile(path, wiki);
    }

    private boolean isTagPage(String path) {
        Matcher page = TAG_PAGE.matcher(path);
        return page.find() && tags.contains(LinkKeys.key(page.group(1)));
    }

    private boolean isOtherFile(String path, boolean wiki) {
        Matcher ending = FILE_ENDING.matcher(path);
        if (!ending.find()) {
            return false;
        }
        List<String> parts = LinkKeys.parts(path);
        parts.removeIf(".."::equals);
        boolean known = MEDIA.matcher(ending.group(1).toLowerCase(Locale.ROOT)).matches();
        boolean page = ending.group(1).toLowerCase(Locale.ROOT).startsWith("htm");
        boolean note = parts.isEmpty() || isNote.test(new NoteId(String.join("/", parts)));
        return !note && !page && (known || !wiki);
    }

    /** Whether a site that contains a note serves a path that begins at its root, from a file or a folder. */
    private boolean isServed(NoteId from, String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        String folder = from.folder().isEmpty() ? "" : from.folder() + "/";
        while (true) {
            String root = folder;
            boolean served = SERVED.stream().anyMatch(place -> isServed(root + place, path, ""))
                    || PAGES.stream()
                            .anyMatch(place -> AS_PAGE.stream().anyMatch(as -> isServed(root + place, path, as)));
            if (served || folder.isEmpty()) {
                return served;
            }
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
    }

    private boolean isFile(String path) {
        return looked.computeIfAbsent(path, isFile::test);
    }

    private boolean isFolder(String path) {
        return folders.contains(path) || looked.computeIfAbsent(path + "/", folder -> isFolder.test(path));
    }

    private boolean isServed(String folder, String path, String ending) {
        String page = path.endsWith("/") && !ending.isEmpty() ? path.substring(0, path.length() - 1) : path;
        String file = LinkKeys.resolved(folder, LinkKeys.withoutEnding(page).equals(page) ? page + ending : page);
        return file != null && (isFile(file) || isFolder(file));
    }
}
