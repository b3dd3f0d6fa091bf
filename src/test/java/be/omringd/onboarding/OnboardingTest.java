package be.omringd.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseListQuery;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.Phase;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.TaskHandlers;
import be.omringd.inbox.TaskResult;
import be.omringd.intake.Trajectory;
import be.omringd.matching.MatchQuery;
import be.omringd.matching.Matching;
import be.omringd.matching.Obstacle;
import be.omringd.matching.Preference;
import be.omringd.matching.Weights;
import be.omringd.matching.Wishes;
import be.omringd.onboarding.ComingForward.Interested;
import be.omringd.shell.BelgianCalendar;
import be.omringd.onboarding.internal.Candidacies;
import be.omringd.onboarding.internal.CandidateSteps;
import be.omringd.onboarding.internal.OnboardingFiles;
import be.omringd.onboarding.internal.PaperSteps;
import be.omringd.onboarding.internal.Talk;
import be.omringd.onboarding.internal.VolunteerSteps;
import be.omringd.paper.PrintedLetters;
import be.omringd.person.ContactDetails;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Duplicates;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.MissingPaper;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.SpareCapacity;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerEvent.DuplicateMerged;
import be.omringd.volunteer.VolunteerEvent.VolunteerCleared;
import be.omringd.volunteer.VolunteerEvent.VolunteerLeft;
import be.omringd.volunteer.VolunteerFile;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.VolunteerWorld;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RecordApplicationEvents
class OnboardingTest extends VolunteerWorld {

    private static final Weights WEIGHTS =
            new Weights(Arrays.stream(Preference.values()).collect(Collectors.toMap(Function.identity(), any -> 1)));

    @Autowired
    ComingForward coming;
    @Autowired
    BreaksAndGoodbyes goodbyes;
    @Autowired
    SurplusCandidates surplus;
    @Autowired
    CandidateSteps candidates;
    @Autowired
    PaperSteps papers;
    @Autowired
    VolunteerSteps volunteerSteps;
    @Autowired
    PrintedAgreements printed;
    @Autowired
    Matching matching;
    @Autowired
    Onboarding onboarding;
    @Autowired
    Duplicates duplicates;
    @Autowired
    Agreements agreements;
    @Autowired
    CaseLists lists;
    @Autowired
    Places places;
    @Autowired
    ApplicationEvents events;
    @Autowired
    Candidacies candidacies;
    @Autowired
    OnboardingFiles onboardingFiles;
    @Autowired
    VolunteerRules rules;
    @Autowired
    TaskHandlers handlers;
    @Autowired
    PlatformTransactionManager transactions;

    private Interested interested(VolunteerDetails details) {
        return as(Actor.VISITOR, () -> coming.interested(new NewInterest(UUID.randomUUID(), details, 1985, "Ik kook graag", null)));
    }

    private static VolunteerDetails somebody(String first, String last, String phone, String mail, String place) {
        return new VolunteerDetails(new ContactDetails(first, last, phone, mail, place, "nl", "phone", false), Set.of(Language.NL),
                Set.of(PartOfWeek.SUNDAY), "koken", 12, false, 1, LocalDate.of(2026, 1, 1));
    }

    /** Somebody with a name of their own, so that tests do not find each other's people alike. */
    private static VolunteerDetails somebody() {
        String unique = UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "xq";
        return somebody(unique, unique, null, unique + System.nanoTime() + "@voorbeeld.be", ZOTTEGEM);
    }

    private UUID words() {
        return as(ELS, () -> agreements.toSign("nl")).getFirst().templateId();
    }

    private void talkAndPapers(CaseId file, Benefit benefit, List<String> checks) {
        does(ELS, () -> candidates.talked(file, new Talk(clock.today(), 1985, "koken", null, null, benefit, false),
                candidates.volunteer(file).details()));
        does(Actor.PROCESS, () -> papers.listChecks(file, checks));
        does(ELS, () -> {
            papers.informed(file, clock.today(), InformedWay.TALK);
            assertThat(papers.signed(file, words(), clock.today(), SigningWay.PAPER)).isTrue();
        });
    }

    private Interested aVolunteerThroughOnboarding() {
        Interested interested = interested(somebody());
        talkAndPapers(interested.caseId(), Benefit.NONE, List.of());
        does(Actor.PROCESS, () -> volunteerSteps.becomeAvailable(interested.caseId()));
        return interested;
    }

    private Phase phase(CaseId file) {
        return as(MARIE, () -> files.get(file)).phase();
    }

    // ---- how it begins

