package be.omringd.demo;

import static be.omringd.demo.DemoStories.pick;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.group.Gatherings;
import be.omringd.group.GroupLifeSummary;
import be.omringd.group.Groups;
import be.omringd.group.Leader;
import be.omringd.group.RunningGroups;
import be.omringd.inbox.CurrentTask;
import be.omringd.search.Proposals;
import be.omringd.search.SearchId;
import be.omringd.shell.Moments;
import be.omringd.volunteer.VolunteerSummary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What coordinators do for an invented case around its group: the search for a volunteer, and what comes of it. */
@Component
class DemoGroup {

    private final Groups groups;
    private final Proposals proposals;
    private final Gatherings gatherings;
    private final RunningGroups running;
    private final CaseFiles files;
    private final Clock clock;

    DemoGroup(Groups groups, Proposals proposals, Gatherings gatherings, RunningGroups running, CaseFiles files, Clock clock) {
        this.groups = groups;
        this.proposals = proposals;
        this.gatherings = gatherings;
        this.running = running;
        this.files = files;
        this.clock = clock;
    }

    int gatheringsHeld(CaseId caseId) {
        return gatherings.count(caseId).held();
    }

    boolean hasCompanion(CaseId caseId) {
        return groups.get(caseId).leader() != Leader.NONE;
    }

    /** The volunteer of a running group says that they stop; false where the group has none or they said so before. */
    boolean volunteerLeaves(CaseId caseId) {
        if (!running.volunteerCanLeave(files.get(caseId))) {
            return false;
        }
        running.volunteerLeaves(caseId, LocalDate.now(clock.withZone(Moments.ZONE)), "Begint aan een opleiding in het buitenland.");
        return true;
    }

    /** The group goes on by itself; false where that was said before. */
    boolean goesAlone(CaseId caseId) {
        if (!running.canGoAlone(files.get(caseId))) {
            return false;
        }
        running.goesAlone(caseId, "Ze spreken zelf af, en bellen als het nodig is.");
        return true;
    }

    /** The last day on which the next contact with the group can come sooner than by itself; empty where the group does not run. */
    Optional<LocalDate> nextContact(CaseId caseId) {
        return running.find(caseId).map(GroupLifeSummary::nextContactOn).map(day -> day.minusDays(1));
    }

    /** The next contact comes now; false where it cannot. */
    boolean contact(CaseId caseId) {
        return running.contactNow(caseId);
    }

    /** Answers to the tasks of the search; empty for the others. */
    Optional<FormValues> answers(int number, CurrentTask task) {
        return Optional.ofNullable(switch (task.formKey()) {
            case "search/search-network" -> FormValues.of(Map.of("networkResult", "notFound"));
            case "search/search-pool" -> pool(number, task);
            default -> null;
        });
    }

    private FormValues pool(int number, CurrentTask task) {
        List<VolunteerSummary> candidates =
                proposals.of(SearchId.of(task.told("searchId"))).proposals().stream().map(Proposals.Proposal::volunteer).toList();
        return candidates.isEmpty()
                ? FormValues.of(Map.of("poolResult", "notFound"))
                : FormValues.of(Map.of("poolResult", "found", "volunteerId", pick(candidates, number).id().toString()));
    }
}
