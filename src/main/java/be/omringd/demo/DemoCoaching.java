package be.omringd.demo;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.coaching.CoachingPhase;
import be.omringd.coaching.CoachingSteps;
import be.omringd.coaching.PlannedAction;
import be.omringd.demo.DemoOrganisations.Story;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.mirror.Answer;
import be.omringd.mirror.Layer;
import be.omringd.mirror.Lens;
import be.omringd.mirror.MirrorSet;
import be.omringd.mirror.MirrorSet.Sketch;
import be.omringd.mirror.MirrorSet.TargetGroup;
import be.omringd.mirror.MirrorSummary;
import be.omringd.mirror.Mirrors;
import be.omringd.mirror.Question;
import be.omringd.mirror.Respondents;
import be.omringd.mirror.Said;
import be.omringd.organisation.OrganisationKind;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a trainer would fill in for an invented organisation, task by task, and what its people answer in the mirror. */
@Component
class DemoCoaching {

    private static final List<String> REMARKS = List.of(
            "De eerste keer weet je niet bij wie je moet zijn.", "Het is er luid, zeker op zaterdag.", "Iemand zei mijn naam. Dat hielp.",
            "Ik weet niet wat er van mij verwacht wordt.", "Als je een keer weg blijft, vraagt niemand iets.");

    private final Mirrors mirrors;
    private final Respondents respondents;
    private final CaseFiles files;
    private final CoachingSteps steps;
    private final CurrentActor currentActor;
    private final Clock clock;

