package be.omringd.organisation.internal;

import be.omringd.organisation.Contact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom we speak with at an organisation, as the register keeps it. */
@Entity
@Table(name = "organisation_contact")
public class ContactOfOrganisation {

    @Id
    private UUID id;
    @Version
    private @Nullable Long version;
    private UUID organisationId;
    private String name;
    @Column(name = "function_there")
    private @Nullable String function;
    private @Nullable String phone;
    private @Nullable String mail;

    @SuppressWarnings("NullAway.Init")
    protected ContactOfOrganisation() {}

    @SuppressWarnings("NullAway.Init")
    public ContactOfOrganisation(UUID id, UUID organisationId, Contact contact) {
        this.id = id;
        this.organisationId = organisationId;
        change(contact);
    }

    public void change(Contact contact) {
        name = contact.name();
        function = contact.function();
        phone = contact.phone();
        mail = contact.mail();
    }

    /** Is with another organisation from now on: the two were one. */
    public void moveTo(UUID organisation) {
        organisationId = organisation;
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public Contact contact() {
        return new Contact(name, function, phone, mail);
    }
}
