package be.omringd.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.TimelineEntry;
import be.omringd.database.UtcMoments;
import be.omringd.demo.CaseScript;
import be.omringd.engine.ActiveSteps;
import be.omringd.engine.ProcessCommands;
import be.omringd.engine.ProcessNames;
import be.omringd.inbox.TaskAssignments;
import be.omringd.intake.RequestPhase;
import be.omringd.place.Region;
import be.omringd.status.Interventions.Move;
import be.omringd.testing.Await;
import be.omringd.testing.Chromium;
import be.omringd.testing.OnBroker;
import be.omringd.testing.OnMariaDb;
import be.omringd.testing.TestBroker;
import be.omringd.testing.TestBroker.Standing;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a manager does about a case that does not go on, on the real engine: once, however often it is asked or sent, or not at all. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "omringd.demo=false")
@OnMariaDb
@OnBroker
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InterventionsIT {

    private static final String PROCESS = "request-intake";
    private static final String PASSWORD = "een zin die ik onthoud";
    private static final Actor MIA = new Actor(UUID.randomUUID(), "Mia", Actor.Kind.USER, Set.of(Role.MANAGER), Set.of());
    private static final Actor KARIM = new Actor(UUID.randomUUID(), "Karim", Actor.Kind.USER, Set.of(Role.COORDINATOR), Set.of());

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext context;
    @Autowired
    Interventions interventions;
    @Autowired
    RoutingChanges routing;
    @Autowired
    ProcessStatus status;
    @Autowired
    TestBroker broker;
    @Autowired
    ActiveSteps steps;
    @Autowired
    ProcessCommands commands;
    @Autowired
    CaseFiles files;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void aMoveIsMadeOnceHoweverManyAskForItAndHoweverOftenItIsSent() {
        CaseId id = aCaseAtItsTalk(5);
        Move move = mia(() -> interventions.moveFrom(id, PROCESS, "introConversation").orElseThrow());
        assertThat(move.to()).contains("askDecision").doesNotContain("introConversation");
        assertThat(move.tasks()).singleElement().satisfies(task -> assertThat(task.isAt("introConversation")).isTrue());
        assertThatThrownBy(() -> currentActor.as(KARIM, () -> interventions.move(id, move.from().key(), "askDecision", "Zomaar")))
                .isInstanceOf(AccessDeniedException.class);

        List<Boolean> asked = Stream.of(1, 2)
                .map(colleague -> CompletableFuture.supplyAsync(
                        () -> mia(() -> interventions.move(id, move.from().key(), "askDecision", "Het gesprek was er al"))))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(asked).containsExactlyInAnyOrder(true, false);
        await("the other step to begin", () -> openTasks(id).equals(List.of("askDecision")));
        assertThat(history(id, "status.event.moved")).singleElement().satisfies(entry -> {
            assertThat(entry.detail()).isEqualTo("request-intake introConversation askDecision\nHet gesprek was er al");
            assertThat(entry.actorName()).isEqualTo("Mia");
        });

        // as after a crash before it was noted that the engine has it
        jdbc.update("update process_command set done_at = null, next_attempt_at = created_at where case_id = ? and kind = 'MODIFY'",
                id.toString());
        await("it to be sent again", () -> jdbc.queryForObject(
                "select count(*) from process_command where case_id = ? and kind = 'MODIFY' and done_at is not null and failure is null",
                Integer.class, id.toString()) == 1);

        assertThat(openTasks(id)).containsExactly("askDecision");
        assertThat(jdbc.queryForObject("select count(*) from engine_element where element_id = 'askDecision' and process_instance_key = ?",
                Integer.class, move.from().processInstanceKey())).isEqualTo(1);
        assertThat(history(id, "status.event.declined")).isEmpty();
    }

    @Test
    void aMoveThatTheEngineDeclinesIsToldInTheHistoryAndChangesNothing() {
        CaseId id = aCaseAtItsTalk(6);
        ActiveSteps.Step step = steps.at(id.value(), PROCESS, "introConversation").orElseThrow();

        transaction.executeWithoutResult(tx -> commands.move(step, "noStepOfThisDiagram"));

        await("it to be told", () -> history(id, "status.event.declined").size() == 1);
        assertThat(openTasks(id)).containsExactly("introConversation");
        assertThat(mia(() -> interventions.moveFrom(id, PROCESS, "introConversation"))).as("another move can be asked for").isPresent();
    }

    @Test
    void aCaseStopsByItsOwnEndingAndWhereThatIsStuckTooItIsBrokenOff() {
        CaseId id = aCaseAtItsTalk(7);
        assertThat(mia(() -> interventions.stopOf(id).orElseThrow().byItsEnding())).isTrue();

        assertThat(mia(() -> interventions.stop(id, true, "Dubbel"))).isTrue();

        await("the goodbye to be asked for", () -> openTasks(id).equals(List.of("closingTalk")));
        assertThat(file(id).phase()).isEqualTo(CasePhase.ROUNDING_OFF);
        assertThat(mia(() -> interventions.stop(id, true, "Nog eens"))).as("a colleague was sooner").isFalse();

        assertThat(mia(() -> interventions.stop(id, false, "Het afscheid liep vast"))).isTrue();

        await("its tasks to be gone", () -> openTasks(id).isEmpty());
        await("the engine to have told it", () -> steps.running(id.value()).isEmpty());
        assertThat(file(id).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(file(id).closeReason()).isEqualTo("cannotGoOn");
        assertThat(history(id, "status.event.cancelled")).extracting(TimelineEntry::detail).containsExactly("Het afscheid liep vast");
        assertThat(mia(() -> interventions.stop(id, false, "Nog eens"))).isFalse();

        jdbc.update("update process_command set done_at = null, next_attempt_at = created_at where case_id = ? and kind = 'CANCEL'",
                id.toString());
        await("it to be sent again", () -> jdbc.queryForObject(
                "select count(*) from process_command where case_id = ? and done_at is null", Integer.class, id.toString()) == 0);
        assertThat(history(id, "status.event.declined")).isEmpty();
    }

    @Test
    void aValueThatADecisionCannotReadIsChangedOnceHoweverManyAskForItAndHoweverOftenItIsSent() {
        CaseId id = aCaseAtItsTalk(8);
        ActiveSteps.Step talk = steps.at(id.value(), PROCESS, "introConversation").orElseThrow();
        getsStuckAtTheAdvice(id, talk);
        RoutingChanges.Offer offer = mia(() -> routing.offer(id, PROCESS, "adviseOrientation").orElseThrow());
        assertThat(offer.values()).extracting(RoutingChanges.Value::name)
                .containsExactlyInAnyOrder("wantsOwnGroup", "wantsToMeetNew", "clubStepTooBig", "otherNeed");
        assertThat(offer.values()).filteredOn(value -> value.name().equals("clubStepTooBig")).singleElement().satisfies(value -> {
            assertThat(value.now()).as("what the engine was told").isEqualTo("mistyped");
            assertThat(value.allowed()).containsExactlyInAnyOrder("yes", "no", "unknown");
        });
        assertThatThrownBy(() -> currentActor.as(KARIM, () -> routing.change(id, offer, "clubStepTooBig", "yes", "Zomaar")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> mia(() -> routing.change(id, offer, "clubStepTooBig", "perhaps", "Zomaar")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(mia(() -> routing.change(id, offer, "orientation", "lus", "Zomaar"))).as("is asked further on").isFalse();

        List<Boolean> asked = Stream.of("yes", "no")
                .map(word -> CompletableFuture.supplyAsync(
                        () -> mia(() -> routing.change(id, offer, "clubStepTooBig", word, "Een tikfout in het formulier"))))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(asked).containsExactlyInAnyOrder(true, false);
        await("the process to go on", () -> openTasks(id).contains("confirmOrientation"));
        assertThat(history(id, RoutingChanges.CHANGED)).singleElement().satisfies(entry -> {
            assertThat(entry.detail()).startsWith("request-intake adviseOrientation intake/intro-conversation clubStepTooBig mistyped ")
                    .endsWith("\nEen tikfout in het formulier");
            assertThat(entry.actorName()).isEqualTo("Mia");
        });

        // as after a crash before it was noted that the engine has them
        jdbc.update(
                "update process_command set done_at = null, next_attempt_at = created_at where case_id = ? and kind in ('SET', 'RESOLVE')",
                id.toString());
        await("them to be sent again", () -> jdbc.queryForObject(
                """
                select count(*) from process_command where case_id = ? and kind in ('SET', 'RESOLVE') and done_at is not null
                    and failure is null""", Integer.class, id.toString()) == 2);
        assertThat(jdbc.queryForObject("select count(*) from engine_element where element_id = 'confirmOrientation'"
                + " and process_instance_key = ?", Integer.class, talk.processInstanceKey())).isEqualTo(1);
        assertThat(history(id, "status.event.declined")).isEmpty();
        assertThat(mia(() -> routing.change(id, offer, "clubStepTooBig", "no", "Nog eens"))).as("it has gone on").isFalse();
    }

    @Test
    void aValueThatTheEngineDoesNotTakeIsToldAndChangesNothing() {
        CaseId id = aCaseAtItsTalk(9);
        ActiveSteps.Step step = steps.at(id.value(), PROCESS, "introConversation").orElseThrow();

        jdbc.update("""
                insert into process_command (id, kind, name, job_key, case_id, variables, ttl_millis, beside, created_at, attempts, next_attempt_at)
                values (?, 'SET', 'decision', ?, ?, '[1]', 0, false, utc_timestamp(), 0, utc_timestamp())""",
                UUID.randomUUID().toString(), step.key(), id.toString());

        await("it to be told", () -> history(id, "status.event.declined").size() == 1);
        assertThat(mia(() -> routing.declined())).contains(new RoutingChanges.Declined(id, "introConversation"));
        assertThat(openTasks(id)).containsExactly("introConversation");

        ActiveSteps.Step left = new ActiveSteps.Step(step.key() + 100_000, step.processInstanceKey(), step.scopeKey(), step.caseId(),
                step.processId(), step.processDefinitionKey(), step.elementId(), step.type(), step.since(), null);
        transaction.executeWithoutResult(tx -> commands.set(left, "decision", "yes"));

        await("that to be told too", () -> history(id, "status.event.declined").size() == 2);
    }

    @Test
    void aMondayOfAManagerGoesFromTheNumbersToWhatIsStuckAndFromWhoCarriesTooMuchToTheSheetForTheBoard() {
        assumeTrue(Chromium.here());
        CaseId id = aCaseAtItsTalk(10);
        getsStuckAtTheAdvice(id, steps.at(id.value(), PROCESS, "introConversation").orElseThrow());
        CaseSummary file = file(id);
        user("mia", "Mia De Wolf", Role.MANAGER);
        Actor lies = user("lies", "Lies Vermeulen", Role.COORDINATOR);
        user("karim", "Karim Haddad", Role.COORDINATOR);
        try (Chromium chromium = Chromium.start(); BrowserContext window = chromium.window(1440, 900, "nl-BE")) {
            Page page = window.newPage();
            page.setDefaultTimeout(60_000);
            page.navigate("http://localhost:" + port + "/processen");
            Chromium.signIn(page, "mia", PASSWORD);

            seen(page, "monday-processes");
            link(page, "Aanvraag en kennismaking").click();
            link(page, "Advies: wat past er?").click();
            page.getByText("1 bij “Advies: wat past er?”").waitFor();
            seen(page, "monday-numbers");
            link(page, file.calledName()).click();
            page.waitForURL("**/dossier/" + id + "**");
            page.locator("vaadin-details-summary").getByText("Toon het verloop").click();
            page.locator(".djs-overlay-container").getByText("Nu", new Locator.GetByTextOptions().setExact(true)).first().waitFor();

            page.navigate("http://localhost:" + port + "/vastgelopen");
            Locator line = page.locator(".stuck-list li:has-text('Een stap is vastgelopen')")
                    .filter(new Locator.FilterOptions().setHas(page.locator("a[href$='" + id + "']")));
            seen(page, "monday-stuck");
            button(line, "Opnieuw proberen").click();
            reason(page, "De dienst werkte weer");
            await("the engine to have tried in vain", () -> jdbc.queryForObject(
                    "select count(*) from engine_incident i join engine_case c using (process_instance_key) where c.case_id = ?",
                    Integer.class,
                    id.toString()) == 2);

            page.reload();
            button(line, "Een antwoord aanpassen").click();
            choose(page, "Welk antwoord?", "Is de stap naar een club of vereniging te groot?");
            page.getByText("Nu, voor zover bekend: “mistyped”.").waitFor();
            choose(page, "Wat wordt het?", "Ja");
            page.getByText("“Advies: wat past er?” kijkt er opnieuw naar.").waitFor();
            seen(page, "monday-answer");
            reason(page, "Een tikfout in het formulier");
            await("the process to go on", () -> openTasks(id).contains("confirmOrientation"));
            line.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(history(id, "casefile.event.triedAgain")).hasSize(1);
            assertThat(history(id, RoutingChanges.CHANGED)).hasSize(1);

            UUID task = UUID.fromString(jdbc.queryForObject(
                    "select id from work_item where case_id = ? and element_id = 'confirmOrientation'", String.class, id.toString()));
            currentActor.as(lies, () -> context.getBean(TaskAssignments.class).claim(task));
            page.navigate("http://localhost:" + port + "/processen/wie");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1 taken van Lies Vermeulen")).click();
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Kies .* – "))).first().check();
            seen(page, "monday-carries");
            page.getByText("Geef gekozene door").click();
            Locator receivers = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Aan wie?"));
            receivers.pressSequentially("Karim");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Karim Haddad")).click();
            page.getByText("Naar Karim Haddad").waitFor();
            receivers.press("Escape");
            reason(page, "Lies heeft veel deze week");
            page.getByText("Karim Haddad: 1 stuk doorgegeven.").waitFor();

            page.navigate("http://localhost:" + port + "/doorstroom/bestuur");
            page.getByText("De maand voor het bestuur").first().waitFor();
            seen(page, "monday-board");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".flow-sheet").isVisible()).isTrue();
            assertThat(page.locator(".not-on-paper").all()).isNotEmpty().noneMatch(Locator::isVisible);
        }
    }

    private static void seen(Page page, String name) {
        page.locator("main h1").first().waitFor();
        Chromium.picture(page, name);
        assertThat(Chromium.axe(page)).as(name).isEmpty();
        if (Chromium.KEEPS_PICTURES) {
            page.setViewportSize(820, 1180);
            Chromium.picture(page, name + "-tablet");
            page.setViewportSize(1440, 900);
        }
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void choose(Page page, String label, String option) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(label.replace("?", "\\?")))).press("Enter");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true)).click();
    }

    /** Says why in the dialog that is open, and goes on. */
    private static void reason(Page page, String why) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.locator("textarea").fill(why);
        dialog.locator("textarea").press("Tab");
        dialog.locator("vaadin-button[theme~=primary]").click();
        page.locator("vaadin-dialog[opened]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private Actor user(String username, String name, Role role) {
        Set<Region> regions = role == Role.MANAGER ? Set.of() : Set.of(Region.values());
        currentActor.asProcess(() -> context.getBean(UserAdministration.class).create(
                new NewUser(username, name, "nl", Set.of(role), regions), PASSWORD));
        return context.getBean(Users.class).active().stream().filter(user -> user.name().equals(name)).findFirst().orElseThrow();
    }

    /** The talk is answered with a word that the decision table does not know. */
    private void getsStuckAtTheAdvice(CaseId id, ActiveSteps.Step talk) {
        transaction.executeWithoutResult(tx -> commands.complete(talk.jobKey(), id.value(), Map.of(
                "heldConversation", "held", "fileConsent", "yes", "decidedNow", "yes", "wantsOwnGroup", "no", "wantsToMeetNew", "yes",
                "clubStepTooBig", "mistyped", "otherNeed", "none")));
        await("the engine to have told that it is stuck", () -> mia(() -> routing.offer(id, PROCESS, "adviseOrientation"))
                .filter(RoutingChanges.Offer::stuck).isPresent());
    }

    /** Last, for its cases stand at the steps of the others too. */
    @Test
    @Order(Integer.MAX_VALUE)
    void theNumbersOfTheStatusAndTheListsBehindThemAreTheEnginesOwnWhereverCasesStand() throws Exception {
        long seed = Long.getLong("omringd.seed", System.nanoTime());
        System.out.println("Cases driven at random with -Domringd.seed=" + seed);
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("be.omringd.engine.ProcessedJobs", LogLevel.OFF);
        try {
            new RandomDrive(seed, context).cases(300);
            for (int days : List.of(0, 9, 33, 400)) {
                for (Region region : Arrays.asList(null, Region.LIMBURG)) {
                    Set<UUID> cases = RandomDrive.in(AccessScope.of(region == null ? Region.OOST_VLAANDEREN : region).code(), context);
                    Set<Region> regions = region == null ? Set.of() : Set.of(region);
                    Map<String, String> differences = new TreeMap<>();
                    try {
                        await("the numbers to be the engine's own", () -> {
                            List<Standing> standing = broker.standing();
                            Instant now = Instant.now().plus(Duration.ofDays(days));
                            Map<String, String> shown = mia(() -> shown(now, regions));
                            differences.clear();
                            if (standing.equals(broker.standing())) {
                                Map<String, String> counted = new EnginesNumbers(standing.stream()
                                        .filter(one -> region == null || cases.contains(one.caseId())).toList(), dueByJob(), now).all();
                                Stream.of(counted, shown).flatMap(one -> one.keySet().stream())
                                        .filter(line -> !Objects.equals(counted.get(line), shown.get(line)))
                                        .forEach(line -> differences.put(line,
                                                "engine: " + counted.get(line) + ", shown: " + shown.get(line)));
                                return differences.isEmpty();
                            }
                            return false;
                        });
                    } catch (AssertionError otherwise) {
                        throw new AssertionError("With -Domringd.seed=" + seed + ", in " + days + " days, " + regions + ": " + differences,
                                otherwise);
                    }
                }
            }
            assertThat(mia(() -> status.overview(Set.of())).processes()).as("every process").allMatch(line -> line.cases() > 0);
        } finally {
            LoggingSystem.get(getClass().getClassLoader()).setLogLevel("be.omringd.engine.ProcessedJobs", null);
        }
    }

    /** All that the pages of the status show, as {@link EnginesNumbers} words it. */
    private Map<String, String> shown(Instant now, Set<Region> regions) {
        ProcessStatus then =
                new ProcessStatus(jdbc, context.getBean(StandingCases.class), context.getBean(PlatformTransactionManager.class),
                        context.getBean(ProcessNames.class), currentActor, Clock.fixed(now, ZoneOffset.UTC));
        Map<String, String> lines = new TreeMap<>();
        ProcessStatus.Overview overview = then.overview(regions);
        ProcessStatus.Totals totals = overview.totals();
        lines.put("all", totals.withUs() + " with us, " + totals.late() + " late, " + totals.timers() + " timers");
        overview.processes().stream().filter(line -> line.cases() > 0).forEach(line -> {
            String process = line.processId();
            lines.put(process, line.cases() + " cases, " + line.withUs() + " with us, " + line.late() + " late, " + line.timers()
                    + " timers, since " + line.oldest());
            then.versions(process, regions).forEach((version, cases) -> lines.put(process + " v" + version, cases + " cases"));
            then.steps(process, null, regions).forEach(step -> {
                String element = step.elementId();
                lines.put(process + "#" + element, step.cases() + " cases, " + step.late() + " late, half " + step.median() + ", a tenth "
                        + step.slowest() + ", next " + step.next());
                lines.put(process + "#" + element + " behind", then.cases(process, element, null, regions, 10_000).stream()
                        .map(one -> one.caseId() + (one.late() ? " late" : "")).sorted().toList().toString());
            });
        });
        lines.put("late behind", Arrays.stream(Waits.values())
                .flatMap(waits -> then.late(waits, null, regions, 10_000).stream())
                .map(one -> one.caseId() + " " + one.processId() + "#" + one.elementId())
                .sorted().toList().toString());
        return lines;
    }

    /** By when each open task has to be done, except those that rest. */
    private Map<Long, Instant> dueByJob() {
        Map<Long, Instant> due = new HashMap<>();
        jdbc.query("select job_key, due_at from work_item where state = 'OPEN' and not resting and due_at is not null",
                row -> {
                    due.put(row.getLong(1), UtcMoments.get(row, 2));
                });
        return due;
    }

    private CaseId aCaseAtItsTalk(int number) {
        new CaseScript(context).driveTo(number, RequestPhase.CONVERSATION_PLANNED, "introConversation");
        CaseId id = new CaseId(UUID.fromString(jdbc.queryForObject(
                "select case_id from work_item where element_id = 'introConversation' and state = 'OPEN' order by created_at desc limit 1",
                String.class)));
        await("the engine to have told of it", () -> steps.at(id.value(), PROCESS, "introConversation").isPresent());
        return id;
    }

    private List<String> openTasks(CaseId id) {
        return jdbc.queryForList("select element_id from work_item where case_id = ? and state = 'OPEN'", String.class, id.toString());
    }

    private List<TimelineEntry> history(CaseId id, String kind) {
        return currentActor.asProcess(() -> files.timeline(id)).stream().filter(entry -> entry.kind().equals(kind)).toList();
    }

    private CaseSummary file(CaseId id) {
        return currentActor.asProcess(() -> files.get(id));
    }

    private <T> T mia(Supplier<T> work) {
        return currentActor.as(MIA, work);
    }

    private static void await(String what, BooleanSupplier condition) {
        Await.until(what, Duration.ofSeconds(60), condition);
    }
}
