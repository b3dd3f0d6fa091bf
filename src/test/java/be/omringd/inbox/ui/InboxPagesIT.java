package be.omringd.inbox.ui;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.inbox.InboxFixture;
import be.omringd.inbox.WorkItems;
import be.omringd.person.ContactDetails;
import be.omringd.place.Region;
import be.omringd.testing.OnMariaDb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnMariaDb
@Import(InboxFixture.Tasks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxPagesIT {

    private static final String PASSWORD = "een zin die ik onthoud";

    @LocalServerPort int port;
    @Autowired UserAdministration administration;
    @Autowired CurrentActor currentActor;
    @Autowired Users users;
    @Autowired CaseFiles files;
    @Autowired WorkItems items;
    @Autowired InboxFixture.Tasks given;

    private final List<UUID> tasks = new ArrayList<>();
    private CaseId first;

    @BeforeAll
    void aTeamAtWork() {
        Actor lies = user("lies", "Lies Vermeulen", Role.COORDINATOR);
        Actor karim = user("karim", "Karim Haddad", Role.COORDINATOR);
        user("mia", "Mia De Wolf", Role.MANAGER);
        first = person("Jef", "Van Hove", "41081");
        aTask(first, "firstContact", "intake/first-contact", -3, Map.of("attempts", 0));
        aTask(person("Fatima", "El Idrissi", "41002"), "firstContact", "intake/first-contact", 0, Map.of("attempts", 2));
        CaseId rosa = person("Rosa", null, "44021");
        UUID orientation = aTask(rosa, "confirmOrientation", "intake/confirm-orientation", 2, Map.of("orientationAdvice", "lus"));
        aTask(person("Bert", "Claes", "41081"), "introConversation", "intake/intro-conversation", 9, Map.of());
        aTask(person("Dominique", "Van de Casteele-Vandenbroucke", "44021"), "askDecision", "intake/ask-decision", 25, Map.of());
        CaseId worry = person("Noor", "Peeters", "41002");
        currentActor.asProcess(() -> {
            files.reportConcern(worry, "Noor opende al twee dagen de deur niet.");
            return null;
        });
        tasks.add(given.aTask(worry, "request-intake", "assessConcern", "casefile/assess-concern", "lusWorker",
                Instant.now().plus(Duration.ofHours(21)), Map.of()));
        CaseId map = person("Ahmed", "Yilmaz", "41081");
        tasks.add(given.aTask(map, "lus-trajectory", "chooseInvitees", "lus/ask-ready", "lusWorker",
                Instant.now().plus(Duration.ofDays(70)), Map.of()));
        tasks.add(given.aTask(map, "lus-trajectory", "teamConsult", "lus/team-consult", "lusWorker", null, Map.of()));
        CaseId paused = person("Yvette", "Goossens", "41081");
        aTask(paused, "firstContact", "intake/first-contact", -20, Map.of("attempts", 1));
        given.as(lies, () -> {
            items.claim(orientation);
            items.claim(tasks.get(0));
            items.keepDraft(tasks.get(0), FormValues.of(Map.of("contactOutcome", "reached", "contactWay", "phone")));
            files.note(rosa, "casefile.event.personChanged", null);
            return null;
        });
        given.as(karim, () -> items.claim(tasks.get(3)));
        given.as(karim, () -> items.handOver(tasks.get(3), lies.userId(), "Jij kent Bert al van de buurtwerking"));
        given.as(karim, () -> items.claim(tasks.get(4)));
        given.remind(first, "firstContact", true);
        currentActor.asProcess(() -> {
            files.pause(paused, null);
            return null;
        });
    }

    @Test
    void preview() throws Exception {
        System.out.println("PREVIEW http://localhost:" + port + " " + tasks);
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/preview"), port + " " + tasks);
        while (!java.nio.file.Files.exists(java.nio.file.Path.of("/tmp/preview-stop"))) {
            Thread.sleep(1000);
            java.nio.file.Path more = java.nio.file.Path.of("/tmp/preview-more");
            if (java.nio.file.Files.exists(more)) {
                java.nio.file.Files.delete(more);
                aTask(person("Nieuw", "Gekomen", "41081"), "firstContact", "intake/first-contact", -6, Map.of("attempts", 0));
            }
        }
    }

    private UUID aTask(CaseId person, String element, String formKey, int days, Map<String, Object> variables) {
        UUID task = given.aTask(person, "request-intake", element, formKey, "introducer", Instant.now().plus(Duration.ofDays(days)), variables);
        tasks.add(task);
        return task;
    }

    private CaseId person(String first, String last, String place) {
        return files.open(new ContactDetails(first, last, "0470 12 34 56", first.toLowerCase() + "@voorbeeld.be", place, "nl", "phone", false));
    }

    private Actor user(String username, String name, Role role) {
        currentActor.asProcess(() -> administration.create(
                new NewUser(username, name, "nl", Set.of(role), Set.of(Region.OOST_VLAANDEREN)), PASSWORD));
        return users.active().stream().filter(user -> user.name().equals(name)).findFirst().orElseThrow();
    }
}
