package be.omringd.casefile.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.CaseSummary;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.notification.Notification;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;

/** What can be done with a file at any time; each asks once more, in words that fit the moment. */
@org.springframework.stereotype.Component
class CaseActions {

    /** Where somebody in need finds help, day and night or nearly so. */
    private static final List<String> HELP = List.of("112", "1712", "1813", "106");

    private final CaseFiles files;
    private final Places places;
    private final Texts texts;
    private final List<CaseFileAction> more;

    CaseActions(CaseFiles files, Places places, Texts texts, ObjectProvider<CaseFileAction> more) {
        this.files = files;
        this.places = places;
        this.texts = texts;
        this.more = more.stream().sorted(Comparator.comparingInt(CaseFileAction::order)).toList();
    }

    /** The menu of a file; {@code beforePrint} makes that all of it stands on paper. */
    MenuBar menu(CaseSummary file, Runnable beforePrint, Runnable done) {
        Locale locale = UI.getCurrent().getLocale();
        MenuBar bar = new MenuBar();
        bar.addClassName("not-on-paper");
        bar.addThemeVariants(MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        List<CaseFileAction> offered =
                more.stream().filter(action -> action.shownOn(file.kind()) && action.offeredFor(file)).toList();
        boolean mayWorry = file.kind().stopsAndPauses() || file.kind().about() == CaseSubject.Kind.GROUP;
        if (!mayWorry && offered.isEmpty()) {
            bar.addItem(texts.get(locale, "casefile.print"), click -> print(beforePrint));
            return bar;
        }
        if (file.status() == CaseStatus.PAUSED) {
            MenuItem resume = bar.addItem(VaadinIcon.PLAY.create(), click -> resume(file, done));
            resume.add(" " + texts.get(locale, "casefile.resume.menu"));
            resume.addThemeNames("primary");
        }
        MenuItem menu = bar.addItem(texts.get(locale, "casefile.actions"));
        SubMenu items = menu.getSubMenu();
        offered.forEach(action -> items.addItem(texts.get(locale, action.textKey()), click -> action.start(file, done)));
        if (!offered.isEmpty()) {
            items.addSeparator();
        }
        if (file.kind().stopsAndPauses()) {
            addWhatCanHappen(items, file, done);
        } else if (mayWorry && file.status() != CaseStatus.CLOSED) {
            items.addItem(texts.get(locale, "casefile.concern.menu"), click -> concern(file, done));
        }
        items.addItem(texts.get(locale, "casefile.print"), click -> print(beforePrint));
        return bar;
    }

    /** What can happen to a person at any time. */
    private void addWhatCanHappen(SubMenu items, CaseSummary file, Runnable done) {
        Locale locale = UI.getCurrent().getLocale();
        boolean going = file.status() != CaseStatus.CLOSED;
        items.addItem(texts.get(locale, "casefile.person.menu"),
                click -> new PersonDialog(file, places, texts, details -> act(() -> files.changePerson(file.id(), details), done)).open());
        if (going && file.status() == CaseStatus.OPEN) {
            items.addItem(texts.get(locale, "casefile.pause.menu"), click -> pause(file, done));
        }
        if (going) {
            items.addItem(texts.get(locale, "casefile.concern.menu"), click -> concern(file, done));
            items.addItem(texts.get(locale, "casefile.stop.menu"), click -> stop(file, done));
            items.addSeparator();
            if (!file.deceased()) {
                items.addItem(texts.get(locale, "casefile.deceased.menu"), click -> deceased(file, done));
            }
        }
    }

    private static void print(Runnable beforePrint) {
        beforePrint.run();
        UI.getCurrent().getPage().executeJs("window.print()");
    }

    private void pause(CaseSummary file, Runnable done) {
        ask("casefile.pause", file, false, List.of(), note -> act(() -> files.pause(file.id(), note), done));
    }

    private void resume(CaseSummary file, Runnable done) {
        ask("casefile.resume", file, false, List.of(), note -> act(() -> files.resume(file.id(), note), done));
    }

    private void stop(CaseSummary file, Runnable done) {
        ask("casefile.stop", file, false, List.of(), note -> act(() -> files.stop(file.id(), note), done));
    }

    private void deceased(CaseSummary file, Runnable done) {
        ask("casefile.deceased", file, false, List.of(), note -> act(() -> files.deceased(file.id(), note), done));
    }

    private void concern(CaseSummary file, Runnable done) {
        ask("casefile.concern", file, true, List.of(help()), facts -> act(() -> files.reportConcern(file.id(), facts), done));
    }

    private Component help() {
        Locale locale = UI.getCurrent().getLocale();
        UnorderedList numbers = new UnorderedList();
        for (String number : HELP) {
            Anchor call = new Anchor("tel:" + number, number);
            call.addClassName("casefile-help-number");
            ListItem item = new ListItem(call);
            item.add(" " + texts.get(locale, "casefile.concern.help." + number));
            numbers.add(item);
        }
        Div help = new Div(new Paragraph(texts.get(locale, "casefile.concern.help")), numbers);
        help.addClassName("casefile-help");
        return help;
    }

    private void ask(String key, CaseSummary file, boolean factsNeeded, List<Component> besides, Consumer<String> confirmed) {
        new WarmDialog(texts, key, file.calledName(), factsNeeded, besides, confirmed).open();
    }

    private void act(Runnable action, Runnable done) {
        Locale locale = UI.getCurrent().getLocale();
        try {
            action.run();
        } catch (CaseFiles.CaseClosed closed) {
            Notification.show(texts.get(locale, "casefile.closedMeanwhile"), 6000, Notification.Position.BOTTOM_CENTER);
        }
        done.run();
    }
}
