package be.omringd.demo;

import static be.omringd.demo.DemoStories.pick;

import be.omringd.demo.Destination.Turn;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a coordinator would fill in for an invented case, task by task. */
final class DemoAnswers {

    private static final List<List<String>> TIMES = List.of(
            List.of("SATURDAY", "SUNDAY"), List.of("WEEKDAY_EVENING", "SATURDAY"), List.of("WEEKDAY_AFTERNOON"),
            List.of("WEEKDAY_MORNING", "WEEKDAY_AFTERNOON", "SATURDAY"));
    private static final List<List<String>> LIKES = List.of(
            List.of("COOKING", "GARDENING", "CHATTING"), List.of("MUSIC", "FILM"), List.of("WALKING", "NATURE", "ANIMALS"),
            List.of("GAMES", "HANDICRAFT", "BAKING"), List.of("FOOTBALL", "CYCLING"));
    private static final List<String> DAYS = List.of("monday", "tuesday", "wednesday", "friday", "sunday");
    private static final List<List<String>> WAYS = List.of(List.of("BICYCLE"), List.of("PUBLIC_TRANSPORT", "ON_FOOT"), List.of("CAR"));
    private static final List<String> BRINGS = List.of(
            "Bakt elke week brood, en deelt graag.", "Kent alle wandelpaden in de buurt.", "Speelt accordeon.", "Luistert goed.");
    private static final List<String> CURIOUS = List.of(
            "Hoe je een moestuin begint.", "Verhalen van mensen uit andere landen.", "Samen een spel leren.", "Foto’s maken.");
    private static final List<List<String>> KNOWS = List.of(List.of("LIVED_ALONE"), List.of("PARENT"), List.of("MOVED_COUNTRY", "RETIRED"));

    private final int number;
    private final String placeCode;
    private final Destination destination;
    private final LocalDate today;
    private final int gatherings;
    private final int attempts;

    DemoAnswers(int number, String placeCode, Destination destination, int gatherings, int attempts,
            LocalDate today) {
        this.number = number;
        this.placeCode = placeCode;
        this.destination = destination;
        this.gatherings = gatherings;
        this.attempts = attempts;
        this.today = today;
    }

    /** The answers for the tasks that have a form; empty for those that have none or are left alone. */
    Optional<FormValues> to(CurrentTask task) {
        return Optional.ofNullable(filledIn(task)).map(FormValues::of);
    }

