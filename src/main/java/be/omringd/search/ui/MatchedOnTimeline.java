package be.omringd.search.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.TimelineEntry;
import be.omringd.casefile.ui.TimelineDetail;
import be.omringd.search.Searches;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.Volunteers;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** The name of the volunteer who was found, on the timeline of the file. */
@org.springframework.stereotype.Component
class MatchedOnTimeline implements TimelineDetail {

    private final Volunteers volunteers;

    MatchedOnTimeline(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    @Override
    public Optional<Component> show(CaseId caseId, TimelineEntry entry, Locale locale) {
        return Optional.empty();
    }

    @Override
    public Optional<String> words(TimelineEntry entry) {
        return entry.kind().equals(Searches.MATCHED)
                ? Optional.ofNullable(entry.detail()).map(VolunteerId::of)
                        .map(id -> volunteers.find(id).map(one -> one.person().fullName()).orElse(""))
                : Optional.empty();
    }
}
