package be.omringd.bench;

import static be.omringd.bench.Percentiles.percentile;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.access.Users;
import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.inbox.Tasks;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import be.omringd.intake.Intake;
import be.omringd.intake.NewRequest;
import be.omringd.intake.PersonKnows;
import be.omringd.intake.RequesterRole;
import be.omringd.place.Region;
import be.omringd.shell.Texts;
import be.omringd.testing.Chromium;
import be.omringd.testing.OnBroker;
import be.omringd.testing.OnMariaDb;
import be.omringd.testing.TestBroker;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * From completing a first contact until the conversation stands in the open inbox of a colleague, in a browser; against a bare
 * Zeebe client that completes the same step of the same diagram on a broker of its own, and has the next one pushed to it, which is
 * quicker than asking and which we may not do (docs/decisions/0003-work-items.md). Begins where a page completes the task: the click, and
 * its way to the server, are not in it. Everything that is committed is on the disk, as the product runs. Both in turns, in one run. Prints
 * the medians, the 95th percentiles and their ratio.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "omringd.demo=false")
@OnMariaDb
@OnBroker
class NextTaskVisibleBench {

    /** Without a breath: a server that has run for a day has done each step more often than the JVM needs to compile it. */
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 250);
    private static final int ROUNDS = 60;
    /** Before each round that counts, in milliseconds: a busy office, not a machine that completes tasks as fast as it can. */
    private static final long BREATH = 600;
    private static final String PASSWORD = "een zin die ik onthoud";
    private static final String USER_TASK = "io.camunda.zeebe:userTask";

    @LocalServerPort
    int port;
    @Autowired
    UserAdministration administration;
    @Autowired
    Users users;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    Intake intake;
    @Autowired
    WorkItems items;
    @Autowired
    Tasks tasks;

    private final List<Double> committed = new ArrayList<>();
    private final List<Double> offeredAfter = new ArrayList<>();
    private final BlockingQueue<ActivatedJob> offered = new LinkedBlockingQueue<>();

    @Test
    void measure() throws Exception {
        Actor els = coordinator("els", "Els Voorbeeld");
        coordinator("lies", "Lies Voorbeeld");
        List<Double> application = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (TestBroker broker = TestBroker.started(); CamundaClient client = broker.newClient(); Chromium chromium = Chromium.start();
                BrowserContext window = chromium.window(1440, 900, "nl-BE")) {
            deploy(client);
            Page inbox = openInbox(window);
            try (JobWorker worker = client.newWorker().jobType(USER_TASK).handler((jobs, job) -> offered.add(job))
                    .timeout(Duration.ofHours(1)).maxJobsActive(1000).streamEnabled(true).open();
                    JobWorker introducer = client.newWorker().jobType("intake.assignIntroducer")
                            .handler((jobs, job) -> jobs.newCompleteCommand(job)
                                    .variable("contactDueAt", Instant.now().plus(Duration.ofDays(14)).toString()).send().join())
                            .streamEnabled(true).open()) {
                for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                    double there = throughTheApplication(els, inbox, i);
                    double here = throughTheClient(client, i);
                    if (i >= WARM_UP) {
                        application.add(there);
                        bare.add(here);
                    }
                }
            }
        }
        report(application, bare);
        System.out.printf("of which: answered after %.0f ms, offered by the engine after %.0f ms (medians)%n",
                percentile(counted(committed), 50), percentile(counted(offeredAfter), 50));
    }

    // ---- the application

    private double throughTheApplication(Actor els, Page inbox, int round) throws InterruptedException {
        String name = "Meting%03dx".formatted(round);
        CaseId caseId = currentActor.as(els, () -> intake.registerFor(new NewRequest(
                UUID.randomUUID(), RequesterRole.SELF, null, PersonKnows.YES, name, "0470 12 34 56", null, "41081", "nl", "phone",
                "Ik zoek gezelschap.", false, null), be.omringd.intake.RequestChannel.PHONE, LocalDate.now())).caseId();
        WorkItemSummary contact = null;
        while (contact == null) {
            Thread.sleep(20);
            contact = currentActor.as(els, () -> items.openIn(caseId)).stream().findFirst().orElse(null);
        }
        UUID task = contact.id();
        Locator row = inbox.locator(".task-row", new Page.LocatorOptions().setHasText(name));
        row.first().waitFor();
        FormValues answers = FormValues.of(Map.of(
                "contactedOn", LocalDate.now().minusDays(1).toString(), "contactOutcome", "reached", "contactWay", "phone",
                "appointmentOn", LocalDate.now().plusDays(7).toString()));
        inbox.evaluate("name => { window.seen = new Promise(done => { const look = () => [...document.querySelectorAll('.task-row')]"
                + ".some(row => row.textContent.includes(name) && row.textContent.includes('Kennismakingsgesprek')) "
                + "? done(Date.now()) : requestAnimationFrame(look); look(); }) }", name);
        breathe(round);
        Instant from = Instant.now();
        long begin = System.nanoTime();
        Object completion = currentActor.as(els, () -> tasks.complete(task, answers, Texts.DUTCH));
        double answered = (System.nanoTime() - begin) / 1e6;
        // by the clock of the page, which is ours: the way back out of the browser is not part of it
        long seen = ((Number) inbox.evaluate("() => window.seen")).longValue();
        double millis = seen - from.toEpochMilli();
        committed.add(answered);
        offeredAfter.add(currentActor.as(els, () -> items.openIn(caseId)).stream()
                .mapToDouble(item -> Duration.between(from, item.createdAt()).toNanos() / 1e6).max().orElseThrow());
        if (!completion.getClass().getSimpleName().equals("Done")) {
            throw new IllegalStateException("The task was not completed: " + completion);
        }
        return millis;
    }

    private static void breathe(int round) throws InterruptedException {
        if (round >= WARM_UP) {
            Thread.sleep(BREATH);
        }
    }

    private Actor coordinator(String username, String name) {
        currentActor.asProcess(() -> administration.create(
                new NewUser(username, name, "nl", Set.of(Role.COORDINATOR), Set.of(Region.OOST_VLAANDEREN)), PASSWORD));
        return users.active().stream().filter(user -> user.name().equals(name)).findFirst().orElseThrow();
    }

    private Page openInbox(BrowserContext window) {
        Page page = window.newPage();
        page.setDefaultTimeout(60_000);
        page.navigate("http://localhost:" + port + "/inbox?scope=all&sort=newest");
        page.locator("input[name=username]").fill("lies");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.locator("main h1").first().waitFor();
        return page;
    }

    // ---- the bare client

    private void deploy(CamundaClient client) throws Exception {
        var command = client.newDeployResourceCommand().addResourceFile(Path.of("processes", "intake", "request-intake.bpmn").toString());
        try (var decisions = Files.walk(Path.of("processes"))) {
            for (Path decision : decisions.filter(file -> file.toString().endsWith(".dmn")).toList()) {
                command = command.addResourceFile(decision.toString());
            }
        }
        command.send().join();
    }

    private double throughTheClient(CamundaClient client, int round) throws InterruptedException {
        String caseId = new UUID(1, round).toString();
        client.newPublishMessageCommand().messageName("RequestRegistered").correlationKey(caseId).messageId(caseId)
                .variables(Map.of("caseId", caseId, "requestId", caseId, "personKnows", "yes", "requesterRole", "self",
                        "registeredAt", Instant.now().toString()))
                .send().join();
        ActivatedJob contact = next("firstContact");
        breathe(round);
        long begin = System.nanoTime();
        client.newCompleteCommand(contact.getKey()).variables(Map.of("contactOutcome", "reached", "attempts", 1)).send().join();
        next("introConversation");
        return (System.nanoTime() - begin) / 1e6;
    }

    private ActivatedJob next(String element) throws InterruptedException {
        ActivatedJob job = offered.poll(30, TimeUnit.SECONDS);
        if (job == null || !job.getElementId().equals(element)) {
            throw new IllegalStateException("Expected " + element + " but got " + (job == null ? "nothing" : job.getElementId()));
        }
        return job;
    }

    // ---- what came out

    private static void report(List<Double> application, List<Double> bare) {
        System.out.printf("next task visible: application median %.0f ms, p95 %.0f ms; bare client median %.0f ms, p95 %.0f ms; "
                        + "ratio of p95 %.2f, of medians %.2f (%d rounds)%n",
                percentile(application, 50), percentile(application, 95), percentile(bare, 50), percentile(bare, 95),
                percentile(application, 95) / percentile(bare, 95), percentile(application, 50) / percentile(bare, 50), application.size());
    }

    private static List<Double> counted(List<Double> all) {
        return all.subList(WARM_UP, all.size());
    }
}
