package dev.knowhow.present.question;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The questions by name. Each class is loaded only when its question is asked. */
public final class Questions {

    /**
     * To find rising topics, the postings of all words of titles are read. With more notes than this, only the question
     * for them does so.
     */
    public static final int MOST_COUNTED = 20_000;

    /** The names, in the order in which front ends list them. */
    public static final List<String> NAMES = List.of(
            "search",
            "who",
            "why",
            "team",
            "risk",
            "handover",
            "me",
            "partners",
            "peers",
            "record",
            "note",
            "related",
            "backlinks",
            "complete",
            "topic",
            "topics",
            "person",
            "recognition",
            "people",
            "facets",
            "ask",
            "questions",
            "mentors",
            "opportunities",
            "fits",
            "events",
            "news",
            "rising",
            "radar",
            "gaps",
            "saved",
            "links");

    private Questions() {}

    /** All questions. */
    public static List<Question> all() {
        return NAMES.stream().map(Questions::named).map(Objects::requireNonNull).toList();
    }

    /** The question with a name; null if unknown. */
    public static @Nullable Question named(String name) {
        return switch (name) {
            case "search" -> new SearchQuestion();
            case "who" -> new WhoQuestion();
            case "why" -> new WhyQuestion();
            case "team" -> new TeamQuestion();
            case "risk" -> new RiskQuestion();
            case "handover" -> new HandoverQuestion();
            case "me" -> new MeQuestion();
            case "partners" -> new PartnersQuestion();
            case "peers" -> new PeersQuestion();
            case "record" -> new RecordQuestion();
            case "note" -> new NoteQuestion();
            case "related" -> new RelatedQuestion();
            case "backlinks" -> new BacklinksQuestion();
            case "complete" -> new CompleteQuestion();
            case "topic" -> new TopicQuestion();
            case "topics" -> new TopicsQuestion();
            case "person" -> new PersonQuestion();
            case "recognition" -> new RecognitionQuestion();
            case "people" -> new PeopleQuestion();
            case "facets" -> new FacetsQuestion();
            case "ask" -> new AskQuestion();
            case "questions" -> new QuestionsQuestion();
            case "mentors" -> new MentorsQuestion();
            case "opportunities" -> new OpportunitiesQuestion();
            case "fits" -> new FitsQuestion();
            case "events" -> new EventsQuestion();
            case "news" -> new NewsQuestion();
            case "rising" -> new RisingQuestion();
            case "radar" -> new RadarQuestion();
            case "gaps" -> new GapsQuestion();
            case "saved" -> new SavedQuestion();
            case "links" -> new LinksQuestion();
            default -> null;
        };
    }
}
