package dev.knowhow.present.question;

import dev.knowhow.json.EnumNames;
import dev.knowhow.json.RecordShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import dev.knowhow.team.WorkRecord;
import dev.knowhow.team.WorkRecord.Contribution;
import java.util.List;

/** Shows the viewer what they may take along. */
final class RecordQuestion implements Question {

    private static final int USUAL = 100;
    private static final int MOST = 10_000;
    private static final int WHOLE = 100;

    @Override
    public Description description() {
        return Description.of("record", "Show what you may take along: your notes and thanks.")
                .details(
                        "Lists your contributions to notes that are open to everyone, and what others did for you. A note "
                                + "with license: none in its front matter is left out.",
                        "Ask as yourself: with --as, or signed in. A server signs the record at /record.jsonld, and "
                                + "publishes its keys at /keys.txt.")
                .limit("notes", USUAL, MOST)
                .examples("record --as ingrid");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(RecordShapes.RECORD);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        WorkRecord all = context.session().record();
        WorkRecord work = new WorkRecord(
                all.member(),
                all.day(),
                all.notes().stream().limit(arguments.number("limit")).toList(),
                all.thanks());
        return Answer.of(
                work,
                RecordShapes.RECORD,
                !work.notes().isEmpty(),
                () -> listing(work, all.notes().size()));
    }

    private static Listing listing(WorkRecord work, int notes) {
        var member = work.member();
        if (member == null) {
            return Listing.membersOnly();
        }
        return Listing.of("Record of " + member.name() + ", " + work.day())
                .group("Notes", work.notes().stream().map(RecordQuestion::note).toList())
                .group(
                        "From others",
                        work.thanks().stream().map(RecognitionQuestion::act).toList())
                .notes(Counts.grouped(work.notes().size()) + " of " + Counts.of(notes, "note"))
                .step(
                        "To take it along: the signed record.jsonld, or record --out DIR on the command line.",
                        new Target.OfQuestion("record.jsonld"));
    }

    private static Item note(Contribution one) {
        return Item.note(one.title(), one.id())
                .day(one.day())
                .about(
                        one.role() == Role.AUTHOR ? "" : EnumNames.of(one.role()),
                        one.share() == WHOLE ? "" : "share " + one.share() + " %",
                        one.licence() == null ? "" : "licence " + one.licence());
    }
}