    @Test
    void whoFillsInTheFormIsACandidateWithAFileOfTheirOwn() {
        Interested interested = interested(somebody());

        assertThat(status(interested.volunteerId())).isEqualTo(VolunteerStatus.CANDIDATE);
        assertThat(as(ELS, () -> volunteers.get(interested.volunteerId())).source()).isEqualTo(VolunteerSource.WEBSITE);
        assertThat(as(ELS, () -> files.get(interested.caseId())).kind()).isEqualTo(VolunteerFile.KIND);
        assertThat(phase(interested.caseId())).isEqualTo(OnboardingPhase.INTERESTED);
        OnboardingSummary summary = as(ELS, () -> onboarding.of(List.of(interested.volunteerId()))).get(interested.volunteerId());
        assertThat(summary.talkHeld()).isFalse();
        assertThat(summary.papersInOrder()).isFalse();
    }

    @Test
    void theSameFormSentTwiceSignsUpOnce() {
        NewInterest interest = new NewInterest(UUID.randomUUID(), somebody(), 1985, null, null);
        int before = as(MARIE, () -> register.count(VolunteerQuery.ALL));

        Interested first = as(Actor.VISITOR, () -> coming.interested(interest));
        Interested again = as(Actor.VISITOR, () -> coming.interested(interest));

        assertThat(again).isEqualTo(first);
        assertThat(as(MARIE, () -> register.count(VolunteerQuery.ALL))).isEqualTo(before + 1);
    }

    @Test
    void otherAnswersUnderTheSameSubmissionAreSomebodyElse() {
        UUID travelledAlong = UUID.randomUUID();
        VolunteerDetails one = somebody();
        VolunteerDetails other = somebody();

        Interested first = as(Actor.VISITOR, () -> coming.interested(new NewInterest(travelledAlong, one, 1985, null, null)));
        Interested second = as(Actor.VISITOR, () -> coming.interested(new NewInterest(travelledAlong, other, 1985, null, null)));

        assertThat(second.volunteerId()).isNotEqualTo(first.volunteerId());
        assertThat(second.reference()).isNotEqualTo(first.reference());
        assertThat(as(MARIE, () -> volunteers.get(second.volunteerId())).person().firstName()).isEqualTo(other.person().firstName());
        assertThat(as(Actor.VISITOR, () -> coming.interested(new NewInterest(travelledAlong, one, 1985, null, null)))).isEqualTo(first);
    }

    @Test
    void theSameFormSentAgainOnTheNextDayIsTheSame() {
        VolunteerDetails today = somebody();
        UUID submission = UUID.randomUUID();
        Interested first = as(Actor.VISITOR, () -> coming.interested(new NewInterest(submission, today, 1985, null, null)));
        VolunteerDetails tomorrow =
                new VolunteerDetails(today.person(), today.languages(), today.availability(), today.interests(), today.radiusKm(),
                        today.withMinors(), today.maxGroups(), today.since().plusDays(1));

        assertThat(as(Actor.VISITOR, () -> coming.interested(new NewInterest(submission, tomorrow, 1985, null, null))))
                .isEqualTo(first);
    }

    @Test
    void whoFillsInTheFormGetsACodeByWhichWeFindThem() {
        Interested interested = interested(somebody());

        assertThat(interested.reference()).matches("V-[2-9B-Z]{3}-[2-9B-Z]{3}");
        assertThat(ComingForward.isReference(interested.reference())).isTrue();
        assertThat(as(ELS, () -> onboarding.find(interested.volunteerId())).orElseThrow().reference()).isEqualTo(interested.reference());
        String bare = interested.reference().substring(2);
        for (String typed : List.of(interested.reference(), interested.reference().toLowerCase(Locale.ROOT), bare,
                "v " + bare.replace('-', ' '))) {
            assertThat(as(ELS, () -> register.list(VolunteerQuery.ALL.called(typed), 0, 10))).as(typed)
                    .extracting(VolunteerSummary::id).contains(interested.volunteerId());
        }
    }

    @Test
    void filesOfVolunteersStandInNoListOfTrajectories() {
        VolunteerDetails details = somebody();
        interested(details);

        assertThat(
                as(MARIE, () -> lists.count(new CaseListQuery(details.person().firstName(), Set.of(), Set.of(), Set.of(), null, null, false,
                        CaseListQuery.Sort.NAME, false))))
                .isZero();
        CaseId trajectory = files.open(Trajectory.KIND, details.person());
        assertThat(as(MARIE, () -> files.alike(trajectory))).isEmpty();
    }

