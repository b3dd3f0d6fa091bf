package be.omringd.processes;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.form.FormComponentType;
import be.omringd.form.Forms;
import be.omringd.inbox.ui.PeopleOfTask;
import be.omringd.shell.Texts;
import be.omringd.testing.OnMariaDb;
import be.omringd.volunteer.VolunteerId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Whom each task is about: the person of the file always, and beside them those named here. A new task without a line fails, and so
 * does one that no module knows the people of.
 */
@SpringBootTest
@OnMariaDb
class WhomATaskIsAboutTest {

    /** In files of volunteers the person is the volunteer. */
    private static final String PERSON = "";

    private static final Set<FormComponentType> TYPED = Set.of(FormComponentType.TEXTFIELD, FormComponentType.TEXTAREA);

    private static final Map<String, String> ABOUT = Map.ofEntries(
            // a request: who asked, where that is somebody else
            Map.entry("intake/first-contact", "requester"), Map.entry("intake/send-card", "requester"),
            Map.entry("intake/talk-to-requester", "requester"), Map.entry("intake/intro-conversation", "requester"),
            Map.entry("intake/ask-decision", "requester"), Map.entry("intake/confirm-orientation", "requester"),
            Map.entry("intake/warm-referral", "requester"),
            // a lus
            Map.entry("lus/network-map", PERSON), Map.entry("lus/team-consult", PERSON), Map.entry("lus/choose-invitees", PERSON),
            Map.entry("lus/invite-contact", "invited"), Map.entry("lus/ask-ready", PERSON), Map.entry("lus/decide-start", PERSON),
            Map.entry("lus/talk-about-start", PERSON),
            Map.entry("lus/decide-without-volunteer", "member"),
            // the mirror of an organisation
            Map.entry("mirror/prepare-mirror", PERSON), Map.entry("mirror/follow-mirror", PERSON),
            Map.entry("mirror/few-answers", PERSON), Map.entry("mirror/feedback-session", PERSON),
            // waiting for a link group
            Map.entry("linkgroup/keep-in-touch", PERSON), Map.entry("linkgroup/link-candidate", PERSON),
            Map.entry("linkgroup/get-acquainted", PERSON), Map.entry("linkgroup/exit-talk", PERSON),
            // a link group
            Map.entry("linkgroup/decide-start", "member"), Map.entry("linkgroup/reconsider", "companion member"),
            // a group
            Map.entry("gathering/prepare-gathering", "companion member"), Map.entry("gathering/hold-gathering", "companion"),
            Map.entry("gathering/decide-handover", "companion"), Map.entry("gathering/talk-about-handover", "companion"),
            Map.entry("gathering/handover-talk", "companion"),
            Map.entry("gathering/follow-up-contact", "companion member"), Map.entry("gathering/cover-group", "companion member"),
            Map.entry("gathering/discuss-move", "companion"), Map.entry("gathering/close-with-thanks", "companion"),
            Map.entry("gathering/look-back", "companion member"), Map.entry("gathering/volunteer-talk", "companion"),
            // what can come up in any trajectory
            Map.entry("casefile/closing-talk", "companion member"), Map.entry("casefile/ask-again", PERSON),
            Map.entry("casefile/aftercare", "companion member"), Map.entry("casefile/assess-concern", "companion"),
            Map.entry("casefile/follow-up-concern", "companion"),
            // a search
            Map.entry("search/describe-need", PERSON), Map.entry("search/search-network", PERSON), Map.entry("search/search-pool", PERSON),
            Map.entry("search/ask-organisations", PERSON), Map.entry("search/decide-after-pool", PERSON),
            Map.entry("search/propose-match", "volunteer"), Map.entry("search/get-acquainted", "volunteer"),
            Map.entry("search/trial-meeting", "volunteer"),
            Map.entry("search/ask-person", "volunteer"), Map.entry("search/ask-volunteer", "volunteer"),
            Map.entry("search/ask-both", "volunteer"), Map.entry("search/finish-papers", "volunteer"),
            Map.entry("search/talk-about-need", PERSON), Map.entry("search/discuss-search", PERSON),
            Map.entry("search/write-vacancy", PERSON), Map.entry("search/approve-vacancy", PERSON),
            Map.entry("search/ask-campaign", PERSON),
            Map.entry("search/approve-campaign", PERSON), Map.entry("search/follow-appeal", PERSON),
            // an organisation: nobody beside it
            Map.entry("coaching/explore-talk", PERSON), Map.entry("coaching/decide-offer", PERSON),
            Map.entry("coaching/make-agreement", PERSON), Map.entry("coaching/plan-first-session", PERSON),
            Map.entry("coaching/choose-target-groups", PERSON), Map.entry("coaching/make-plan", PERSON),
            Map.entry("coaching/hold-review", PERSON), Map.entry("coaching/look-back-together", PERSON),
            Map.entry("coaching/call-organisation", PERSON),
            Map.entry("coaching/anchor-trajectory", PERSON), Map.entry("coaching/look-back", PERSON),
            Map.entry("coaching/closing-talk", PERSON),
            // a volunteer: the file is about them
            Map.entry("volunteer/answer-interest", PERSON), Map.entry("volunteer/candidate-talk", PERSON),
            Map.entry("volunteer/arrange-check", PERSON), Map.entry("volunteer/give-information", PERSON),
            Map.entry("volunteer/inform-and-sign", PERSON),
            Map.entry("volunteer/sign-agreement", PERSON), Map.entry("volunteer/follow-training", PERSON),
            Map.entry("volunteer/yearly-talk", PERSON), Map.entry("volunteer/answer-candidate", PERSON),
            Map.entry("volunteer/answer-volunteer", PERSON), Map.entry("volunteer/thank-candidate", PERSON),
            Map.entry("volunteer/exit-talk", PERSON), Map.entry("volunteer/ask-volunteer", PERSON));

