package be.omringd.linkgroup.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.LinkGroupNewcomers;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Chooses somebody who waits and fits in a link group; once it started, the group has agreed. */
class AskOneMoreDialog extends Dialog {

    AskOneMoreDialog(LinkGroupNewcomers newcomers, BoardFrame frame, CaseSummary file, Runnable done) {
        LinkWords words = frame.words(getLocale());
        setHeaderTitle(words.get("linkgroup.more.title", file.title()));
        setWidth("34rem");
        setMaxWidth("100%");
        Button cancel = new Button(words.get("linkgroup.cancel"), click -> close());
        List<Candidate> fit = newcomers.whoFits(file.id(), getLocale());
        if (fit.isEmpty()) {
            add(new Paragraph(words.get("linkgroup.more.nobody")));
            getFooter().add(cancel);
            return;
        }
        ComboBox<Candidate> who = new ComboBox<>(words.get("linkgroup.more.who"));
        who.setItems(fit);
        who.setItemLabelGenerator(one -> words.get("linkgroup.board.since", one.name() + ", " + one.place().name(),
                frame.moments().date(one.since(), getLocale())));
        who.setWidthFull();
        who.setManualValidation(true);
        who.addValueChangeListener(change -> who.setInvalid(false));
        Checkbox agreed = new Checkbox(words.get("linkgroup.more.agreed"));
        agreed.setManualValidation(true);
        agreed.setVisible(!LinkGroupNewcomers.isForming(file));
        agreed.addValueChangeListener(change -> agreed.setInvalid(false));
        Span refused = new Span();
        refused.getElement().setAttribute("role", "alert");
        add(new Div(new Paragraph(words.get("linkgroup.more.message")), who, agreed, refused));
        Button confirm = new Button(words.get("linkgroup.more.confirm"), click -> {
            if (who.getValue() == null) {
                who.setErrorMessage(words.get("linkgroup.more.who.missing"));
                who.setInvalid(true);
                who.focus();
            } else if (agreed.isVisible() && !agreed.getValue()) {
                agreed.setErrorMessage(words.get("linkgroup.more.agreed.missing"));
                agreed.setInvalid(true);
                agreed.focus();
            } else if (newcomers.ask(file.id(), who.getValue().caseId(), getLocale())) {
                close();
                done.run();
            } else {
                refused.setText(words.get("linkgroup.more.sooner"));
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, confirm);
    }
}
