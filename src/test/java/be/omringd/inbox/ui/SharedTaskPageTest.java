package be.omringd.inbox.ui;

import static be.omringd.inbox.InboxFixture.COACHING;
import static be.omringd.inbox.InboxFixture.JOKE;
import static be.omringd.inbox.InboxFixture.RIK;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Team;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSubject;
import be.omringd.form.FormValues;
import be.omringd.form.Merging;
import be.omringd.form.ui.FormRenderer;
import be.omringd.form.ui.FormView;
import be.omringd.form.Forms;
import be.omringd.inbox.SharedTasks;
import be.omringd.inbox.SharedTasks.Shared;
import be.omringd.inbox.Tasks;
import be.omringd.inbox.WorkItemState;
import be.omringd.shell.Texts;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Joke has a task on her screen, and Rik of the same team writes in it too. */
@ViewPackages(packages = "be.omringd.inbox.ui")
class SharedTaskPageTest extends InboxScreens {

    private static final FormValues EMPTY = FormValues.fromJson(
            "{\"note\": null, \"owner\": null, \"steps\": [{\"key\": \"r0\", \"what\": null}]}");
    private static final UUID SCREEN_OF_RIK = UUID.randomUUID();

    @Autowired
    SharedTasks shared;
    @Autowired
    Tasks tasks;
    @Autowired
    FormRenderer renderer;
    @Autowired
    Forms forms;

    @Override
    Actor me() {
        return JOKE;
    }

    @Test
    void whoElseHasItOpenIsSaidAndWhereTheyWrite() {
        UUID task = anOpenTask();
        assertThat(screen()).doesNotContain("Rik");

        rikIsHere(task, "owner");

        awaitOnScreen("Rik is hier ook.");
        assertThat(screen()).contains("Rik schrijft hier");
        given.as(RIK, () -> {
            shared.gone(task, SCREEN_OF_RIK);
            return null;
        });
        await(() -> !screen().contains("Rik"));
    }

    @Test
    void whatAColleagueWritesAppearsWhereOneIsNotTyping() {
        UUID task = anOpenTask();
        type(note(), "Van Joke");

        rikWrites(task, "owner", "Van Rik");

        await(() -> owner().getValue().equals("Van Rik"));
        assertThat(note().getValue()).isEqualTo("Van Joke");
        Shared now = given.as(RIK, () -> shared.look(task, SCREEN_OF_RIK));
        assertThat(now.draft().text("note")).contains("Van Joke");
        assertThat(now.draft().text("owner")).contains("Van Rik");
    }

    @Test
    void aFieldThatOneIsInDoesNotChangeUnderTheHandsAndDoesWhenOneLeavesIt() {
        UUID task = anOpenTask();
        fire(owner(), "focusin");

        rikWrites(task, "owner", "Van Rik");
        rikWrites(task, "note", "Ook van Rik");
        await(() -> note().getValue().equals("Ook van Rik"));

        assertThat(owner().getValue()).isEmpty();
        fire(owner(), "focusout");
        await(() -> owner().getValue().equals("Van Rik"));
    }

    @Test
    void whereTwoWroteInOneFieldOneChoosesAndNothingIsDoneBefore() {
        UUID task = anOpenTask();
        fire(note(), "focusin");
        rikWrites(task, "note", "Van Rik");
        rikWrites(task, "owner", "Rik");
        await(() -> owner().getValue().equals("Rik"));
        type(note(), "Van Joke");

        awaitOnScreen("Rik schreef hier op hetzelfde moment:");
        assertThat(screen()).contains("Van Rik");
        assertThat(note().getValue()).isEqualTo("Van Joke");
        press("Klaar");
        assertThat(screen()).contains("Op één plaats staan twee teksten.");
        assertThat(given.state(task)).isEqualTo(WorkItemState.OPEN);

        press("Houd allebei");

        await(() -> note().getValue().equals("Van Joke\nVan Rik") && !screen().contains("twee teksten"));
        assertThat(screen()).doesNotContain("op hetzelfde moment");
        fire(note(), "focusout");
        press("Klaar");
        await(() -> given.state(task) == WorkItemState.COMPLETED);
        assertThat(given.as(RIK, () -> items.open(task)).ended().orElseThrow().answers().text("note")).contains("Van Joke\nVan Rik");
    }

    @Test
    void aChoiceThatIsStillOpenIsThereAgainAfterASessionEnded() {
        UUID task = anOpenTask();
        fire(note(), "focusin");
        rikWrites(task, "note", "Van Rik");
        type(note(), "Van Joke");
        awaitOnScreen("Rik schreef hier op hetzelfde moment:");
        UI.getCurrent().navigate(InboxView.class);

        open(task);

        assertThat(note().getValue()).isEqualTo("Van Joke");
        assertThat(screen()).contains("Rik schreef hier op hetzelfde moment:", "Van Rik");
        press("Neem die van Rik");
        await(() -> note().getValue().equals("Van Rik"));
    }

    @Test
    void aRowThatAColleagueAddsComesInAndOnesOwnStay() {
        UUID task = anOpenTask();
        type(step(0), "Eerst dit");

        given.as(RIK, () -> {
            FormValues draft = shared.look(task, SCREEN_OF_RIK).draft();
            return shared.keep(task, SCREEN_OF_RIK, draft, draft.with("steps", List.of(
                    draft.list("steps").getFirst().raw(), Map.of(Merging.ROW, "n1", "what", "Dan dit"))));
        });

        await(() -> find(TextField.class).all().stream().anyMatch(field -> field.getValue().equals("Dan dit")));
        assertThat(step(0).getValue()).isEqualTo("Eerst dit");
        type(step(1), "Dan dat");
        await(() -> given.as(RIK, () -> shared.look(task, SCREEN_OF_RIK)).draft().list("steps").stream()
                .map(row -> row.text("what").orElse("")).toList().equals(List.of("Eerst dit", "Dan dat")));
    }

