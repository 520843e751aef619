package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.cli.text.Count;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.text.Width;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Topic;
import dev.knowhow.json.Json;
import dev.knowhow.json.NoteJson;
import dev.knowhow.json.PeopleJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What does somebody know about? */
final class TopicsCommand implements Command {

    private static final int USUAL = 10;
    private static final int USUAL_EVIDENCE = 1;

    @Override
    public Usage usage() {
        return Usage.of("topics", "What does somebody know about?")
                .more(
                        "Shows what sets their notes apart from all others: tags, topics of the vocabulary, words of titles and headings.")
                .words("PERSON...", "an id, name, handle or e-mail")
                .limit("topics", USUAL)
                .number("--evidence", "how many notes to show for each (1)")
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        String person = asked.words();
        int most = asked.count("--limit", USUAL);
        int evidence = asked.count("--evidence", USUAL_EVIDENCE);
        if (person.isBlank()) {
            throw Asked.wrong("say whose topics, as in: knowhow topics ana");
        }
        try (Knowhow knowhow = Vault.open(asked)) {
            Session session = Vault.session(asked, knowhow);
            Optional<Profile> profile = session.person(person);
            if (profile.isEmpty()) {
                return nothing(asked, new KnownPeople(session), person);
            }
            if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    new PeopleJson(json).profile(profile.get());
                }
            } else {
                print(asked, profile.get(), most, evidence);
            }
            return ExitCode.FOUND;
        }
    }

    private static void print(Asked asked, Profile profile, int most, int evidence) {
        Page page = Page.of(asked);
        page.line(MemberText.of(profile.member(), page.paint()));
        if (!profile.member().skills().isEmpty()) {
            String skills = Plain.line(String.join(", ", profile.member().skills()));
            page.wrapped(0, "says of themself: " + skills, page.paint()::dim);
        }
        if (!profile.joined().isEmpty()) {
            String names = profile.joined().stream()
                    .map(join -> join.name() + " (same " + NoteJson.word(join.reason()) + ")")
                    .collect(Collectors.joining(", "));
            page.wrapped(0, "also " + Plain.line(names) + "; no record says so", page.paint()::dim);
        }
        List<Topic> topics =
                profile.topics().subList(0, Math.min(most, profile.topics().size()));
        int names = 0;
        for (Topic topic : topics) {
            names = Math.max(names, Width.of(Plain.line(topic.name())));
        }
        for (Topic topic : topics) {
            String count = Count.of(topic.evidence().size(), "note");
            page.line("  " + Width.pad(Plain.line(topic.name()), names) + "  " + Width.pad(count, 9)
                    + page.paint().dim("  " + span(topic.since(), topic.last())));
            topic.evidence().stream().limit(evidence).forEach(one -> evidence(page, one));
        }
        asked.around()
                .talk(Count.grouped(topics.size()) + " of "
                        + Count.of(profile.topics().size(), "topic") + " in " + Count.of(profile.notes(), "note"));
    }

    private static void evidence(Page page, Evidence one) {
        String start = "    " + ExpertView.date(one.date()) + "  ";
        String role = "  " + NoteJson.word(one.role());
        String title = Width.fit(Plain.line(one.title()), page.room(start.length() + role.length()));
        page.line(page.paint().dim(start + title + role));
    }

    /** As in {@code 2023-04 to 2025-03}. */
    private static String span(@Nullable LocalDate since, @Nullable LocalDate last) {
        if (since == null || last == null) {
            return "undated";
        }
        String from = since.toString().substring(0, 7);
        String to = last.toString().substring(0, 7);
        return from.equals(to) ? to : from + " to " + to;
    }

    private static int nothing(Asked asked, KnownPeople known, String person) {
        Surroundings around = asked.around();
        List<String> several = known.several(person);
        if (!several.isEmpty()) {
            several.forEach(line -> around.talk(Plain.line(line)));
            return ExitCode.NOTHING;
        }
        around.talk("Nothing is known of what '" + Plain.line(person) + "' knows about.");
        known.remarks(person).forEach(remark -> around.talk("  " + Plain.line(remark)));
        around.talk("  see what is written about them: knowhow search " + Plain.line(person));
        return ExitCode.NOTHING;
    }
}
