package be.omringd.person;

import be.omringd.erasure.Forgets;
import be.omringd.erasure.Subject;
import be.omringd.place.Places;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who somebody was. The municipality stays, for the figures. */
@Component
class ErasedPeople implements Forgets {

    private final People people;
    private final Places places;

    ErasedPeople(People people, Places places) {
        this.people = people;
        this.places = places;
    }

    @Override
    public Turn turn() {
        return Turn.PERSON;
    }

    @Override
    public boolean holds(String kind) {
        return true;
    }

    @Override
    public void forget(Subject subject) {
        for (UUID person : subject.people()) {
            PersonId id = new PersonId(person);
            people.erase(id, places.get(people.get(id).placeCode()).nisCode(), subject.today());
        }
    }
}