    @Test
    void whatAColleagueFinishedIsToldAndWhatOneWroteIsAmongTheAnswers() {
        UUID task = anOpenTask();
        type(note(), "Van Joke");
        Shared seen = given.as(RIK, () -> shared.look(task, SCREEN_OF_RIK));

        given.as(RIK, () -> tasks.complete(task, seen.draft(), seen.revision(), Texts.DUTCH));

        awaitOnScreen("Rik rondde deze taak");
        assertThat(screen()).contains("Van Joke").doesNotContain("kopiëren");
    }

    @Test
    void whoFinishesWhileAnotherIsWritingIsAskedFirst() {
        UUID task = anOpenTask();
        type(note(), "Van Joke");
        rikIsHere(task, "owner");
        awaitOnScreen("Rik schrijft hier");

        press("Klaar");

        assertThat(given.state(task)).isEqualTo(WorkItemState.OPEN);
        test(find(ConfirmDialog.class).single()).confirm();
        await(() -> given.state(task) == WorkItemState.COMPLETED);
    }

    /** Two screens of two people, who type at the same moments, in turns of chance that is the same each time. */
    @Test
    void twoScreensEndUpWithTheSameAndWithAllThatWasTyped() {
        UUID task = aTask();
        Screen joke = new Screen(JOKE, task);
        Screen rik = new Screen(RIK, task);

        for (int turn = 0; turn < 12; turn++) {
            joke.types(turn % 2 == 0 ? "note" : "owner", "Joke" + turn);
            rik.types(turn % 3 == 0 ? "owner" : "note", "Rik" + turn);
            joke.keeps();
            rik.keeps();
            joke.looks();
            assertThat(joke.sees()).as("turn " + turn).containsAll(joke.typed.values()).containsAll(rik.typed.values());
            rik.looks();
            assertThat(rik.sees()).as("turn " + turn).containsAll(joke.typed.values()).containsAll(rik.typed.values());
            joke.keepsItsOwn();
            rik.looks();
            assertThat(rik.form.draft()).as("turn " + turn).isEqualTo(joke.form.draft());
            joke.typed.clear();
            rik.typed.clear();
        }
    }

    /** What one of them has before them: the form, and what is told beside it. */
    private final class Screen {

        private final Actor actor;
        private final UUID task;
        private final FormView form;
        private final SharedDraft draft;
        private final Map<String, String> typed = new HashMap<>();

        Screen(Actor actor, UUID task) {
            this.actor = actor;
            this.task = task;
            form = renderer.create(forms.get("test/together"), FormValues.EMPTY, Map.of(), Texts.DUTCH);
            UI.getCurrent().add(form);
            draft = given.as(actor, () -> new SharedDraft(shared, task, form, form::draft, () -> true, () -> {}, () -> {}));
        }

        void types(String key, String text) {
            form.show(form.draft().with(key, text));
            typed.put(key, text);
        }

        void keeps() {
            given.as(actor, () -> draft.keep(form.draft()));
        }

        void looks() {
            given.as(actor, () -> {
                draft.look();
                return null;
            });
        }

        /** All texts, in the fields and beside them. */
        List<Object> sees() {
            List<Object> all = new ArrayList<>(form.draft().raw().values());
            given.as(actor, () -> shared.look(task, UUID.randomUUID())).others().values()
                    .forEach(texts -> texts.forEach(text -> all.add(text.text())));
            return all;
        }

        void keepsItsOwn() {
            given.as(actor, () -> {
                Shared now = shared.look(task, UUID.randomUUID());
                now.others().forEach((path, texts) -> {
                    List<Object> seen = new ArrayList<>(texts.stream().map(SharedTasks.Written::text).toList());
                    seen.add(Merging.at(form.draft(), path));
                    assertThat(shared.choose(task, path, Merging.at(form.draft(), path), seen)).isTrue();
                });
                draft.look();
                return null;
            });
        }
    }

    private void rikWrites(UUID task, String key, String text) {
        given.as(RIK, () -> {
            FormValues draft = shared.look(task, SCREEN_OF_RIK).draft();
            FormValues from = draft.isEmpty() ? EMPTY : draft;
            return shared.keep(task, SCREEN_OF_RIK, from, from.with(key, text));
        });
    }

    private void rikIsHere(UUID task, String path) {
        given.as(RIK, () -> {
            shared.here(task, SCREEN_OF_RIK, path, () -> true);
            return null;
        });
    }

    private static void fire(Component field, String event) {
        field.getElement().getNode().getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(field.getElement(), event, JacksonUtils.createObjectNode()));
    }

    private TextArea note() {
        return find(TextArea.class).single();
    }

    private TextField owner() {
        return find(TextField.class).withCaption("Wie trekt dit?").single();
    }

    private TextField step(int at) {
        return find(TextField.class).withCaption("Wat?").all().get(at);
    }

    private void type(HasValue<?, String> field, String text) {
        field.setValue(text);
        roundTrip();
    }

    private UUID anOpenTask() {
        UUID task = aTask();
        open(task);
        return task;
    }

    private void open(UUID task) {
        UI.getCurrent().navigate(TaskPage.class, task.toString());
    }

    private UUID aTask() {
        CaseId organisation = currentActor.asProcess(() -> files.open(COACHING,
                new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()), "Bib De Boekenwurm", AccessScope.of(Team.LUS)));
        return given.aTask(organisation, "request-intake", "firstContact", "test/together", "bazCoach", null, Map.of());
    }
}
