package be.omringd.bench;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.casefile.CaseFiles;
import be.omringd.inbox.InboxFixture;
import be.omringd.intake.Trajectory;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.testing.Browser;
import be.omringd.testing.OnMariaDb;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * What stays in the heap after a full collection for each visitor who opened the sign-in page and left, for each person who signed in and
 * left an inbox or a task open, and for each further tab; and how many sessions and tabs one address and one person can hold. Tabs are
 * opened as Vaadin's script opens them.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "omringd.demo=false", "omringd.sessions.in-all=1000"})
@OnMariaDb
@Import(InboxFixture.Tasks.class)
class SessionsBench {

    private static final String PASSWORD = "een zin die ik onthoud";
    private static final int OPEN_TASKS = 25;
    private static final int VISITORS = 100;
    private static final int PEOPLE = 30;
    private static final int MANY = 400;

    @LocalServerPort
    int port;
    @Autowired
    UserAdministration administration;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    CaseFiles files;
    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    ServletWebServerApplicationContext server;

    private int people;

    @Test
    void measure() {
        UUID task = tasks();
        // whatever is made once is made now
        opens("/inbox").tab("/taak/" + task);
        visits("198.51.100.1");

        report("a visitor who opened the sign-in page", heapFor(VISITORS, i -> visits("198.51.100.1")));
        report("a session with one tab, the inbox with " + OPEN_TASKS + " tasks", heapFor(PEOPLE, i -> opens("/inbox").close()));
        report("a session with one tab, a task", heapFor(PEOPLE, i -> opens("/taak/" + task).close()));
        Browser one = opens("/inbox");
        report("a further tab of the same session, the inbox", heapFor(8, i -> one.tab("/inbox")));

        int before = sessions();
        for (int i = 0; i < MANY; i++) {
            visits("192.0.2.1");
        }
        int visiting = sessions() - before;
        before = sessions();
        String user = person();
        for (int i = 0; i < MANY / 10; i++) {
            signedIn(user, "192.0.2.2").close();
        }
        int ofOneAccount = sessions() - before;
        before = sessions();
        for (int i = 0; i < MANY / 5; i++) {
            signedIn(person(), "192.0.2.3").close();
        }
        System.out.printf("sessions of one address: %d after %d visits without signing in; %d after one account signed in %d times; "
                + "%d after %d accounts did%n", visiting, MANY, ofOneAccount, MANY / 10, sessions() - before, MANY / 5);
    }

    private UUID tasks() {
        UUID last = null;
        for (int i = 0; i < OPEN_TASKS; i++) {
            var person = files.open(Trajectory.KIND, new ContactDetails("Jef" + i, "Van Hove", "0470 12 34 56", "jef@voorbeeld.be", "41081", "nl", "phone", false));
            last = given.aTask(person, "request-intake", "firstContact", "intake/first-contact", "introducer",
                    Instant.now().plus(Duration.ofDays(i)), Map.of("attempts", 0));
        }
        return last;
    }

    private void visits(String address) {
        try (Browser browser = new Browser(port).from(address)) {
            browser.tab("/login");
        }
    }

    private Browser opens(String path) {
        Browser browser = signedIn(person(), "198.51.100." + people % 200);
        browser.tab(path);
        return browser;
    }

    private Browser signedIn(String user, String address) {
        Browser browser = new Browser(port).from(address);
        browser.signIn(user, PASSWORD);
        return browser;
    }

    private String person() {
        String username = "mens" + ++people;
        currentActor.asProcess(() -> administration.create(
                new NewUser(username, "Mens " + people, "nl", Set.of(Role.COORDINATOR), Set.of(Region.OOST_VLAANDEREN)), PASSWORD));
        return username;
    }

    /** Bytes for each of the second half of them: the first pay for what is shared. Nothing of the browsers is kept. */
    private double heapFor(int many, IntConsumer open) {
        for (int i = 0; i < many / 2; i++) {
            open.accept(i);
        }
        long before = heap();
        for (int i = 0; i < many / 2; i++) {
            open.accept(i);
        }
        return (double) (heap() - before) / (many / 2);
    }

    private long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private int sessions() {
        return Stream.of(((TomcatWebServer) server.getWebServer()).getTomcat().getHost().findChildren())
                .mapToInt(child -> ((Context) child).getManager().getActiveSessions()).sum();
    }

    private static void report(String what, double bytes) {
        System.out.printf("heap for %s: %.0f kB%n", what, Math.max(0, bytes) / 1000);
    }
}
