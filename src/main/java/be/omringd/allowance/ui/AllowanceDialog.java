package be.omringd.allowance.ui;

import be.omringd.allowance.AllowanceEntry;
import be.omringd.allowance.AllowanceKind;
import be.omringd.allowance.Allowances;
import be.omringd.allowance.Allowances.Outcome;
import be.omringd.allowance.Finding;
import be.omringd.allowance.NewAllowance;
import be.omringd.allowance.Problem;
import be.omringd.allowance.Vehicle;
import be.omringd.engine.Ids;
import be.omringd.form.ui.DateWords;
import be.omringd.form.ui.DecimalField;
import be.omringd.volunteer.VolunteerId;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Notes what a volunteer gets for a day, or corrects it; says while one types what the law will say. */
class AllowanceDialog extends Dialog {

    private final Allowances allowances;
    private final AllowanceWords words;
    private final VolunteerId volunteer;
    private final @Nullable AllowanceEntry wrong;
    private final IntConsumer noted;
    private final UUID submission = Ids.next();
    private final DatePicker day = new DatePicker();
    private final RadioButtonGroup<AllowanceKind> kind = new RadioButtonGroup<>();
    private final DecimalField amount;
    private final TextArea what = new TextArea();
    private final DecimalField km;
    private final RadioButtonGroup<Vehicle> vehicle = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final Div says = new Div();
    private final Button save = new Button();
    private final ProblemFields fields;

    AllowanceDialog(Allowances allowances, AllowanceWords words, VolunteerId volunteer, @Nullable AllowanceEntry wrong, IntConsumer noted) {
        this.allowances = allowances;
        this.words = words;
        this.volunteer = volunteer;
        this.wrong = wrong;
        this.noted = noted;
        this.amount = new DecimalField(words.locale());
        this.km = new DecimalField(words.locale());
        setHeaderTitle(words.get(wrong == null ? "allowance.add.title" : "allowance.correct.title"));
        setWidth("38rem");
        setCloseOnOutsideClick(false);

        day.setLabel(words.get("allowance.day"));
        day.setI18n(DateWords.calendar(words.locale()));
        day.setLocale(words.locale());
        day.setMax(allowances.today());
        day.setRequiredIndicatorVisible(true);
        kind.setLabel(words.get("allowance.kind"));
        kind.setItems(AllowanceKind.values());
        kind.setItemLabelGenerator(words::kind);
        kind.setValue(AllowanceKind.FLAT);
        euro(amount, "allowance.amount");
        amount.setRequiredIndicatorVisible(true);
        what.setLabel(words.get("allowance.what.label"));
        what.setHelperText(words.get("allowance.what.help"));
        what.setMaxLength(300);
        km.setLabel(words.get("allowance.km"));
        km.setSuffixComponent(new Span("km"));
        km.setHelperText(words.get("allowance.km.help"));
        vehicle.setLabel(words.get("allowance.vehicle"));
        vehicle.setItems(Vehicle.values());
        vehicle.setItemLabelGenerator(words::vehicle);
        reason.setLabel(words.get("allowance.reason"));
        reason.setHelperText(words.get("allowance.reason.help"));
        reason.setMaxLength(300);
        reason.setRequiredIndicatorVisible(true);
        reason.setVisible(wrong != null);
        fields = new ProblemFields(words)
                .with("day", day).with("kind", kind).with("amount", amount).with("what", what).with("km", km).with("vehicle", vehicle)
                .with("reason", reason);
        if (wrong != null) {
            day.setValue(wrong.day());
            kind.setValue(wrong.kind());
            amount.setValue(wrong.amount().signum() == 0 ? null : wrong.amount());
            what.setValue(wrong.what() == null ? "" : wrong.what());
            km.setValue(wrong.km().signum() == 0 ? null : wrong.km());
            vehicle.setValue(wrong.vehicle());
        }
        says.getElement().setAttribute("role", "status");
        for (HasValue<?, ?> field : List.of(day, kind, amount, km, vehicle)) {
            field.addValueChangeListener(change -> preview());
        }
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        km.setValueChangeMode(ValueChangeMode.LAZY);

        Div form = new Div(day, kind, amount, what, km, vehicle, reason, says);
        form.addClassName("allowance-form");
        add(form);
        save.setText(words.get("allowance.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        getFooter().add(new Button(words.get("allowance.dialog.cancel"), click -> close()), save);
        preview();
    }

    private void euro(DecimalField field, String key) {
        field.setLabel(words.get(key));
        field.setPrefixComponent(new Span("€"));
    }

    private NewAllowance read() {
        boolean onlyTravel = kind.getValue() == AllowanceKind.TRAVEL;
        return new NewAllowance(
                day.getValue(), kind.getValue(), onlyTravel ? null : amount.getValue(),
                kind.getValue() == AllowanceKind.REAL ? what.getValue() : null, km.getValue(), vehicle.getValue());
    }

    /** Shows the fields that belong to the kind, and what the decision table says so far. */
    private void preview() {
        amount.setVisible(kind.getValue() != AllowanceKind.TRAVEL);
        what.setVisible(kind.getValue() == AllowanceKind.REAL);
        what.setRequiredIndicatorVisible(true);
        km.setRequiredIndicatorVisible(kind.getValue() == AllowanceKind.TRAVEL);
        Outcome outcome = allowances.preview(volunteer, read(), wrong == null ? null : wrong.id());
        say(outcome.findings());
    }

    private void say(List<Finding> findings) {
        says.removeAll();
        says.add(words.notes(findings));
    }

    private void save() {
        save.setEnabled(true);
        if (fields.showUnread()) {
            return;
        }
        Outcome outcome = wrong == null
                ? allowances.enter(volunteer, read(), submission)
                : allowances.correct(volunteer, wrong.id(), read(), reason.getValue(), submission);
        if (outcome.isKept()) {
            close();
            noted.accept(day.getValue().getYear());
            return;
        }
        fields.show(outcome.problems());
        say(outcome.findings());
        if (outcome.problems().isEmpty()) {
            // the table holds it back: said at the field that has to change
            outcome.findings().stream().filter(Finding::blocks).findFirst()
                    .ifPresent(finding -> fields.show(List.of(new Problem(fieldOf(finding), "allowance.error.heldBack", List.of()))));
        }
    }

    private static String fieldOf(Finding finding) {
        return switch (finding.reason()) {
            case "kilometres" -> "km";
            case "mixed" -> "kind";
            default -> "amount";
        };
    }
}
