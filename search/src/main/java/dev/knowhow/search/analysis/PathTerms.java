package dev.knowhow.search.analysis;

import dev.knowhow.note.NoteId;
import java.util.LinkedHashSet;
import java.util.Set;

/** The words of a note's path. Folders and file names often describe the topic of a note. */
public final class PathTerms {

    private PathTerms() {}

    /** The distinct stems of the words of folders and file name. */
    public static Set<String> of(NoteId id, Stems stems) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : (id.folder() + "/" + id.baseName()).split("/")) {
            for (Word word : WordTokenizer.ofNote(name)) {
                add(word.text(), stems, found);
                Identifiers.parts(name.substring(word.start(), word.end())).forEach(part -> add(part, stems, found));
            }
        }
        return found;
    }

    private static void add(String word, Stems stems, Set<String> found) {
        String stem = stems.stem(word);
        if (!stem.equals(Stems.STOP)) {
            found.add(stem);
        }
    }
}
