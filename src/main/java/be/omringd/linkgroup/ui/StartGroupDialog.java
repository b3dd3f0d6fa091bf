package be.omringd.linkgroup.ui;

import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.LinkBoard.Table;
import be.omringd.linkgroup.LinkGroupStart;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.function.Consumer;

/** Says what will happen when a group starts, and asks for a reason where there are only four. */
class StartGroupDialog extends Dialog {

    private static final int LONGEST_REASON = 1000;

    /** @param confirmed gets the reason; null where none is needed */
    StartGroupDialog(LinkWords words, Table table, String name, Consumer<String> confirmed) {
        setHeaderTitle(words.get("linkgroup.start.title", name));
        setWidth("36rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        boolean few = table.members().size() == LinkGroupStart.FEWEST_WITH_REASON;
        Paragraph people = new Paragraph(words.shared().list(table.members().stream().map(Candidate::name).toList()) + ".");
        people.addClassName("link-start-people");
        Paragraph where = new Paragraph(words.get("linkgroup.start.where",
                words.get("place.region." + Objects.requireNonNull(table.meeting()).region().name())));
        TextArea reason = new TextArea(words.get("linkgroup.start.few"));
        reason.setHelperText(words.get("linkgroup.start.few.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setVisible(few);
        add(new Div(people, new Paragraph(words.get("linkgroup.start.message", words.number(table.members().size()))), where, reason));
        Button confirm = new Button(words.get("linkgroup.start.confirm"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            if (few && reason.getValue().isBlank()) {
                reason.setErrorMessage(words.get("linkgroup.start.few.missing"));
                reason.setInvalid(true);
                reason.focus();
                confirm.setEnabled(true);
                return;
            }
            close();
            confirmed.accept(few ? reason.getValue() : null);
        });
        getFooter().add(new Button(words.get("linkgroup.cancel"), click -> close()), confirm);
    }
}
