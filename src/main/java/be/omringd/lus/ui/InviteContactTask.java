package be.omringd.lus.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.lus.ContactId;
import be.omringd.lus.ContactOnMap;
import be.omringd.lus.InvitationFacts;
import be.omringd.lus.Invitations;
import be.omringd.lus.NetworkMap;
import be.omringd.lus.Refusal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** Asking one person from the map to join the group, and noting what they say. */
@HandlesTask("lus/invite-contact")
class InviteContactTask implements TaskView {

    private final LusParts parts;

    InviteContactTask(LusParts parts) {
        this.parts = parts;
    }

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        MapWords words = new MapWords(parts.texts(), UI.getCurrent().getLocale());
        NetworkMap map = parts.maps().get(task.caseId());
        ContactId id = ContactId.of(task.told("contactId"));
        Optional<ContactOnMap> contact = map.find(id);
        Optional<Invitations.Asking> asking = parts.invitations().find(task.caseId(), id);
        return contact.isPresent() && asking.isPresent()
                ? new Asked(words, map, contact.get(), draft.isEmpty() ? asking.get().facts() : InvitationFacts.of(draft), host)
                : new NobodyThere(words);
    }

    private class Asked implements Screen {

        private final Page page = new Page();
        private final InvitationFields fields;

        Asked(MapWords words, NetworkMap map, ContactOnMap contact, InvitationFacts facts, Host host) {
            fields = new InvitationFields(words, map.personName(), contact.facts().nickname(), parts.today(), host::changed);
            fields.show(facts);
            Paragraph about = new Paragraph(words.contact(contact, map.personName()));
            about.addClassName("lus-hint");
            page.add(new H3(words.get("lus.invite.title", contact.facts().nickname())), about, fields);
        }

        @Override
        public Component component() {
            return page;
        }

        @Override
        public FormValues values() {
            return fields.facts().toValues();
        }

        @Override
        public boolean validate() {
            return fields.validate();
        }

        @Override
        public void showErrors(FormErrors errors) {
            fields.showRefusals(errors.errors().stream().map(error -> new Refusal(error.path(), error.message())).toList());
        }
    }

    /** Whoever was to be asked is no longer on the map: there is nothing to do but to say so. */
    private static class NobodyThere implements Screen {

        private final Page page = new Page();

        NobodyThere(MapWords words) {
            page.add(new Paragraph(words.get("lus.invite.nobody")));
        }

        @Override
        public Component component() {
            return page;
        }

        @Override
        public FormValues values() {
            return FormValues.EMPTY;
        }
    }

    @StyleSheet("context://lus/lus.css")
    private static class Page extends Div {}
}
