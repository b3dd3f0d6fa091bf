package be.omringd.mirror.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.ui.Attention;
import be.omringd.form.ui.DateWords;
import be.omringd.mirror.Layer;
import be.omringd.mirror.MirrorChanged;
import be.omringd.mirror.MirrorId;
import be.omringd.mirror.MirrorState;
import be.omringd.mirror.MirrorSummary;
import be.omringd.mirror.Mirrors;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a mirror that is open is doing. Cards stand here from when they are made until the page is left: afterwards nobody can tell which
 * code opens it, and it is not written down who got one.
 */
@StyleSheet("context://mirror/mirror.css")
class MirrorFollower extends Div {

    private static final String CLOSE = "close";
    private static final String LONGER = "longer";

    private final MirrorParts parts;
    private final MirrorId id;
    private final Div answered = new Div();
    private final IntegerField count = new IntegerField();
    private final Div order = new Div();
    /** The cards that were made here, the latest first. */
    private final Div sheets = new Div();
    private final LinksByMail byMail;
    private final RadioButtonGroup<String> decision = new RadioButtonGroup<>();
    private final DatePicker closesOn = new DatePicker();

    MirrorFollower(MirrorParts parts, MirrorId id, FormValues draft, Runnable changed) {
        this.parts = parts;
        this.id = id;
        addClassName("mirror-follower");
        answered.getElement().setAttribute("role", "status");
        count.setLabel(word("mirror.follow.count"));
        count.setMin(1);
        count.setMax(Mirrors.MOST_CARDS);
        count.setStepButtonsVisible(true);
        count.setValue(8);
        count.setManualValidation(true);
        Button make = new Button(word("mirror.follow.make"), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        order.add(new H2(word("mirror.follow.cards")), new Paragraph(word("mirror.follow.cards.text")), line(count, make));
        sheets.addClassName("mirror-sheets");
        decision.setLabel(word("mirror.follow.decision"));
        decision.setItems(CLOSE, LONGER);
        decision.setItemLabelGenerator(each -> word("mirror.follow.decision." + each));
        decision.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        decision.setRequiredIndicatorVisible(true);
        decision.setManualValidation(true);
        draft.text("mirrorDecision").filter(List.of(CLOSE, LONGER)::contains).ifPresent(decision::setValue);
        closesOn.setLabel(word("mirror.prepare.closesOn"));
        closesOn.setLocale(getLocale());
        closesOn.setI18n(DateWords.calendar(getLocale()));
        closesOn.setManualValidation(true);
        closesOn.setRequiredIndicatorVisible(true);
        closesOn.setMin(parts.words().today());
        closesOn.setValue(draft.date("closesOn").orElse(null));
        closesOn.setVisible(LONGER.equals(decision.getValue()));
        decision.addValueChangeListener(change -> {
            closesOn.setVisible(LONGER.equals(change.getValue()));
            decision.setInvalid(false);
            if (change.isFromClient()) {
                changed.run();
            }
        });
        closesOn.addValueChangeListener(change -> {
            closesOn.setInvalid(false);
            if (change.isFromClient()) {
                changed.run();
            }
        });
        byMail = new LinksByMail(parts, id, this::refresh);
        add(answered, byMail, order, sheets, new H2(word("mirror.follow.end")), new Paragraph(word("mirror.follow.end.text")), decision,
                closesOn);
        parts.live().refresh(this, MirrorChanged.class, event -> event.id().equals(id), this::refresh);
        refresh();
    }

    private static Div line(Component... fields) {
        Div line = new Div(fields);
        line.addClassName("mirror-order");
        return line;
    }

    private void refresh() {
        MirrorSummary mirror = parts.mirrors().get(id);
        Mirrors.Answered now = parts.mirrors().answered(id);
        answered.removeAll();
        byMail.refresh();
        order.setVisible(mirror.state() == MirrorState.OPEN);
        Paragraph until = new Paragraph(mirror.state() == MirrorState.OPEN
                ? word("mirror.follow.until", parts.words().date(mirror.closesOn(), getLocale()))
                : word("mirror.follow.closed"));
        Paragraph all = new Paragraph(switch (now.all()) {
            case 0 -> word("mirror.follow.nobody");
            case 1 -> word("mirror.follow.one");
            default -> word("mirror.follow.answered", now.all());
        });
        all.addClassName("mirror-answered");
        UnorderedList layers = new UnorderedList();
        for (Layer layer : Layer.values()) {
            layers.add(new ListItem(word("mirror.picture.people", word("mirror.layer." + layer), now.byLayer().getOrDefault(layer, 0))));
        }
        answered.add(until, all, layers, new Paragraph(word("mirror.follow.links", now.links())));
    }

    private void make() {
        Integer wanted = count.getValue();
        boolean fits = wanted != null && wanted >= 1 && wanted <= Mirrors.MOST_CARDS;
        List<String> codes = fits ? parts.mirrors().cards(id, wanted) : List.of();
        if (codes.isEmpty()) {
            refresh();
            count.setErrorMessage(word("mirror.follow.tooMany", Mirrors.MOST_CARDS));
            count.setInvalid(true);
            return;
        }
        count.setInvalid(false);
        sheets.addComponentAsFirst(new CardSheet(parts, parts.mirrors().get(id), codes));
        refresh();
    }

    FormValues values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mirrorDecision", decision.getValue());
        values.put("closesOn", LONGER.equals(decision.getValue()) ? closesOn.getValue() : null);
        return FormValues.of(values);
    }

    boolean validate() {
        FormErrors errors = decision.getValue() == null
                ? FormErrors.of("mirrorDecision", word("mirror.check.decision"))
                : decision.getValue().equals(LONGER) ? parts.check().check(closesOn.getValue(), parts.words().today(), getLocale())
                        : FormErrors.none();
        show(errors);
        return errors.isEmpty();
    }

    void show(FormErrors errors) {
        show(decision, errors.at("mirrorDecision").orElse(null));
        show(closesOn, errors.at("closesOn").orElse(null));
    }

    private static void show(Component field, @Nullable String message) {
        HasValidationProperties asked = (HasValidationProperties) field;
        asked.setInvalid(message != null);
        if (message != null) {
            asked.setErrorMessage(message);
            Attention.to(field);
        }
    }

    private String word(String key, Object... words) {
        return parts.words().get(getLocale(), key, words);
    }
}
