package be.omringd.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.coaching.CoachingSteps;
import be.omringd.coaching.CoachingTrajectories;
import be.omringd.coaching.Offer;
import be.omringd.inbox.InboxFixture;
import be.omringd.onboarding.ComingForward.Interested;
import be.omringd.onboarding.internal.CandidateSteps;
import be.omringd.onboarding.internal.PaperSteps;
import be.omringd.onboarding.internal.Talk;
import be.omringd.onboarding.internal.VolunteerSteps;
import be.omringd.organisation.Contact;
import be.omringd.organisation.OrganisationDetails;
import be.omringd.organisation.OrganisationKind;
import be.omringd.organisation.Organisations;
import be.omringd.place.Region;
import be.omringd.retention.Erasures;
import be.omringd.testing.Browser;
import be.omringd.testing.OurClasses;
import be.omringd.volunteer.VolunteerWorld;
import com.tngtech.archunit.core.domain.JavaClass;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is told to somebody who is signed in, in screens, files and pages to print, is kept by no browser and no proxy. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(InboxFixture.Tasks.class)
class FilesStayNowhereTest extends VolunteerWorld {

    private static final String PASSWORD = "een zin die ik onthoud";

    @LocalServerPort
    int port;
    @Autowired
    ComingForward coming;
    @Autowired
    BreaksAndGoodbyes goodbyes;
    @Autowired
    CandidateSteps candidates;
    @Autowired
    PaperSteps papers;
    @Autowired
    VolunteerSteps volunteerSteps;
    @Autowired
    UserAdministration administration;
    @Autowired
    Onboarding onboarding;
    @Autowired
    Agreements agreements;
    @Autowired
    Erasures erasures;
    @Autowired
    Organisations organisations;
    @Autowired
    CoachingTrajectories trajectories;
    @Autowired
    CoachingSteps coaching;
    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    ServletContext servlets;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    private Browser somebodyWhoMayAll() {
        String name = "wim" + System.nanoTime();
        currentActor.asProcess(() -> administration.create(
                new NewUser(name, "Wim Claes", "nl", Set.of(Role.values()), Set.of(Region.values()), Set.of(Team.values())), PASSWORD));
        Browser browser = new Browser(port);
        browser.signIn(name, PASSWORD);
        return browser;
    }

    /** Where each class that offers files shows them. */
    private Map<String, String> offered() {
        Interested erased = interested("Weg");
        does(ELS, () -> goodbyes.leave(erased.volunteerId()));
        does(Actor.PROCESS, () -> volunteerSteps.close(erased.caseId()));
        clock.pass(Period.ofMonths(7));
        as(MARIE, () -> erasures.erase(List.of(erased.volunteerId()), List.of()));
        Interested signed = interested("Greet");
        CaseId file = signed.caseId();
        does(ELS, () -> candidates.talked(file, new Talk(clock.today(), 1985, "koken", null, null, Benefit.NONE, false),
                candidates.volunteer(file).details()));
        does(Actor.PROCESS, () -> papers.listChecks(file, List.of()));
        UUID task = given.aTask(file, "volunteer-onboarding", "signAgreement", "volunteer/sign-agreement", "lusWorker",
                Instant.now().plus(Duration.ofDays(3)), Map.of());
        does(ELS, () -> {
            papers.informed(file, clock.today(), InformedWay.TALK);
            papers.signed(file, agreements.toSign("nl").getFirst().templateId(), clock.today(), SigningWay.PAPER);
        });
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put("AllowancesView", "/kostenvergoedingen");
        offered.put("CaseListView", "/dossiers");
        offered.put("ErasureView", "/gegevens-wissen");
        offered.put("FlowView", "/doorstroom");
        offered.put("OnboardingParts", "/vrijwilligers/" + signed.volunteerId().value());
        offered.put("OverviewView", "/vraag-en-aanbod");
        offered.put("LinkGroupsView", "/linkgroepen");
        offered.put("ProcessView", "/processen/request-intake");
        offered.put("ReportSection", "/" + CaseFilePages.file(aTrajectory()));
        offered.put("Signing", "/taak/" + task);
        offered.put("VolunteerCsv", "/vrijwilligers");
        return offered;
    }

    private CaseId aTrajectory() {
        CaseId id = as(Actor.VISITOR, () -> trajectories.begin(organisations.register(
                new OrganisationDetails("Bib", OrganisationKind.ORGANISATION, ZOTTEGEM, "nl"),
                new Contact("Ans", null, null, "a@bib.example")), Team.LUS));
        does(Actor.PROCESS, () -> coaching.offered(id, Offer.TRAJECTORY, null, null));
        return id;
    }

    @Test
    void everyFileThatAScreenOffersIsKeptNowhere() {
        Map<String, String> offered = offered();
        assertThat(offered.keySet()).as("a class that offers files says here where")
                .containsExactlyInAnyOrderElementsOf(thoseThatOfferFiles());

        Browser browser = somebodyWhoMayAll();
        offered.forEach((who, path) -> {
            Browser.Tab tab = browser.tab(path);
            assertThat(tab.files()).as(who + " at " + path).isNotEmpty();
            tab.files().forEach(file -> {
                HttpResponse<String> answer = browser.open(file);
                assertThat(answer.statusCode()).as(who).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).as(who).contains("filename");
                assertKeptNowhere(who, answer);
            });
        });
    }

    @Test
    void everyAnswerToSomebodyWhoIsSignedInIsKeptNowhere() {
        TreeSet<String> paths = new TreeSet<>();
        RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))).getAvailableRoutes()
                .forEach(route -> paths.add("/" + route.getTemplate().replaceAll(":[^/]+", UUID.randomUUID().toString())));
        pages.getHandlerMethods().keySet().forEach(page -> page.getPatternValues()
                .forEach(path -> paths.add(path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))));
        assertThat(paths).contains("/inbox", "/vraag-en-aanbod", "/plaatsen", "/gesloten");

        Browser browser = somebodyWhoMayAll();
        paths.forEach(path -> assertKeptNowhere(path, browser.open(path)));
        Browser.Tab tab = browser.tab("/inbox");
        assertKeptNowhere("what begins a screen", tab.begun());
        assertKeptNowhere("what is new in a screen", tab.update());
    }

    private static void assertKeptNowhere(String what, HttpResponse<?> answer) {
        assertThat(String.join(", ", answer.headers().allValues("Cache-Control"))).as(what).contains("no-store").doesNotContain("public",
                "max-age=3600");
    }

    private static Set<String> thoseThatOfferFiles() {
        return OurClasses.all().stream()
                .filter(one -> one.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isAssignableTo(DownloadHandler.class)))
                .map(FilesStayNowhereTest::outermost).collect(Collectors.toSet());
    }

    private static String outermost(JavaClass one) {
        return one.getEnclosingClass().map(FilesStayNowhereTest::outermost).orElse(one.getSimpleName());
    }

    private Interested interested(String name) {
        return as(Actor.VISITOR,
                () -> coming.interested(new NewInterest(UUID.randomUUID(), details(name, ZOTTEGEM), 1985, "Ik kook graag", null)));
    }
}
