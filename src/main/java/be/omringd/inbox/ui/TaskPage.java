package be.omringd.inbox.ui;

import be.omringd.casefile.CaseEvent;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.Completion;
import be.omringd.inbox.InboxChanged;
import be.omringd.inbox.SeveralTasks.Outcome;
import be.omringd.inbox.SharedTaskChanged;
import be.omringd.inbox.SharedTasks.Present;
import be.omringd.inbox.Tasks;
import be.omringd.inbox.WorkItemState;
import be.omringd.inbox.WorkItemSummary.Later;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import be.omringd.inbox.WorkItems.Ended;
import be.omringd.inbox.WorkItems.Opened;
import be.omringd.inbox.ui.TaskParts.Filling;
import be.omringd.shell.IdInAddress;
import be.omringd.shell.Live;
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
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * One task: what is to be done, the form or screen to do it with, and beside it the person whom it is about. What somebody types
 * is never lost: it is kept while they type, and whatever happens to the task meanwhile is told beside it.
 */
@Route(value = TaskPage.PATH, layout = SideBySide.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
@StyleSheet("context://inbox/inbox.css")
@JavaScript("context://inbox/inbox.js")
public class TaskPage extends Div implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver {

    static final String PATH = "taak";

    private static final Logger LOG = LoggerFactory.getLogger(TaskPage.class);
    private static final UUID NO_TASK = new UUID(0, 0);

    private final WorkItems items;
    private final Tasks tasks;
    private final TaskParts parts;
    private final TaskWords words;
    private final NextStep nextStep;

    private final TaskHead head;
    private final Div together = new Div();
    private final Div notice = new Div();
    private final Div body = new Div();
    private final Div foot = new Div();
    private final Div side = new Div();
    private final Span kept = new Span();
    private final Span missing = new Span();
    private final Button done = new Button();

    private UUID id = NO_TASK;
    private @Nullable Opened opened;
    private @Nullable Filling filling;
    private String saidTogether = "";
    private @Nullable PersonPanel person;
    private boolean finished;
    private Registration waitsForNext = () -> {};

    TaskPage(WorkItems items, Tasks tasks, TaskParts parts, NextStep nextStep, Live live) {
        this.items = items;
        this.tasks = tasks;
        this.parts = parts;
        this.words = parts.words();
        this.nextStep = nextStep;
        head = parts.head(getLocale(), new Hands());
        addClassName("task-page");
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
            if (isOfThis(event)) {
                lookAgain();
            }
        });
        live.on(this, SharedTaskChanged.class, event -> {
            if (id.equals(event.workItemId())) {
                othersChanged();
            }
        });
        addDetachListener(detached -> leaveTogether());
        live.on(this, CaseEvent.class, event -> {
            if (person != null && caseIs(event.caseId().value())) {
                refresh(person);
            }
        });
    }

    /** The path of the page of a task. */
    public static String path(UUID task) {
        return PATH + "/" + task;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        leave();
        leaveTogether();
        waitsForNext.remove();
        id = IdInAddress.read(parameter).orElse(NO_TASK);
        filling = null;
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

    /** Which task it shows. */
    UUID task() {
        return id;
    }

    /** Without the person's name: titles end up in histories. */
    @Override
    public String getPageTitle() {
        return (opened == null ? text("inbox.task.none")
                : opened.item().isOwn() ? words.kind(opened.item(), getLocale()) : words.task(opened.item(), getLocale())) + " · Omringd";
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        leave();
    }

    private void leave() {
        if (filling != null) {
            filling.drafts().flush();
        }
    }

    private void leaveTogether() {
        if (filling != null) {
            filling = filling.alone();
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
        Opened now;
        try {
            now = items.open(id);
        } catch (AccessDeniedException notForYou) {
            noAccess();
            return;
        }
        opened = now;
        PersonPanel beside = person;
        if (beside == null && !now.item().isFree()) {
            beside = parts.person(now.task(), getLocale());
            person = beside;
            side.add(beside);
        }
        head.show(now, beside == null ? "" : beside.firstName());
        if (now.ended().isPresent()) {
            over(now, now.ended().get());
        } else if (now.withAnother(me()) && !now.together()) {
            withColleague(now);
        } else if (now.item().isOwn()) {
            ownToDo(now);
        } else {
            toDo(now);
        }
    }

    private void toDo(Opened now) {
        Filling current = filling;
        if (current == null || current.shared().isEmpty() && !current.drafts().typed()) {
            FormValues draft = now.draft().isEmpty() ? now.begin() : now.draft();
            if (current == null || !current.content().draft().equals(draft)) {
                current = parts.fill(now, draft, getLocale(), this, new Keeping());
                filling = current;
                body.removeAll();
                H2 title = new H2(text("inbox.task.sheet"));
                title.addClassName("inbox-spoken");
                body.add(title, current.content().component());
            }
        }
        current.drafts().goOn();
        showTogether();
        foot.removeAll();
        foot.add(done, missing, kept);
        missing.setText("");
        done.setEnabled(true);
        showEnding(current.content());
        if (now.item().draftAt() != null && kept.getText().isEmpty()) {
            kept.setText(text("inbox.draft.there", words.due(getLocale()).when(now.item().draftAt(), words.now())));
        }
        notice.removeAll();
        tellHandedOver(now);
        tellDay(now);
        if (now.item().resting()) {
            tell("info", VaadinIcon.COFFEE, text("inbox.task.resting", now.item().personName()));
        }
    }

    /** What somebody wrote down: there is nothing to fill in. */
    private void ownToDo(Opened now) {
        body.removeAll();
        body.add(ownSheet(now));
        foot.removeAll();
        foot.add(done);
        done.setText(text("inbox.own.done"));
        done.setEnabled(true);
        notice.removeAll();
        tellHandedOver(now);
        tellDay(now);
    }

    private OwnTaskSheet ownSheet(Opened now) {
        return parts.own(now, getLocale(), this::look, () -> attempt(
                () -> endOwn(parts.several().takeBack(List.of(id)), text("inbox.own.takenBack"))));
    }

    /** It left the inbox; from the notice it can be brought back, wherever one is by then. */
    private void endOwn(Outcome outcome, String said) {
        UI ui = getUI().orElseThrow();
        UUID task = id;
        Undoing.tell(parts.several(), outcome, said, words, getLocale(), () -> ui.navigate(TaskPage.class, task.toString()));
        if (!outcome.stays().isEmpty()) {
            look();
            return;
        }
        finished = true;
        onward(ui);
    }

    private void tellHandedOver(Opened now) {
        now.handedOver()
                .ifPresent(from -> tell("info", VaadinIcon.SHARE_SQUARE, text("inbox.task.handedOver", from.byName(), from.reason())));
    }

    /** Who said by when it has to be done, where a person did, and whether it is put away. */
    private void tellDay(Opened now) {
        now.daySet().ifPresent(set -> tell("info", VaadinIcon.CALENDAR_USER,
                text("inbox.task.daySet", set.byName(), words.due(getLocale()).when(set.at(), words.now()), set.reason())));
        Later later = now.item().later();
        if (later != null && later.until() != null) {
            tell("info", VaadinIcon.TIME_FORWARD,
                    text("inbox.task.later.until", words.due(getLocale()).day(later.until(), words.now()), later.reason()));
        } else if (later != null && later.backAt() != null) {
            tell("info", VaadinIcon.TIME_BACKWARD,
                    text("inbox.task.later.back", words.due(getLocale()).when(later.backAt(), words.now()), later.reason()));
        }
    }

    /** Several write in it, each on a screen of their own. */
    private void othersChanged() {
        Filling current = filling;
        SharedDraft shared = current == null ? null : current.shared().orElse(null);
        if (current == null || shared == null) {
            return;
        }
        try {
            shared.look();
        } catch (AccessDeniedException notForYou) {
            noAccess();
            return;
        }
        current.drafts().othersWrote();
        showTogether();
        showEnding(current.content());
        if (!missing.getText().isEmpty()) {
            if (shared.choices() > 0) {
                missing.setText(chooseFirst(shared));
            } else {
                tellWhatIsMissing(current.content());
            }
        }
    }

    /** Who is here too. */
    private void showTogether() {
        List<Present> present = filling == null ? List.of() : filling.present();
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

    private void withColleague(Opened now) {
        String name = now.item().heldBy();
        foot.removeAll();
        notice.removeAll();
        Button take = new Button(text("inbox.takeOver"), click -> head.handOver());
        if (filling != null && filling.drafts().typed()) {
            filling.drafts().stop();
            tell("warning", VaadinIcon.USER, text("inbox.task.takenMeanwhile", name), take);
            return;
        }
        filling = null;
        body.removeAll();
        tell("info", VaadinIcon.USER, text("inbox.task.with", name), take);
        tellDay(now);
        if (now.item().isOwn()) {
            body.add(ownSheet(now));
        }
        if (!now.draft().isEmpty()) {
            body.add(new H2(text("inbox.task.soFar", name)), parts.read(now.task(), now.draft(), getLocale()));
        }
    }

    private void over(Opened now, Ended ended) {
        foot.removeAll();
        notice.removeAll();
        boolean mine = ended.by() != null && ended.by().equals(me());
        String when = words.due(getLocale()).when(ended.at(), words.now());
        // what several wrote is kept and among the answers
        boolean typed = filling != null && (ended.state() == WorkItemState.COMPLETED ? filling.unkept() : filling.drafts().typed());
        leaveTogether();
        if (filling != null && typed) {
            filling.drafts().stop();
            if (ended.state() == WorkItemState.COMPLETED) {
                tell("warning", VaadinIcon.CHECK_CIRCLE, text("inbox.task.doneMeanwhile", ended.byName()), toInbox());
            } else {
                tasks.keepAfterWithdrawal(id, filling.content().values());
                gone();
            }
            return;
        }
        filling = null;
        body.removeAll();
        switch (ended.state()) {
            case COMPLETED -> tell("success", VaadinIcon.CHECK_CIRCLE,
                    mine ? text("inbox.task.doneByYou", when) : text("inbox.task.doneBy", ended.byName(), when), toInbox());
            case OVERTAKEN -> tell("info", VaadinIcon.ARCHIVE, text("inbox.task.overtaken", when), toFile());
            default -> tell("info", VaadinIcon.ARCHIVE,
                    now.item().isOwn() ? text("inbox.own.over.takenBack", ended.byName(), when) : text("inbox.task.withdrawn", when),
                    toFile());
        }
        if (now.item().isOwn()) {
            body.add(ownSheet(now));
        }
        if (!ended.answers().isEmpty()) {
            body.add(new H2(text("inbox.task.answers")), parts.read(now.task(), ended.answers(), getLocale()));
        }
    }

    private void noAccess() {
        foot.removeAll();
        notice.removeAll();
        side.removeAll();
        person = null;
        boolean typed = false;
        leaveTogether();
        if (filling != null && filling.drafts().typed()) {
            typed = true;
            filling.drafts().stop();
        } else {
            head.none();
            body.removeAll();
            filling = null;
        }
        tell("warning", VaadinIcon.LOCK, text(typed ? "inbox.task.noAccessMeanwhile" : "inbox.task.noAccess"), toInbox());
    }

    // ---- the parts of the page

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
        if (person == null) {
            return new Component[0];
        }
        String called = person.firstName();
        return person.page().map(page -> new Component[] {new Anchor(page, text("inbox.person.file", called))})
                .orElseGet(() -> new Component[0]);
    }

    private void refresh(PersonPanel shown) {
        try {
            shown.refresh();
        } catch (AccessDeniedException moved) {
            lookAgain();
        }
    }

    // ---- what one can do

    private void answersChanged() {
        if (filling != null) {
            filling.drafts().changed();
        }
        // that may have told that the task is no longer ours
        if (filling != null) {
            showEnding(filling.content());
            if (!missing.getText().isEmpty()) {
                tellWhatIsMissing(filling.content());
            }
        }
    }

    /** In one line at the button: what is wrong itself may be far above it. */
    private void tellWhatIsMissing(TaskContent content) {
        int problems = content.problemsShown();
        missing.setText(problems == 0 ? "" : problems == 1 ? text("inbox.task.missing.one") : text("inbox.task.missing", problems));
    }

    /** What comes to an end says so on its button. */
    private void showEnding(TaskContent content) {
        done.setText(content.ending().map(what -> text("inbox.ends." + what + ".button")).orElseGet(() -> text("inbox.task.done")));
    }

    private void complete() {
        attempt(() -> {
            if (opened != null && opened.item().isOwn()) {
                endOwn(parts.several().done(List.of(id)), text("inbox.own.several.done", 1));
                return;
            }
            Filling current = filling;
            if (current == null) {
                return;
            }
            current.drafts().flush();
            SharedDraft shared = current.shared().orElse(null);
            if (shared != null && shared.choices() > 0) {
                missing.setText(chooseFirst(shared));
                return;
            }
            if (current.content().validate()) {
                Optional<String> writing = current.present().stream()
                        .filter(one -> !one.me() && one.path() != null).map(Present::name).findFirst();
                missing.setText("");
                writing.ifPresentOrElse(this::askWhileWriting, this::goOn);
            } else {
                tellWhatIsMissing(current.content());
            }
        });
    }

    private String chooseFirst(SharedDraft shared) {
        return shared.choices() == 1 ? text("inbox.together.choose.one") : text("inbox.together.choose", shared.choices());
    }

    private void goOn() {
        if (filling != null) {
            filling.content().ending().ifPresentOrElse(this::askOnce, this::send);
        }
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
        String called = person == null ? "" : person.firstName();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text("inbox.ends." + what + ".title", called));
        dialog.setText(text("inbox.ends." + what + ".text", called));
        dialog.setConfirmText(text("inbox.ends." + what + ".confirm", called));
        dialog.setCancelText(text("inbox.ends.cancel"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> attempt(this::send));
        dialog.open();
    }

    private void send() {
        // while the question was there, the task may have gone to somebody else
        if (filling != null) {
            Instant begun = words.now();
            Long seen = filling.shared().map(SharedDraft::revision).orElse(null);
            after(tasks.complete(id, filling.content().values(), seen, getLocale()), filling, begun);
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (AccessDeniedException notForYou) {
            noAccess();
        } catch (RuntimeException failure) {
            LOG.error("Completing a task of {} failed", opened == null ? "" : opened.item().elementId(), failure);
            Notices.trouble(text(UnexpectedErrors.passing(failure).orElse("inbox.task.failed")));
        } finally {
            done.setEnabled(!finished);
        }
    }

    private void after(Completion completion, Filling sent, Instant begun) {
        switch (completion) {
            case Completion.Done ignored -> finish(sent, begun);
            case Completion.Invalid(FormErrors errors) -> {
                sent.content().showErrors(errors);
                tellWhatIsMissing(sent.content());
            }
            case Completion.DoneBefore ignored -> {
                sent.drafts().changed();
                look();
            }
            case Completion.WithColleague ignored -> {
                sent.drafts().changed();
                look();
            }
            case Completion.Gone ignored -> {
                sent.drafts().stop();
                leaveTogether();
                foot.removeAll();
                notice.removeAll();
                gone();
            }
            case Completion.WrittenMeanwhile ignored -> {
                othersChanged();
                if (filling != null) {
                    filling.shared().ifPresent(shared -> missing.setText(
                            shared.choices() > 0 ? chooseFirst(shared) : text("inbox.together.meanwhile")));
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

    private void finish(Filling sent, Instant begun) {
        finished = true;
        sent.drafts().stop();
        leaveTogether();
        WorkItemSummary item = Objects.requireNonNull(opened, "What is done was open").item();
        String task = words.task(item, getLocale());
        foot.removeAll();
        notice.removeAll();
        // at once: a form that is still there looks as if nothing happened
        body.removeAll();
        tell("success", VaadinIcon.CHECK_CIRCLE, text("inbox.task.lookingForNext", task),
                Stream.concat(Stream.of(toInbox()), Stream.of(toFile())).toArray(Component[]::new));
        UI ui = getUI().orElseThrow();
        waitsForNext = nextStep.await(ui, this, item, begun, next -> {
            if (next.isPresent()) {
                Notices.done(text("inbox.task.next", task, words.task(next.get(), getLocale())));
                ui.navigate(TaskPage.class, next.get().id().toString());
            } else {
                Notices.done(nextStep.engineIsAway() ? text("inbox.task.later", task) : text("inbox.task.finished", task));
                onward(ui);
            }
        });
    }

    private void onward(UI ui) {
        SideBySide.nextBeside(this).ifPresentOrElse(
                beside -> ui.navigate(TaskPage.class, beside.toString()), () -> ui.navigate(InboxView.class));
    }

    private boolean caseIs(UUID caseId) {
        return opened != null && opened.task().caseId().value().equals(caseId);
    }

    private boolean isOfThis(InboxChanged event) {
        return opened != null && id.equals(event.workItemId()) || event.workItemId() == null && caseIs(event.caseId());
    }

    private UUID me() {
        return parts.me();
    }

    /** After the hands that it is in changed: who gave away a task about no case does not see it any more. */
    private void changedHands() {
        if (opened != null && opened.item().isFree() && items.those(List.of(id)).isEmpty()) {
            finished = true;
            onward(getUI().orElseThrow());
        } else {
            look();
        }
    }

    private String text(String key, Object... args) {
        return words.text(getLocale(), key, args);
    }

    /** Goes on with what the head says. */
    private final class Hands implements TaskHead.Listener {

        @Override
        public void leaves() {
            leave();
        }

        @Override
        public void changed() {
            changedHands();
        }
    }

    /** Tells beside the button what became of the draft. */
    private final class Keeping implements TaskParts.Listener {

        @Override
        public void answersChanged() {
            TaskPage.this.answersChanged();
        }

        @Override
        public void othersChanged() {
            TaskPage.this.othersChanged();
        }

        @Override
        public void kept(Instant at) {
            kept.removeClassName("task-kept-trouble");
            kept.setText(text("inbox.draft.kept", words.due(getLocale()).time(at)));
            if (opened != null && opened.item().assigneeId() == null) {
                Opened now = items.open(id);
                opened = now;
                head.show(now, person == null ? "" : person.firstName());
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
