package be.omringd.casefile.ui;

import be.omringd.casefile.CaseAccess;
import be.omringd.place.Places;
import be.omringd.shell.Live;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The files about people and groups, of regions. */
@Route(value = CaseFilePages.LIST, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@Menu(title = "casefile.list.REGION.menu", icon = "vaadin:folder-open-o", order = 20)
@StyleSheet("context://casefile/casefile.css")
class PeopleListView extends CaseListView {

    PeopleListView(CaseListSource source, Places places, CaseWords words, Moments moments, Texts texts, Live live) {
        super(CaseAccess.REGION, source, places, words, moments, texts, live);
    }
}
