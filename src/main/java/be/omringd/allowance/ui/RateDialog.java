package be.omringd.allowance.ui;

import be.omringd.allowance.AllowanceRates;
import be.omringd.allowance.AllowanceRates.NewPeriod;
import be.omringd.allowance.AllowanceRates.Period;
import be.omringd.allowance.RateKind;
import be.omringd.form.ui.DateWords;
import be.omringd.form.ui.DecimalField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;

/** An amount of the law, new or not used yet. */
class RateDialog extends Dialog {

    RateDialog(AllowanceRates rates, AllowanceWords words, @Nullable Period period, Runnable saved) {
        setHeaderTitle(words.get(period == null ? "allowance.rates.add" : "allowance.rate.edit"));
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        Select<RateKind> kind = new Select<>();
        kind.setLabel(words.get("allowance.rate.kind"));
        kind.setItems(RateKind.values());
        kind.setItemLabelGenerator(words::rateKind);
        kind.setEnabled(period == null);
        DecimalField amount = new DecimalField(words.locale());
        amount.setLabel(words.get("allowance.rate.amount"));
        amount.setHelperText(words.get("allowance.rate.amount.help"));
        DatePicker from = day(words, "allowance.rate.from");
        DatePicker to = day(words, "allowance.rate.to");
        TextArea source = new TextArea(words.get("allowance.rate.source"));
        source.setHelperText(words.get("allowance.rate.source.help"));
        source.setMaxLength(300);
        ProblemFields fields = new ProblemFields(words)
                .with("kind", kind).with("amount", amount).with("from", from).with("to", to).with("source", source);
        if (period != null) {
            kind.setValue(period.kind());
            amount.setValue(period.amount().stripTrailingZeros());
            from.setValue(period.from());
            to.setValue(period.to());
            source.setValue(period.source());
        }
        Div form = new Div(kind, amount, from, to, source);
        form.addClassName("allowance-form");
        add(form);
        fields.saveWith(this, () -> {
            NewPeriod filledIn = new NewPeriod(kind.getValue(), from.getValue(), to.getValue(), amount.getValue(), source.getValue());
            return period == null ? rates.add(filledIn) : rates.change(period.id(), filledIn);
        }, saved);
    }

    private static DatePicker day(AllowanceWords words, String key) {
        DatePicker day = new DatePicker(words.get(key));
        day.setI18n(DateWords.calendar(words.locale()));
        day.setLocale(words.locale());
        return day;
    }
}
