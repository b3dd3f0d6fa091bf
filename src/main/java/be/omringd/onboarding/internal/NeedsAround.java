package be.omringd.onboarding.internal;

import be.omringd.casefile.CaseId;
import be.omringd.onboarding.OnboardingPhase;
import be.omringd.onboarding.OpenNeeds;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a candidate could help. For who may change the file. */
@Service
@Transactional
public class NeedsAround {

    private final OnboardingFiles files;
    private final Volunteers volunteers;
    private final OpenNeeds needs;
    private final Places places;

    NeedsAround(OnboardingFiles files, Volunteers volunteers, OpenNeeds needs, Places places) {
        this.files = files;
        this.volunteers = volunteers;
        this.needs = needs;
        this.places = places;
    }

    /** How many groups within reach of a candidate look for somebody, now or soon. */
    public record Count(int needsNow, int needsSoon) {}

    /** How many groups within reach of a candidate look for somebody, now or soon. */
    public Count lookAround(CaseId file) {
        Candidacy candidacy = files.lock(file);
        candidacy.waits(null);
        files.reached(candidacy, OnboardingPhase.INTERESTED);
        VolunteerSummary volunteer = volunteers.get(candidacy.volunteer());
        Place home = places.get(volunteer.person().placeCode());
        return new Count(needs.now(home, volunteer.radiusKm()), needs.soon(home, volunteer.radiusKm()));
    }
}
