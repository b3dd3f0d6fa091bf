package be.omringd.demo;

import be.omringd.engine.embedded.StartProgress;
import be.omringd.volunteer.VolunteerLists;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.Volunteers;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The volunteers of the register. */
@Component
class DemoVolunteers {

    private static final int VOLUNTEERS = 140;

    private final Volunteers volunteers;
    private final VolunteerLists register;
    private final DemoRequests requests;

    DemoVolunteers(Volunteers volunteers, VolunteerLists register, DemoRequests requests) {
        this.volunteers = volunteers;
        this.register = register;
        this.requests = requests;
    }

    void add(StartProgress.Step step, LocalDate today) {
        for (int n = register.count(VolunteerQuery.ALL); n < VOLUNTEERS; n++) {
            volunteers.register(DemoPeople.volunteer(n, requests.placeCode(n), today), VolunteerSource.REGISTER);
            step.show(n + 1 + " of " + VOLUNTEERS + " volunteers");
        }
    }
}
