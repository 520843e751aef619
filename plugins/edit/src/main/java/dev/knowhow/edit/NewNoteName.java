package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.spi.NoteEdit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The id of a new or moved note. It ends with letters that depend on the member and the day. So the name is never that
 * of a note of somebody else, and an attempt to create a note reveals no name of a note that the member may not see.
 */
final class NewNoteName {

    private static final int LETTERS = 6;

    /** A date such as 202611 and a word such as facade are not such letters. */
    private static final Pattern GIVEN =
            Pattern.compile("(?<=.)(?:-(?=\\d*[a-f])(?=[a-f]*\\d)[0-9a-f]{" + LETTERS + "})+$");

    private NewNoteName() {}

    static NoteId of(NoteId byTitle, MemberId member, LocalDate day) {
        String path = byTitle.path();
        int dot = path.lastIndexOf('.');
        String seed = path + "\n" + member.value() + "\n" + day;
        while (true) {
            String hash = NoteEdit.hash(seed.getBytes(StandardCharsets.UTF_8));
            String end = "-" + hash.substring(0, LETTERS);
            if (GIVEN.matcher("x" + end).find()) {
                return new NoteId(path.substring(0, dot) + end + path.substring(dot));
            }
            seed = hash;
        }
    }

    /** A name without such letters at its end. */
    static String bare(String name) {
        return GIVEN.matcher(name).replaceFirst("");
    }
}
