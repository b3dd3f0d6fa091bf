package be.omringd.lus.ui;

import be.omringd.casefile.CaseId;
import be.omringd.lus.Invitations;
import be.omringd.lus.Outcome;
import be.omringd.lus.Refusal;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;

/** Correcting what somebody answered, or noting an answer that came later. */
class InvitationDialog extends Dialog {

    InvitationDialog(LusParts parts, CaseId caseId, String personName, Invitations.Asking asking, MapWords words, Runnable saved) {
        setHeaderTitle(words.get("lus.invite.title", asking.nickname()));
        setCloseOnOutsideClick(false);
        setMaxWidth("48rem");
        InvitationFields fields = new InvitationFields(words, personName, asking.nickname(), parts.today(), () -> {});
        fields.show(asking.facts());
        add(fields);
        Button save = new Button(words.get("lus.contact.save"), click -> {
            if (!fields.validate()) {
                return;
            }
            switch (parts.invitations().correct(caseId, asking.id(), asking.version(), fields.facts())) {
                case Outcome.Done<Invitations.Asking> done -> {
                    close();
                    saved.run();
                }
                case Outcome.Refused<Invitations.Asking> refused -> fields.showRefusals(refused.refusals());
                case Outcome.ChangedBefore<Invitations.Asking> before ->
                        fields.showRefusals(List.of(new Refusal("", "lus.refused.answerChanged")));
                case Outcome.Gone<Invitations.Asking> gone -> fields.showRefusals(List.of(Invitations.CONTACT_GONE));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("lus.contact.cancel"), click -> close()), save);
    }
}
