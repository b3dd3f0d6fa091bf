package be.omringd.coaching.ui;

import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.coaching.CoachingPhase;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What the parts of a trajectory's page are made of. */
final class CoachingParts {

    private CoachingParts() {}

    /** A list of facts, styled as that of the page. */
    static DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("coaching-facts");
        return facts;
    }

    /** One fact; nothing where it is not known. */
    static void fact(DescriptionList facts, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            Span lines = new Span(value);
            lines.addClassName("coaching-lines-kept");
            facts.add(new Div(new DescriptionList.Term(label), new DescriptionList.Description(lines)));
        }
    }

    /** Whether sessions can still be planned and days moved: it has not come to its end, and nobody stopped it. */
    static boolean goesOn(CaseSummary file) {
        return file.status() != CaseStatus.CLOSED && file.phase() != CoachingPhase.COACHING_STOPPED;
    }

    static Component quiet(String text) {
        Span quiet = new Span(text);
        quiet.addClassName("quiet");
        return quiet;
    }
}
