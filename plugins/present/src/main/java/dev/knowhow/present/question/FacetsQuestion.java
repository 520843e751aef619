package dev.knowhow.present.question;

import dev.knowhow.json.FoundNotes.FieldValues;
import dev.knowhow.json.Shape;
import dev.knowhow.people.Member;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.SearchText;
import dev.knowhow.present.Target;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists the values of a field. */
final class FacetsQuestion implements Question {

    private static final String FIELDS = names(List.of());

    private static final int USUAL = 100;
    private static final int MOST = 10_000;

    private static String names(List<Field> properties) {
        return SearchQuestion.countable(properties).stream()
                .map(Field::word)
                .collect(Collectors.joining(", "))
                .replaceFirst(", ([^,]+)$", " or $1");
    }

    @Override
    public Description description() {
        return Description.of("facets", "List the values of a field, and count their notes.")
                .path("field", "FIELD", FIELDS + "; or a key of the setting filters")
                .page("values", USUAL, MOST)
                .examples("facets kind", "facets year");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(FieldValues.SHAPE);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        String word = arguments.text("field");
        List<Field> properties = context.session().filters();
        Optional<Field> field = Field.typed(word, properties).filter(Field::countable);
        return field.map(found -> answer(context, found, arguments))
                .orElseGet(() -> Answer.missing(
                        Listing.of("There is no field “" + word + "” to count by; use " + names(properties))));
    }

    private static Answer answer(QuestionContext context, Field field, Arguments arguments) {
        int offset = arguments.number("offset");
        Facet facet = context.session().values(field, offset, arguments.number("limit"));
        boolean none = offset == 0 && facet.values().isEmpty();
        FieldValues values = new FieldValues(facet, context.names());
        return Answer.of(
                values,
                FieldValues.SHAPE,
                !facet.values().isEmpty(),
                () -> Listing.of(SearchText.field(field))
                        .items(facet.values().stream()
                                .map(value -> item(context, field, value))
                                .toList())
                        .notes(
                                none ? "No note has one" : "",
                                facet.others() > 0 ? "and " + Counts.grouped(facet.others()) + " more" : ""));
    }

    private static Item item(QuestionContext context, Field field, Facet.Value value) {
        String notes = Counts.of(value.notes(), "note");
        return switch (field.type()) {
            case AUTHOR -> {
                Member member = context.names().apply(value.value());
                yield Item.of(member.name()).to(new Target.OfMember(member)).about(notes);
            }
            case TAG ->
                Item.of(value.value()).to(new Target.OfTopic(value.value())).about(notes);
            default ->
                Item.of(value.value())
                        .to(new Target.OfSearch(field.word() + ":\"" + value.value() + "\""))
                        .about(notes);
        };
    }
}
