package dev.knowhow.present;

import dev.knowhow.expert.Confidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Weakness;
import dev.knowhow.json.EnumNames;
import java.util.stream.Collectors;

/** The confidence in an expert, with its reasons. */
public final class ConfidenceText {

    private ConfidenceText() {}

    /** The confidence with its reason, as in {@code some, because most of the score comes from one note}. */
    public static String of(Expert expert) {
        String level = EnumNames.of(expert.confidence());
        String why = reasons(expert);
        return why.isEmpty() ? level : level + ", because " + why;
    }

    /** What limits the confidence; for strong confidence, what supports it. */
    public static String reasons(Expert expert) {
        return expert.confidence() == Confidence.STRONG
                ? ""
                : expert.weaknesses().stream().sorted().map(ConfidenceText::of).collect(Collectors.joining("; "));
    }

    private static String of(Weakness weakness) {
        return switch (weakness) {
            case ONLY_DECLARED -> "no note shows the self-declared skill";
            case LOW_SCORE -> "the score is below 0.25";
            case ONLY_NAMED -> "the decisive notes only mention them";
            case PART_OF_QUESTION -> "no note covers half of the query";
            case BELOW_BEST_NOTE -> "the score is below 1, which the best note alone gives its author";
            case ONE_NOTE -> "most of the score comes from one note";
            case OLD -> "no note is from the last three years of the topic";
            case UNCERTAIN_RANK -> "five or more others might as well rank higher";
        };
    }
}
