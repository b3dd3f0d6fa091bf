package be.omringd.lus.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.lus.NetworkMap;
import be.omringd.lus.NetworkMapChanged;
import be.omringd.shell.IdInAddress;
import be.omringd.shell.MainLayout;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** The network map of a file, outside of a task: to look at, to correct, to print; and who is in the group. */
@Route(value = "dossier/:caseId/netwerk", layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@StyleSheet("context://lus/lus.css")
class NetworkMapView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LusParts parts;
    private final CaseFiles files;
    private final MapWords words;
    private String title = "";

    NetworkMapView(LusParts parts, CaseFiles files) {
        this.parts = parts;
        this.files = files;
        this.words = new MapWords(parts.texts(), getLocale());
        addClassName("lus-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseId caseId =
                event.getRouteParameters().get("caseId").flatMap(IdInAddress::read).map(CaseId::new).orElseThrow(NotFoundException::new);
        removeAll();
        Optional<NetworkMap> map = parts.maps().find(caseId);
        String personName = files.get(caseId).person().firstName();
        title = words.get("lus.page.title", personName);
        Anchor back = new Anchor(CaseFilePages.file(caseId), words.get("lus.page.back", personName));
        add(new Paragraph(back), new H1(title));
        if (map.isEmpty()) {
            add(new Paragraph(words.get("lus.page.noLus")));
            return;
        }
        if (!map.get().editable()) {
            add(new Paragraph(words.get("lus.page.closed")));
        }
        GroupPanel group = new GroupPanel(parts, caseId, personName, map.get().editable(), true, words);
        parts.live().refresh(group, NetworkMapChanged.class, change -> change.caseId().equals(caseId), group::refresh);
        add(new NetworkMapEditor(parts, caseId), group);
    }

    @Override
    public String getPageTitle() {
        return title + " · Omringd";
    }
}
