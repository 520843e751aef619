package dev.knowhow.testkit;

/**
 * The number of rounds of random and hostile tests: few in each build, many in a campaign, which the system property
 * {@code knowhow.campaign} enables ({@code mvn verify -Pcampaign}). The short form is a prefix of the long one.
 */
public final class Campaign {

    /** Whether this run is a campaign. */
    public static final boolean ON = Boolean.getBoolean("knowhow.campaign");

    private Campaign() {}

    /**
     * The number of rounds of this run.
     *
     * @param build the number in a build
     * @param campaign the larger number in a campaign
     */
    public static int rounds(int build, int campaign) {
        return ON ? campaign : build;
    }
}
