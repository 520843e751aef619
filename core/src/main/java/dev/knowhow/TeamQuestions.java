package dev.knowhow;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.team.Growth;
import dev.knowhow.team.Handover;
import dev.knowhow.team.HandoverQuery;
import dev.knowhow.team.Partners;
import dev.knowhow.team.Peers;
import dev.knowhow.team.Recognition;
import dev.knowhow.team.Risk;
import dev.knowhow.team.RiskQuery;
import dev.knowhow.team.Team;
import dev.knowhow.team.TeamQuery;
import dev.knowhow.team.WorkRecord;
import java.util.List;
import java.util.Optional;

/** The questions of a {@link Session} about people as a team. */
public sealed interface TeamQuestions permits Session {

    /**
     * Finds the fewest people who cover several topics together. It chooses among the people whom
     * {@link PeopleQuestions#coverage} finds, those who consent to be asked; nobody who has left or is absent today.
     */
    Team team(TeamQuery query);

    /**
     * Shows the viewer how their own topics grew, who thanked them, and the next step to each of their goals. Nobody
     * else can ask this about them, not even the operator.
     */
    Growth me();

    /**
     * Shows who linked to a person's notes, thanked them, reviewed, asked and answered, by the notes that the viewer
     * may find and the people who agree to be found.
     *
     * @param person the member's id or any of their names
     * @return empty if nothing is known about the person, or they may not be shown
     */
    Optional<Recognition> recognition(String person);

    /**
     * Collects what the viewer may take along: their contributions to notes that are open to everyone, unless the front
     * matter of a note says {@code license: none}, and what others did for them. Nobody else can ask this about them.
     */
    WorkRecord record();

    /**
     * Records thanks of the viewer, who is a member, to those who wrote a note or answered its question, in the file
     * {@code .thanks/YEAR.tsv} beside the notes. They are weak and bounded evidence for these people.
     *
     * @param note the note
     * @param words for what, on one line of up to 200 characters; may be empty
     * @return those whom the viewer had not thanked for it this year; empty if all
     * @throws KnowhowException if the viewer is not a member, does not have access to the note, or is its only author,
     *     or the file cannot be written
     */
    List<Member> thank(NoteId note, String words);

    /**
     * Finds people to work with, with whom the viewer has not written a note: similar, and near by the people with whom
     * both have. Members who refuse to be asked and people who have left are omitted.
     *
     * @param limit the largest number of people, 1 to {@value Partners#MAX_LIMIT}
     */
    Partners partners(int limit);

    /**
     * Finds people like the viewer, by interests and by what they write about. Goals are private and not compared.
     * Members who refuse to be asked, or a topic, and people who have left are omitted.
     *
     * @param limit the largest number of people, 1 to {@value Peers#MAX_LIMIT}
     */
    Peers peers(int limit);

    /**
     * Finds topics whose knowledge may be lost. The operator sees all topics and the people of each; other viewers see
     * topics of {@value Risk#FEWEST} people or more, and only themselves, or the members of the team that they lead.
     *
     * @throws KnowhowException if the query names people who are unknown or whom the viewer does not see
     */
    Risk risk(RiskQuery query);

    /**
     * Collects what a member hands over as they leave. The member, the operator, and the members of the group
     * {@value Handover#LEADS} who are of the member's team see it.
     *
     * @return empty if nothing is known about the person, they refuse to be found, or the viewer is somebody else
     */
    Optional<Handover> handover(HandoverQuery query);

    /** Whether the viewer sees what a member hands over, if they agree to be found. */
    boolean seesHandover(Member member);
}