    private @Nullable Map<String, ?> filledIn(CurrentTask task) {
        return switch (task.formKey()) {
            case "intake/first-contact" -> firstContact();
            case "intake/talk-to-requester" -> answers("spokenOn", day(-2), "personAgrees", "yes");
            case "intake/intro-conversation" -> conversation();
            case "intake/confirm-orientation" -> orientation(task);
            case "intake/warm-referral" -> answers(
                    "partner", "armentekort", "personSaidYes", true, "referredOn", day(0), "afterReferral", "close",
                    "note", "Samen gebeld. Ze spraken af voor volgende week.");
            case "linkgroup/link-candidate" -> linkCandidate();
            case "linkgroup/get-acquainted" -> destination.turn() == Turn.LINK_SAYS_YES
                    ? answers("talkedOn", day(0), "groupAnswer", "yes", "onList", number % 5 != 0, "note", "Kijkt ernaar uit.") : null;
            case "linkgroup/decide-start" -> answers("startDecision", "start");
            case "lus/ask-ready" -> answers("personReady", "yes", "whoElse", "Misschien later nog iemand van het koor.");
            case "lus/talk-about-start" -> with(
                    answers("personReady", "yes", "startDecision", "start", "whoElse", "Misschien later nog iemand van het koor."),
                    !"start".equals(task.text("startAdvice")), "reason", "De persoon wil er nu aan beginnen.");
            case "lus/decide-start" -> with(
                    answers("startDecision", "start"), !"start".equals(task.text("startAdvice")), "reason",
                    "De persoon wil er nu aan beginnen.");
            case "search/describe-need" -> with(with(answers(
                    "municipality", placeCode, "radiusKm", 40, "languages", List.of("nl"), "frequency", "monthly",
                    "when", pick(TIMES, number), "interests", pick(LIKES, number), "pace", number % 3 == 0 ? "LIVELY" : "CALM",
                    "wishes", "Iemand die graag lacht.",
                    "publicText", "Een kleine groep zoekt iemand die mee op weg gaat: een keer per maand samenkomen, met koffie erbij."),
                    number % 2 == 0, "experience", pick(KNOWS, number / 2)), number % 4 == 1, "ages", List.of("FROM_50", "FROM_65"));
            case "search/propose-match" -> answers("personAnswer", "yes", "volunteerAnswer", "yes");
            case "search/get-acquainted" -> answers("trialOutcome", "held", "metOn", day(-1), "place", meetingPlace(),
                    "personAfterTrial", "yes", "volunteerAfterTrial", "yes", "note", "Het voelde meteen goed.");
            case "search/trial-meeting" -> answers("trialOutcome", "held", "metOn", day(-1), "place", meetingPlace());
            case "search/ask-person" -> answers("personAfterTrial", "yes", "note", "Het voelde meteen goed.");
            case "search/ask-volunteer" -> answers("volunteerAfterTrial", "yes");
            case "gathering/prepare-gathering" -> answers(
                    "gatheringOn", today.plusDays(1) + "T14:00", "place", meetingPlace(),
                    "theme", pick(DemoStories.THEMES, number + gatherings), "ledBy", gatherings < 2 ? "worker" : "both");
            case "gathering/hold-gathering" -> gathering();
            case "gathering/decide-handover" -> with(
                    answers("handoverDecision", "handover"), !"handover".equals(task.text("handoverAdvice")), "reason",
                    "Iedereen is er klaar voor.");
            case "gathering/handover-talk" -> handover();
            case "gathering/talk-about-handover" -> {
                Map<String, Object> values = new HashMap<>(handover());
                values.put("handoverDecision", destination.leaves("handoverTalk") ? "handoverLater" : "handover");
                yield with(values, !"handover".equals(task.text("handoverAdvice")), "reason", "Iedereen is er klaar voor.");
            }
            case "gathering/follow-up-contact" -> answers(
                    "contactedOn", day(0), "lastGatheringOn", day(-3 - number % 9), "spokenWith", number % 2 == 0 ? "volunteer" : "person",
                    "groupIsDoing", "well", "need", "none", "wish", pick(DemoStories.HOPES, number + today.getMonthValue()));
            case "linkgroup/keep-in-touch" -> destination.isPast() ? with(answers(
                    "heardOn", day(0), "contactWay", "phone", "waitDecision", "stay", "note", "Blijft graag op de lijst."),
                    "true".equals(task.text("waitsLong")), "alternative", "Het dorpsrestaurant op woensdag, samen met iemand van ons.")
                    : null;
            case "casefile/closing-talk" -> answers(
                    "talkedOn", day(0), "reason", pick(List.of("moved", "goalReached", "ownWish"), number), "mayAskAgain", "yes");
            case "gathering/close-with-thanks" -> answers(
                    "thankedOn", day(0), "whatStays", "Ze bellen elkaar, ook als er niets is.", "mayAskAgain", "yes");
            default -> null;
        };
    }

    private String meetingPlace() {
        return destination.turn() == Turn.LINK_GROUP ? "In het buurthuis" : "Bij de persoon thuis";
    }

    private Map<String, ?> handover() {
        return answers(
                "handoverOn", day(0), "agreements", "Wat gezegd wordt, blijft in de groep. Wie niet kan, belt even.",
                "frequencyWeeks", 6, "discretion", true, "signedByPerson", true, "signedByVolunteer", true, "signedByWorker", true);
    }

    private Map<String, ?> firstContact() {
        if (destination.turn() == Turn.NOT_REACHED && attempts == 0) {
            return answers("contactOutcome", "notReached", "contactWay", "phone", "contactedOn", day(-1), "note",
                    "Geen antwoord, voicemail ingesproken.");
        }
        return answers(
                "contactOutcome", "reached", "contactWay", "phone", "contactedOn", day(-3), "appointmentOn", day(number % 5),
                "appointmentPlace", "Bij de persoon thuis", "note", "Blij met het telefoontje.");
    }

