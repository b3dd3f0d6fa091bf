package be.omringd.inbox.ui;

import be.omringd.inbox.SavedFilters;
import be.omringd.inbox.SavedFilters.Outcome;
import be.omringd.inbox.SavedFilters.SavedFilter;
import be.omringd.inbox.SavedFilters.View;
import be.omringd.inbox.TaskLists;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The filters that the reader kept and those that colleagues share, each a link with how many tasks it finds now. The one that is chosen
 * can be renamed, shared, begun with and taken away; what is chosen and not kept yet can be kept.
 */
class SavedFiltersBar extends Div {

    private final SavedFilters filters;
    private final TaskLists lists;
    private final TaskWords words;
    private final Locale locale;
    private final Nav nav = new Nav();
    private final Div tools = new Div();
    private final Map<UUID, Span> counts = new HashMap<>();
    private List<SavedFilter> all = List.of();
    private InboxState state;

    SavedFiltersBar(SavedFilters filters, TaskLists lists, TaskWords words, Locale locale) {
        this.filters = filters;
        this.lists = lists;
        this.words = words;
        this.locale = locale;
        this.state = InboxState.AT_FIRST;
        addClassName("inbox-saved");
        nav.getElement().setAttribute("aria-label", text("inbox.saved"));
        tools.addClassName("inbox-saved-tools");
        add(nav, tools);
        read();
    }

    /** The filter with which the inbox of the reader begins; empty where it begins as usual. */
    Optional<InboxState> begins(View left) {
        read();
        return all.stream().filter(SavedFilter::begins).findFirst().map(one -> InboxState.of(one, left));
    }

    /** Shows which of them is chosen. */
    void show(InboxState now) {
        state = now;
        show();
    }

    /** Counts anew how many tasks each finds. */
    void count() {
        all.forEach(one -> {
            int number = lists.count(one.query(), TaskLists.COUNTED_AT_MOST);
            Span count = counts.get(one.id());
            if (count != null) {
                count.setText(number >= TaskLists.COUNTED_AT_MOST ? (TaskLists.COUNTED_AT_MOST - 1) + "+" : String.valueOf(number));
            }
        });
    }

    private void read() {
        all = filters.list();
        nav.removeAll();
        counts.clear();
        all.forEach(one -> nav.add(link(one)));
    }

    /** After something was changed here. */
    private void again() {
        read();
        show();
        count();
    }

    private RouterLink link(SavedFilter one) {
        Span count = new Span();
        count.addClassName("inbox-count");
        counts.put(one.id(), count);
        RouterLink link = new RouterLink();
        link.setRoute(InboxView.class);
        link.setHighlightCondition(HighlightConditions.never());
        link.addClassNames("inbox-chip", "inbox-saved-link");
        if (one.shared()) {
            Component shared = VaadinIcon.USERS.create();
            String owner = one.owner();
            String aloud = owner == null ? text("inbox.saved.sharedByMe") : text("inbox.saved.sharedBy", owner);
            shared.getElement().setAttribute("role", "img").setAttribute("aria-label", aloud).setAttribute("title", aloud);
            link.add(shared);
        }
        link.add(new Span(one.name()), count);
        return link;
    }