    @Test
    void aCallThatClosesMeanwhileLeavesNothingBehind() {
        VolunteerDetails details = somebody();
        NewInterest interest = new NewInterest(UUID.randomUUID(), details, 1985, null, "een-oproep");
        Recruitments full = new Recruitments() {
            @Override
            public Optional<Recruitment> find(String slug) {
                return Optional.of(new Recruitment(
                        UUID.randomUUID(), slug, Map.of(Texts.DUTCH, "Wandelen in Zottegem"), ZOTTEGEM, VolunteerSource.CAMPAIGN, true,
                        false));
            }

            @Override
            public boolean take(UUID recruitmentId, VolunteerId volunteer) {
                return false;
            }
        };
        ComingForward withCalls = new ComingForward(candidacies, volunteers, onboardingFiles, only(full), currentActor, clock);

        assertThatThrownBy(() -> new TransactionTemplate(transactions).execute(status -> withCalls.interested(interest)))
                .isInstanceOf(ComingForward.RecruitmentClosed.class);

        assertThat(as(MARIE, () -> register.count(VolunteerQuery.ALL.called(details.person().firstName())))).isZero();
        assertThat(candidacies.volunteerOf(interest.token())).isEmpty();
    }

    private static ObjectProvider<Recruitments> only(Recruitments recruitments) {
        return new ObjectProvider<>() {
            @Override
            public Recruitments getObject() {
                return recruitments;
            }

            @Override
            public Stream<Recruitments> stream() {
                return Stream.of(recruitments);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, 500})
    void aDistanceThatCannotBeIsRefused(int km) {
        VolunteerDetails good = somebody();
        VolunteerDetails far = new VolunteerDetails(good.person(), good.languages(), Set.of(), null, km, false, 1, good.since());

        assertThatThrownBy(() -> interested(far)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyYoungerThanFifteenBecomesAVolunteer() {
        int year = clock.today().getYear();
        assertThat(rules.checkBirthYear(year - 14))
                .hasValueSatisfying(problem -> assertThat(problem.textKey()).isEqualTo("volunteer.error.tooYoung"));
        assertThat(rules.checkBirthYear(year - 15)).isEmpty();
        assertThat(rules.checkBirthYear(year + 1)).isPresent();
        assertThat(rules.checkBirthYear(year - 111)).isPresent();
    }

    @Test
    void somebodyFromTheOwnNetworkBeginsAtTheTalk() {
        VolunteerId id = as(ELS, () -> coming.fromNetwork(somebody("Broer", "Verweg", "0499887766", null, HASSELT)));

        assertThat(as(ELS, () -> volunteers.get(id)).source()).isEqualTo(VolunteerSource.NATURAL_NETWORK);
        assertThat(status(id)).isEqualTo(VolunteerStatus.CANDIDATE);
    }

    // ---- papers

    @Test
    void aCandidateMayBeProposedButGetsNoGroupBeforeThePapersAreThere() {
        Interested interested = interested(somebody());
        CaseId group = aFileIn(ZOTTEGEM);

        assertThat(as(ELS, () -> assignments.propose(interested.volunteerId(), group))).isEqualTo(SpareCapacity.YES);
        assertThat(as(ELS, () -> assignments.assign(interested.volunteerId(), group)))
                .containsExactlyInAnyOrder(MissingPaper.TALK, MissingPaper.INFORMATION, MissingPaper.AGREEMENT);
        assertThat(as(ELS, () -> assignments.companions(group))).isEmpty();

        talkAndPapers(interested.caseId(), Benefit.NONE, List.of());
        does(Actor.PROCESS, () -> volunteerSteps.becomeAvailable(interested.caseId()));

        assertThat(events.stream(VolunteerCleared.class)).containsExactly(new VolunteerCleared(interested.volunteerId()));
        assertThat(as(ELS, () -> assignments.assign(interested.volunteerId(), group))).isEmpty();
        assertThat(as(ELS, () -> assignments.companions(group))).hasSize(1);
    }

    @Test
    void candidatesAreNotInThePool() {
        VolunteerDetails base = somebody();
        VolunteerDetails turkish = new VolunteerDetails(base.person(), Set.of(Language.TR), Set.of(), null, 50, false, 1, base.since());
        Interested interested = interested(turkish);
        MatchQuery query =
                new MatchQuery(places.get(ZOTTEGEM), 20, Set.of(Language.TR), Set.of(), false, false, Set.of(), List.of(), List.of(),
                        Wishes.NONE, WEIGHTS, clock.today());

        assertThat(as(ELS, () -> matching.best(query, 500))).extracting(VolunteerSummary::id).doesNotContain(interested.volunteerId());
        assertThat(query.obstacles(as(ELS, () -> volunteers.get(interested.volunteerId())), places.get(ZOTTEGEM)))
                .containsExactly(Obstacle.CANDIDATE);
    }

    @Test
    void theAdvisingPhysicianHoldsUpTheStartAndTheOcmwDoesNot() {
        Interested interested = interested(somebody());
        talkAndPapers(interested.caseId(), Benefit.MUTUALITY, List.of("physician", "ocmw"));

        assertThat(as(ELS, () -> assignments.missing(interested.volunteerId()))).containsExactly(MissingPaper.PHYSICIAN);
        assertThatThrownBy(() -> does(Actor.PROCESS, () -> volunteerSteps.becomeAvailable(interested.caseId())))
                .isInstanceOf(IllegalStateException.class);
        does(ELS, () -> papers.settled(interested.caseId(), CheckKind.PHYSICIAN, false, clock.today()));
        assertThat(as(ELS, () -> assignments.missing(interested.volunteerId()))).containsExactly(MissingPaper.PHYSICIAN);
        does(ELS, () -> papers.settled(interested.caseId(), CheckKind.PHYSICIAN, true, clock.today()));
        assertThat(as(ELS, () -> assignments.missing(interested.volunteerId()))).isEmpty();
    }

    @Test
    void aCheckThatWasDoneIsNotAskedTwice() {
        Interested interested = interested(somebody());
        talkAndPapers(interested.caseId(), Benefit.RVA, List.of("c45b", "extract"));
        does(ELS, () -> papers.settled(interested.caseId(), CheckKind.C45B, true, clock.today()));

        assertThat(as(Actor.PROCESS, () -> papers.listChecks(interested.caseId(), List.of("c45b", "extract")))).containsExactly("extract");
        assertThat(as(ELS, () -> onboarding.find(interested.volunteerId())).orElseThrow().checks())
                .filteredOn(check -> check.kind() == CheckKind.C45B).singleElement()
                .satisfies(check -> assertThat(check.replyBy()).isEqualTo(BelgianCalendar.afterWorkingDays(clock.today(), 12)));
    }

    @Test
    void whoWasAVolunteerBeforeNeedsNoPapersHere() {
        VolunteerId id = aVolunteer("Vanouds", ZOTTEGEM);
        assertThat(as(ELS, () -> assignments.missing(id))).isEmpty();
        assertThat(as(ELS, () -> onboarding.of(List.of(id)))).isEmpty();
    }

    // ---- the agreement

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "en"})
    void theAgreementOnPaperSaysWhatTheLawAsks(String language) throws IOException {
        VolunteerDetails details = somebody("Zoë", "D’Haeyère", "0470998811", null, ZOTTEGEM);
        Interested interested = interested(details);
        UUID template = as(ELS, () -> agreements.toSign(language)).getFirst().templateId();

        String text = text(as(ELS, () -> printed.toPrint(interested.volunteerId(), template)));

        assertThat(text).contains("Zoë D’Haeyère", "Zottegem", "458");
        assertThat(text).containsAnyOf("aansprakelijkheid", "responsabilité civile", "liability insurance");
        assertThat(text).containsAnyOf("beroepsziekte", "maladie professionnelle", "occupational disease");
        assertThat(text).containsAnyOf("zonder winstoogmerk", "sans but lucratif", "non-profit");
        assertThat(text).containsAnyOf("Kosten", "Frais", "Expenses");
        assertThat(text).containsAnyOf("Datum en handtekening", "Date et signature", "Date and signature");
        assertThat(text).doesNotContain("{name}", "{place}");
    }

    /** Text in a PDF keeps the shape of the letters as they were drawn, so the words are compared without it. */
    @ParameterizedTest
    @ValueSource(strings = {"Олена Шевчук", "Ελένη Παππά", "Ağça Şükrüoğlu", "Nguyễn Thị Hạnh", "فاطمة الزهراء", "מרים לוי",
        "Անահիտ Գրիգորյան"})
    void aNameInAnotherAlphabetStandsOnTheAgreement(String name) throws IOException {
        String text = agreementOf(name);

        assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC)).contains(name);
        assertThat(text).doesNotContain("#", "….");
    }

    @ParameterizedTest
    @ValueSource(strings = {"李 小龍", "ሰላም ተስፋዬ", "Anna 🌻"})
    void aNameThatWeHaveNoLettersForGetsALineToWriteItOn(String name) throws IOException {
        assertThat(agreementOf(name)).contains("….….….").doesNotContain("#");
        assertThat(PrintedLetters.lacking(name)).isNotEmpty();
    }

    @Test
    void whichLettersWeLackIsToldOnceEach() {
        assertThat(PrintedLetters.lacking("Li 李 李小 Zoë")).isEqualTo("李小");
        assertThat(PrintedLetters.lacking("Zoë D’Haeyère-Şahin")).isEmpty();
    }

    private String agreementOf(String name) throws IOException {
        int space = name.indexOf(' ');
        Interested interested = interested(somebody(name.substring(0, space), name.substring(space + 1), "0470998812", null, ZOTTEGEM));
        UUID template = as(ELS, () -> agreements.toSign("nl")).getFirst().templateId();
        return text(as(ELS, () -> printed.toPrint(interested.volunteerId(), template)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(2, 3);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void whichWordsWereSignedWhenAndHowStaysKnown() throws IOException {
        Interested interested = aVolunteerThroughOnboarding();

        Agreements.Signed signed = as(ELS, () -> agreements.signed(interested.volunteerId())).orElseThrow();
        assertThat(signed).isEqualTo(new Agreements.Signed(1, "nl", clock.today(), SigningWay.PAPER));
        assertThat(text(as(ELS, () -> printed.asSigned(interested.volunteerId())).orElseThrow())).contains("Getekend op");
        assertThatThrownBy(() -> as(LIEN, () -> printed.asSigned(interested.volunteerId()))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everythingIsToldBeforeSomebodySigns() {
        Interested interested = readyForTheAgreement();
        Map<String, Object> answers = informedAndSigned(clock.today(), null);
        answers.put("secrecy", false);

        assertThat(informsAndSigns(interested, answers)).isInstanceOfSatisfying(TaskResult.Refused.class,
                refused -> assertThat(refused.errors().at("secrecy")).contains("Vertel dit eerst. De wet vraagt het."));
        assertThat(as(ELS, () -> agreements.signed(interested.volunteerId()))).isEmpty();
    }

    @Test
    void oneTalkRecordsTheInformationAndTheSignatureEachWithItsDay() {
        Interested interested = readyForTheAgreement();

        TaskResult result = informsAndSigns(interested, informedAndSigned(clock.today().minusDays(2), clock.today()));

        assertThat(result).isEqualTo(TaskResult.done(Map.of("outcome", "signed")));
        assertThat(as(ELS, () -> onboarding.find(interested.volunteerId())).orElseThrow().informed().on())
                .isEqualTo(clock.today().minusDays(2));
        assertThat(as(ELS, () -> agreements.signed(interested.volunteerId())).orElseThrow().signedOn()).isEqualTo(clock.today());
        assertThat(phase(interested.caseId())).isEqualTo(OnboardingPhase.AGREED);
    }

    @Test
    void withoutADayOfItsOwnTheSignatureIsOfTheDayOfTheInformation() {
        Interested interested = readyForTheAgreement();
        informsAndSigns(interested, informedAndSigned(clock.today(), null));

        assertThat(as(ELS, () -> agreements.signed(interested.volunteerId())).orElseThrow().signedOn()).isEqualTo(clock.today());
    }

    @Test
    void theSignatureNeverComesBeforeTheInformation() {
        Interested interested = readyForTheAgreement();

        assertThat(informsAndSigns(interested, informedAndSigned(clock.today(), clock.today().minusDays(1))))
                .isInstanceOfSatisfying(TaskResult.Refused.class, refused -> assertThat(refused.errors().at("signedOn").orElseThrow())
                        .startsWith("De informatie komt voor de handtekening."));
        assertThat(as(ELS, () -> papers.informedBy(interested.caseId(), clock.today().minusDays(1)))).isFalse();
        assertThat(as(ELS, () -> agreements.signed(interested.volunteerId()))).isEmpty();
    }

    @Test
    void theInformationIsRecordedAlsoWhereTheSignatureComesLater() {
        Interested interested = readyForTheAgreement();
        Map<String, Object> answers = informedAndSigned(clock.today(), null);
        answers.put("signing", "later");

        assertThat(informsAndSigns(interested, answers)).isEqualTo(TaskResult.done(Map.of("outcome", "informed")));
        assertThat(phase(interested.caseId())).isEqualTo(OnboardingPhase.INFORMED);
        assertThat(as(ELS, () -> agreements.signed(interested.volunteerId()))).isEmpty();
    }

    private Interested readyForTheAgreement() {
        // the forms' own today stays where the application began
        clock.setTo(LocalDate.of(2026, 3, 2));
        Interested interested = interested(somebody());
        does(ELS, () -> candidates.talked(interested.caseId(), new Talk(clock.today(), 1985, "koken", null, null, Benefit.NONE, false),
                candidates.volunteer(interested.caseId()).details()));
        does(Actor.PROCESS, () -> papers.listChecks(interested.caseId(), List.of()));
        return interested;
    }

    private Map<String, Object> informedAndSigned(LocalDate informed, LocalDate signed) {
        Map<String, Object> answers = new HashMap<>(Map.of("aim", true, "liability", true, "insurance", true, "allowance", true,
                "secrecy", true, "privacy", true, "way", "talk", "informedOn", informed.toString(), "signing", "paper",
                "templateId", words().toString()));
        answers.put("signedOn", signed == null ? null : signed.toString());
        return answers;
    }

    private TaskResult informsAndSigns(Interested interested, Map<String, Object> answers) {
        CurrentTask task = new CurrentTask(UUID.randomUUID(), interested.caseId(), "volunteer-onboarding", "informAndSign",
                "volunteer/inform-and-sign", Map.of());
        return as(ELS, () -> handlers.complete(task, FormValues.of(answers)));
    }

    @Test
    void nobodySignsTomorrow() {
        Interested interested = interested(somebody());
        assertThat(as(ELS, () -> papers.signed(interested.caseId(), words(), clock.today().plusDays(1), SigningWay.PAPER))).isFalse();
    }

    @Test
    void aVolunteerOfBeforeComesInWithTheDayOfTheAgreement() {
        VolunteerId id = as(ELS, () -> agreements.registerWith(somebody(), LocalDate.of(2019, 5, 4)));

        assertThat(status(id)).isEqualTo(VolunteerStatus.AVAILABLE);
        assertThat(as(ELS, () -> agreements.signed(id)).orElseThrow().signedOn()).isEqualTo(LocalDate.of(2019, 5, 4));
        assertThat(as(ELS, () -> printed.asSigned(id))).isEmpty();
    }

    // ---- breaks and goodbyes

    @Test
    void aBreakShowsInTheFile() {
        Interested interested = aVolunteerThroughOnboarding();

        assertThat(as(ELS, () -> goodbyes.pause(interested.volunteerId()))).isTrue();
        assertThat(phase(interested.caseId())).isEqualTo(OnboardingPhase.ON_BREAK);
        does(ELS, () -> goodbyes.resume(interested.volunteerId()));
        assertThat(status(interested.volunteerId())).isEqualTo(VolunteerStatus.AVAILABLE);
        assertThat(phase(interested.caseId())).isEqualTo(OnboardingPhase.AVAILABLE);
    }

    @Test
    void whoLeavesWhileProposedIsNoLongerAndTheSearchHearsIt() {
        Interested interested = aVolunteerThroughOnboarding();
        CaseId group = aFileIn(ZOTTEGEM);
        as(ELS, () -> assignments.propose(interested.volunteerId(), group));

        assertThat(as(ELS, () -> goodbyes.leave(interested.volunteerId()))).isTrue();

        assertThat(events.stream(VolunteerLeft.class)).containsExactly(new VolunteerLeft(interested.volunteerId()));
        VolunteerSummary left = as(ELS, () -> volunteers.get(interested.volunteerId()));
        assertThat(left.status()).isEqualTo(VolunteerStatus.LEFT);
        assertThat(left.groupsTaken()).isZero();
        assertThat(left.keepUntil()).isEqualTo(clock.today().plusYears(2));
        assertThat(phase(interested.caseId())).isEqualTo(OnboardingPhase.LEAVING);
        does(Actor.PROCESS, () -> volunteerSteps.close(interested.caseId()));
        assertThat(phase(interested.caseId())).isEqualTo(OnboardingPhase.LEFT);
    }

    @Test
    void whoHasAGroupLeavesThroughTheFileOfTheGroup() {
        Interested interested = aVolunteerThroughOnboarding();
        CaseId group = aFileIn(ZOTTEGEM);
        as(ELS, () -> assignments.assign(interested.volunteerId(), group));

        assertThat(as(ELS, () -> goodbyes.leave(interested.volunteerId()))).isFalse();
        assertThat(status(interested.volunteerId())).isEqualTo(VolunteerStatus.ASSIGNED);
        assertThat(phase(interested.caseId())).isEqualTo(OnboardingPhase.AVAILABLE);
    }

    @Test
    void whatWeKnowOfACandidateWhoDoesNotBecomeOneGoesAfterSixMonths() {
        Interested withdrawn = interested(somebody());
        does(ELS, () -> goodbyes.leave(withdrawn.volunteerId()));
        Interested declined = interested(somebody());
        does(ELS, () -> candidates.declined(declined.caseId(), EndReason.PARTNER, "domo"));
        does(Actor.PROCESS, () -> volunteerSteps.close(declined.caseId()));

        for (Interested one : List.of(withdrawn, declined)) {
            assertThat(as(ELS, () -> volunteers.get(one.volunteerId())).keepUntil()).isEqualTo(clock.today().plusMonths(6));
        }
        assertThat(phase(declined.caseId())).isEqualTo(OnboardingPhase.DECLINED);
        assertThat(as(ELS, () -> files.get(declined.caseId())).closeReason()).isEqualTo("toPartner");
    }

    @Test
    void whoComesBackSignsAgain() {
        Interested interested = aVolunteerThroughOnboarding();
        does(ELS, () -> goodbyes.leave(interested.volunteerId()));
        does(ELS, () -> goodbyes.comesBack(interested.volunteerId()));
        assertThat(status(interested.volunteerId())).as("while the goodbye is not done").isEqualTo(VolunteerStatus.LEFT);
        does(Actor.PROCESS, () -> volunteerSteps.close(interested.caseId()));
        clock.pass(Period.ofDays(40));

        does(ELS, () -> goodbyes.comesBack(interested.volunteerId()));

        assertThat(status(interested.volunteerId())).isEqualTo(VolunteerStatus.CANDIDATE);
        assertThat(as(ELS, () -> assignments.missing(interested.volunteerId()))).contains(MissingPaper.AGREEMENT, MissingPaper.TALK);
        CaseId next = as(ELS, () -> onboarding.find(interested.volunteerId())).orElseThrow().caseId();
        assertThat(next).isNotEqualTo(interested.caseId());
    }

    @Test
    void onlyWhoMaySeesAndChanges() {
        Interested interested = interested(somebody());

        for (Actor actor : List.of(TOM, Actor.VISITOR)) {
            assertThatThrownBy(() -> as(actor, () -> assignments.missing(interested.volunteerId())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> onboarding.of(List.of(interested.volunteerId()))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> goodbyes.leave(interested.volunteerId()))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(actor, () -> duplicates.of(interested.volunteerId()))).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> as(LIEN, () -> candidates.volunteer(interested.caseId()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(LIEN, () -> goodbyes.leave(interested.volunteerId()))).isInstanceOf(AccessDeniedException.class);
        assertThat(as(LIEN, () -> onboarding.find(interested.volunteerId()))).isEmpty();
        assertThat(as(LIEN, () -> onboarding.of(List.of(interested.volunteerId())))).as("the register is read across borders").hasSize(1);
    }

    // ---- the same person twice

    @Test
    void onePersonUnderTwoSpellingsIsSeenAndNeverMergedByItself() {
        VolunteerId known = aVolunteer(somebody("Zoë", "Vandenbossche", "0470 44 33 22", null, AALST));
        Interested latest = interested(somebody("Zoe", "Van den Bosche", null, "zoe.vdb@voorbeeld.be", AALST));
        Interested byPhone = interested(somebody("Z.", "V.", "+32 470 44 33 22", null, HASSELT));

        assertThat(as(ELS, () -> duplicates.of(latest.volunteerId()))).singleElement().satisfies(alike -> {
            assertThat(alike.volunteer().id()).isEqualTo(known);
            assertThat(alike.reasons()).containsExactly(Duplicates.Reason.NAME_AND_PLACE);
        });
        assertThat(as(ELS, () -> duplicates.of(byPhone.volunteerId()))).extracting(alike -> alike.volunteer().id()).contains(known);
        assertThat(status(latest.volunteerId())).isEqualTo(VolunteerStatus.CANDIDATE);
    }

    @Test
    void thatTheyAreTwoPeopleIsRemembered() {
        VolunteerId known = aVolunteer(somebody("Marieke", "Uyttendaele", "0470 55 11 99", null, AALST));
        Interested latest = interested(somebody("Marieke", "Uyttendaele", "0470 55 11 99", null, AALST));
        assertThatThrownBy(() -> does(LIEN, () -> duplicates.notTheSame(latest.volunteerId(), known)))
                .isInstanceOf(AccessDeniedException.class);

        does(ELS, () -> duplicates.notTheSame(latest.volunteerId(), known));
        does(ELS, () -> duplicates.notTheSame(latest.volunteerId(), known));

        assertThat(as(ELS, () -> duplicates.of(latest.volunteerId()))).isEmpty();
        assertThat(as(ELS, () -> duplicates.of(known))).isEmpty();
    }

    @Test
    void mergingDoesNotForgetWhatAVolunteerHadToldOfThemselves() {
        VolunteerDetails before = somebody("Germaine", "Lauwereys", "0470 66 22 88", null, AALST);
        MatchProfile told =
                new MatchProfile(EnumSet.of(Interest.GARDENING), Pace.CALM, EnumSet.of(Experience.PARENT), 1961, EnumSet.of(Trait.SMOKES));
        VolunteerId known = aVolunteer(new VolunteerDetails(before.person(), before.languages(), before.availability(), before.interests(),
                before.radiusKm(), before.withMinors(), before.maxGroups(), before.since(), told));
        Interested latest = interested(somebody("Germaine", "Lauwereys", "0470 66 22 88", null, AALST));

        as(ELS, () -> duplicates.merge(latest.volunteerId(), known));

        assertThat(as(ELS, () -> volunteers.get(known)).profile()).isEqualTo(told);
    }

    @Test
    void mergingKeepsTheVolunteerTheLatestAnswersAndTheGroups() {
        VolunteerId known = aVolunteer(somebody("Farid", "Benhaddou", "0470 66 11 99", "farid@voorbeeld.be", AALST));
        Interested latest = interested(somebody("Farid", "Benhadou", "0470 66 11 99", null, ZOTTEGEM));
        CaseId group = aFileIn(ZOTTEGEM);
        as(ELS, () -> assignments.propose(latest.volunteerId(), group));
        assertThatThrownBy(() -> as(LIEN, () -> duplicates.merge(latest.volunteerId(), known))).isInstanceOf(AccessDeniedException.class);

        assertThat(as(ELS, () -> duplicates.merge(latest.volunteerId(), known))).isEqualTo(known);

        VolunteerSummary kept = as(ELS, () -> volunteers.get(known));
        assertThat(kept.person().lastName()).isEqualTo("Benhadou");
        assertThat(kept.person().mail()).isEqualTo("farid@voorbeeld.be");
        assertThat(kept.person().placeCode()).isEqualTo(ZOTTEGEM);
        assertThat(kept.radiusKm()).isEqualTo(12);
        assertThat(kept.groupsTaken()).isOne();
        assertThat(as(ELS, () -> assignments.groups(known))).singleElement()
                .satisfies(moved -> assertThat(moved.days()).as("days of what is only proposed").isNull());
        assertThat(events.stream(DuplicateMerged.class)).containsExactly(new DuplicateMerged(latest.volunteerId(), known));
        assertThat(as(MARIE, () -> register.list(VolunteerQuery.ALL.called("Benhadou"), 0, 10))).extracting(VolunteerSummary::id)
                .containsExactly(known);
        does(Actor.PROCESS, () -> volunteerSteps.close(latest.caseId()));
        assertThat(as(ELS, () -> files.get(latest.caseId())).closeReason()).isEqualTo("samePerson");
    }

    @Test
    void aGroupThatIsKnownUnderBothNamesStaysOneGroupAndIsNotLost() {
        for (boolean activeUnderTheLatest : List.of(true, false)) {
            VolunteerId known = aVolunteer(somebody());
            VolunteerId latest = aVolunteer(somebody());
            CaseId group = aFileIn(ZOTTEGEM);
            CaseId before = aFileIn(ZOTTEGEM);
            as(ELS, () -> assignments.assign(latest, before));
            does(ELS, () -> assignments.end(latest, before, clock.today()));
            as(ELS, () -> assignments.propose(activeUnderTheLatest ? known : latest, group));
            as(ELS, () -> assignments.assign(activeUnderTheLatest ? latest : known, group));

            as(ELS, () -> duplicates.merge(latest, known));

            assertThat(as(ELS, () -> assignments.companions(group))).singleElement()
                    .satisfies(companion -> assertThat(companion.volunteerId()).isEqualTo(known));
            assertThat(as(ELS, () -> volunteers.get(known))).satisfies(kept -> {
                assertThat(kept.groupsTaken()).isOne();
                assertThat(kept.status()).isEqualTo(VolunteerStatus.ASSIGNED);
            });
            assertThat(as(ELS, () -> volunteers.get(latest)).groupsTaken()).isZero();
            assertThat(as(ELS, () -> assignments.groups(known))).as("the one before goes along").anySatisfy(one -> {
                assertThat(one.caseId()).isEqualTo(before);
                assertThat(one.days().until()).isEqualTo(clock.today());
            });
            does(ELS, () -> assignments.end(known, group, clock.today()));
            assertThat(as(ELS, () -> volunteers.get(known)).groupsTaken()).isZero();
        }
    }

    @Test
    void ofTwoCandidatesTheOneWhoCameLastGoesOn() {
        Interested first = interested(somebody("Ilse", "Vercruysse", "0470 77 11 99", null, AALST));
        Interested latest = interested(somebody("Ilse", "Vercruyse", "0470 77 11 99", null, AALST));

        assertThat(as(ELS, () -> duplicates.merge(latest.volunteerId(), first.volunteerId()))).isEqualTo(latest.volunteerId());

        assertThat(status(first.volunteerId())).isEqualTo(VolunteerStatus.LEFT);
        assertThat(status(latest.volunteerId())).isEqualTo(VolunteerStatus.CANDIDATE);
    }

    // ---- no group left

    @Test
    void aSurplusCandidateIsNotedWhoeverTellsIt() {
        Interested interested = interested(somebody());

        does(LIEN, () -> surplus.answer(interested.volunteerId()));

        assertThat(as(ELS, () -> files.timeline(interested.caseId())))
                .anySatisfy(entry -> assertThat(entry.kind()).isEqualTo("volunteer.event.surplus"));
    }
}
