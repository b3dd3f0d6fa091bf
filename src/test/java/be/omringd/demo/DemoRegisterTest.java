package be.omringd.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import be.omringd.access.CurrentActor;
import be.omringd.engine.embedded.StartProgress;
import be.omringd.testing.OnMariaDb;
import be.omringd.volunteer.VolunteerLists;
import be.omringd.volunteer.VolunteerQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** The colleagues and volunteers of the demo, in a transaction that takes all of it back. */
@SpringBootTest
@OnMariaDb
@Transactional
class DemoRegisterTest {

    @Autowired
    DemoRegister register;
    @Autowired
    VolunteerLists volunteers;
    @Autowired
    CurrentActor currentActor;

    @Test
    void anEmptyInstallationGetsItsColleaguesAndVolunteersAndSomeWhoLeft() {
        currentActor.asProcess(() -> {
            register.fill(mock(StartProgress.Step.class));
            assertThat(volunteers.count(VolunteerQuery.ALL)).isGreaterThanOrEqualTo(140);
            return null;
        });
    }
}
