package dev.knowhow.mcp;

import dev.knowhow.Knowhow;
import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.json.NoteJson;
import dev.knowhow.json.PeopleJson;
import dev.knowhow.people.Member;
import dev.knowhow.people.Viewer;
import java.util.List;

/** Who knows about it? */
final class WhoKnowsTool implements Tool {

    private static final int USUAL = 5;
    private static final int MOST = 20;
    private static final int EVIDENCE = 3;

    private final Knowhow knowhow;
    private final Citations citations;

    WhoKnowsTool(Knowhow knowhow, Citations citations) {
        this.knowhow = knowhow;
        this.citations = citations;
    }

    @Override
    public String name() {
        return "who_knows";
    }

    @Override
    public String title() {
        return "Who knows about it?";
    }

    @Override
    public String description() {
        return "Finds the people who know about a topic, best first, each with the notes that speak for them. "
                + "Name the notes when you name the people.";
    }

    @Override
    public Schema schema() {
        return new Schema()
                .needed("topic", "words, a tag, or a whole question")
                .text("team", "only people of this team")
                .text("place", "only people who work there")
                .text("language", "only people who speak it, such as de")
                .number("limit", MOST, "how many people at most (" + USUAL + ")");
    }

    @Override
    public Answer answer(Arguments arguments, Viewer viewer) {
        Experts experts = knowhow.as(viewer)
                .who(ExpertQuery.of(arguments.needed("topic"))
                        .withFilter(filter(arguments))
                        .withLimit(arguments.number("limit", USUAL, MOST))
                        .withEvidence(EVIDENCE));
        return Answer.of(text(experts), json -> new PeopleJson(json).answer(experts, 0));
    }

    private static ExpertFilter filter(Arguments arguments) {
        ExpertFilter filter = ExpertFilter.NONE;
        String team = arguments.text("team");
        filter = team == null ? filter : filter.withTeam(team);
        String place = arguments.text("place");
        filter = place == null ? filter : filter.withPlace(place);
        String language = arguments.text("language");
        return language == null ? filter : filter.withLanguage(language);
    }

    private String text(Experts experts) {
        StringBuilder text = new StringBuilder();
        if (experts.experts().isEmpty()) {
            text.append("Nobody is found in ")
                    .append(experts.searched().notes())
                    .append(" notes.\n");
        }
        int rank = 0;
        for (Expert expert : experts.leading()) {
            add(text, ++rank, expert);
        }
        declared(text, experts.declared());
        Nearest nearest = experts.nearest();
        if (nearest != null) {
            text.append("These come close, by ")
                    .append(NoteJson.word(nearest.reach()))
                    .append(", on ")
                    .append(nearest.topic())
                    .append(":\n");
            for (Expert expert : nearest.experts()) {
                add(text, ++rank, expert);
            }
            declared(text, nearest.declared());
        }
        return text.toString();
    }

    private static void declared(StringBuilder text, List<Declared> declared) {
        for (Declared one : declared) {
            text.append("Declared, no notes: ");
            add(text, one.member());
            text.append(", declares ").append(String.join(", ", one.declares())).append('\n');
        }
    }

    private static void add(StringBuilder text, Member member) {
        text.append(member.name()).append(" (").append(member.id()).append(')');
        if (member.team() != null) {
            text.append(", ").append(member.team());
        }
        if (member.left()) {
            text.append(", has left");
        }
    }

    private void add(StringBuilder text, int rank, Expert expert) {
        text.append(rank).append(". ");
        add(text, expert.member());
        text.append(", by ").append(expert.notes()).append(expert.notes() == 1 ? " note" : " notes");
        if (!expert.declares().isEmpty()) {
            text.append(", declares ").append(String.join(", ", expert.declares()));
        }
        text.append('\n');
        for (Evidence evidence : expert.evidence()) {
            text.append("   ")
                    .append(NoteJson.word(evidence.role()))
                    .append(": ")
                    .append(evidence.title());
            if (evidence.date() != null) {
                text.append(" (").append(evidence.date()).append(')');
            }
            text.append(", ")
                    .append(citations.withPassage(evidence.id(), evidence.passage()))
                    .append('\n');
        }
    }
}
