package be.omringd.onboarding.internal;

import be.omringd.form.FormChecker;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;
import be.omringd.onboarding.Benefit;
import be.omringd.onboarding.CheckKind;
import be.omringd.onboarding.EndReason;
import be.omringd.onboarding.InformedWay;
import be.omringd.onboarding.Onboarding;
import be.omringd.onboarding.SigningWay;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What the answers in the tasks of {@code volunteer-onboarding} mean. */
final class OnboardingTasks {

    /** People look at the waiting list in the morning. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private OnboardingTasks() {}

    @HandlesTask("volunteer/answer-interest")
    static class AnswerInterest implements TaskHandler {

        private final OnboardingSteps steps;

        AnswerInterest(OnboardingSteps steps) {
            this.steps = steps;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            return TaskResult.done(answered(steps, task, answers));
        }
    }

    @HandlesTask("volunteer/answer-candidate")
    static class AnswerCandidate implements TaskHandler {

        private final OnboardingSteps steps;

        AnswerCandidate(OnboardingSteps steps) {
            this.steps = steps;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            Map<String, Object> variables = new HashMap<>(answered(steps, task, answers));
            boolean waits = answers.text("outcome").orElse("").equals("waiting");
            variables.put("entry", (waits ? Entry.WAITING : steps.whereItWas(task.caseId())).code());
            return TaskResult.done(variables);
        }
    }

    private static Map<String, Object> answered(OnboardingSteps steps, CurrentTask task, FormValues answers) {
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

    @HandlesTask("volunteer/candidate-talk")
    static class CandidateTalk implements TaskHandler {

        private final OnboardingSteps steps;
        private final VolunteerRules rules;
        private final Texts texts;

        CandidateTalk(OnboardingSteps steps, VolunteerRules rules, Texts texts) {
            this.steps = steps;
            this.rules = rules;
            this.texts = texts;
        }

        @Override
        public FormValues begin(CurrentTask task) {
            return steps.knownBeforeTalk(task.caseId());
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
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
    }

    /** The constants that forms write by name or by code. */
    static <E extends Enum<E>> Set<E> constants(Class<E> type, List<String> codes) {
        Set<E> constants = EnumSet.noneOf(type);
        codes.forEach(code -> constants.add(Enum.valueOf(type, code.toUpperCase(Locale.ROOT))));
        return constants;
    }

    @HandlesTask("volunteer/arrange-check")
    static class ArrangeCheck implements TaskHandler {

        private final OnboardingSteps steps;

        ArrangeCheck(OnboardingSteps steps) {
            this.steps = steps;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            steps.settled(task.caseId(), CheckKind.of(task.text("check")), answers.text("checkOutcome").orElse("").equals("done"),
                    answers.date("settledOn").orElseThrow());
            return TaskResult.done();
        }
    }

    @HandlesTask(OnboardingSteps.INFORMATION)
    static class GiveInformation implements TaskHandler {

        private final OnboardingSteps steps;

        GiveInformation(OnboardingSteps steps) {
            this.steps = steps;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            InformedWay way = InformedWay.valueOf(answers.text("way").orElseThrow().toUpperCase(Locale.ROOT));
            steps.informed(task.caseId(), answers.date("informedOn").orElseThrow(), way);
            return TaskResult.done();
        }
    }

    /**
     * Filled in on a screen of its own: first the form of the information, then {@code signing} (paper, electronic, later or not) with
     * {@code templateId} and {@code signedOn}; without a day they signed on the day on which the information was given.
     */
    @HandlesTask("volunteer/inform-and-sign")
    static class InformAndSign implements TaskHandler {

        private final OnboardingSteps steps;
        private final Forms forms;
        private final FormChecker checker;
        private final Texts texts;

