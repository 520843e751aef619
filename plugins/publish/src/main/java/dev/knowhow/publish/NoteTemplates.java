package dev.knowhow.publish;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Creates notes from templates. Templates of the team, {@code .templates/KIND.md} in the notes folder, take precedence
 * over the built-in ones. The folder name begins with a dot, so that templates are not indexed as notes. Thread-safe.
 */
public final class NoteTemplates {

    /** The folder of the team's templates, below the notes folder. */
    public static final String FOLDER = ".templates";

    /** The kinds with a built-in template. */
    public static final List<String> KINDS = List.of(
            "trend", "practice", "howto", "question", "opportunity", "event", "newsletter", "radar-item", "handover");

    private static final Pattern KIND = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}_-]{0,49}");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");
    private static final String ENDING = ".md";

    private final Path notes;
    private final NoteWriter writer;

    /**
     * Creates notes with a writer.
     *
     * @param notes the notes folder, whose folders and kinds of templates are used
     * @param writer reads templates and writes notes, that of {@link dev.knowhow.Operations#writer}
     */
    public NoteTemplates(Path notes, NoteWriter writer) {
        this.notes = notes.toAbsolutePath().normalize();
        this.writer = writer;
    }

    /** The kinds that have a template, in alphabetical order. */
    public Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(KINDS);
        Path own = notes.resolve(FOLDER);
        if (Files.isDirectory(own)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(own, "*" + ENDING)) {
                for (Path file : files) {
                    String name = String.valueOf(file.getFileName());
                    String kind = name.substring(0, name.length() - ENDING.length());
                    if (KIND.matcher(kind).matches()) {
                        kinds.add(kind);
                    }
                }
            } catch (IOException e) {
                throw new KnowhowException(Category.NOTES, "the templates in " + own + " cannot be read: " + e, e);
            }
        }
        return kinds;
    }

    /**
     * Creates a note. Existing files are never changed.
     *
     * @return the note, named after the title
     * @throws KnowhowException if the kind has no template, the title has no letters or digits, the folder is not below
     *     the notes folder, or the file exists or cannot be written
     */
    public NoteId create(NewNote note) {
        return create(note, created -> "");
    }

    /**
     * Creates a note with material, such as evidence, after the text of the template. Existing files are never changed.
     *
     * @param material the Markdown for a note, whose links it can be relative to
     * @return the note, named after the title
     * @throws KnowhowException as {@link #create(NewNote)} does
     */
    public NoteId create(NewNote note, Function<NoteId, String> material) {
        FilledTemplate filled = filled(note);
        String path = filled.id().path();
        byte[] text = filled.with(material).getBytes(StandardCharsets.UTF_8);
        String authors = String.join(", ", onOneLine(note.authors()));
        String message = "new " + note.kind().toLowerCase(Locale.ROOT) + ": " + onOneLine(note.title());
        try {
            if (!writer.write(NoteEdit.create(path, text, authors, message))) {
                throw new KnowhowException(Category.USAGE, path + " already exists; edit it, or choose another title");
            }
            return filled.id();
        } catch (IOException e) {
            throw new KnowhowException(Category.NOTES, "cannot write " + path + " in " + writer.name() + ": " + e, e);
        }
    }

    /**
     * The text of a new note, which is not written, and its id.
     *
     * @throws KnowhowException if the kind has no template, the title has no letters or digits, or the folder is not
     *     below the notes folder
     */
    public FilledTemplate filled(NewNote note) {
        String kind = note.kind().toLowerCase(Locale.ROOT);
        String title = onOneLine(note.title());
        String name = FileName.of(title);
        if (name.isEmpty()) {
            throw new KnowhowException(
                    Category.USAGE, "the title '" + title + "' has no letters or digits for a file name");
        }
        NoteTemplate template = template(kind);
        Path folder = folder(note.folder() == null ? folderOf(kind) : note.folder());
        Path file = folder.resolve(name + ENDING);
        NewNote tidy = new NewNote(
                kind,
                title,
                onOneLine(note.authors()),
                onOneLine(note.asked()),
                note.date(),
                onOneLine(note.tags()),
                note.folder());
        String path = notes.relativize(file).toString().replace(File.separatorChar, '/');
        return new FilledTemplate(new NoteId(path), template.filled(tidy));
    }

    private static String onOneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    private static List<String> onOneLine(List<String> texts) {
        return texts.stream().map(NoteTemplates::onOneLine).toList();
    }

    private NoteTemplate template(String kind) {
        boolean valid = KIND.matcher(kind).matches();
        String own = FOLDER + "/" + (valid ? kind : "KIND") + ENDING;
        try {
            Optional<byte[]> content = valid ? writer.read(own) : Optional.empty();
            if (content.isEmpty() && !KINDS.contains(kind)) {
                throw new KnowhowException(
                        Category.USAGE,
                        "there is no template for '" + kind + "'; there is one for " + String.join(", ", kinds())
                                + ". To add one, write " + own);
            }
            return content.isEmpty() ? NoteTemplate.builtIn(kind) : NoteTemplate.of(content.get());
        } catch (IOException e) {
            throw new KnowhowException(Category.NOTES, "the template " + own + " cannot be read as UTF-8: " + e, e);
        }
    }

    /** The existing folder named after the kind, singular or plural, in any case; else a new folder in the plural. */
    private String folderOf(String kind) {
        String several = kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(notes, Files::isDirectory)) {
            Set<String> names = new TreeSet<>();
            folders.forEach(folder -> names.add(String.valueOf(folder.getFileName())));
            return names.stream()
                    .filter(name -> name.equalsIgnoreCase(kind) || name.equalsIgnoreCase(several))
                    .findFirst()
                    .orElse(kind.equals("howto") ? kind : several);
        } catch (IOException e) {
            throw new KnowhowException(Category.NOTES, "the notes in " + notes + " cannot be read: " + e, e);
        }
    }

    private Path folder(String name) {
        try {
            Path folder = notes.resolve(name).normalize();
            if (folder.startsWith(notes) && !notes.relativize(folder).toString().matches("(.*[/\\\\])?\\.[^/\\\\].*")) {
                return folder;
            }
            throw new KnowhowException(
                    Category.USAGE,
                    "'" + name + "' is not a folder for notes; choose one below " + notes
                            + " that does not begin with a dot");
        } catch (InvalidPathException e) {
            throw new KnowhowException(Category.USAGE, "'" + name + "' is not a valid folder: " + e.getReason(), e);
        }
    }
}
