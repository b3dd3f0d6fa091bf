package be.omringd.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class Person {

    @Id
    private UUID id;
    @Version
    private Long version;
    private String firstName;
    private @Nullable String lastName;
    private @Nullable String phone;
    private @Nullable String mail;
    private String placeCode;
    private String language;
    private @Nullable String contactPreference;
    private boolean minor;
    private @Nullable LocalDate erasedOn;

    protected Person() {}

    Person(UUID id, ContactDetails details) {
        this.id = id;
        firstName = details.firstName();
        placeCode = details.placeCode();
        language = details.language();
        change(details);
    }

    void change(ContactDetails details) {
        firstName = details.firstName();
        lastName = details.lastName();
        phone = details.phone();
        mail = details.mail();
        placeCode = details.placeCode();
        language = details.language();
        contactPreference = details.contactPreference();
        minor = details.minor();
    }

    /** Keeps the row, for what hangs on it, and the municipality, for the figures. */
    void erase(String municipality, LocalDate today) {
        firstName = "";
        lastName = null;
        phone = null;
        mail = null;
        placeCode = municipality;
        language = "";
        contactPreference = null;
        minor = false;
        erasedOn = today;
    }

    UUID id() {
        return id;
    }

    /** @param erased what somebody is called whose name was erased */
    ContactDetails details(String erased) {
        return new ContactDetails(
                erasedOn == null ? firstName : erased, lastName, phone, mail, placeCode, language, contactPreference, minor, erasedOn);
    }
}
