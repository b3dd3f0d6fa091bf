package be.omringd.casefile.ui;

import be.omringd.casefile.StuckSteps;
import be.omringd.casefile.StuckSteps.Obstacle;
import be.omringd.casefile.StuckSteps.Stuck;
import be.omringd.engine.ProcessNames;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Locale;

/** Steps that are stuck: which, since when, what got in the way, what to do. */
@org.springframework.stereotype.Component
class StuckList {

    private final StuckSteps steps;
    private final ProcessNames names;
    private final Moments moments;
    private final Texts texts;

    StuckList(StuckSteps steps, ProcessNames names, Moments moments, Texts texts) {
        this.steps = steps;
        this.names = names;
        this.moments = moments;
        this.texts = texts;
    }

    /** @param done called after one was told to be tried again */
    Component of(List<Stuck> stuck, Runnable done) {
        UnorderedList list = new UnorderedList();
        list.addClassName("stuck-list");
        stuck.forEach(one -> list.add(item(one, done)));
        return list;
    }

    private ListItem item(Stuck one, Runnable done) {
        Span step = new Span(step(one));
        step.addClassName("stuck-step");
        Div head = new Div(VaadinIcon.WARNING.create(), step);
        head.addClassName("stuck-head");
        Span since = new Span(text("casefile.stuck.since", moments.shortDate(one.since(), locale()), moments.time(one.since(), locale())));
        since.addClassName("quiet");
        head.add(since);
        ListItem item = new ListItem(head, new Paragraph(text("casefile.stuck.obstacle." + one.obstacle())));
        if (steps.mayTryAgain()) {
            item.add(new Paragraph(text("casefile.stuck.act." + one.obstacle())));
            Details technical = new Details(text("casefile.stuck.technical"), new Code(one.technical()));
            technical.addThemeVariants(DetailsVariant.LUMO_SMALL);
            Button again = new Button(text("casefile.stuck.again"), VaadinIcon.REFRESH.create(), click -> new WarmDialog(
                    texts, "casefile.stuck.again", step(one), true, List.of(), why -> {
                        steps.tryAgain(one.file().id(), one.id(), why);
                        Notification.show(text("casefile.stuck.trying"), 5000, Notification.Position.BOTTOM_CENTER);
                        done.run();
                    }).open());
            again.addClassName("not-on-paper");
            Div bar = new Div(again, technical);
            bar.addClassName("stuck-bar");
            item.add(bar);
        } else {
            item.add(new Paragraph(text("casefile.stuck.managers")));
        }
        return item;
    }

    private String step(Stuck one) {
        if (one.processId() == null || one.elementId() == null) {
            return text(one.message() == null ? "casefile.stuck.answer" : "casefile.stuck.message");
        }
        return text("casefile.stuck.step", names.element(one.processId(), one.elementId(), locale()),
                names.process(one.processId(), locale()));
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    private String text(String key, Object... args) {
        return texts.get(locale(), key, args);
    }
}
