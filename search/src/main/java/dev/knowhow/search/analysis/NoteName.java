package dev.knowhow.search.analysis;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.spi.Anchor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name of a note.
 *
 * @param kind the kind of name
 * @param text the name as written
 * @param times how often the note is called so; 1 for all kinds except {@link Kind#ANCHOR}
 */
public record NoteName(Kind kind, String text, int times) {

    /** The maximum number of names; anchor texts of popular notes repeat. */
    private static final int LIMIT = 1000;

    /** The end of a permalink after its last name. */
    private static final Pattern ENDING = Pattern.compile("(/index)?(\\.html?|/)?$");

    /** The roles whose names are names of the note. */
    private static final Set<Role> MAKERS = Set.of(Role.AUTHOR, Role.EDITOR, Role.ANSWERER);

    /** The kinds of names. Their order is part of the index format. */
    public enum Kind {
        /** The title of the note. */
        TITLE(1),
        /** An alias from the front matter. */
        ALIAS(1),
        /** The file name. */
        FILE(1),
        /** A heading. */
        HEADING(Weights.HEADING_NAME),
        /** The text of links to the note. */
        ANCHOR(1),
        /** The name of an author. */
        MAKER(1);

        /** The weight of such a name. */
        public final double weight;

        Kind(double weight) {
            this.weight = weight;
        }
    }

    private NoteName(Kind kind, String text) {
        this(kind, text, 1);
    }

    /** All names of a note, without duplicates in a kind. */
    public static List<NoteName> of(Note note, List<Anchor> anchors) {
        Set<NoteName> names = new LinkedHashSet<>();
        names.add(new NoteName(Kind.TITLE, note.title()));
        note.aliases().forEach(alias -> names.add(new NoteName(Kind.ALIAS, alias)));
        note.tags().forEach(tag -> names.add(new NoteName(Kind.ALIAS, tag)));
        String file = fileName(note.id());
        names.add(new NoteName(Kind.FILE, file));
        String folder = lastOf(note.id().folder());
        if (!folder.isEmpty() && !folder.equals(file)) {
            // the folder disambiguates a short file name
            names.add(new NoteName(Kind.FILE, folder + " " + file));
        }
        for (String path : note.permalinks()) {
            String last = lastOf(ENDING.matcher(path).replaceFirst(""));
            if (!last.isEmpty()) {
                names.add(new NoteName(Kind.FILE, last));
            }
        }
        for (Section section : note.sections()) {
            if (!section.heading().isEmpty()) {
                names.add(new NoteName(Kind.HEADING, section.heading()));
            }
        }
        for (Attribution part : note.attributions()) {
            if (MAKERS.contains(part.role())) {
                names.add(new NoteName(Kind.MAKER, part.name()));
            }
        }
        names.addAll(called(anchors));
        List<NoteName> all = new ArrayList<>(names);
        return all.size() > LIMIT ? all.subList(0, LIMIT) : all;
    }

    /** The distinct anchor texts of the note, with the number of links. */
    private static List<NoteName> called(List<Anchor> anchors) {
        Map<String, NoteName> names = new LinkedHashMap<>();
        for (Anchor anchor : anchors) {
            if (anchor.text().isEmpty()) {
                continue;
            }
            names.merge(
                    WholeName.of(anchor.text()),
                    new NoteName(Kind.ANCHOR, anchor.text()),
                    (known, again) -> new NoteName(Kind.ANCHOR, known.text(), known.times() + 1));
        }
        return List.copyOf(names.values());
    }

    /** The file name; for an index file, the folder name. */
    private static String fileName(NoteId id) {
        String base = id.baseName();
        boolean standsForFolder =
                base.equalsIgnoreCase("index") || base.equalsIgnoreCase("readme") || base.equals("_index");
        String folder = id.folder();
        return standsForFolder && !folder.isEmpty() ? lastOf(folder) : base;
    }

    private static String lastOf(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }
}
