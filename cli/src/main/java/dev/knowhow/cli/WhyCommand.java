package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Why;
import dev.knowhow.json.Json;
import dev.knowhow.json.PeopleJson;
import java.util.List;
import java.util.Optional;

/** Why does somebody stand where they stand? */
final class WhyCommand implements Command {

    private static final int USUAL = 10;

    @Override
    public Usage usage() {
        return Usage.of("why", "Why does somebody stand where they stand?")
                .more("Shows each note that speaks for them, with its part of the score; the parts add up.")
                .words("TOPIC... PERSON", "what about, and last who: an id, name, handle or e-mail")
                .examples("why kafka ingrid", "why tail latency Ana Ruiz")
                .withLimit("notes", USUAL)
                .day("--as-of", "by the notes as they were at the end of that day")
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        List<String> words = asked.wordList();
        if (words.size() < 2 || words.getLast().isBlank()) {
            throw Asked.wrong("say a topic and a person, as in: knowhow why retries ana");
        }
        int most = asked.count("--limit", USUAL);
        try (Knowhow knowhow = Vault.open(asked)) {
            Past.withPrepare(asked, knowhow);
            Session session = Vault.session(asked, knowhow);
            var known = new KnownPeople(session);
            int split = known.nameStart(words);
            String topic = String.join(" ", words.subList(0, split));
            String person = String.join(" ", words.subList(split, words.size()));
            ExpertQuery query = ExpertQuery.of(topic).withAsOf(asked.day("--as-of"));
            Optional<Why> why = session.why(query, person);
            if (why.isEmpty()) {
                return nothing(asked, known, topic, person);
            }
            if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    new PeopleJson(json).why(why.get());
                }
            } else {
                new WhyView(Page.of(asked), most).print(why.get(), topic);
            }
            return ExitCode.FOUND;
        }
    }

    private static int nothing(Asked asked, KnownPeople known, String topic, String person) {
        Surroundings around = asked.around();
        List<String> several = known.several(person);
        if (!several.isEmpty()) {
            several.forEach(line -> around.talk(Plain.line(line)));
            return ExitCode.NOTHING;
        }
        around.talk("No note speaks for '" + Plain.line(person) + "' on '" + Plain.line(topic) + "'.");
        known.remarks(person).forEach(remark -> around.talk("  " + Plain.line(remark)));
        around.talk("  see who does know: knowhow who " + Plain.line(topic));
        return ExitCode.NOTHING;
    }
}
