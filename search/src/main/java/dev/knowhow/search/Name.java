package dev.knowhow.search;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.spi.Anchor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A name a note goes by.
 *
 * @param kind what sort of name
 * @param text the name as written
 */
record Name(Kind kind, String text) {

    /** Names beyond this many are too many to be names; anchors of popular notes repeat themselves. */
    private static final int LIMIT = 1000;

    /** What sort of name. The order is part of the index. */
    enum Kind {
        TITLE,
        ALIAS,
        FILE,
        HEADING,
        ANCHOR
    }

    /** All names of a note, each once a kind. */
    static List<Name> of(Note note, List<Anchor> anchors) {
        Set<Name> names = new LinkedHashSet<>();
        names.add(new Name(Kind.TITLE, note.title()));
        note.aliases().forEach(alias -> names.add(new Name(Kind.ALIAS, alias)));
        note.tags().forEach(tag -> names.add(new Name(Kind.ALIAS, tag)));
        names.add(new Name(Kind.FILE, fileName(note.id())));
        for (Section section : note.sections()) {
            if (!section.heading().isEmpty()) {
                names.add(new Name(Kind.HEADING, section.heading()));
            }
        }
        anchors.forEach(anchor -> names.add(new Name(Kind.ANCHOR, anchor.text())));
        List<Name> all = new ArrayList<>(names);
        return all.size() > LIMIT ? all.subList(0, LIMIT) : all;
    }

    /** The file's name, or the folder's if the file only stands for the folder. */
    private static String fileName(NoteId id) {
        String base = id.baseName();
        boolean standsForFolder =
                base.equalsIgnoreCase("index") || base.equalsIgnoreCase("readme") || base.equals("_index");
        String folder = id.folder();
        return standsForFolder && !folder.isEmpty() ? folder.substring(folder.lastIndexOf('/') + 1) : base;
    }
}
