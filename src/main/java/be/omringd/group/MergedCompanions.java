package be.omringd.group;

import be.omringd.volunteer.VolunteerEvent.VolunteersMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells groups, which know their companion only by an id, under which one that volunteer is kept. */
@Component
class MergedCompanions {

    private final Groups groups;

    MergedCompanions(Groups groups) {
        this.groups = groups;
    }

    @EventListener
    void on(VolunteersMerged merged) {
        groups.sameCompanion(merged.volunteerId(), merged.into());
    }
}
