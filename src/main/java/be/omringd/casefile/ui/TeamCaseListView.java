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

/** What teams do with organisations: for their trainers, with nothing about people. */
@Route(value = CaseFilePages.TEAM_LIST, layout = MainLayout.class)
@RolesAllowed({"TRAINER", "MANAGER"})
@Menu(title = "casefile.list.TEAM.menu", icon = "vaadin:folder-open-o", order = 47)
@StyleSheet("context://casefile/casefile.css")
class TeamCaseListView extends CaseListView {

    TeamCaseListView(CaseListSource source, Places places, CaseWords words, Moments moments, Texts texts, Live live) {
        super(CaseAccess.TEAM, source, places, words, moments, texts, live);
    }
}
