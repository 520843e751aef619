package dev.knowhow.mcp;

import dev.knowhow.Knowhow;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Why;
import dev.knowhow.expert.Why.Without;
import dev.knowhow.json.NoteJson;
import dev.knowhow.json.PeopleJson;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why does somebody stand where they stand? */
final class WhyTool implements Tool {

    private static final int EVIDENCE = 20;

    private final Knowhow knowhow;
    private final Citations citations;

    WhyTool(Knowhow knowhow, Citations citations) {
        this.knowhow = knowhow;
        this.citations = citations;
    }

    @Override
    public String name() {
        return "why";
    }

    @Override
    public String title() {
        return "Why does somebody stand where they stand?";
    }

    @Override
    public String description() {
        return "Proves a place in who_knows: each note with its part of the score, without which notes the place would be "
                + "lost, and how sure the place is.";
    }

    @Override
    public Schema schema() {
        return new Schema().needed("topic", "as asked of who_knows").needed("person", "the member's id, or any name");
    }

    @Override
    public Answer answer(Arguments arguments, Viewer viewer) {
        Optional<Why> why = knowhow.as(viewer)
                .why(ExpertQuery.of(arguments.needed("topic")).withEvidence(EVIDENCE), arguments.needed("person"));
        return why.map(found -> Answer.of(text(found), json -> new PeopleJson(json).fields(found)))
                .orElse(Answer.none("No note that you may see speaks for somebody of this name on this topic."));
    }

    private String text(Why why) {
        StringBuilder text = new StringBuilder();
        if (why.rank() == 0) {
            return why.expert().member().name() + " declares "
                    + String.join(", ", why.expert().declares()) + ", and no note that you may see speaks for it.\n";
        }
        text.append(why.expert().member().name())
                .append(", rank ")
                .append(why.rank())
                .append(" of ")
                .append(why.total())
                .append(String.format(
                                Locale.ROOT, ", score %.3f:%n", why.expert().score())
                        .replace("\r", ""));
        for (Evidence evidence : why.expert().evidence()) {
            text.append(String.format(Locale.ROOT, "   %.3f ", evidence.part()))
                    .append(NoteJson.word(evidence.role()))
                    .append(": ")
                    .append(evidence.title())
                    .append(", ")
                    .append(citations.withPassage(evidence.id(), evidence.passage()))
                    .append('\n');
        }
        Without without = why.without();
        if (without != null) {
            text.append("Without ")
                    .append(without.notes().stream().map(NoteId::path).collect(Collectors.joining(" and ")))
                    .append(without.rank() == 0 ? ": nobody" : ": rank " + without.rank())
                    .append('\n');
        }
        text.append("Not distinguishable from ranks ")
                .append(why.alike().best())
                .append(" to ")
                .append(why.alike().worst())
                .append('\n');
        if (!why.thin().isEmpty()) {
            text.append("Thin: ")
                    .append(why.thin().stream()
                            .sorted()
                            .map(thin -> NoteJson.word(thin).replace('_', ' '))
                            .collect(Collectors.joining(", ")))
                    .append('\n');
        }
        return text.toString();
    }
}
