package be.omringd.search.ui;

import be.omringd.form.ui.WeightFields;
import be.omringd.matching.Preference;
import be.omringd.matching.Weights;
import be.omringd.place.Places;
import be.omringd.search.MatchWeights;
import be.omringd.search.MatchWeights.Weight;
import be.omringd.shell.MainLayout;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** How much each preference counts in a proposal: managers change it here, and see who did so before. */
@Route(value = "voorstellen/gewichten", layout = MainLayout.class)
@RolesAllowed("MANAGER")
@Menu(title = "search.weights.menu", icon = "vaadin:scale", order = 80)
@StyleSheet("context://search/search.css")
class WeightsView extends Div implements HasDynamicTitle {

    private final MatchWeights weights;
    private final SearchWords words;
    private final WeightFields<Preference> fields;
    private final Div list = new Div();
    private final Button save;
    private Weights seen;

    WeightsView(MatchWeights weights, Places places, Texts texts) {
        this.weights = weights;
        this.words = new SearchWords(texts, places, getLocale());
        this.fields = new WeightFields<>(Preference.class, Weights.MAX, words.get("search.weights.error", Weights.MAX));
        addClassName("weights");
        Paragraph intro = new Paragraph(words.get("search.weights.intro"));
        intro.addClassName("page-intro");
        Div head = new Div(new Div(new H1(words.get("search.weights.title")), intro));
        head.addClassName("page-head");
        list.addClassName("card");
        save = new Button(words.get("search.weights.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        Button reset = new Button(words.get("search.weights.reset"), click -> fields.fill(weights.defaults().of()));
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(save, reset);
        buttons.addClassName("weights-buttons");
        Div hard = new Div(new H2(words.get("search.weights.hard.title")), new Paragraph(words.get("search.weights.hard")));
        hard.addClassName("card");
        add(head, list, buttons, hard);
        read();
    }

    private void read() {
        seen = weights.now();
        list.removeAll();
        weights.all().forEach(weight -> list.add(line(weight)));
    }

    private Component line(Weight weight) {
        String name = weight.preference().name();
        IntegerField field = fields.add(
                weight.preference(), words.get("search.preference." + name), words.get("search.preference.help." + name), weight.weight());
        field.setStepButtonsVisible(true);
        Paragraph changed = new Paragraph(weight.changed()
                .map(change -> words.get("search.weights.changed", weight.byDefault(), change.by(), words.day(change.at())))
                .orElseGet(() -> words.get("search.weights.never", weight.byDefault())));
        changed.addClassName("quiet");
        Div line = new Div(field, changed);
        line.addClassName("weights-line");
        return line;
    }

    private void save() {
        save.setEnabled(true);
        Optional<Weights> values = fields.read().map(Weights::new);
        if (values.isEmpty()) {
            return;
        }
        boolean changed = weights.change(seen, values.get());
        read();
        if (changed) {
            Notification.show(words.get("search.weights.saved"), 4000, Notification.Position.BOTTOM_START);
        } else {
            fields.fill(values.get().of());
            Notification.show(words.get("search.weights.changedBefore"), 8000, Notification.Position.MIDDLE)
                    .addThemeVariants(NotificationVariant.LUMO_WARNING);
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("search.weights.title") + " · Omringd";
    }
}
