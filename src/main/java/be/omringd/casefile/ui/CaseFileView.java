package be.omringd.casefile.ui;

import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.OfCase;
import be.omringd.engine.EngineHealth;
import be.omringd.shell.IdInAddress;
import be.omringd.shell.Live;
import be.omringd.shell.MainLayout;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** A file on a page: whom it is about, where it stands, what other modules know, what happened. */
@Route(value = CaseFilePages.FILE, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
@StyleSheet("context://casefile/casefile.css")
class CaseFileView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final CaseFiles files;
    private final Standings standings;
    private final CaseTimelines timelines;
    private final CaseSections sections;
    private final Live live;
    private final CaseHead head;
    private final Section stuck = new Section();
    private final Div parts = new Div();
    private final SectionIndex index;
    private @Nullable Shown shown;
    private String title = "";

    /** The file that is on the page, and its parts that stay for as long as it is. */
    private record Shown(CaseId id, WhereItStands where, CaseTimeline timeline) {}

    CaseFileView(CaseFiles files, CaseHeads heads, Standings standings, CaseTimelines timelines, CaseSections sections, Live live) {
        this.files = files;
        this.standings = standings;
        this.timelines = timelines;
        this.sections = sections;
        this.live = live;
        head = heads.with(new FromTheHead());
        addClassName("casefile");
        stuck.addClassNames("card", "casefile-stuck");
        stuck.getElement().setAttribute("role", "status");
        parts.addClassName("casefile-parts");
        index = sections.index(locale());
        live.refresh(this, CaseEvent.class, changed -> isShown(changed.caseId()), this::follow);
        live.refresh(this, OfCase.class, changed -> isShown(new CaseId(changed.caseId())), this::follow);
        live.refresh(this, EngineHealth.Changed.class, changed -> true, this::follow);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        CaseId id = IdInAddress.read(parameter).map(CaseId::new).orElseThrow(() -> new NotFoundException("No such file"));
        removeAll();
        WhereItStands where = standings.create();
        where.follow(id, live, () -> showWhere(where, files.get(id)));
        CaseTimeline timeline = timelines.of(id);
        shown = new Shown(id, where, timeline);
        Div columns = new Div(parts, timeline);
        columns.addClassName("casefile-columns");
        add(head, stuck, where, index, columns);
        refresh();
        event.getLocation().getQueryParameters().getSingleParameter(CaseFilePages.NOTE).flatMap(IdInAddress::read)
                .ifPresent(timeline::pointAt);
        // a link may point at one of the parts
        getElement()
                .executeJs("setTimeout(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(), 300)");
    }

    private boolean isShown(CaseId id) {
        return shown != null && shown.id.equals(id);
    }

    /** A file that went to others is not left on the screen. */
    private void follow() {
        try {
            refresh();
        } catch (AccessDeniedException ofOthersNow) {
            shown = null;
            UI.getCurrent().refreshCurrentRoute(false);
        }
    }

    private void refresh() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        CaseSummary file = files.get(now.id);
        title = file.title();
        head.show(file);
        List<Component> steps = sections.stuck(file, locale(), this::refresh);
        stuck.removeAll();
        stuck.setVisible(!steps.isEmpty());
        stuck.add(steps);
        showWhere(now.where, file);
        parts.removeAll();
        List<Section> all = sections.of(file, locale());
        all.forEach(parts::add);
        index.show(all, now.timeline);
        now.timeline.refresh();
    }

    private void showWhere(WhereItStands where, CaseSummary file) {
        where.setVisible(!file.isErased());
        if (where.isVisible()) {
            where.refresh(file);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Omringd";
    }

    private Locale locale() {
        return UI.getCurrent().getLocale();
    }

    /** Goes on with what the head says. */
    private final class FromTheHead implements CaseHead.Listener {

        @Override
        public void write() {
            if (shown != null) {
                shown.timeline.write(files.get(shown.id), CaseFileView.this::refresh);
            }
        }

        @Override
        public void showAll() {
            if (shown != null) {
                shown.timeline.showAll();
            }
        }

        @Override
        public void changed() {
            refresh();
        }
    }
}