    DemoCoaching(Mirrors mirrors, Respondents respondents, CaseFiles files, CoachingSteps steps, CurrentActor currentActor, Clock clock) {
        this.mirrors = mirrors;
        this.respondents = respondents;
        this.files = files;
        this.steps = steps;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Whether nothing is left to do now: it has ended, or its plan is made and the days to look back lie ahead. */
    boolean nothingLeft(CaseId file, Story story) {
        CaseSummary now = files.get(file);
        return now.status() == CaseStatus.CLOSED || now.phase() == CoachingPhase.DOING && !story.isPast();
    }

    /** The organisation does not go on. */
    boolean stop(CaseId file) {
        return steps.stop(file, "Er komt een nieuw bestuur. Ze kloppen later opnieuw aan.");
    }

    /** Whether the people answered who do so before this story stands still; does it where they did not. */
    boolean answered(CaseId file, Story story) {
        if ("followMirror".equals(story.waiting())) {
            respond(file, story);
        }
        return true;
    }

    /** The answers to this task; empty where somebody else does it. */
    Optional<FormValues> to(CaseId file, Story story, CurrentTask task) {
        return Optional.ofNullable(filledIn(file, story, task)).map(FormValues::of);
    }

    private @Nullable Map<String, ?> filledIn(CaseId file, Story story, CurrentTask task) {
        LocalDate today = LocalDate.now(clock.withZone(Moments.ZONE));
        boolean question = story.respondents() == 0 && !story.stops();
        return switch (task.formKey()) {
            case "coaching/explore-talk" -> question
                    ? Map.of("talkedOn", today.toString(), "sector", sector(story), "whyNow", story.question(), "looksFor", "information")
                    : Map.of("talkedOn", today.toString(), "sector", sector(story), "whyNow", story.question(), "takesPart",
                            "Twee mensen van het bestuur, drie medewerkers en enkele vrijwilligers.", "expectation",
                            "Dat we anders leren kijken.", "looksFor", "lookAtItself", "managementSupport", "yes", "halfYear", "yes");
            case "coaching/decide-offer" -> question
                    ? Map.of("offer", "informationTalk", "answer", "We vertelden hoe andere koren het doen, en gaven drie namen.")
                    : Map.of("offer", "trajectory");
            case "coaching/make-agreement" -> Map.of("agreedOn", today.toString(), "aim", "Zien voor wie het bij ons moeilijk is.", "roles",
                    "Twee trekkers uit de organisatie, één trainer.", "sessionsAgreed", 6, "confidentiality",
                    "Wat iemand zegt, blijft in de groep.", "cost", "Gratis");
            case "coaching/plan-first-session" -> Map.of("sessionOn", today.plusDays(4) + "T19:30", "place", "Bij " + story.name(), "theme",
                    "Kennismaken, en wie er nog bij hoort");
            case "mirror/prepare-mirror" -> mirror(today);
            case "mirror/follow-mirror" -> {
                respond(file, story);
                yield Map.of("mirrorDecision", "close");
            }
            case "mirror/few-answers" -> {
                respond(file, story);
                yield Map.of("fewAnswersDecision", "keepOpen", "closesOn", today.plusDays(1).toString());
            }
            case "mirror/feedback-session" -> Map.of("heldOn", today.toString(), "said",
                    "Stil toen de aankomst op het scherm kwam. Dat het weggaan zo weinig aandacht krijgt, wist niemand.");
            case "coaching/choose-target-groups" -> Map.of("chosenOn", today.toString(), "groups",
                    List.of(Map.of("name", "Wie prikkels snel te veel vindt", "why", "Daar zagen we de meeste wrijving.")), "notNow",
                    "Wie de taal nog leert: dat doen we volgend jaar, samen met het onthaal.");
            case "coaching/make-plan" -> plan(today);
            case "coaching/look-back-together" -> review(file, story, today);
            case "coaching/anchor-trajectory" -> Map.of("anchoredOn", today.toString(), "keptBy", "De ploeg van het onthaal", "stays",
                    "Het rustige uur, het kaartje, en de schetsen bij elk nieuw idee.", "lookBackWanted", "no");
            case "coaching/closing-talk" -> Map.of("stopReason", "otherDirection", "whatStays", "De schetsen blijven bij de ploeg.");
            default -> null;
        };
    }

    private static String sector(Story story) {
        return story.kind() == OrganisationKind.LOCAL_AUTHORITY ? "Lokaal bestuur" : "Vrije tijd";
    }

    private static Map<String, ?> plan(LocalDate today) {
        return Map.of("actions", List.of(
                Map.of("what", "Een rustig uur op dinsdag", "forWhom", "Wie prikkels snel te veel vindt", "owner", "Wout", "firstStep",
                        "Het uur afspreken met de ploeg", "byWhen", today.plusMonths(1).toString(), "noticedBy",
                        "Er komt iemand terug die weg bleef"),
                Map.of("what", "Wie weg blijft, krijgt een kaartje", "forWhom", "Wie stil vertrekt", "owner", "Fatma", "firstStep",
                        "Kaartjes laten maken", "byWhen", today.plusMonths(2).toString(), "noticedBy", "We weten waarom iemand stopt")),
                "review1", today.plusMonths(3).toString(), "review2", today.plusMonths(6).toString(), "review3",
                today.plusYears(1).toString());
    }

    /**
     * The first action of the plan is done now; another one goes on in other words. Who looks back more than once holds up the mirror again
     * after the first time.
     */
    private Map<String, ?> review(CaseId file, Story story, LocalDate today) {
        List<PlannedAction> plan = steps.actions(file);
        List<Map<String, ?>> rows = new ArrayList<>();
        for (PlannedAction action : plan) {
            boolean done = action == plan.getFirst();
            rows.add(Map.of("number", action.number(), "what", action.what(), "forWhom", action.forWhom(), "owner", action.owner(),
                    "firstStep", done ? action.firstStep() : "Eén iemand van de ploeg schrijft ze, elke maand", "byWhen",
                    today.plusMonths(2).toString(), "noticedBy", action.noticedBy(), "outcome", done ? "done" : "changed", "seen",
                    done ? "Er komen mensen die we anders niet zagen." : "Het bleef liggen toen het druk werd."));
        }
        boolean again = story.looksBack() > 1 && mirrors.all(file).size() == 1;
        return Map.of("reviewOutcome", "held", "heldOn", today.toString(), "actions", rows, "surprised",
                "Wie het rustig wil, blijkt met velen te zijn.", "blindSpot", "Dat de eigen medewerkers het ook te druk vonden.",
                "mirrorAgain", again ? "yes" : "no");
    }

    // ---- the mirror

    private static Map<String, ?> mirror(LocalDate today) {
        MirrorSet blank = MirrorSet.blank();
        TargetGroup senses = new TargetGroup("g1", "Mensen met autisme", List.of(
                new Sketch("g1s1", "Wie prikkels snel te veel vindt", "een rustige plek", "ziet wat anderen missen", "drukte bij de deur",
                        "weten wat er komt"),
                new Sketch("g1s2", "Wie graag alles vooraf weet", "een plan op papier", "doet wat afgesproken is",
                        "veranderingen op het laatste",
                        "een bericht op tijd"),
                new Sketch("g1s3", "Wie graag praat over één ding", "iemand die luistert", "weet er alles van", "een groep die springt",
                        "een eigen taak")));
        TargetGroup arrived = new TargetGroup("g2", "Wie nieuw is in de buurt", List.of(
                new Sketch("g2s1", "Wie de taal nog leert", "tijd om te zoeken naar woorden", "spreekt drie andere talen",
                        "briefjes en borden", "iemand die meegaat"),
                new Sketch("g2s2", "Wie alleen met kinderen is", "een uur dat past", "kent de hele straat", "de avond",
                        "opvang in de buurt")));
        return new MirrorSet(List.of(senses, arrived), blank.touchpoints(), blank.thresholds()).values()
                .with("closesOn", today.plusDays(60).toString()).raw();
    }

    /** Everybody answers who did not yet: each looks from their own place. */
    void respond(CaseId file, Story story) {
        MirrorSummary mirror = mirrors.last(file).orElseThrow();
        int missing = story.respondents() - mirrors.answered(mirror.id()).links();
        if (missing <= 0) {
            return;
        }
        MirrorSet set = mirrors.lastSet(file).orElseThrow();
        Random random = new Random(story.name().hashCode() + mirror.number() - 1);
        List<String> codes = mirrors.cards(mirror.id(), missing);
        currentActor.as(Actor.VISITOR, () -> {
            codes.forEach(code -> {
                respondents.choose(code, Layer.values()[random.nextInt(Layer.values().length)]);
                respondents.answer(code, answers(set, mirror.number(), random));
            });
            return null;
        });
    }

    /** Arriving and leaving are hard; arriving no more once they worked on it. */
    private static Map<Question, Answer> answers(MirrorSet set, int mirror, Random random) {
        Map<Question, Answer> answers = new HashMap<>();
        for (Question question : set.questions()) {
            boolean hard = question.item().equals("arrival") && mirror == 1 || question.item().equals("leaving");
            int drawn = random.nextInt(10);
            Said said =
                    drawn == 0 ? Said.UNKNOWN : drawn < (hard ? 7 : 2) ? Said.NOT_YET : drawn < (hard ? 9 : 5) ? Said.PARTLY : Said.WORKS;
            answers.put(question, new Answer(said,
                    said == Said.NOT_YET ? Set.of(Lens.values()[random.nextInt(Lens.values().length)]) : Set.of(),
                    random.nextInt(12) == 0 ? REMARKS.get(random.nextInt(REMARKS.size())) : ""));
        }
        return answers;
    }
}
