package be.omringd.lus.process;

import be.omringd.casefile.CaseId;
import be.omringd.engine.ServiceTask;
import be.omringd.lus.LusGroups;
import org.springframework.stereotype.Component;

/** What the process of a lus has done. */
@Component
class LusWorkers {

    private final LusGroups groups;

    LusWorkers(LusGroups groups) {
        this.groups = groups;
    }

    /** How many people said yes and how many days we have been looking, for the advice on starting. */
    record MembersCount(int membersCount, long daysSearching) {}

    @ServiceTask("lus.countMembers")
    MembersCount countMembers(CaseId caseId) {
        LusGroups.Count count = groups.count(caseId);
        return new MembersCount(count.members(), count.days());
    }

    /** No lus after all: the person waits for a place in a link group. */
    @ServiceTask("lus.continueAsLink")
    void continueAsLink(CaseId caseId) {
        groups.continueAsLink(caseId);
    }
}
