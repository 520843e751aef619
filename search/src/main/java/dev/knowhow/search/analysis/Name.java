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
 * A name a note goes by.
 *
 * @param kind what sort of name
 * @param text the name as written
 * @param times how often it is called so; 1 for all kinds but {@link Kind#ANCHOR}
 */
public record Name(Kind kind, String text, int times) {

    /** Names beyond this many are too many to be names; anchors of popular notes repeat themselves. */
    private static final int LIMIT = 1000;

    /** What a path on a site may end with, beyond its last name. */
    private static final Pattern ENDING = Pattern.compile("(/index)?(\\.html?|/)?$");

    /** Whose names are worth finding a note by. */
    private static final Set<Role> MAKERS = Set.of(Role.AUTHOR, Role.EDITOR, Role.ANSWERER);

    /** What sort of name. The order is part of the index. */
    public enum Kind {
        /** The title of the note. */
        TITLE(1),
        /** Another name from its front matter. */
        ALIAS(1),
        /** The name of its file. */
        FILE(1),
        /** A heading in it. */
        HEADING(Weights.HEADING_NAME),
        /** A text of links that lead to it. */
        ANCHOR(1),
        /** The name of somebody who wrote it. */
        MAKER(1);

        /** How much such a name is worth. */
        public final double weight;

        Kind(double weight) {
            this.weight = weight;
        }
    }

    private Name(Kind kind, String text) {
        this(kind, text, 1);
    }

    /** All names of a note, each once a kind. */
    public static List<Name> of(Note note, List<Anchor> anchors) {
        Set<Name> names = new LinkedHashSet<>();
        names.add(new Name(Kind.TITLE, note.title()));
        note.aliases().forEach(alias -> names.add(new Name(Kind.ALIAS, alias)));
        note.tags().forEach(tag -> names.add(new Name(Kind.ALIAS, tag)));
        String file = fileName(note.id());
        names.add(new Name(Kind.FILE, file));
        String folder = lastOf(note.id().folder());
        if (!folder.isEmpty() && !folder.equals(file)) {
            // what a short file name means, its folder tells
            names.add(new Name(Kind.FILE, folder + " " + file));
        }
        for (String path : note.permalinks()) {
            String last = lastOf(ENDING.matcher(path).replaceFirst(""));
            if (!last.isEmpty()) {
                names.add(new Name(Kind.FILE, last));
            }
        }
        for (Section section : note.sections()) {
            if (!section.heading().isEmpty()) {
                names.add(new Name(Kind.HEADING, section.heading()));
            }
        }
        for (Attribution part : note.attributions()) {
            if (MAKERS.contains(part.role())) {
                names.add(new Name(Kind.MAKER, part.name()));
            }
        }
        names.addAll(called(anchors));
        List<Name> all = new ArrayList<>(names);
        return all.size() > LIMIT ? all.subList(0, LIMIT) : all;
    }

    /** What other notes call it, each once with how many do. */
    private static List<Name> called(List<Anchor> anchors) {
        Map<String, Name> names = new LinkedHashMap<>();
        for (Anchor anchor : anchors) {
            if (anchor.text().isEmpty()) {
                continue;
            }
            names.merge(
                    WholeName.of(anchor.text()),
                    new Name(Kind.ANCHOR, anchor.text()),
                    (known, again) -> new Name(Kind.ANCHOR, known.text(), known.times() + 1));
        }
        return List.copyOf(names.values());
    }

    /** The file's name, or the folder's if the file only stands for the folder. */
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
