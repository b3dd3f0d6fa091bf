package be.omringd.inbox.ui;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.inbox.Grouping;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.TaskLists;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox is narrowed by, as one row: the name that is looked for, a chip for each choice, which is taken away by pressing it or
 * with Delete, and the order. On a phone the row is folded behind one button that says how many choices there are.
 */
class InboxFilters extends Div {

    /** Hears what somebody wants to see. */
    interface Listener {

        void chosen(InboxState other);

        /** Another name is looked for. */
        void looking();

        /** The rows are wanted close together, or no longer. */
        void compact(boolean on);
    }

    private static final String OPEN = "inbox-filters-open";
    private static final String REMEMBERED = "inbox.search";

    private final TaskWords words;
    private final Locale locale;
    private final Listener listener;
    private final TextField search = new TextField();
    private final Button late = new Button();
    private final Button later = new Button();
    private final MenuBar regions = new MenuBar();
    private final Map<AccessScope, MenuItem> choices = new LinkedHashMap<>();
    private final Map<AccessScope, Button> chips = new LinkedHashMap<>();
    private final Div chosen = new Div();
    private final Select<Grouping> grouping = new Select<>();
    private final Select<Order> order = new Select<>();
    private final Button compact = new Button(VaadinIcon.LINES_LIST.create());
    private final Span found = new Span();
    private final Button clear;
    private final Button fold = new Button();
    private final Span folded = new Span();
    private InboxState state;
    private boolean setting;

    InboxFilters(TaskWords words, Locale locale, Actor me, InboxState state, Listener listener) {
        this.words = words;
        this.locale = locale;
        this.listener = listener;
        this.state = state;
        addClassName("inbox-filters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", text("inbox.filters"));
        search();
        late();
        later();
        regions(me);
        grouping(me);
        order();
        compact();
        fold();
        chosen.addClassName("inbox-chips");
        found.addClassName("inbox-found");
        found.getElement().setAttribute("role", "status");
        clear = clear("inbox.filters.clear");
        clear.addClassName("inbox-clear");
        Div choice = new Div(late, later, regions, chosen, clear, found);
        choice.addClassName("inbox-choice");
        Div looks = new Div(grouping, order, compact);
        looks.addClassName("inbox-looks");
        add(search, fold, choice, looks);
        show();
    }

    /** The name that is looked for; it is in no address, and is there again after another page. */
    String name() {
        return search.getValue();
    }

    /** Whether not everything is shown. */
    boolean narrowing() {
        return state.filtered() || !search.isEmpty();
    }

    /** Shows what is chosen. */
    void show(InboxState now) {
        state = now;
        setting = true;
        search.setValue(getUI().map(ui -> (String) ComponentUtil.getData(ui, REMEMBERED)).orElse(""));
        order.setValue(now.order());
        grouping.setValue(now.grouping());
        setting = false;
        show();
    }

    /** Says how many tasks there are, counted up to {@link TaskLists#COUNTED_AT_MOST}; null where nothing is narrowed. */
    void found(@Nullable String number) {
        found.setText(number == null ? "" : text("inbox.found", number));
        clear.setVisible(narrowing());
    }

