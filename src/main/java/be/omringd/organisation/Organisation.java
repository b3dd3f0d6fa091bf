package be.omringd.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An organisation in the register.
 *
 * @param contacts whom we speak with there, the first one first
 * @param since when it came into the register
 */
public record Organisation(OrganisationId id, OrganisationDetails details, List<KnownContact> contacts, Instant since) {

    /** A contact with what names it. */
    public record KnownContact(UUID id, Contact contact) {}

    public String name() {
        return details.name();
    }

    public OrganisationKind kind() {
        return details.kind();
    }

    /** Code of the place where it is. */
    public String placeCode() {
        return details.placeCode();
    }

    /** In which language we write to them: nl, fr or en. */
    public String language() {
        return details.language();
    }

    /** The first one to speak with; empty where there is none any more. */
    public Optional<Contact> contact() {
        return contacts.stream().map(KnownContact::contact).findFirst();
    }
}