        InformAndSign(OnboardingSteps steps, Forms forms, FormChecker checker, Texts texts) {
            this.steps = steps;
            this.forms = forms;
            this.checker = checker;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            FormErrors missing = checker.check(forms.get(OnboardingSteps.INFORMATION), answers, Map.of(), locale());
            if (!missing.isEmpty()) {
                return TaskResult.refused(missing);
            }
            LocalDate informedOn = answers.date("informedOn").orElseThrow();
            steps.informed(task.caseId(), informedOn, InformedWay.valueOf(answers.text("way").orElseThrow().toUpperCase(Locale.ROOT)));
            if (answers.text("signing").orElse("").equals("later")) {
                return TaskResult.done(Map.of("outcome", "informed"));
            }
            return sign(steps, texts, task, answers, "signing", answers.date("signedOn").orElse(informedOn));
        }
    }

    /** Filled in on a screen of its own: {@code way} is paper, electronic or not; with {@code templateId} and {@code signedOn}. */
    @HandlesTask("volunteer/sign-agreement")
    static class SignAgreement implements TaskHandler {

        private final OnboardingSteps steps;
        private final Texts texts;

        SignAgreement(OnboardingSteps steps, Texts texts) {
            this.steps = steps;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            return sign(steps, texts, task, answers, "way", answers.date("signedOn").orElse(null));
        }
    }

    private static TaskResult sign(OnboardingSteps steps, Texts texts, CurrentTask task, FormValues answers, String wayField,
            @Nullable LocalDate day) {
        String way = answers.text(wayField).orElse("");
        if (way.isEmpty()) {
            return refused(texts, wayField, "volunteer.signing.error.way");
        }
        if (way.equals("not")) {
            steps.declined(task.caseId(), EndReason.WITHDRAWN, null);
            return TaskResult.done(Map.of("outcome", "withdrawn"));
        }
        if (day == null) {
            return refused(texts, "signedOn", "volunteer.signing.error.day");
        }
        if (!steps.informedBy(task.caseId(), day)) {
            return refused(texts, "signedOn", "volunteer.signing.error.informedFirst");
        }
        boolean signed = steps.signed(task.caseId(), UUID.fromString(answers.text("templateId").orElseThrow()), day,
                SigningWay.valueOf(way.toUpperCase(Locale.ROOT)));
        return signed ? TaskResult.done(Map.of("outcome", "signed")) : refused(texts, "signedOn", "volunteer.signing.error.day");
    }

    private static TaskResult refused(Texts texts, String field, String key) {
        return TaskResult.refused(FormErrors.of(field, texts.get(locale(), key)));
    }

    @HandlesTask("volunteer/follow-training")
    static class FollowTraining implements TaskHandler {

        private final OnboardingSteps steps;

        FollowTraining(OnboardingSteps steps) {
            this.steps = steps;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            steps.trained(task.caseId(), answers.date("trainedOn").orElseThrow());
            return TaskResult.done();
        }
    }

    /** After a long break: the volunteer is available again, rests longer, or stops. */
    @HandlesTask("volunteer/ask-volunteer")
    static class AskVolunteer implements TaskHandler {

        private final OnboardingSteps steps;
        private final Onboarding onboarding;
        private final ApplicationEventPublisher events;

        AskVolunteer(OnboardingSteps steps, Onboarding onboarding, ApplicationEventPublisher events) {
            this.steps = steps;
            this.onboarding = onboarding;
            this.events = events;
        }

        /** A volunteer, asked after a break, wants to stop. */
        record StopsAfterBreak(VolunteerId volunteerId) {}

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            VolunteerSummary volunteer = steps.volunteer(task.caseId());
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
                onboarding.resumesWhenAsked(volunteer.id());
            }
            return TaskResult.done();
        }

        /** At the end of the transaction: the engine hears first that this task is done, and then that the volunteer stops. */
        @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
        void on(StopsAfterBreak stops) {
            onboarding.leave(stops.volunteerId());
        }
    }

    private static Locale locale() {
        return Texts.ofReader();
    }
}
