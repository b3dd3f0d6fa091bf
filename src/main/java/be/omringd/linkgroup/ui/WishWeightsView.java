package be.omringd.linkgroup.ui;

import be.omringd.form.ui.WeightFields;
import be.omringd.linkgroup.LinkWeights;
import be.omringd.linkgroup.Wish;
import be.omringd.linkgroup.WishWeights;
import be.omringd.shell.MainLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** How much each wish counts where groups are composed: managers change it. */
@Route(value = WishWeightsView.PATH, layout = MainLayout.class)
@RolesAllowed("MANAGER")
@StyleSheet("context://linkgroup/linkgroup.css")
class WishWeightsView extends Div implements HasDynamicTitle {

    static final String PATH = "linkgroepen/gewichten";

    private final LinkWeights weights;
    private final LinkWords words;
    private final WeightFields<Wish> fields;
    private final Paragraph meanwhile = new Paragraph();
    private WishWeights seen;

    WishWeightsView(LinkWeights weights, BoardFrame frame) {
        this.weights = weights;
        this.words = frame.words(getLocale());
        this.fields = new WeightFields<>(Wish.class, WishWeights.MAX, words.get("linkgroup.weights.error", WishWeights.MAX));
        Paragraph intro = new Paragraph(words.get("linkgroup.weights.intro"));
        intro.addClassName("page-intro");
        Div head = new Div(new Div(new H1(words.get("linkgroup.weights.title")), intro),
                new Anchor(ProposalsView.PATH, words.get("linkgroup.compose.title")));
        head.addClassName("page-head");
        seen = weights.now();
        Div list = new Div();
        list.addClassNames("card", "link-weights");
        for (Wish wish : Wish.values()) {
            list.add(fields.add(wish, words.get("linkgroup.wish." + wish.name()),
                    words.get("linkgroup.weights.help", words.get("linkgroup.wish.help." + wish.name()), wish.byDefault()), seen.of(wish)));
        }
        meanwhile.addClassName("notice");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        Button save = new Button(words.get("linkgroup.profile.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(head, meanwhile, list, save);
    }

    private void save() {
        fields.read().map(WishWeights::new).ifPresent(this::save);
    }

    private void save(WishWeights values) {
        boolean changed = weights.change(seen, values);
        seen = weights.now();
        meanwhile.setVisible(!changed);
        if (changed) {
            Notification.show(words.get("linkgroup.weights.saved"), 4000, Notification.Position.BOTTOM_START);
        } else {
            meanwhile.setText(words.get("linkgroup.weights.meanwhile"));
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("linkgroup.weights.title") + " · Omringd";
    }
}
