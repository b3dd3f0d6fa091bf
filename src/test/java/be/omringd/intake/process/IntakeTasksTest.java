package be.omringd.intake.process;

import static be.omringd.intake.RequestFixtures.AN;
import static be.omringd.intake.RequestFixtures.LUC;
import static be.omringd.intake.RequestFixtures.ZOTTEGEM;
import static be.omringd.intake.RequestFixtures.aRequestForAnother;
import static be.omringd.intake.RequestFixtures.aRequestFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.Phase;
import be.omringd.form.FormChecker;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandlers;
import be.omringd.inbox.TaskResult;
import be.omringd.inbox.ui.PeopleOfTask;
import be.omringd.intake.ContactOutcome;
import be.omringd.intake.Intake;
import be.omringd.intake.IntakeSteps;
import be.omringd.intake.NewRequest;
import be.omringd.intake.Orientation;
import be.omringd.intake.PersonKnows;
import be.omringd.intake.RequestPhase;
import be.omringd.intake.RequestView;
import be.omringd.intake.RequestViews;
import be.omringd.shell.Texts;
import be.omringd.testing.OnMariaDb;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

/** What the answers of the forms in {@code forms/intake} do, with the real forms. */
@SpringBootTest
@OnMariaDb
class IntakeTasksTest {

    @Autowired
    TaskHandlers handlers;
    @Autowired
    List<PeopleOfTask> people;
    @Autowired
    Intake intake;
    @Autowired
    IntakeSteps steps;
    @Autowired
    RequestViews requests;
    @Autowired
    CaseFiles files;
    @Autowired
    Forms forms;
    @Autowired
    FormChecker checker;
    @Autowired
    CurrentActor currentActor;

    private CaseId assigned(NewRequest asked) {
        CaseId caseId = intake.register(asked).caseId();
        currentActor.asProcess(() -> steps.assign(caseId));
        return caseId;
    }

    /** Does the task as the inbox would: the answers are checked against the form and cleaned. */
    private TaskResult done(CaseId caseId, String formKey, Map<String, Object> variables, Map<String, Object> answers) {
        var form = forms.get(formKey);
        FormValues values = FormValues.of(answers);
        FormErrors errors = checker.check(form, values, variables, Texts.DUTCH);
        assertThat(errors.errors()).isEmpty();
        CurrentTask task = new CurrentTask(UUID.randomUUID(), caseId, "request-intake", "element", formKey, variables);
        return currentActor.as(AN, () -> handlers.complete(task, checker.clean(form, values, variables)));
    }

    private TaskResult done(CaseId caseId, String formKey, Map<String, Object> answers) {
        return done(caseId, formKey, Map.of(), answers);
    }

    private Phase phase(CaseId caseId) {
        return currentActor.as(AN, () -> files.get(caseId)).phase();
    }

    private RequestView request(CaseId caseId) {
        return currentActor.as(AN, () -> requests.find(caseId)).orElseThrow();
    }

    private static Map<String, Object> firstContact(String outcome) {
        return Map.of("contactOutcome", outcome, "contactWay", "phone", "contactedOn", "2026-07-01", "appointmentOn", "2026-07-09",
                "appointmentPlace", "<b>thuis</b>");
    }

    private static Map<String, Object> conversation(String consent, String decidedNow) {
        return Map.ofEntries(
                Map.entry("heldConversation", "held"), Map.entry("heldOn", "2026-07-02"), Map.entry("place", "thuis"),
                Map.entry("explained", List.of("lus")), Map.entry("hopes", "samen koken"), Map.entry("wantsOwnGroup", "yes"),
                Map.entry("wantsToMeetNew", "no"), Map.entry("clubStepTooBig", "unknown"), Map.entry("otherNeed", "none"),
                Map.entry("fileConsent", consent), Map.entry("consentSensitive", List.of("health", "belief")),
                Map.entry("decidedNow", decidedNow));
    }