    private Map<String, ?> conversation() {
        Map<String, Object> values = new HashMap<>(answers(
                "heldConversation", "held", "heldOn", day(-1), "place", "Aan de keukentafel", "present", "Wij twee, en even de buurvrouw",
                "explained", List.of("lus", "link"), "hopes", pick(DemoStories.HOPES, number), "peopleNow",
                pick(DemoStories.PEOPLE_NOW, number),
                "otherNeed", destination.turn() == Turn.REFERRED ? "buddy" : "none", "fileConsent", "yes", "clubStepTooBig", "yes",
                "decidedNow", destination.turn() == Turn.THINKS ? "no" : "yes"));
        boolean link = destination.turn().wishesLink();
        values.put("wantsOwnGroup", link ? "no" : "yes");
        values.put("wantsToMeetNew", link ? "yes" : "no");
        return values;
    }

    private Map<String, ?> orientation(CurrentTask task) {
        String orientation = switch (destination.turn()) {
            case LINK, LINK_CALLS, LINK_SAYS_YES -> "link";
            case REFERRED -> "referred";
            case NOT_PURSUED -> "notPursued";
            default -> "lus";
        };
        boolean differs = !orientation.equals(task.text("orientationAdvice"));
        return with(answers("orientation", orientation, "personAgrees", true), differs, "reason", "Zo wil de persoon het zelf.");
    }

    /** Around a town most can come on the same evening; who lives elsewhere has other days. */
    private Map<String, ?> linkCandidate() {
        Map<String, Object> values = new HashMap<>(answers(
                "languages", number % 5 == 0 ? List.of("nl", "fr") : List.of("nl"), pick(DAYS, number), List.of("AFTERNOON"),
                "rangeKm", pick(List.of(10, 12, 15), number), "travelsBy", pick(WAYS, number), "interests", likes(),
                "pace", number % 9 == 0 ? "LIVELY" : number % 3 == 0 ? "EITHER" : "CALM", "givesOrAsks",
                pick(List.of("GIVES", "ASKS", "BOTH"), number),
                "brings", pick(BRINGS, number), "curiousAbout", pick(CURIOUS, number)));
        if (destination.home() != null) {
            values.put(destination.home().startsWith("90") ? "saturday" : "thursday", List.of("AFTERNOON", "EVENING"));
        }
        if (number % 6 == 0) {
            values.put("limits", "Liefst zonder trappen.");
        }
        return values;
    }

    /** Every second one would also like a walk and a chat. */
    private List<String> likes() {
        Set<String> likes = new LinkedHashSet<>(pick(LIKES, number));
        if (number % 2 == 0) {
            likes.addAll(List.of("WALKING", "CHATTING"));
        }
        return List.copyOf(likes);
    }

    private Map<String, ?> gathering() {
        boolean together = gatherings >= 2;
        Map<String, Object> values = new HashMap<>(answers(
                "gatheringOutcome", "held", "heldOn", day(0), "place", meetingPlace(),
                "presentCount", 3 + (number + gatherings) % 4, "theme", pick(DemoStories.THEMES, number + gatherings), "mood", "4",
                "double", together, "noteText", "Er werd veel gelachen. Volgende keer brengt iedereen iets mee.", "noteAgreed", true));
        values.put("actions", List.of(answers("what", "Taart meebrengen", "who",
                destination.turn() == Turn.LINK_GROUP ? "Iedereen om beurt" : "Zus Ria", "by", day(20))));
        if (together) {
            values.put("personAtEase", "yes");
            values.put("volunteerReady", "yes");
        }
        return values;
    }

    private static Map<String, ?> with(Map<String, ?> values, boolean condition, String key, Object value) {
        if (!condition) {
            return values;
        }
        Map<String, Object> more = new HashMap<>(values);
        more.put(key, value);
        return more;
    }

    private String day(int fromToday) {
        return today.plusDays(fromToday).toString();
    }

    private static Map<String, Object> answers(Object... keysAndValues) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            answers.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return answers;
    }
}
