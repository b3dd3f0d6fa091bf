package be.omringd.person;

import be.omringd.engine.Ids;
import be.omringd.shell.Texts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people we know. A part of the modules that own the case or the volunteer: those check who may see and change,
 * and call this inside their own transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class People {

    private final Persons persons;
    private final Texts texts;

    People(Persons persons, Texts texts) {
        this.persons = persons;
        this.texts = texts;
    }

    /** Keeps somebody new. */
    public PersonId add(ContactDetails details) {
        return new PersonId(persons.save(new Person(Ids.next(), details)).id());
    }

    /** Replaces what we know of somebody. */
    public void change(PersonId id, ContactDetails details) {
        persons.findById(id.value()).orElseThrow().change(details);
    }

    /** Forgets who somebody was. Only the municipality stays; wherever they would still be named, a word in the reader's language. */
    public void erase(PersonId id, String municipality, LocalDate today) {
        persons.findById(id.value()).orElseThrow().erase(municipality, today);
    }

    /** What we know of somebody; throws where there is no such person. */
    public ContactDetails get(PersonId id) {
        return details(persons.findById(id.value()).orElseThrow());
    }

    /** What we know of each of these people. */
    public Map<UUID, ContactDetails> getAll(Collection<UUID> ids) {
        return persons.findAllById(ids).stream().collect(Collectors.toMap(Person::id, this::details));
    }

    private ContactDetails details(Person person) {
        return person.details(texts.get(Texts.ofReader(), "person.erased"));
    }

    /** People who may be the same one: the same phone digits or mail, or first name and place, apart from this person. */
    public List<PersonId> alike(PersonId id) {
        ContactDetails details = get(id);
        return persons.alike(id.value(), digits(details.phone()), details.mail(), details.firstName(), details.placeCode()).stream()
                .map(PersonId::new)
                .toList();
    }

    private static @Nullable String digits(@Nullable String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() < 6 ? null : digits.substring(Math.max(0, digits.length() - 8));
    }

    interface Persons extends JpaRepository<Person, UUID> {

        @Query(value = """
                select id from person where id <> :id and (
                    (:digits is not null and regexp_replace(phone, '[^0-9]', '') like concat('%', :digits))
                    or (:mail is not null and mail <> '' and mail = :mail)
                    or (first_name = :firstName and place_code = :placeCode))
                limit 5""", nativeQuery = true)
        List<UUID> alike(UUID id, @Nullable String digits, @Nullable String mail, String firstName, String placeCode);
    }
}
