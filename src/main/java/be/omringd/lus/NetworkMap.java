package be.omringd.lus;

import be.omringd.casefile.CaseId;
import java.util.List;
import java.util.Optional;

/**
 * Who matters to a person.
 *
 * @param personName what to call the person in the middle
 * @param editable false once the lus or the file is closed
 * @param contacts in the order in which they were named
 */
public record NetworkMap(CaseId caseId, LusId lusId, String personName, boolean editable, List<ContactOnMap> contacts) {

    public Optional<ContactOnMap> find(ContactId id) {
        return contacts.stream().filter(contact -> contact.id().equals(id)).findFirst();
    }
}