    @Autowired
    List<PeopleOfTask> known;
    @Autowired
    Texts texts;
    @Autowired
    Forms forms;

    @Test
    void everyHumanTaskSaysWhomItIsAbout() {
        Map<String, Set<String>> beside = new TreeMap<>();
        known.forEach(one -> one.forms().forEach(form -> beside.computeIfAbsent(form, key -> new TreeSet<>()).add(one.role())));
        Set<String> tasks = new TreeSet<>();
        ProcessCatalogue.ofTheProject().diagrams().forEach(diagram -> diagram.items().stream().map(ProcessCatalogue.Item::formKey)
                .filter(form -> form != null).forEach(tasks::add));

        assertThat(ABOUT.keySet()).containsAll(tasks);
        assertThat(beside.keySet()).isSubsetOf(ABOUT.keySet());
        tasks.forEach(form -> assertThat(beside.getOrDefault(form, Set.of())).as(form).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(ABOUT.get(form).split(" ")).filter(role -> !role.isEmpty()).toList()));
    }

    /** Answers about somebody beside a task go when that one is erased; which, the form says at its fields. */
    @Test
    void everyTextAboutAProposedVolunteerIsMarkedAsTheirs() {
        List<String> unmarked = known.stream().filter(one -> one.role().equals("volunteer")).flatMap(one -> one.forms().stream())
                .flatMap(key -> forms.find(key).stream())
                .flatMap(
                        form -> form.fields().filter(field -> TYPED.contains(field.type()) && !VolunteerId.SUBJECT.equals(field.personal()))
                                .map(field -> form.key() + ": " + field.key()))
                .toList();

        assertThat(unmarked).isEmpty();
        assertThat(forms.all().stream().filter(form -> form.isPersonalTo(VolunteerId.SUBJECT))).isNotEmpty();
    }

    @Test
    void everyRoleHasItsWords() {
        assertThat(known).extracting(PeopleOfTask::role).isNotEmpty().allSatisfy(role -> {
            for (String language : List.of("nl", "fr", "en")) {
                assertThat(texts.has(Locale.of(language), "inbox.people." + role)).isTrue();
                assertThat(texts.has(Locale.of(language), "inbox.people.noWay." + role)).isTrue();
            }
        });
    }
}
