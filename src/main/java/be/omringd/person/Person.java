package be.omringd.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
@Table(name = "person")
class Person {

    @Id
    private UUID id;
    @Version
    private Long version;
    private String firstName;
    private String lastName;
    private String phone;
    private String mail;
    private String placeCode;
    private String language;
    private String contactPreference;
    private boolean minor;

    protected Person() {}

    Person(UUID id, ContactDetails details) {
        this.id = id;
        change(details);
    }

    void change(ContactDetails details) {
        firstName = details.firstName().strip();
        lastName = details.lastName() == null ? null : details.lastName().strip();
        phone = details.phone();
        mail = details.mail();
        placeCode = details.placeCode();
        language = details.language();
        contactPreference = details.contactPreference();
        minor = details.minor();
    }

    UUID id() {
        return id;
    }

    ContactDetails details() {
        return new ContactDetails(firstName, lastName, phone, mail, placeCode, language, contactPreference, minor);
    }
}
