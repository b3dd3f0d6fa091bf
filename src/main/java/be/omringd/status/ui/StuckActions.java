package be.omringd.status.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.StuckSteps;
import be.omringd.casefile.ui.WarmDialog;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.shell.Texts;
import be.omringd.status.Interventions;
import be.omringd.status.Interventions.Move;
import be.omringd.status.Interventions.Stop;
import be.omringd.status.RoutingChanges;
import be.omringd.status.RoutingChanges.Offer;
import be.omringd.status.StuckCases.Line;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be done about something that is stuck: each asks for a reason, and says beforehand what it will do. */
@org.springframework.stereotype.Component
class StuckActions {

    private final StuckSteps stuckSteps;
    private final Interventions interventions;
    private final RoutingChanges routing;
    private final RoutingWords values;
    private final Texts texts;

    StuckActions(StuckSteps stuckSteps, Interventions interventions, RoutingChanges routing, RoutingWords values, Texts texts) {
        this.stuckSteps = stuckSteps;
        this.interventions = interventions;
        this.routing = routing;
        this.values = values;
        this.texts = texts;
    }

    /** Steps at which the engine did not take the last change of a value. */
    Set<RoutingChanges.Declined> declined() {
        return routing.declined();
    }

    /**
     * The buttons of a line.
     *
     * @param done called after something was asked for
     */
    Div of(Line line, StatusWords words, Runnable done) {
        Div bar = new Div();
        if (line.engine() != null) {
            bar.add(new Button(words.text("casefile.stuck.again"), VaadinIcon.REFRESH.create(), click -> tryAgain(line, words, done)));
        }
        if (line.processId() != null) {
            bar.add(new Button(words.text("status.value.menu"), VaadinIcon.SPLIT.create(), click -> changeValue(line, words, done)));
            bar.add(new Button(words.text("status.move.menu"), VaadinIcon.ARROW_RIGHT.create(), click -> move(line, words, done)));
        }
        bar.add(new Button(words.text("status.stop.menu"), VaadinIcon.CLOSE_CIRCLE_O.create(), click -> stop(line, words, done)));
        return bar;
    }

    private void tryAgain(Line line, StatusWords words, Runnable done) {
        String step = line.processId() == null || line.elementId() == null ? words.text("status.stuck." + line.trouble().name())
                : words.step(line.processId(), line.elementId());
        new WarmDialog(texts, "casefile.stuck.again", step, true, List.of(), why -> {
            if (line.engine() != null) {
                stuckSteps.tryAgain(line.file().id(), line.engine().id(), why);
            }
            tell(words.text("casefile.stuck.trying"));
            done.run();
        }).open();
    }

    private void move(Line line, StatusWords words, Runnable done) {
        Optional<Move> move = line.processId() == null || line.elementId() == null ? Optional.empty()
                : interventions.moveFrom(line.file().id(), line.processId(), line.elementId());
        if (move.isEmpty()) {
            tell(words.text("status.move.nowhere"));
            done.run();
            return;
        }
        new MoveDialog(words, line.file().calledName(), move.get(), (elementId, why) -> {
            boolean asked = interventions.move(line.file().id(), move.get().from().key(), elementId, why);
            tell(words.text(asked ? "status.move.asked" : "status.change.overtaken"));
            done.run();
        }).open();
    }

    private void changeValue(Line line, StatusWords words, Runnable done) {
        CaseId id = line.file().id();
        Optional<Offer> offer = line.processId() == null || line.elementId() == null ? Optional.empty()
                : routing.offer(id, line.processId(), line.elementId());
        if (offer.isEmpty()) {
            tell(words.text("status.value.nothing"));
            done.run();
            return;
        }
        Offer seen = offer.get();
        new ValueDialog(words, values, line.file().calledName(), seen,
                (value, becomes) -> routing.preview(id, seen.step().key(), value.name(), becomes), change -> {
                    boolean asked = routing.change(id, seen, change.value().name(), change.becomes(), change.why());
                    tell(words.text(asked ? "status.value.asked" : "status.value.overtaken"));
                    done.run();
                }).open();
    }

    private void stop(Line line, StatusWords words, Runnable done) {
        Optional<Stop> stop = interventions.stopOf(line.file().id());
        if (stop.isEmpty()) {
            tell(words.text("status.change.overtaken"));
            done.run();
            return;
        }
        boolean byItsEnding = stop.get().byItsEnding();
        List<String> follows = new ArrayList<>();
        follows.add(words.text(byItsEnding ? "status.stop.ending" : "status.stop.cancelled"));
        stop.get().tasks().forEach(task -> follows.add(goes(task, words)));
        new WarmDialog(texts, "status.stop", line.file().calledName(), true, List.of(list(follows)), why -> {
            boolean asked = interventions.stop(line.file().id(), byItsEnding, why);
            tell(words.text(asked ? "status.stop.asked" : "status.stop.notNow"));
            done.run();
        }).open();
    }

    /** Which task leaves whose inbox. */
    static String goes(WorkItemSummary task, StatusWords words) {
        String name = words.element(task.processId(), task.elementId());
        return task.heldBy().isEmpty() ? words.text("status.change.task", name) : words.text("status.change.taskOf", name, task.heldBy());
    }

    static Component list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private static void tell(String text) {
        Notification.show(text, 6000, Notification.Position.BOTTOM_CENTER);
    }
}
