package be.omringd.casefile.ui;

import be.omringd.casefile.StuckSteps;
import be.omringd.casefile.StuckSteps.Stuck;
import be.omringd.shell.Live;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Everything that is stuck, for managers: nothing waits in silence. */
@Route(value = StuckView.PATH, layout = MainLayout.class)
@RolesAllowed("MANAGER")
@Menu(title = "casefile.stuck.menu", icon = "vaadin:warning", order = 80)
@StyleSheet("context://casefile/casefile.css")
class StuckView extends Div implements HasDynamicTitle {

    static final String PATH = "vastgelopen";

    private final StuckSteps steps;
    private final StuckList list;
    private final Texts texts;
    private final Section content = new Section();

    StuckView(StuckSteps steps, StuckList list, Live live, Texts texts) {
        this.steps = steps;
        this.list = list;
        this.texts = texts;
        addClassName("stuck");
        Paragraph intro = new Paragraph(texts.get(getLocale(), "casefile.stuck.intro"));
        intro.addClassName("page-intro");
        Div head = new Div(new Div(new H1(texts.get(getLocale(), "casefile.stuck.title")), intro));
        head.addClassName("page-head");
        content.addClassName("card");
        content.getElement().setAttribute("aria-live", "polite");
        add(head, content);
        live.refresh(this, StuckSteps.Changed.class, changed -> true, this::refresh);
        refresh();
    }

    private void refresh() {
        List<Stuck> stuck = steps.all();
        content.removeAll();
        if (stuck.isEmpty()) {
            Paragraph nothing = new Paragraph(texts.get(getLocale(), "casefile.stuck.none"));
            nothing.addClassName("quiet");
            content.add(nothing);
        } else {
            content.add(list.of(stuck, true, this::refresh));
        }
        Optional.ofNullable(findAncestor(MainLayout.class)).ifPresent(MainLayout::showNumbers);
    }

    @Override
    public String getPageTitle() {
        return texts.get(getLocale(), "casefile.stuck.title") + " · Omringd";
    }
}
