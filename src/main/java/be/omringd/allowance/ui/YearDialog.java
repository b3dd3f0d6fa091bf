package be.omringd.allowance.ui;

import be.omringd.allowance.Allowances;
import be.omringd.allowance.Problem;
import be.omringd.allowance.YearOfVolunteer;
import be.omringd.form.ui.DateWords;
import be.omringd.form.ui.DecimalField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;

/** What a volunteer got elsewhere this year, and for managers whether the raised cap applies. */
class YearDialog extends Dialog {

    YearDialog(Allowances allowances, AllowanceWords words, YearOfVolunteer year, Runnable saved) {
        setHeaderTitle(words.get("allowance.elsewhere.title", String.valueOf(year.year())));
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        DecimalField elsewhere = new DecimalField(words.locale());
        elsewhere.setLabel(words.get("allowance.elsewhere.amount"));
        elsewhere.setPrefixComponent(new Span("€"));
        elsewhere.setValue(year.elsewhere());
        elsewhere.setRequiredIndicatorVisible(true);
        DatePicker toldOn = new DatePicker(words.get("allowance.elsewhere.day"));
        toldOn.setI18n(DateWords.calendar(words.locale()));
        toldOn.setLocale(words.locale());
        toldOn.setMax(allowances.today());
        toldOn.setRequiredIndicatorVisible(true);
        Checkbox raised = new Checkbox(words.get("allowance.raised"), year.raised());
        TextField why = new TextField(words.get("allowance.raised.why"));
        why.setMaxLength(300);
        why.setValue(year.raisedWhy() == null ? "" : year.raisedWhy());
        why.setVisible(year.raised());
        raised.addValueChangeListener(change -> why.setVisible(change.getValue()));
        ProblemFields fields = new ProblemFields(words)
                .with("elsewhere", elsewhere).with("toldOn", toldOn).with("raised", raised).with("raisedWhy", why);
        Div form = new Div(new Paragraph(words.get("allowance.elsewhere.help")), elsewhere, toldOn);
        if (allowances.maySetCaps()) {
            form.add(raised, why);
        }
        form.addClassName("allowance-form");
        add(form);
        fields.saveWith(this, () -> {
            List<Problem> problems = new ArrayList<>(
                    allowances.tell(year.volunteerId(), year.year(), elsewhere.getValue(), toldOn.getValue()));
            if (allowances.maySetCaps()) {
                problems.addAll(allowances.raise(year.volunteerId(), year.year(), raised.getValue(), why.getValue()));
            }
            return problems;
        }, saved);
    }
}
