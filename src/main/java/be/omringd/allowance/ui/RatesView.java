package be.omringd.allowance.ui;

import be.omringd.allowance.AllowanceRates;
import be.omringd.allowance.AllowanceRates.Period;
import be.omringd.allowance.Allowances;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** What the law allows, and when. Managers add what is new; what was used stays. */
@Route(value = "kostenvergoedingen/bedragen", layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER"})
@StyleSheet("context://allowance/allowance.css")
class RatesView extends Div implements HasDynamicTitle {

    private final AllowanceRates rates;
    private final Allowances allowances;
    private final AllowanceWords words;
    private final Grid<Period> grid = new Grid<>();

    RatesView(AllowanceRates rates, Allowances allowances, Texts texts) {
        this.rates = rates;
        this.allowances = allowances;
        this.words = new AllowanceWords(texts, getLocale());
        addClassName("allowances");
        RouterLink back = new RouterLink(words.get("allowance.back"), AllowancesView.class);
        back.addComponentAsFirst(VaadinIcon.ARROW_LEFT.create());
        back.addClassName("allowances-back");
        Paragraph intro = new Paragraph(words.get("allowance.rates.intro"));
        intro.addClassName("page-intro");
        Div head = new Div(new Div(back, new H1(words.get("allowance.rates")), intro));
        head.addClassName("page-head");
        if (allowances.maySetCaps()) {
            Button add = new Button(words.get("allowance.rates.add"), VaadinIcon.PLUS.create(), click -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(add);
        }
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        grid.getElement().setAttribute("aria-label", words.get("allowance.rates"));
        grid.addClassName("allowances-law");
        grid.setAllRowsVisible(true);
        grid.addColumn(new ComponentRenderer<>(this::what)).setHeader(words.get("allowance.rate.kind")).setFlexGrow(1).setWidth("13rem");
        grid.addColumn(period -> words.rate(period.kind(), period.amount())).setHeader(words.get("allowance.rate.amount"))
                .setTextAlign(ColumnTextAlign.END).setWidth("8rem").setFlexGrow(0);
        grid.addColumn(period -> words.shortDay(period.from())).setHeader(words.get("allowance.rate.from"))
                .setWidth("9.5rem").setFlexGrow(0);
        grid.addColumn(period -> words.shortDay(period.to())).setHeader(words.get("allowance.rate.to"))
                .setWidth("9.5rem").setFlexGrow(0);
        grid.addColumn(Period::source).setHeader(words.get("allowance.rate.source")).setFlexGrow(2).setWidth("14rem");
        if (allowances.maySetCaps()) {
            grid.addColumn(new ComponentRenderer<>(this::actions)).setHeader(words.get("allowance.actions"))
                    .setWidth("9rem").setFlexGrow(0);
        }
        add(head, grid);
        refresh();
    }

    private void refresh() {
        grid.setItems(rates.all());
    }

    private Component what(Period period) {
        Div cell = new Div(new Span(words.rateKind(period.kind())));
        if (!allowances.today().isBefore(period.from()) && !allowances.today().isAfter(period.to())) {
            Span now = new Span(words.get("allowance.rate.now"));
            now.addClassNames("tag", "green");
            cell.add(now);
        }
        cell.addClassName("allowance-cell");
        return cell;
    }

    private Component actions(Period period) {
        Div actions = new Div();
        actions.addClassName("allowance-actions");
        if (period.used()) {
            Span used = new Span(words.get("allowance.rate.used"));
            used.addClassNames("quiet", "allowance-small");
            actions.add(used);
            return actions;
        }
        actions.add(action("allowance.rate.edit", VaadinIcon.PENCIL, period, () -> edit(period)),
                action("allowance.rate.remove", VaadinIcon.TRASH, period, () -> {
                    Notification.show(words.get(rates.remove(period.id()) ? "allowance.rate.removed" : "allowance.error.rate.used"),
                            4000, Notification.Position.BOTTOM_START);
                    refresh();
                }));
        return actions;
    }

    private Button action(String key, VaadinIcon icon, Period period, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(words.get(key + ".of", words.rateKind(period.kind()), words.day(period.from())));
        button.setTooltipText(words.get(key));
        return button;
    }

    private void edit(@Nullable Period period) {
        new RateDialog(rates, words, period, () -> {
            Notification.show(words.get("allowance.saved"), 4000, Notification.Position.BOTTOM_START);
            refresh();
        }).open();
    }

    @Override
    public String getPageTitle() {
        return words.get("allowance.rates") + " · Omringd";
    }
}