    /** Makes a button that takes away all that was chosen. */
    Button clear(String key) {
        Button button = new Button(text(key), click -> {
            ComponentUtil.setData(UI.getCurrent(), REMEMBERED, "");
            search.focus();
            listener.chosen(new InboxState(state.scope(), Set.of(), false, state.resting(), false, state.order(), state.grouping()));
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void search() {
        search.setPlaceholder(text("inbox.search.hint"));
        search.setAriaLabel(text("inbox.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(300);
        search.addClassName("inbox-search");
        search.addValueChangeListener(change -> {
            if (!setting) {
                ComponentUtil.setData(UI.getCurrent(), REMEMBERED, change.getValue());
                listener.looking();
            }
        });
    }

    private void late() {
        chip(late);
        late.setText(text("inbox.onlyLate"));
        late.addClickListener(click -> go(state.withLate(!state.late())));
        onDelete(late, () -> {
            if (state.late()) {
                go(state.withLate(false));
            }
        });
    }

    private void later() {
        chip(later);
        later.setIconAfterText(true);
        later.setVisible(false);
        later.addClickListener(click -> go(state.withLater(!state.later())));
        onDelete(later, () -> {
            if (state.later()) {
                go(state.withLater(false));
            }
        });
    }

    /** Says how many tasks were put away, and how many of them are late; the chip is there where there are, or where they are shown. */
    void putAway(String number, int all, int lateOnes) {
        later.setText(lateOnes > 0 ? text("inbox.later.chip.late", number, lateOnes) : text("inbox.later.chip", number));
        later.setVisible(state.later() || all > 0);
    }

    private void regions(Actor me) {
        List<AccessScope> scopes = me.regionsAndTeams().stream()
                .sorted(Comparator.comparing((AccessScope one) -> !one.teams().isEmpty())
                        .thenComparing(one -> words.scope(one, locale)))
                .toList();
        boolean teamsToo = scopes.stream().anyMatch(one -> !one.teams().isEmpty());
        regions.setVisible(scopes.size() > 1);
        regions.addClassName("inbox-region");
        regions.addThemeVariants(MenuBarVariant.LUMO_DROPDOWN_INDICATORS, MenuBarVariant.LUMO_SMALL);
        MenuItem root = regions.addItem(text(teamsToo ? "inbox.region.teamsToo" : "inbox.region"));
        for (AccessScope scope : scopes) {
            MenuItem choice = root.getSubMenu().addItem(words.scope(scope, locale), click -> toggle(scope));
            choice.setCheckable(true);
            choice.setKeepOpen(true);
            choices.put(scope, choice);
        }
    }

    private void grouping(Actor me) {
        boolean teamsToo = me.regionsAndTeams().stream().anyMatch(one -> !one.teams().isEmpty());
        grouping.setItems(Grouping.values());
        grouping.setItemLabelGenerator(one -> one == Grouping.REGION && teamsToo ? text("inbox.grouping.REGION.teamsToo")
                : text("inbox.grouping." + one.name()));
        grouping.setAriaLabel(text("inbox.grouping"));
        grouping.setPrefixComponent(VaadinIcon.FILE_TREE_SMALL.create());
        grouping.addThemeVariants(SelectVariant.LUMO_SMALL);
        grouping.addClassName("inbox-order");
        grouping.addValueChangeListener(change -> go(state.with(change.getValue())));
    }

    private void compact() {
        compact.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        compact.addClassName("inbox-compact-switch");
        compact.setAriaLabel(text("inbox.compact"));
        compact.setTooltipText(text("inbox.compact"));
        compact.addClickListener(click -> listener.compact(!isCompact()));
    }

    /** Shows whether the rows stand close together. */
    void compact(boolean on) {
        compact.getElement().setAttribute("aria-pressed", String.valueOf(on));
    }

    private boolean isCompact() {
        return "true".equals(compact.getElement().getAttribute("aria-pressed"));
    }

    private void order() {
        order.setItems(Order.values());
        order.setItemLabelGenerator(one -> text("inbox.order." + one.name()));
        order.setAriaLabel(text("inbox.order"));
        order.setPrefixComponent(VaadinIcon.SORT.create());
        order.addThemeVariants(SelectVariant.LUMO_SMALL);
        order.addClassName("inbox-order");
        order.addValueChangeListener(change -> go(state.with(change.getValue())));
    }

    private void fold() {
        folded.addClassName("inbox-count");
        fold.setText(text("inbox.filters.fold"));
        fold.setIcon(VaadinIcon.FILTER.create());
        fold.setSuffixComponent(folded);
        fold.addClassName("inbox-fold");
        fold.getElement().setAttribute("aria-expanded", "false");
        fold.addClickListener(click -> {
            boolean open = !hasClassName(OPEN);
            setClassName(OPEN, open);
            fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
    }

    private void show() {
        late.getElement().setAttribute("aria-pressed", String.valueOf(state.late()));
        late.setClassName("inbox-chip-on", state.late());
        late.setIcon(state.late() ? VaadinIcon.CLOSE_SMALL.create() : null);
        late.setIconAfterText(true);
        late.setVisible(!state.resting());
        later.getElement().setAttribute("aria-pressed", String.valueOf(state.later()));
        later.setClassName("inbox-chip-on", state.later());
        later.setIcon(state.later() ? VaadinIcon.CLOSE_SMALL.create() : null);
        choices.forEach((scope, item) -> item.setChecked(state.scopes().contains(scope)));
        List.copyOf(chips.keySet()).stream().filter(scope -> !state.scopes().contains(scope))
                .forEach(scope -> chosen.remove(chips.remove(scope)));
        state.scopes().stream().sorted(Comparator.comparing(scope -> words.scope(scope, locale)))
                .filter(scope -> !chips.containsKey(scope)).forEach(scope -> {
                    Button chip = chip(scope);
                    chips.put(scope, chip);
                    chosen.add(chip);
                });
        int number = state.scopes().size() + (state.late() ? 1 : 0) + (state.later() ? 1 : 0);
        folded.setText(String.valueOf(number));
        folded.setVisible(number > 0);
        fold.setAriaLabel(text("inbox.filters.fold.of", number));
        clear.setVisible(narrowing());
    }

    /** A region or team that was chosen. */
    private Button chip(AccessScope scope) {
        Button chip = new Button(words.scope(scope, locale), VaadinIcon.CLOSE_SMALL.create(), click -> takeAway(scope));
        chip(chip);
        chip.setIconAfterText(true);
        chip.addClassName("inbox-chip-on");
        chip.setAriaLabel(text("inbox.filters.takeAway", words.scope(scope, locale)));
        onDelete(chip, () -> takeAway(scope));
        return chip;
    }

    /** Who goes on with the keyboard stands at the next chip then, and not at the begin of the page. */
    private void takeAway(AccessScope scope) {
        List<AccessScope> all = List.copyOf(chips.keySet());
        int at = all.indexOf(scope);
        if (all.size() > 1) {
            Objects.requireNonNull(chips.get(all.get(at + 1 < all.size() ? at + 1 : at - 1)), "A chip for each").focus();
        } else {
            late.focus();
        }
        toggle(scope);
    }

    private void toggle(AccessScope scope) {
        Set<AccessScope> others = new HashSet<>(state.scopes());
        if (!others.remove(scope)) {
            others.add(scope);
        }
        go(state.with(others));
    }

    private void go(InboxState other) {
        if (!setting && !other.equals(state)) {
            listener.chosen(other);
        }
    }

    private static void chip(Button button) {
        button.addClassName("inbox-chip");
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    }

    private static void onDelete(Button chip, Runnable away) {
        ComponentUtil.addListener(chip, KeyDownEvent.class, pressed -> away.run(),
                domEvent -> domEvent.setFilter("event.key === 'Delete' || event.key === 'Backspace'"));
    }

    private String text(String key, Object... args) {
        return words.text(locale, key, args);
    }
}
