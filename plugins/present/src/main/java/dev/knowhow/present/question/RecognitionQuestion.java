package dev.knowhow.present.question;

import dev.knowhow.json.RecordShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Chart;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.ListText;
import dev.knowhow.present.Listing;
import dev.knowhow.team.Growth.Thanks;
import dev.knowhow.team.Recognition;
import java.util.List;

/** Shows what others did for a person. */
final class RecognitionQuestion implements Question {

    private static final int USUAL = 20;
    private static final int MOST = 10_000;

    @Override
    public Description description() {
        return Description.of("recognition", "Show who linked to, thanked, reviewed and asked a person.")
                .details("By the notes that you may find, latest first, with the notes that helped most people. There "
                        + "are no points, and people are not compared.")
                .path("name", "PERSON...", "the member's id, name, handle or e-mail")
                .limit("acts", USUAL, MOST)
                .examples("recognition ana");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(RecordShapes.RECOGNITION);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        String person = arguments.text("name");
        return context.session()
                .recognition(person)
                .map(all -> Answer.of(
                        all.latest(arguments.number("limit")),
                        RecordShapes.RECOGNITION,
                        !all.acts().isEmpty(),
                        () -> listing(
                                all.latest(arguments.number("limit")),
                                all.acts().size())))
                .orElseGet(() -> context.knownPeople()
                        .missing(person, "Nothing is known about “" + person + "”, or you do not have access"));
    }

    private static Listing listing(Recognition recognition, int total) {
        List<Item> years = recognition.years().isEmpty()
                ? List.of()
                : List.of(Item.of("By year")
                        .chart(new Chart(
                                "By year",
                                recognition.years().entrySet().stream()
                                        .map(year -> new Chart.Bar(year.getKey().toString(), year.getValue()))
                                        .toList(),
                                null)));
        return Listing.of("Recognition of " + recognition.member().name())
                .group(
                        "Notes that helped most",
                        recognition.notes().stream()
                                .map(note -> Item.note(note.title(), note.id()).about(Counts.people(note.people())))
                                .toList())
                .group(
                        "From others",
                        recognition.acts().stream()
                                .map(RecognitionQuestion::act)
                                .toList())
                .group("Over time", years)
                .notes(Counts.grouped(recognition.acts().size()) + " of " + Counts.grouped(total));
    }

    static Item act(Thanks one) {
        return Item.note(one.title(), one.id())
                .day(one.day())
                .about(ListText.act(one))
                .lines(one.words());
    }
}