    @Test
    void attemptsInVainAreCountedForTheProcess() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));

        assertThat(done(caseId, "intake/first-contact", firstContact("notReached"))).isEqualTo(TaskResult.done(Map.of("attempts", 1)));
        assertThat(done(caseId, "intake/first-contact", firstContact("notReached"))).isEqualTo(TaskResult.done(Map.of("attempts", 2)));
        assertThat(done(caseId, "intake/send-card", Map.of("cardSentOn", "2026-07-03", "afterCard", "tryAgain")))
                .isEqualTo(TaskResult.done());
        assertThat(done(caseId, "intake/first-contact", firstContact("reached"))).isEqualTo(TaskResult.done(Map.of("attempts", 2)));

        assertThat(request(caseId).attempts()).extracting(RequestView.Attempt::outcome).containsExactly(
                ContactOutcome.NOT_REACHED, ContactOutcome.NOT_REACHED, ContactOutcome.CARD_SENT, ContactOutcome.REACHED);
        assertThat(request(caseId).appointmentOn()).isEqualTo(LocalDate.of(2026, 7, 9));
        assertThat(request(caseId).appointmentPlace()).isEqualTo("<b>thuis</b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "later"})
    void onlyThePersonsOwnYesOpensTheWay(String answer) {
        CaseId caseId = assigned(aRequestForAnother(PersonKnows.NO));

        done(caseId, "intake/talk-to-requester", Map.of("spokenOn", "2026-07-01", "personAgrees", answer));
        assertThat(request(caseId).personKnows()).isEqualTo(PersonKnows.NO);
        TaskResult early = done(caseId, "intake/intro-conversation", conversation("yes", "yes"));
        assertThat(early).isInstanceOfSatisfying(TaskResult.Refused.class, refused -> assertThat(refused.errors().at("heldConversation"))
                .contains("Wie het aangaat, weet nog niet van deze aanvraag en moet eerst zelf ja zeggen."));

        done(caseId, "intake/talk-to-requester", Map.of("spokenOn", "2026-07-08", "personAgrees", "yes"));
        assertThat(request(caseId).personAgreedOn()).isEqualTo(LocalDate.of(2026, 7, 8));
        assertThat(done(caseId, "intake/intro-conversation", conversation("yes", "yes")))
                .isEqualTo(TaskResult.done(Map.of("consentForFile", true)));
    }

    @Test
    void whatWasSaidIsKeptAsItWasAllowed() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        done(caseId, "intake/intro-conversation", conversation("yes", "no"));

        RequestView request = request(caseId);
        assertThat(phase(caseId)).isEqualTo(RequestPhase.THINKING);
        assertThat(request.conversations().getFirst().said().hopes()).isEqualTo("samen koken");
        assertThat(request.consent().sensitive()).containsExactly("health", "belief");
    }

    @Test
    void withoutConsentNothingThatWasSaidIsKept() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        TaskResult result = done(caseId, "intake/intro-conversation", conversation("no", "yes"));

        // nor with the work item
        assertThat(result).isInstanceOfSatisfying(TaskResult.Done.class, kept -> assertThat(kept.toKeep().raw()).isEqualTo(
                Map.of("heldConversation", "held", "heldOn", "2026-07-02", "fileConsent", "no")));
        RequestView request = request(caseId);
        assertThat(request.consent().forFile()).isFalse();
        assertThat(request.conversations().getFirst().said().hopes()).isNull();
        assertThat(request.conversations().getFirst().said().place()).isNull();
    }

    @Test
    void aPersonWhoWasNotAskedForTheirConsentYetIsAskedAndTheTalkStaysOne() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        Map<String, Object> canWait = Map.of("consentCanWait", true);

        TaskResult result = done(caseId, "intake/intro-conversation", canWait, conversation("notYet", "yes"));

        assertThat(result).isInstanceOfSatisfying(TaskResult.Done.class, kept -> {
            assertThat(kept.variables()).isEmpty();
            assertThat(kept.toKeep().raw()).containsOnlyKeys("heldConversation", "heldOn", "fileConsent");
        });
        assertThat(request(caseId).consent()).isNull();
        assertThat(phase(caseId)).isEqualTo(RequestPhase.CONVERSATION_HELD);
        assertThat(request(caseId).conversations()).singleElement().satisfies(held -> assertThat(held.said().hopes()).isNull());
        CurrentTask again =
                new CurrentTask(UUID.randomUUID(), caseId, "request-intake", "introConversation", "intake/intro-conversation", canWait);
        assertThat(currentActor.as(AN, () -> handlers.begin(again)).raw())
                .isEqualTo(Map.of("heldConversation", "held", "heldOn", "2026-07-02"));

        done(caseId, "intake/intro-conversation", canWait, conversation("yes", "no"));

        assertThat(request(caseId).conversations()).singleElement()
                .satisfies(held -> assertThat(held.said().hopes()).isEqualTo("samen koken"));
        assertThat(request(caseId).consent().forFile()).isTrue();
        assertThat(currentActor.as(AN, () -> handlers.begin(again)).isEmpty()).isTrue();
    }

    @Test
    void onADiagramOfBeforeATalkWithoutTheQuestionForConsentIsPutOffAndNotClosed() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));

        assertThat(done(caseId, "intake/intro-conversation", conversation("notYet", "yes"))).isInstanceOfSatisfying(
                TaskResult.Done.class, kept -> assertThat(kept.variables()).isEqualTo(Map.of("heldConversation", "postponed")));
        assertThat(done(caseId, "intake/intro-conversation", conversation("yes", "yes"))).isInstanceOfSatisfying(
                TaskResult.Done.class, kept -> assertThat(kept.variables()).isEqualTo(Map.of("consentForFile", true)));
    }

    @Test
    void aConversationThatWasPutOffIsPlannedAnew() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        done(caseId, "intake/first-contact", firstContact("reached"));
        done(caseId, "intake/intro-conversation", Map.of("heldConversation", "postponed"));

        assertThat(request(caseId).appointmentOn()).isNull();
        assertThat(phase(caseId)).isEqualTo(RequestPhase.CONTACTED);
        assertThat(done(caseId, "intake/intro-conversation", Map.of("heldConversation", "declined"))).isEqualTo(TaskResult.done());
    }

    @Test
    void eachTimeWeAskTheProcessCountsOn() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        done(caseId, "intake/intro-conversation", conversation("yes", "no"));

        assertThat(done(caseId, "intake/ask-decision", Map.of("decision", "later"))).isEqualTo(TaskResult.done(Map.of("askCount", 1)));
        assertThat(phase(caseId)).isEqualTo(RequestPhase.THINKING);
        assertThat(done(caseId, "intake/ask-decision", Map.of("askCount", 1), Map.of("decision", "yes")))
                .isEqualTo(TaskResult.done(Map.of("askCount", 2)));
        assertThat(phase(caseId)).isEqualTo(RequestPhase.CONVERSATION_HELD);
    }

    @Test
    void theChoiceKeepsTheAdviceAndWhoDecided() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        done(caseId, "intake/intro-conversation", conversation("yes", "yes"));
        done(caseId, "intake/confirm-orientation", Map.of("orientationAdvice", "partner"),
                Map.of("orientation", "referred", "personAgrees", true));
        done(caseId, "intake/warm-referral", Map.of(
                "partner", "domo", "personSaidYes", true, "referredOn", "2026-07-20", "afterReferral", "close"));

        RequestView request = request(caseId);
        assertThat(request.choice().orientation()).isEqualTo(Orientation.REFERRED);
        assertThat(request.choice().personAgrees()).isTrue();
        assertThat(request.referredTo()).isEqualTo("domo");
        assertThat(request.referredOn()).isEqualTo(LocalDate.of(2026, 7, 20));
    }

    @Test
    void theFormAsksForAReasonAndTheRequestInsistsOnIt() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        done(caseId, "intake/intro-conversation", conversation("yes", "yes"));
        Map<String, Object> advised = Map.of("orientationAdvice", "link");
        Map<String, Object> choice = Map.of("orientation", "lus", "personAgrees", true);

        assertThat(checker.check(forms.get("intake/confirm-orientation"), FormValues.of(choice), advised, Texts.DUTCH).at("reason"))
                .isPresent();
        CurrentTask task = new CurrentTask(UUID.randomUUID(), caseId, "p", "e", "intake/confirm-orientation", advised);
        TaskResult past = currentActor.as(AN, () -> handlers.complete(task, FormValues.of(choice)));
        assertThat(past).isInstanceOfSatisfying(TaskResult.Refused.class, refused -> assertThat(refused.errors().at("reason")).isPresent());
    }

    @Test
    void aRequestThatEndedInTheMeantimeSaysSoKindly() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        currentActor.asProcess(() -> {
            files.close(caseId, "ownWish");
            return null;
        });

        assertThat(done(caseId, "intake/first-contact", firstContact("reached"))).isInstanceOfSatisfying(
                TaskResult.Refused.class,
                refused -> assertThat(refused.errors().at("contactOutcome")).contains("Deze aanvraag is intussen afgerond."));
    }

    @Test
    void aColleagueOfAnotherRegionDoesNoTaskHere() {
        CaseId caseId = assigned(aRequestFrom(ZOTTEGEM));
        CurrentTask task = new CurrentTask(UUID.randomUUID(), caseId, "p", "e", "intake/ask-decision", Map.of());

        assertThatThrownBy(() -> currentActor.as(
                LUC, () -> handlers.complete(task, FormValues.of(Map.of("decision", "yes")))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoAskedStandsBesideTheTasksAndIsCalledFirstUntilThePersonKnows() {
        CaseId own = assigned(aRequestFrom(ZOTTEGEM));
        CaseId another = assigned(aRequestForAnother(PersonKnows.NO));

        assertThat(beside(own, "intake/first-contact")).isEmpty();
        assertThat(beside(another, "intake/first-contact")).singleElement().satisfies(one -> {
            assertThat(one.first()).isTrue();
            assertThat(one.name()).isEqualTo("Bert Zorgzaam");
            assertThat(one.phone()).isEqualTo("0470 00 00 02");
        });
        done(another, "intake/talk-to-requester", Map.of("spokenOn", "2026-07-01", "personAgrees", "yes"));
        assertThat(beside(another, "intake/intro-conversation")).singleElement().satisfies(one -> assertThat(one.first()).isFalse());
        assertThatThrownBy(() -> currentActor.as(LUC, () -> besideFor(another, "intake/first-contact")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<PeopleOfTask.Involved> beside(CaseId caseId, String formKey) {
        return currentActor.as(AN, () -> besideFor(caseId, formKey));
    }

    private List<PeopleOfTask.Involved> besideFor(CaseId caseId, String formKey) {
        CurrentTask task = new CurrentTask(UUID.randomUUID(), caseId, "request-intake", "element", formKey, Map.of());
        return people.stream().filter(one -> one.forms().contains(formKey)).flatMap(one -> one.of(task).stream()).toList();
    }

    @Test
    void everyTaskOfTheIntakeHasItsHandler() {
        Set<String> handled = Stream.of(IntakeTasks.class.getDeclaredMethods()).map(method -> method.getAnnotation(HandlesTask.class))
                .filter(Objects::nonNull).map(HandlesTask::value).collect(Collectors.toSet());

        assertThat(forms.all()).extracting(FormDefinition::key).filteredOn(key -> key.startsWith("intake/"))
                .filteredOn(key -> !key.equals("intake/request")).isNotEmpty().containsExactlyInAnyOrderElementsOf(handled);
    }
}
