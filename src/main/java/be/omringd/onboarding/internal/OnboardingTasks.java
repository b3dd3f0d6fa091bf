package be.omringd.onboarding.internal;

import be.omringd.casefile.CaseId;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.BeginsTask;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskResult;
import be.omringd.onboarding.Benefit;
import be.omringd.onboarding.BreaksAndGoodbyes;
import be.omringd.onboarding.EndReason;
import be.omringd.person.ContactDetails;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.VolunteerSummary;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What the answers in the tasks of {@code volunteer-onboarding} mean. */
@Component
class OnboardingTasks {

    /** People look at the waiting list in the morning. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final CandidateSteps steps;
    private final VolunteerRules rules;
    private final Texts texts;
    private final BreaksAndGoodbyes goodbyes;
    private final ApplicationEventPublisher events;

    OnboardingTasks(CandidateSteps steps, VolunteerRules rules, Texts texts, BreaksAndGoodbyes goodbyes, ApplicationEventPublisher events) {
        this.steps = steps;
        this.rules = rules;
        this.texts = texts;
        this.goodbyes = goodbyes;
        this.events = events;
    }

    @HandlesTask("volunteer/answer-interest")
    TaskResult answerInterest(CurrentTask task, FormValues answers) {
        return TaskResult.done(answered(task, answers));
    }

    @HandlesTask("volunteer/answer-candidate")
    TaskResult answerCandidate(CurrentTask task, FormValues answers) {
        Map<String, Object> variables = new HashMap<>(answered(task, answers));
        boolean waits = answers.text("outcome").orElse("").equals("waiting");
        variables.put("entry", (waits ? Entry.WAITING : steps.whereItWas(task.caseId())).code());
        return TaskResult.done(variables);
    }

    private Map<String, Object> answered(CurrentTask task, FormValues answers) {
        switch (answers.text("outcome").orElseThrow()) {
            case "waiting" -> {
                LocalDate until = answers.date("waitUntil").orElseThrow();
                steps.waits(task.caseId(), until);
                return Map.of("waitUntilAt", until.atTime(MORNING).atZone(Moments.ZONE).toInstant().toString());
            }
            case "partner" -> steps.declined(task.caseId(), EndReason.PARTNER, answers.text("partner").orElseThrow());
            case "no" -> steps.declined(task.caseId(), EndReason.DECLINED, null);
            default -> {} // they go on
        }
        return Map.of();
    }

    @BeginsTask("volunteer/candidate-talk")
    FormValues beginCandidateTalk(CaseId caseId) {
        return steps.knownBeforeTalk(caseId);
    }

    @HandlesTask("volunteer/candidate-talk")
    TaskResult candidateTalk(CurrentTask task, FormValues answers) {
        switch (answers.text("outcome").orElseThrow()) {
            case "goOn" -> {
                return goOn(task, answers);
            }
            case "withdrawn" -> steps.declined(task.caseId(), EndReason.WITHDRAWN, null);
            case "no" -> steps.declined(task.caseId(), EndReason.DECLINED, null);
            default -> {} // another talk
        }
        return TaskResult.done();
    }

    private TaskResult goOn(CurrentTask task, FormValues answers) {
        VolunteerDetails details = details(steps.volunteer(task.caseId()), answers);
        int birthYear = answers.integer("birthYear").orElseThrow();
        FormErrors errors = errors(details, birthYear);
        if (!errors.isEmpty()) {
            return TaskResult.refused(errors);
        }
        steps.talked(task.caseId(), new Talk(
                answers.date("heldOn").orElseThrow(), birthYear, answers.text("motivation").orElse(null),
                answers.text("experience").orElse(null), answers.text("limits").orElse(null),
                Benefit.of(answers.text("benefit").orElseThrow()), answers.text("otherAllowances").orElse("").equals("yes")), details);
        return TaskResult.done();
    }

    private FormErrors errors(VolunteerDetails details, int birthYear) {
        FormErrors errors = FormErrors.none();
        for (VolunteerRules.Problem problem : rules.check(details)) {
            String field = problem.field().equals("placeCode") ? "municipality" : problem.field();
            errors = errors.and(FormErrors.of(field, texts.get(locale(), problem.textKey())));
        }
        return rules.checkBirthYear(birthYear)
                .map(problem -> FormErrors.of("birthYear", texts.get(locale(), problem.textKey())))
                .orElseGet(FormErrors::none).and(errors);
    }

    private VolunteerDetails details(VolunteerSummary known, FormValues answers) {
        ContactDetails person = known.person();
        return new VolunteerDetails(
                new ContactDetails(
                        person.firstName(), person.lastName(), person.phone(), person.mail(),
                        answers.text("municipality").orElse(person.placeCode()), person.language(), person.contactPreference(),
                        !rules.isAdult(answers.integer("birthYear").orElseThrow())),
                constants(Language.class, answers.choices("languages")),
                constants(PartOfWeek.class, answers.choices("availability")), answers.text("interests").orElse(null),
                answers.integer("radiusKm").orElse(0), answers.bool("withMinors"), known.maxGroups(), known.since(),
                new MatchProfile(
                        constants(Interest.class, answers.choices("interestTags")),
                        answers.text("pace").map(Pace::valueOf).orElse(null),
                        known.profile().experience(), answers.integer("birthYear").orElseThrow(), known.profile().traits()));
    }

    /** The constants that forms write by name or by code. */
    static <E extends Enum<E>> Set<E> constants(Class<E> type, List<String> codes) {
        Set<E> constants = EnumSet.noneOf(type);
        codes.forEach(code -> constants.add(Enum.valueOf(type, code.toUpperCase(Locale.ROOT))));
        return constants;
    }

    /** A volunteer, asked after a break, wants to stop. */
    record StopsAfterBreak(VolunteerId volunteerId) {}

    /** After a long break: the volunteer is available again, rests longer, or stops. */
    @HandlesTask("volunteer/ask-volunteer")
    TaskResult askVolunteer(CaseId caseId, FormValues answers) {
        VolunteerSummary volunteer = steps.volunteer(caseId);
        String decision = answers.text("pauseDecision").orElse("");
        if (decision.equals("stop")) {
            events.publishEvent(new StopsAfterBreak(volunteer.id()));
            return TaskResult.done();
        }
        if (volunteer.status() != VolunteerStatus.PAUSED) {
            // back in the meantime, from the page of the volunteer: there is no break to wait for any more
            return TaskResult.done(Map.of("pauseDecision", "resume"));
        }
        if (decision.equals("resume")) {
            goodbyes.resumesWhenAsked(volunteer.id());
        }
        return TaskResult.done();
    }

    /** At the end of the transaction: the engine hears first that this task is done, and then that the volunteer stops. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(StopsAfterBreak stops) {
        goodbyes.leave(stops.volunteerId());
    }

    private static Locale locale() {
        return Texts.ofReader();
    }
}
