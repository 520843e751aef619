package dev.knowhow.testkit;

/**
 * How long a random or hostile test runs: its short form in each build, its long form in a campaign, which the system property
 * {@code knowhow.campaign} switches on ({@code mvn verify -Pcampaign}). The short form is the beginning of the long one.
 */
public final class Campaign {

    /** Whether this run is a campaign. */
    public static final boolean ON = Boolean.getBoolean("knowhow.campaign");

    private Campaign() {}

    /**
     * The number of rounds of this run.
     *
     * @param build in a build
     * @param campaign in a campaign, more
     */
    public static int rounds(int build, int campaign) {
        return ON ? campaign : build;
    }
}
