package dev.knowhow.json;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.Member;
import dev.knowhow.team.Recognition;
import dev.knowhow.team.Recognition.HelpfulNote;
import dev.knowhow.team.WorkRecord;
import dev.knowhow.team.WorkRecord.Contribution;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON shapes of recognition, and of what a member takes along. */
public final class RecordShapes {

    private RecordShapes() {}

    /** The files that were written. */
    public record WrittenRecord(Path folder, List<String> files, String key) {}

    /** The result of a successful verification. */
    public record VerifiedRecord(
            String member, String publisher, String day, String key, List<String> notes, int withheld) {}

    private static final Shape<Contribution> CONTRIBUTION = Shape.<Contribution>named(
                    "Contribution", "A contribution of the member to a note that is open to everyone.")
            .text("id", Contribution::id)
            .text("title", Contribution::title)
            .day("day", Contribution::day)
            .word("role", Role.class, Contribution::role)
            .integer("share", Contribution::share)
            .as("the share in its history relative to the largest one, 1 to 100")
            .maybe("licence", Contribution::licence)
            .build();

    /** What a member may take along. */
    public static final Shape<WorkRecord> RECORD = Shape.<WorkRecord>named(
                    "WorkRecord", "What the viewer may take along; for the viewer alone.")
            .rows("notes", "note", CONTRIBUTION, WorkRecord::notes)
            .rows("thanks", "thanks", TeamShapes.THANKS, WorkRecord::thanks)
            .objectOrNull("member", PeopleShapes.NAME, WorkRecord::member)
            .as("the member who asks; null if the viewer is not a member")
            .day("day", WorkRecord::day)
            .build();

    /** The files that were written. */
    public static final Shape<WrittenRecord> WRITTEN = Shape.<WrittenRecord>part()
            .text("folder", WrittenRecord::folder)
            .texts("files", WrittenRecord::files)
            .text("key", WrittenRecord::key)
            .build();

    /** The result of a successful verification. */
    public static final Shape<VerifiedRecord> VERIFIED = Shape.<VerifiedRecord>part()
            .text("member", VerifiedRecord::member)
            .text("publisher", VerifiedRecord::publisher)
            .text("day", VerifiedRecord::day)
            .text("key", VerifiedRecord::key)
            .texts("notes", VerifiedRecord::notes)
            .integer("withheld", VerifiedRecord::withheld)
            .build();

    /** Those who were thanked. */
    public static final Shape<List<Member>> THANKED = Shape.<List<Member>>part()
            .list("members", PeopleShapes.NAME, thanked -> thanked)
            .build();

    private static final Shape<HelpfulNote> HELPFUL = Shape.<HelpfulNote>named(
                    "HelpfulNote", "A note that others linked to or thanked for.")
            .text("id", HelpfulNote::id)
            .text("title", HelpfulNote::title)
            .integer("people", HelpfulNote::people)
            .build();

    /** What others did for a member. */
    public static final Shape<Recognition> RECOGNITION = Shape.<Recognition>named(
                    "Recognition", "What others did for a member, and whom the member helped.")
            .rows("acts", "act", TeamShapes.THANKS, Recognition::acts)
            .rows("notes", "note", HELPFUL, Recognition::notes)
            .object("member", PeopleShapes.NAME, Recognition::member)
            .values("years", RecordShapes::years)
            .as("the number of acts by year")
            .build();

    private static Map<String, Integer> years(Recognition recognition) {
        Map<String, Integer> years = new TreeMap<>();
        recognition.years().forEach((year, acts) -> years.put(year.toString(), acts));
        return years;
    }
}
