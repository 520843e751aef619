package dev.knowhow.present.question;

import dev.knowhow.expert.ExpertFilter;

/** The filter on people in the arguments of the question {@code who}. */
public final class PeopleFilter {

    private PeopleFilter() {}

    /** Reads {@code team}, {@code place}, {@code lang}, {@code activeSince}, {@code mentor} and {@code left}. */
    public static ExpertFilter of(Arguments arguments) {
        return ExpertFilter.NONE
                .withTeams(arguments.texts("team"))
                .withPlaces(arguments.texts("place"))
                .withLanguages(arguments.texts("lang"))
                .withActiveSince(arguments.day("activeSince"))
                .withMentors(arguments.flag("mentor"))
                .withLeft(arguments.flag("left"));
    }
}
