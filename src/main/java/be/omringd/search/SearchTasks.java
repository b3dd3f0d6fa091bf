package be.omringd.search;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.group.Groups;
import be.omringd.inbox.BeginsTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskResult;
import be.omringd.person.ContactDetails;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.SpareCapacity;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the answers in the tasks of a search mean for the search. */
@Component
class SearchTasks {

    private final Searches searches;
    private final CaseFiles files;
    private final VolunteerRules rules;
    private final Texts texts;
    private final ReasonsForNo reasons;
    private final Groups groups;

    SearchTasks(Searches searches, CaseFiles files, VolunteerRules rules, Texts texts, ReasonsForNo reasons, Groups groups) {
        this.searches = searches;
        this.files = files;
        this.rules = rules;
        this.texts = texts;
        this.reasons = reasons;
        this.groups = groups;
    }

    /**
     * Whom we looked for before, also in an earlier search of the file; the first time where the group meets and what the person speaks.
     */
    @BeginsTask("search/describe-need")
    FormValues beginDescribeNeed(CaseId caseId) {
        return searches.of(caseId).stream().flatMap(search -> search.need().stream()).findFirst()
                .map(NeedAnswers::of)
                .orElseGet(() -> NeedAnswers.around(groups.meetsAround(caseId), files.get(caseId).contact()));
    }

    @HandlesTask("search/describe-need")
    void describeNeed(CurrentTask task, FormValues answers) {
        searches.describe(search(task), NeedAnswers.read(answers));
    }

    /**
     * The own network was searched: {@code networkResult} found or notFound; where found, the contact details of the one who may
     * be written into the register, who agreed to that ({@code consent}).
     */
    @HandlesTask("search/search-network")
    TaskResult searchNetwork(CurrentTask task, FormValues answers) {
        Optional<String> result = answers.text("networkResult");
        if (result.isEmpty()) {
            return refused("networkResult", "search.error.chooseOne");
        }
        if (!result.get().equals("found")) {
            searches.searchIn(search(task), Channel.POOL);
            return TaskResult.done(Map.of("networkResult", "notFound"));
        }
        if (!answers.bool("consent")) {
            return refused("consent", "search.error.consent");
        }
        VolunteerDetails details = details(answers, rules.today());
        List<VolunteerRules.Problem> problems = rules.check(details);
        if (!problems.isEmpty()) {
            FormErrors errors = FormErrors.none();
            for (VolunteerRules.Problem problem : problems) {
                errors = errors.and(FormErrors.of(problem.field(), texts.get(locale(), problem.textKey())));
            }
            return TaskResult.refused(errors);
        }
        VolunteerId volunteer = searches.proposeFromNetwork(search(task), details);
        // how to reach them stands in the register, and nowhere else
        return TaskResult.done(
                Map.of("networkResult", "found", "volunteerId", volunteer.toString()),
                FormValues.of(Map.of("networkResult", "found", "volunteerId", volunteer.toString())));
    }

    static VolunteerDetails details(FormValues answers, LocalDate today) {
        return new VolunteerDetails(
                new ContactDetails(
                        answers.text("firstName").orElse(""), answers.text("lastName").orElse(null),
                        answers.text("phone").orElse(null), answers.text("mail").orElse(null),
                        answers.text("placeCode").orElse(""), answers.text("language").orElse("nl"), null, false),
                languages(answers), Set.of(), null, answers.integer("radiusKm").orElse(15), false, 1, today);
    }

