package be.omringd.casefile.ui;

import be.omringd.shell.Texts;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;

/** The steps that a case takes one after the other, and at which it is now. */
class StepLine extends OrderedList {

    StepLine(List<String> steps, String now, Texts texts, Locale locale) {
        addClassName("step-line");
        getElement().setAttribute("aria-label", texts.get(locale, "casefile.steps"));
        int at = steps.indexOf(now);
        for (int i = 0; i < steps.size(); i++) {
            Span dot = new Span();
            dot.addClassName("step-dot");
            dot.getElement().setAttribute("aria-hidden", "true");
            if (i < at) {
                dot.add(VaadinIcon.CHECK.create());
            }
            Span name = new Span(texts.get(locale, "casefile.step." + steps.get(i)));
            name.addClassName("step-name");
            ListItem step = new ListItem(dot, name);
            step.addClassName(i < at ? "step-past" : i == at ? "step-now" : "step-to-come");
            if (i == at) {
                step.getElement().setAttribute("aria-current", "step");
            } else if (i < at) {
                Span aloud = new Span(texts.get(locale, "casefile.step.past"));
                aloud.addClassName("for-listeners");
                step.add(aloud);
            }
            add(step);
        }
    }
}
