package be.omringd.search;

import be.omringd.casefile.CaseFiles;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.TaskHandler;
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

/** What the answers in the tasks of a search mean for the search. */
final class SearchTasks {

    private SearchTasks() {}

    @HandlesTask("search/describe-need")
    static class DescribeNeed implements TaskHandler {

        private final Searches searches;
        private final CaseFiles files;

        DescribeNeed(Searches searches, CaseFiles files) {
            this.searches = searches;
            this.files = files;
        }

        /** Whom we looked for before, also in an earlier search of the file; the first time where the person lives and what they speak. */
        @Override
        public FormValues begin(CurrentTask task) {
            return searches.of(task.caseId()).stream().flatMap(search -> search.need().stream()).findFirst()
                    .map(NeedAnswers::of)
                    .orElseGet(() -> NeedAnswers.around(files.get(task.caseId()).person()));
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            searches.describe(search(task), NeedAnswers.read(answers));
            return TaskResult.done();
        }
    }

    /**
     * The own network was searched: {@code networkResult} found or notFound; where found, the contact details of the one who may
     * be written into the register, who agreed to that ({@code consent}).
     */
    @HandlesTask("search/search-network")
    static class SearchNetwork implements TaskHandler {

        private final Searches searches;
        private final VolunteerRules rules;
        private final Texts texts;

        SearchNetwork(Searches searches, VolunteerRules rules, Texts texts) {
            this.searches = searches;
            this.rules = rules;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            Optional<String> result = answers.text("networkResult");
            if (result.isEmpty()) {
                return refused(texts, "networkResult", "search.error.chooseOne");
            }
            if (!result.get().equals("found")) {
                searches.searchIn(search(task), Channel.POOL);
                return TaskResult.done(Map.of("networkResult", "notFound"));
            }
            if (!answers.bool("consent")) {
                return refused(texts, "consent", "search.error.consent");
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
    }

    /** The register was searched: {@code poolResult} found or notFound; where found, which volunteer. */
    @HandlesTask("search/search-pool")
    static class SearchPool implements TaskHandler {

        private final Searches searches;
        private final Texts texts;

        SearchPool(Searches searches, Texts texts) {
            this.searches = searches;
            this.texts = texts;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            Optional<String> result = answers.text("poolResult");
            if (result.isEmpty()) {
                return refused(texts, "poolResult", "search.error.chooseOne");
            }
            if (!result.get().equals("found")) {
                searches.searchIn(search(task), Channel.POOL);
                return TaskResult.done(Map.of("poolResult", "notFound"));
            }
            Optional<String> chosen = answers.text("volunteerId");
            if (chosen.isEmpty()) {
                return refused(texts, "volunteerId", "search.error.chooseOne");
            }
            SpareCapacity capacity = searches.propose(search(task), VolunteerId.of(chosen.get()), Channel.POOL);
            return capacity == SpareCapacity.YES
                    ? TaskResult.done(Map.of("poolResult", "found", "volunteerId", chosen.get()))
                    : refused(texts, "volunteerId", "search.error.room." + capacity.name());
        }
    }

    @HandlesTask("search/propose-match")
    static class ProposeMatch implements TaskHandler {

        private final Searches searches;
        private final Proposals proposals;

        ProposeMatch(Searches searches, Proposals proposals) {
            this.searches = searches;
            this.proposals = proposals;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            searches.answered(
                    search(task), yes(answers, "personAnswer"), yes(answers, "volunteerAnswer"),
                    answers.text("personReason").orElse(null), answers.text("volunteerReason").orElse(null));
            learn(proposals, task, answers, Lesson.Side.PERSON, !yes(answers, "personAnswer"));
            learn(proposals, task, answers, Lesson.Side.VOLUNTEER, !yes(answers, "volunteerAnswer"));
            return TaskResult.done();
        }
    }

    /** They met, and each of them was asked what they think: one conversation with each, one task. */
    @HandlesTask("search/get-acquainted")
    static class GetAcquainted implements TaskHandler {

        private final Searches searches;
        private final Proposals proposals;

        GetAcquainted(Searches searches, Proposals proposals) {
            this.searches = searches;
            this.proposals = proposals;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            if (answers.text("trialOutcome").orElseThrow().equals("held")) {
                answers.date("metOn").ifPresent(day -> searches.met(search(task), day));
                searches.personThinks(search(task), answers.text("personAfterTrial").orElseThrow());
                searches.volunteerThinks(search(task), answers.text("volunteerAfterTrial").orElseThrow());
                learn(proposals, task, answers, Lesson.Side.PERSON, no(answers, "personAfterTrial"));
                learn(proposals, task, answers, Lesson.Side.VOLUNTEER, no(answers, "volunteerAfterTrial"));
            }
            return TaskResult.done();
        }
    }

    /** In diagrams of before the three became one; so are the next two. */
    @HandlesTask("search/trial-meeting")
    static class TrialMeeting implements TaskHandler {

        private final Searches searches;

        TrialMeeting(Searches searches) {
            this.searches = searches;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            if (answers.text("trialOutcome").orElseThrow().equals("held")) {
                answers.date("metOn").ifPresent(day -> searches.met(search(task), day));
            }
            return TaskResult.done();
        }
    }

    @HandlesTask("search/ask-person")
    static class AskPerson implements TaskHandler {

        private final Searches searches;
        private final Proposals proposals;

        AskPerson(Searches searches, Proposals proposals) {
            this.searches = searches;
            this.proposals = proposals;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            searches.personThinks(search(task), answers.text("personAfterTrial").orElseThrow());
            learn(proposals, task, answers, Lesson.Side.PERSON, no(answers, "personAfterTrial"));
            return TaskResult.done();
        }
    }

    @HandlesTask("search/ask-volunteer")
    static class AskVolunteer implements TaskHandler {

        private final Searches searches;
        private final Proposals proposals;

        AskVolunteer(Searches searches, Proposals proposals) {
            this.searches = searches;
            this.proposals = proposals;
        }

        @Override
        public TaskResult complete(CurrentTask task, FormValues answers) {
            searches.volunteerThinks(search(task), answers.text("volunteerAfterTrial").orElseThrow());
            learn(proposals, task, answers, Lesson.Side.VOLUNTEER, no(answers, "volunteerAfterTrial"));
            return TaskResult.done();
        }
    }

    static SearchId search(CurrentTask task) {
        return SearchId.of(task.text("searchId"));
    }

    private static boolean yes(FormValues answers, String field) {
        return answers.text(field).orElse("no").equals("yes");
    }

    private static boolean no(FormValues answers, String field) {
        return answers.text(field).orElse("").equals("no");
    }

    /** Whoever said no may say why. */
    private static void learn(Proposals proposals, CurrentTask task, FormValues answers, Lesson.Side side, boolean saidNo) {
        if (saidNo) {
            answers.text(side == Lesson.Side.PERSON ? "personNo" : "volunteerNo").flatMap(ReasonForNo::ofForm)
                    .ifPresent(reason -> proposals.learn(search(task), side, reason, answers.date("freeFrom")));
        }
    }

    /** The languages that were ticked; others are left out. */
    static Set<Language> languages(FormValues answers) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        answers.choices("languages").forEach(code -> Language.of(code).ifPresent(languages::add));
        return languages;
    }

    private static TaskResult refused(Texts texts, String field, String key) {
        return TaskResult.refused(FormErrors.of(field, texts.get(locale(), key)));
    }

    private static Locale locale() {
        return Texts.ofReader();
    }
}
