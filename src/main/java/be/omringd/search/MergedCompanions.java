package be.omringd.search;

import be.omringd.lus.LusGroups;
import be.omringd.volunteer.VolunteerEvent.VolunteersMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the lus, which knows its companion only by an id, under which one that volunteer is kept. */
@Component
class MergedCompanions {

    private final LusGroups groups;

    MergedCompanions(LusGroups groups) {
        this.groups = groups;
    }

    @EventListener
    void on(VolunteersMerged merged) {
        groups.sameCompanion(merged.volunteerId().value(), merged.into().value());
    }
}