    /** The register was searched: {@code poolResult} found or notFound; where found, which volunteer. */
    @HandlesTask("search/search-pool")
    TaskResult searchPool(CurrentTask task, FormValues answers) {
        Optional<String> result = answers.text("poolResult");
        if (result.isEmpty()) {
            return refused("poolResult", "search.error.chooseOne");
        }
        if (!result.get().equals("found")) {
            searches.searchIn(search(task), Channel.POOL);
            return TaskResult.done(Map.of("poolResult", "notFound"));
        }
        Optional<String> chosen = answers.text("volunteerId");
        if (chosen.isEmpty()) {
            return refused("volunteerId", "search.error.chooseOne");
        }
        SpareCapacity capacity = searches.propose(search(task), VolunteerId.of(chosen.get()), Channel.POOL);
        return capacity == SpareCapacity.YES
                ? TaskResult.done(Map.of("poolResult", "found", "volunteerId", chosen.get()))
                : refused("volunteerId", "search.error.room." + capacity.name());
    }

    @HandlesTask("search/propose-match")
    void proposeMatch(CurrentTask task, FormValues answers) {
        searches.answered(
                search(task), yes(answers, "personAnswer"), yes(answers, "volunteerAnswer"),
                answers.text("personReason").orElse(null), answers.text("volunteerReason").orElse(null));
        learn(task, answers, Lesson.Side.PERSON, !yes(answers, "personAnswer"));
        learn(task, answers, Lesson.Side.VOLUNTEER, !yes(answers, "volunteerAnswer"));
    }

    /** They met, and each of them was asked what they think: one conversation with each, one task. */
    @HandlesTask("search/get-acquainted")
    void getAcquainted(CurrentTask task, FormValues answers) {
        if (answers.text("trialOutcome").orElseThrow().equals("held")) {
            answers.date("metOn").ifPresent(day -> searches.met(search(task), day));
            searches.personThinks(search(task), answers.text("personAfterTrial").orElseThrow());
            searches.volunteerThinks(search(task), answers.text("volunteerAfterTrial").orElseThrow());
            learn(task, answers, Lesson.Side.PERSON, no(answers, "personAfterTrial"));
            learn(task, answers, Lesson.Side.VOLUNTEER, no(answers, "volunteerAfterTrial"));
        }
    }

    /** In diagrams of before the three became one; so are the next two. */
    @HandlesTask("search/trial-meeting")
    void trialMeeting(CurrentTask task, FormValues answers) {
        if (answers.text("trialOutcome").orElseThrow().equals("held")) {
            answers.date("metOn").ifPresent(day -> searches.met(search(task), day));
        }
    }

    @HandlesTask("search/ask-person")
    void askPerson(CurrentTask task, FormValues answers) {
        searches.personThinks(search(task), answers.text("personAfterTrial").orElseThrow());
        learn(task, answers, Lesson.Side.PERSON, no(answers, "personAfterTrial"));
    }

    @HandlesTask("search/ask-volunteer")
    void askVolunteer(CurrentTask task, FormValues answers) {
        searches.volunteerThinks(search(task), answers.text("volunteerAfterTrial").orElseThrow());
        learn(task, answers, Lesson.Side.VOLUNTEER, no(answers, "volunteerAfterTrial"));
    }

    static SearchId search(CurrentTask task) {
        return SearchId.of(task.told("searchId"));
    }

    private static boolean yes(FormValues answers, String field) {
        return answers.text(field).orElse("no").equals("yes");
    }

    private static boolean no(FormValues answers, String field) {
        return answers.text(field).orElse("").equals("no");
    }

    /** Whoever said no may say why. */
    private void learn(CurrentTask task, FormValues answers, Lesson.Side side, boolean saidNo) {
        if (saidNo) {
            answers.text(side == Lesson.Side.PERSON ? "personNo" : "volunteerNo").flatMap(ReasonForNo::ofForm)
                    .ifPresent(reason -> reasons.learn(search(task), side, reason, answers.date("freeFrom")));
        }
    }

    /** The languages that were ticked; others are left out. */
    static Set<Language> languages(FormValues answers) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        answers.choices("languages").forEach(code -> Language.of(code).ifPresent(languages::add));
        return languages;
    }

    private TaskResult refused(String field, String key) {
        return TaskResult.refused(FormErrors.of(field, texts.get(locale(), key)));
    }

    private static Locale locale() {
        return Texts.ofReader();
    }
}
