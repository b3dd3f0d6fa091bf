package be.omringd.demo;

import be.omringd.engine.embedded.StartProgress;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.Volunteers;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The users, and the volunteers with what they were given, and those who stopped. */
@Component
class DemoRegister {

    private static final int VOLUNTEERS = 140;

    private final DemoColleagues colleagues;
    private final Volunteers volunteers;
    private final DemoAllowances allowances;
    private final DemoGoodbyes goodbyes;
    private final DemoRequests requests;
    private final Clock clock;

    DemoRegister(DemoColleagues colleagues, Volunteers volunteers, DemoAllowances allowances, DemoGoodbyes goodbyes,
            DemoRequests requests, Clock clock) {
        this.colleagues = colleagues;
        this.volunteers = volunteers;
        this.allowances = allowances;
        this.goodbyes = goodbyes;
        this.requests = requests;
        this.clock = clock;
    }

    void fill(StartProgress.Step step) {
        LocalDate today = LocalDate.now(clock);
        colleagues.add();
        addVolunteers(step, today);
        allowances.load(today);
        goodbyes.load(today);
    }

    private void addVolunteers(StartProgress.Step step, LocalDate today) {
        for (int n = volunteers.count(VolunteerQuery.ALL); n < VOLUNTEERS; n++) {
            volunteers.register(DemoPeople.volunteer(n, requests.placeCode(n), today), VolunteerSource.REGISTER);
            step.show(n + 1 + " of " + VOLUNTEERS + " volunteers");
        }
    }
}
