package be.omringd.group.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ServiceTask;
import be.omringd.group.Gatherings;
import be.omringd.group.Groups;
import be.omringd.group.RunningGroups;
import be.omringd.volunteer.VolunteerId;
import java.time.Duration;
import java.time.Period;
import org.springframework.stereotype.Component;

/** What the processes that every group shares have done. */
@Component
class GroupWorkers {

    private final Groups groups;
    private final RunningGroups running;
    private final Gatherings gatherings;

    GroupWorkers(Groups groups, RunningGroups running, Gatherings gatherings) {
        this.groups = groups;
        this.running = running;
        this.gatherings = gatherings;
    }

    /** The group starts; who will keep it going is still open. The second is of a lus that starts in its own process, as all did before. */
    @ServiceTask({"group.startUp", "lus.startUp"})
    void startUp(CaseId caseId) {
        groups.startUp(caseId);
    }

    /** The volunteer who was found becomes the companion of the group, instead of who was it before. The second as with a start. */
    @ServiceTask({"gathering.welcomeVolunteer", "lus.welcomeVolunteer"})
    void welcomeVolunteer(CaseId caseId, VolunteerId volunteerId) {
        running.welcome(caseId, volunteerId);
    }

    /** How far the group is, for the decision on a handover. */
    record GatheringCount(int gatheringsHeld, int doubleGatherings, String personAtEase, String volunteerReady) {}

    @ServiceTask("gathering.countGatherings")
    GatheringCount countGatherings(CaseId caseId) {
        Gatherings.Count count = gatherings.count(caseId);
        return new GatheringCount(count.held(), count.doubles(), count.personAtEase().code(), count.volunteerReady().code());
    }

    /** The worker has handed over: the group runs. */
    @ServiceTask("gathering.recordHandover")
    void recordHandover(CaseId caseId) {
        running.handedOver(caseId);
    }

    /** What the decision on the rhythm of contacts depends on. */
    @ServiceTask("gathering.planFollowUp")
    RunningGroups.FollowUpPlan planFollowUp(CaseId caseId) {
        return running.planFollowUp(caseId);
    }

    /** The rhythm is chosen: the file tells when the next contact is. */
    @ServiceTask("gathering.noteRhythm")
    void noteRhythm(CaseId caseId, String nextContactIn) {
        running.nextContactIn(caseId, days(nextContactIn));
    }

    /** A decision may also say it in hours. */
    private static Period days(String duration) {
        return duration.contains("T") ? Period.ofDays((int) Duration.parse(duration).toDays()) : Period.parse(duration);
    }
}
