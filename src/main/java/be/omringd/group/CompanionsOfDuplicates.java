package be.omringd.group;

import be.omringd.volunteer.VolunteerEvent.DuplicateMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells groups, which know their companion only by an id, under which one that volunteer is kept. */
@Component
class CompanionsOfDuplicates {

    private final Groups groups;

    CompanionsOfDuplicates(Groups groups) {
        this.groups = groups;
    }

    @EventListener
    void on(DuplicateMerged merged) {
        groups.sameCompanion(merged.volunteerId(), merged.into());
    }
}