    private void show() {
        List<Component> links = nav.getChildren().toList();
        Optional<SavedFilter> chosen = all.stream().filter(one -> stateOf(one).equals(state)).findFirst();
        for (int place = 0; place < all.size(); place++) {
            SavedFilter one = all.get(place);
            RouterLink link = (RouterLink) links.get(place);
            link.setQueryParameters(stateOf(one).parameters());
            link.setClassName("inbox-chip-on", chosen.filter(one::equals).isPresent());
            if (chosen.filter(one::equals).isPresent()) {
                link.getElement().setAttribute("aria-current", "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
        nav.setVisible(!all.isEmpty());
        tools.removeAll();
        chosen.ifPresentOrElse(one -> tools.add(menu(one)), () -> {
            if (state.filtered() && !state.resting() && !state.later()) {
                tools.add(keep());
            }
        });
        setVisible(!all.isEmpty() || tools.getElement().getChildCount() > 0);
    }

    /** Its tasks, in the order that is chosen now. */
    private InboxState stateOf(SavedFilter one) {
        return InboxState.of(one, state.view(false));
    }

    private Component keep() {
        Button keep = new Button(text("inbox.saved.keep"), VaadinIcon.BOOKMARK_O.create(), click -> ask(
                text("inbox.saved.keep"), "", filters.mayShare(),
                asked -> filters.save(asked.name(), state.query(""), state.grouping(), asked.shared())));
        keep.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        keep.addClassName("inbox-clear");
        return keep;
    }

    private Component menu(SavedFilter one) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        MenuItem root = bar.addItem(text("inbox.saved.change"));
        root.setAriaLabel(text("inbox.saved.change.of", one.name()));
        SubMenu menu = root.getSubMenu();
        menu.addItem(text(one.begins() ? "inbox.saved.beginNoMore" : "inbox.saved.begin"), click -> {
            filters.beginWith(one.begins() ? null : one.id());
            Notices.say(one.begins() ? text("inbox.saved.begin.no") : text("inbox.saved.begin.done", one.name()));
            again();
        });
        if (one.mine()) {
            menu.addItem(text("inbox.saved.rename"), click -> ask(
                    text("inbox.saved.rename"), one.name(), false, asked -> filters.rename(one.id(), asked.name())));
            if (filters.mayShare()) {
                menu.addItem(text(one.shared() ? "inbox.saved.shareNoMore" : "inbox.saved.share"), click -> {
                    filters.share(one.id(), !one.shared());
                    again();
                });
            }
            menu.addItem(text("inbox.saved.remove"), click -> askOnce(one));
        }
        return bar;
    }

    private void askOnce(SavedFilter one) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text("inbox.saved.remove.title", one.name()));
        dialog.setText(text(one.shared() ? "inbox.saved.remove.shared" : "inbox.saved.remove.text"));
        dialog.setConfirmText(text("inbox.saved.remove"));
        dialog.setCancelText(text("inbox.cancel"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> {
            filters.remove(one.id());
            again();
        });
        dialog.open();
    }

    private record Asked(String name, boolean shared) {}

    /** Asks for a name, and says at the field why it cannot be. */
    private void ask(String title, String before, boolean mayShare, Function<Asked, Outcome> then) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("26rem");
        TextField name = new TextField(text("inbox.saved.name"));
        name.setHelperText(text("inbox.saved.name.help"));
        name.setValue(before);
        name.setMaxLength(SavedFilters.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.setWidthFull();
        name.setAutofocus(true);
        Checkbox shared = new Checkbox(text("inbox.saved.share"));
        shared.setHelperText(text("inbox.saved.share.help"));
        shared.setVisible(mayShare);
        Div content = new Div(name, shared);
        content.addClassName("hand-over-content");
        dialog.add(content);
        Button save = new Button(text("inbox.saved.save"), click -> {
            if (name.getValue().isBlank()) {
                wrong(name, "inbox.saved.name.missing");
                return;
            }
            Outcome outcome = then.apply(new Asked(name.getValue(), shared.getValue()));
            if (outcome == Outcome.DONE) {
                dialog.close();
                again();
            } else {
                wrong(name, "inbox.saved.name." + outcome.name());
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(com.vaadin.flow.component.Key.ENTER).listenOn(name);
        dialog.getFooter().add(new Button(text("inbox.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private void wrong(TextField name, String key) {
        name.setErrorMessage(text(key, SavedFilters.AT_MOST));
        name.setInvalid(true);
        name.focus();
    }

    private String text(String key, Object... args) {
        return words.text(locale, key, args);
    }
}
