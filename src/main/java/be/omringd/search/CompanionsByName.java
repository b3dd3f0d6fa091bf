package be.omringd.search;

import be.omringd.lus.CompanionNames;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.Volunteers;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the lus what its companion is called. */
@Component
class CompanionsByName implements CompanionNames {

    private final Volunteers volunteers;

    CompanionsByName(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    @Override
    public Optional<String> name(UUID volunteerId) {
        return volunteers.find(new VolunteerId(volunteerId)).map(volunteer -> volunteer.person().fullName());
    }
}
