package be.omringd.search;

import be.omringd.lus.LusGroups;
import be.omringd.volunteer.VolunteerEvent.DuplicateMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the lus, which knows its companion only by an id, under which one that volunteer is kept. */
@Component
class CompanionsOfDuplicates {

    private final LusGroups groups;

    CompanionsOfDuplicates(LusGroups groups) {
        this.groups = groups;
    }

    @EventListener
    void on(DuplicateMerged merged) {
        groups.sameCompanion(merged.volunteerId().value(), merged.into().value());
    }
}
