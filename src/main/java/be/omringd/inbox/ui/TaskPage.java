package be.omringd.inbox.ui;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.ui.SharedInput;
import be.omringd.inbox.Completion;
import be.omringd.inbox.InboxChanged;
import be.omringd.inbox.SharedTaskChanged;
import be.omringd.inbox.SharedTasks;
import be.omringd.inbox.SharedTasks.Present;
import be.omringd.inbox.Tasks;
import be.omringd.inbox.WorkItemState;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import be.omringd.inbox.WorkItems.Ended;
import be.omringd.inbox.WorkItems.Opened;
import be.omringd.shell.Live;
import be.omringd.shell.MainLayout;
import be.omringd.shell.UnexpectedErrors;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.communication.PushConnection;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/**
 * One task: what is to be done, the form or screen to do it with, and beside it the person whom it is about. What somebody types
 * is never lost: it is kept while they type, and whatever happens to the task meanwhile is told beside it.
 */
@Route(value = "taak", layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
@StyleSheet("context://inbox/inbox.css")
@JavaScript("context://inbox/inbox.js")
public class TaskPage extends Div implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver {

    private static final Logger LOG = LoggerFactory.getLogger(TaskPage.class);

    private final WorkItems items;
    private final Tasks tasks;
    private final SharedTasks sharedTasks;
    private final CaseFiles files;
    private final TaskWords words;
    private final TaskContents contents;
    private final NextStep nextStep;
    private final CurrentActor currentActor;
    private final List<BesideTask> beside;
    private final PeopleBeside people;

    private final Div head = new Div();
    private final Div together = new Div();
    private final Div notice = new Div();
    private final Div body = new Div();
    private final Div foot = new Div();
    private final Div side = new Div();
    private final Span kept = new Span();
    private final Span missing = new Span();
    private final Button done = new Button();

    private UUID id;
    private Opened opened;
    private TaskContent content;
    private DraftKeeper drafts;
    private SharedDraft shared;
    private String saidTogether = "";
    private PersonPanel person;
    private boolean finished;

    TaskPage(WorkItems items, Tasks tasks, SharedTasks sharedTasks, CaseFiles files, TaskWords words, TaskContents contents,
            NextStep nextStep, CurrentActor currentActor, ObjectProvider<BesideTask> beside, PeopleBeside people, Live live) {
        this.items = items;
        this.tasks = tasks;
        this.sharedTasks = sharedTasks;
        this.files = files;
        this.words = words;
        this.contents = contents;
        this.nextStep = nextStep;
        this.currentActor = currentActor;
        this.beside = beside.orderedStream().toList();
        this.people = people;
        addClassName("task-page");
        head.addClassName("task-head");
        together.addClassName("task-together");
        together.getElement().setAttribute("role", "status");
        notice.addClassName("task-notice");
        notice.getElement().setAttribute("role", "status");
        body.addClassName("task-body");
        foot.addClassName("task-foot");
        kept.addClassName("task-kept");
        missing.addClassName("task-missing");
        missing.getElement().setAttribute("role", "status");
        missing.setId("task-missing");
        done.setText(text("inbox.task.done"));
        done.setIcon(VaadinIcon.CHECK.create());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        done.setDisableOnClick(true);
        done.addClickListener(click -> complete());
        done.setId("task-done");
        Div main = new Div(together, notice, body, foot);
        main.addClassName("task-main");
        side.addClassName("task-side");
        Div columns = new Div(main, side);
        columns.addClassName("task-columns");
        add(head, columns);
        live.on(this, InboxChanged.class, event -> {
            if (opened != null && (id.equals(event.workItemId()) || event.workItemId() == null && caseIs(event.caseId()))) {
                lookAgain();
            }
        });
        live.on(this, SharedTaskChanged.class, event -> {
            if (shared != null && id.equals(event.workItemId())) {
                othersChanged();
            }
        });
        addDetachListener(detached -> leaveTogether());
        live.on(this, CaseEvent.class, event -> {
            if (opened != null && person != null && caseIs(event.caseId().value())) {
                refreshPerson();
            }
        });
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        leave();
        leaveTogether();
        try {
            id = UUID.fromString(parameter);
        } catch (IllegalArgumentException notAnId) {
            id = new UUID(0, 0);
        }
        content = null;
        finished = false;
        opened = null;
        person = null;
        head.removeAll();
        side.removeAll();
        foot.removeAll();
        body.removeAll();
        notice.removeAll();
        // the page stays for the next task, with nothing kept of it yet
        kept.setText("");
        kept.removeClassName("task-kept-trouble");
        look();
    }

    /** Without the person's name: titles end up in histories. */
    @Override
    public String getPageTitle() {
        return (opened == null ? text("inbox.task.none") : words.task(opened.item(), getLocale())) + " · Omringd";
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        leave();
    }

    private void leave() {
        if (drafts != null) {
            drafts.flush();
        }
    }

    private void leaveTogether() {
        if (shared != null) {
            shared.leave();
            shared = null;
        }
        saidTogether = "";
        together.removeAll();
    }

    // ---- how it stands

    private void lookAgain() {
        if (!finished) {
            look();
        }
    }

    private void look() {
        try {
            opened = items.open(id);
        } catch (AccessDeniedException notForYou) {
            noAccess();
            return;
        }
        if (person == null) {
            person = new PersonPanel(files, beside, people, words, getLocale(), opened.task());
            side.add(person);
        }
        showHead();
        if (opened.ended().isPresent()) {
            over(opened.ended().get());
        } else if (opened.withAnother(me()) && !opened.together()) {
            withColleague();
        } else {
            toDo();
        }
    }

    private void toDo() {
        if (content == null || shared == null && !drafts.typed()) {
            FormValues draft = opened.draft().isEmpty() ? opened.begin() : opened.draft();
            if (content == null || !content.draft().equals(draft)) {
                content = contents.open(opened.task(), draft, getLocale(), this::answersChanged);
                drafts = opened.together() ? together() : new DraftKeeper(
                        values -> items.keepDraft(id, values), this, draft, content::draft, new Keeping());
                body.removeAll();
                H2 title = new H2(text("inbox.task.sheet"));
                title.addClassName("inbox-spoken");
                body.add(title, content.component());
            }
        }
        drafts.goOn();
        showTogether();
        foot.removeAll();
        foot.add(done, missing, kept);
        missing.setText("");
        done.setEnabled(true);
        showEnding();
        if (opened.item().draftAt() != null && kept.getText().isEmpty()) {
            kept.setText(text("inbox.draft.there", words.due(getLocale()).when(opened.item().draftAt(), words.now())));
        }
        notice.removeAll();
        opened.handedOver()
                .ifPresent(from -> tell("info", VaadinIcon.SHARE_SQUARE, text("inbox.task.handedOver", from.byName(), from.reason())));
        if (opened.item().resting()) {
            tell("info", VaadinIcon.COFFEE, text("inbox.task.resting", opened.item().personName()));
        }
    }

    /** Several write in it, each on a screen of their own. */
    private DraftKeeper together() {
        TaskContent whole = content;
        SharedInput input = whole.shared().orElseThrow(() -> new IllegalStateException(
                "Several write in " + opened.task().formKey() + ", but its screen is for one"));
        DraftKeeper[] keeper = new DraftKeeper[1];
        SharedDraft one = new SharedDraft(
                sharedTasks, id, input, whole::draft, alive(UI.getCurrent()), () -> keeper[0].flush(), this::othersChanged);
        keeper[0] = new DraftKeeper(one::keep, this, one.onScreen(), whole::draft, new Keeping());
        shared = one;
        return keeper[0];
    }

    /** A browser that went without a word has no connection any more. */
    private static BooleanSupplier alive(UI ui) {
        return () -> {
            PushConnection connection = ui.getInternals().getPushConnection();
            return connection == null || connection.isConnected();
        };
    }

    private void othersChanged() {
        try {
            shared.look();
        } catch (AccessDeniedException notForYou) {
            noAccess();
            return;
        }
        drafts.othersWrote();
        showTogether();
        showEnding();
        if (!missing.getText().isEmpty()) {
            if (shared.choices() > 0) {
                missing.setText(chooseFirst());
            } else {
                tellWhatIsMissing();
            }
        }
    }

    /** Who is here too. */
    private void showTogether() {
        List<Present> present = shared == null ? List.of() : shared.present();
        List<String> said = new ArrayList<>();
        List<String> names = present.stream().filter(one -> !one.me()).map(Present::name).distinct().toList();
        if (!names.isEmpty()) {
            said.add(names.size() == 1 ? text("inbox.together.here", names.getFirst())
                    : text("inbox.together.here.many", String.join(", ", names.subList(0, names.size() - 1)), names.getLast()));
        }
        if (present.stream().anyMatch(Present::me)) {
            said.add(text("inbox.together.here.me"));
        }
        String words = String.join(" ", said);
        if (!words.equals(saidTogether)) {
            saidTogether = words;
            together.removeAll();
            if (!words.isEmpty()) {
                Div line = new Div(VaadinIcon.USERS.create(), new Span(words));
                line.addClassNames("task-note", "task-note-together");
                together.add(line);
            }
        }
    }

    private void withColleague() {
        String name = opened.item().assigneeName();
        foot.removeAll();
        notice.removeAll();
        Button take = new Button(text("inbox.takeOver"), click -> handOver());
        if (content != null && drafts.typed()) {
            drafts.stop();
            tell("warning", VaadinIcon.USER, text("inbox.task.takenMeanwhile", name), take);
            return;
        }
        content = null;
        body.removeAll();
        tell("info", VaadinIcon.USER, text("inbox.task.with", name), take);
        if (!opened.draft().isEmpty()) {
            body.add(new H2(text("inbox.task.soFar", name)), contents.read(opened.task(), opened.draft(), getLocale()));
        }
    }

    private void over(Ended ended) {
        foot.removeAll();
        notice.removeAll();
        boolean mine = ended.by() != null && ended.by().equals(me());
        String when = words.due(getLocale()).when(ended.at(), words.now());
        // what several wrote is kept and among the answers
        boolean typed = content != null
                && (shared == null || ended.state() != WorkItemState.COMPLETED ? drafts.typed() : drafts.unkept() || shared.writing());
        leaveTogether();
        if (typed) {
            drafts.stop();
            if (ended.state() == WorkItemState.COMPLETED) {
                tell("warning", VaadinIcon.CHECK_CIRCLE, text("inbox.task.doneMeanwhile", ended.byName()), toInbox());
            } else {
                tasks.keepAfterWithdrawal(id, content.values());
                gone();
            }
            return;
        }
        content = null;
        body.removeAll();
        switch (ended.state()) {
            case COMPLETED -> tell("success", VaadinIcon.CHECK_CIRCLE,
                    mine ? text("inbox.task.doneByYou", when) : text("inbox.task.doneBy", ended.byName(), when), toInbox());
            case OVERTAKEN -> tell("info", VaadinIcon.ARCHIVE, text("inbox.task.overtaken", when), toFile());
            default -> tell("info", VaadinIcon.ARCHIVE, text("inbox.task.withdrawn", when), toFile());
        }
        if (!ended.answers().isEmpty()) {
            body.add(new H2(text("inbox.task.answers")), contents.read(opened.task(), ended.answers(), getLocale()));
        }
    }

    private void noAccess() {
        boolean typed = content != null && drafts.typed();
        leaveTogether();
        foot.removeAll();
        notice.removeAll();
        side.removeAll();
        person = null;
        if (!typed) {
            head.removeAll();
            body.removeAll();
            content = null;
            H1 title = new H1(text("inbox.task.none"));
            head.add(title);
        } else {
            drafts.stop();
        }
        tell("warning", VaadinIcon.LOCK, text(typed ? "inbox.task.noAccessMeanwhile" : "inbox.task.noAccess"), toInbox());
    }

    // ---- the parts of the page

    private void showHead() {
        head.removeAll();
        WorkItemSummary item = opened.item();
        RouterLink back = new RouterLink(text("inbox.task.back"), InboxView.class);
        back.addComponentAsFirst(VaadinIcon.ARROW_LEFT.create());
        back.addClassName("task-back");
        H1 title = new H1(words.task(item, getLocale()));
        Paragraph about = new Paragraph(text("inbox.task.about", item.personName(), words.process(item, getLocale())));
        about.addClassName("task-about");
        Div badges = new Div();
        badges.addClassName("task-row-badges");
        if (opened.ended().isEmpty()) {
            badges(badges, item);
        }
        Div buttons = new Div();
        buttons.addClassName("task-buttons");
        if (opened.ended().isEmpty()) {
            buttons(buttons, item);
        }
        Div words = new Div(title, about, badges);
        Div top = new Div(words, buttons);
        top.addClassName("task-top");
        head.add(back, top);
        String help = "inbox.help." + item.formKey();
        if (opened.ended().isEmpty() && this.words.has(getLocale(), help)) {
            Paragraph explanation = new Paragraph(text(help, person.firstName()));
            explanation.addClassName("task-help");
            head.add(explanation);
        }
    }

    private void badges(Div badges, WorkItemSummary item) {
        if (item.dueAt() != null) {
            boolean late = item.late(words.now());
            DueWords due = words.due(getLocale());
            badges.add(Badges.badge(late ? VaadinIcon.EXCLAMATION_CIRCLE : VaadinIcon.CALENDAR_CLOCK,
                    text(late ? "inbox.task.late" : "inbox.task.due", due.words(item.dueAt(), words.now()),
                            late ? due.date(item.dueAt(), words.now()) : due.day(item.dueAt(), words.now())),
                    late ? "late" : "due"));
        }
        if (item.assigneeId() == null) {
            badges.add(Badges.badge(VaadinIcon.USERS, text("inbox.badge.open"), "other"));
        } else if (item.assigneeId().equals(me())) {
            badges.add(Badges.badge(VaadinIcon.USER_CHECK, text("inbox.badge.mine"), "mine"));
        } else {
            badges.add(Badges.badge(VaadinIcon.USER, text("inbox.badge.with", item.assigneeName()), "other"));
        }
        if (item.raisedAt() != null) {
            badges.add(Badges.badge(VaadinIcon.ENVELOPE_OPEN, text("inbox.badge.raised"), "reminded"));
        }
        if (item.escalatedAt() != null) {
            badges.add(Badges.badge(VaadinIcon.EYE, text("inbox.badge.escalated"), "escalated"));
        } else if (item.remindedAt() != null) {
            badges.add(Badges.badge(VaadinIcon.BELL, text("inbox.badge.reminded"), "reminded"));
        }
    }

    private void buttons(Div buttons, WorkItemSummary item) {
        if (item.assigneeId() == null) {
            buttons.add(new Button(text("inbox.claim"), VaadinIcon.HAND.create(), click -> {
                if (!items.claim(id)) {
                    Notices.say(text("inbox.claim.tooLate", words.task(opened.item(), getLocale())));
                }
                look();
            }));
        } else if (item.assigneeId().equals(me())) {
            buttons.add(new Button(text("inbox.handOver"), VaadinIcon.SHARE_SQUARE.create(), click -> handOver()));
            Button release = new Button(text("inbox.release"), VaadinIcon.ARROW_BACKWARD.create(), click -> {
                leave();
                if (items.release(id)) {
                    Notices.say(text("inbox.release.done", words.task(opened.item(), getLocale())));
                }
                look();
            });
            release.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(release);
        } else if (opened.together()) {
            buttons.add(new Button(text("inbox.takeOver"), click -> handOver()));
        }
    }

    private void tell(String look, VaadinIcon icon, String text, Component... more) {
        var shown = icon.create();
        shown.getElement().setAttribute("aria-hidden", "true");
        Div line = new Div(shown, new Span(text));
        line.addClassNames("task-note", "task-note-" + look);
        line.add(more);
        notice.add(line);
    }

    private Component toInbox() {
        return new RouterLink(text("inbox.task.toInbox"), InboxView.class);
    }

    /** Empty where there is no page about the case. */
    private Component[] toFile() {
        return person.page().map(page -> new Component[] {new Anchor(page, text("inbox.person.file", person.firstName()))})
                .orElseGet(() -> new Component[0]);
    }

    private void refreshPerson() {
        try {
            person.refresh();
        } catch (AccessDeniedException moved) {
            lookAgain();
        }
    }

    // ---- what one can do

    private void handOver() {
        leave();
        new HandOverDialog(items, words, getLocale(), opened.item(), me(), this::look).open();
    }

    private void answersChanged() {
        drafts.changed();
        showEnding();
        if (!missing.getText().isEmpty()) {
            tellWhatIsMissing();
        }
    }

    /** In one line at the button: what is wrong itself may be far above it. */
    private void tellWhatIsMissing() {
        int problems = content.problemsShown();
        missing.setText(problems == 0 ? "" : problems == 1 ? text("inbox.task.missing.one") : text("inbox.task.missing", problems));
    }

    /** What comes to an end says so on its button. */
    private void showEnding() {
        done.setText(content.ending().map(what -> text("inbox.ends." + what + ".button")).orElseGet(() -> text("inbox.task.done")));
    }

    private void complete() {
        attempt(() -> {
            drafts.flush();
            if (shared != null && shared.choices() > 0) {
                missing.setText(chooseFirst());
                return;
            }
            if (content.validate()) {
                Optional<String> writing = shared == null ? Optional.empty() : shared.present().stream()
                        .filter(one -> !one.me() && one.path() != null).map(Present::name).findFirst();
                missing.setText("");
                writing.ifPresentOrElse(this::askWhileWriting, this::goOn);
            } else {
                tellWhatIsMissing();
            }
        });
    }

    private String chooseFirst() {
        return shared.choices() == 1 ? text("inbox.together.choose.one") : text("inbox.together.choose", shared.choices());
    }

    private void goOn() {
        content.ending().ifPresentOrElse(this::askOnce, this::send);
    }

    /** Somebody is in a field of it now. */
    private void askWhileWriting(String name) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text("inbox.together.writing.title", name));
        dialog.setText(text("inbox.together.writing.text", name));
        dialog.setConfirmText(text("inbox.together.writing.confirm"));
        dialog.setCancelText(text("inbox.ends.cancel"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> attempt(this::goOn));
        dialog.open();
    }

    /** What comes to an end is asked once, with what follows from it. */
    private void askOnce(String what) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text("inbox.ends." + what + ".title", person.firstName()));
        dialog.setText(text("inbox.ends." + what + ".text", person.firstName()));
        dialog.setConfirmText(text("inbox.ends." + what + ".confirm", person.firstName()));
        dialog.setCancelText(text("inbox.ends.cancel"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> attempt(this::send));
        dialog.open();
    }

    private void send() {
        // while the question was there, the task may have gone to somebody else
        if (content != null) {
            Instant begun = words.now();
            after(tasks.complete(id, content.values(), shared == null ? null : shared.revision(), getLocale()), begun);
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (AccessDeniedException notForYou) {
            noAccess();
        } catch (RuntimeException failure) {
            LOG.error("Completing a task of {} failed", opened.item().elementId(), failure);
            Notices.trouble(text(UnexpectedErrors.passing(failure).orElse("inbox.task.failed")));
        } finally {
            done.setEnabled(!finished);
        }
    }

    private void after(Completion completion, Instant begun) {
        switch (completion) {
            case Completion.Done ignored -> finish(begun);
            case Completion.Invalid(FormErrors errors) -> {
                content.showErrors(errors);
                tellWhatIsMissing();
            }
            case Completion.DoneBefore ignored -> {
                drafts.changed();
                look();
            }
            case Completion.WithColleague ignored -> {
                drafts.changed();
                look();
            }
            case Completion.Gone ignored -> {
                drafts.stop();
                leaveTogether();
                foot.removeAll();
                notice.removeAll();
                gone();
            }
            case Completion.WrittenMeanwhile ignored -> {
                othersChanged();
                if (shared != null) {
                    missing.setText(shared.choices() > 0 ? chooseFirst() : text("inbox.together.meanwhile"));
                }
            }
            case Completion.NotNow ignored -> Notices.trouble(text("inbox.task.notNow"));
        }
    }

    /** What was typed is kept and stays on the screen; nothing that happens to the task matters here any more. */
    private void gone() {
        finished = true;
        tell("warning", VaadinIcon.ARCHIVE, text("inbox.task.gone"), toFile());
    }

    private void finish(Instant begun) {
        finished = true;
        drafts.stop();
        leaveTogether();
        String task = words.task(opened.item(), getLocale());
        foot.removeAll();
        notice.removeAll();
        // at once: a form that is still there looks as if nothing happened
        body.removeAll();
        tell("success", VaadinIcon.CHECK_CIRCLE, text("inbox.task.lookingForNext", task),
                Stream.concat(Stream.of(toInbox()), Stream.of(toFile())).toArray(Component[]::new));
        UI ui = getUI().orElseThrow();
        nextStep.await(ui, this, opened.item(), begun, next -> {
            if (next.isPresent()) {
                Notices.done(text("inbox.task.next", task, words.task(next.get(), getLocale())));
                ui.navigate(TaskPage.class, next.get().id().toString());
            } else {
                Notices.done(nextStep.engineIsAway() ? text("inbox.task.later", task) : text("inbox.task.finished", task));
                ui.navigate(InboxView.class);
            }
        });
    }

    private boolean caseIs(UUID caseId) {
        return opened.task().caseId().value().equals(caseId);
    }

    private UUID me() {
        return currentActor.get().userId();
    }

    private String text(String key, Object... args) {
        return words.text(getLocale(), key, args);
    }

    /** Tells beside the button what became of the draft. */
    private final class Keeping implements DraftKeeper.Listener {

        @Override
        public void kept(Instant at) {
            kept.removeClassName("task-kept-trouble");
            kept.setText(text("inbox.draft.kept", words.due(getLocale()).time(at)));
            if (opened.item().assigneeId() == null) {
                opened = items.open(id);
                showHead();
            }
        }

        @Override
        public void notKeptYet() {
            kept.addClassName("task-kept-trouble");
            kept.setText(text("inbox.draft.notYet"));
        }

        @Override
        public void refused() {
            look();
        }
    }
}
