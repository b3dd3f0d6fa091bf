package be.omringd.demo;

import be.omringd.access.CurrentActor;
import be.omringd.engine.embedded.StartProgress;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The users, and the volunteers with what they were given, and those who stopped. */
@Component
class DemoRegister {

    private final DemoColleagues colleagues;
    private final DemoVolunteers volunteers;
    private final DemoAllowances allowances;
    private final DemoGoodbyes goodbyes;
    private final CurrentActor currentActor;
    private final Clock clock;

    DemoRegister(DemoColleagues colleagues, DemoVolunteers volunteers, DemoAllowances allowances, DemoGoodbyes goodbyes,
            CurrentActor currentActor, Clock clock) {
        this.colleagues = colleagues;
        this.volunteers = volunteers;
        this.allowances = allowances;
        this.goodbyes = goodbyes;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void fill(StartProgress.Step step) {
        LocalDate today = LocalDate.now(clock);
        currentActor.asProcess(() -> {
            colleagues.add();
            volunteers.add(step, today);
            allowances.load(today);
            goodbyes.load(today);
            return null;
        });
    }
}
