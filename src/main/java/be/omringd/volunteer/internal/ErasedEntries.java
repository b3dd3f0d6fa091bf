package be.omringd.volunteer.internal;

import be.omringd.erasure.Forgets;
import be.omringd.erasure.Subject;
import be.omringd.person.People;
import be.omringd.place.Places;
import be.omringd.volunteer.EndedVolunteers;
import be.omringd.volunteer.VolunteerId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The entries of the register: only what the figures need stays. */
@Component
class ErasedEntries implements Forgets {

    private final EndedVolunteers ended;
    private final People people;
    private final Places places;

    ErasedEntries(EndedVolunteers ended, People people, Places places) {
        this.ended = ended;
        this.people = people;
        this.places = places;
    }

    @Override
    public Turn turn() {
        return Turn.ENTRY;
    }

    @Override
    public boolean holds(String kind) {
        return kind.equals(VolunteerId.SUBJECT);
    }

    @Override
    public void forget(Subject subject) {
        for (UUID entry : subject.entries()) {
            VolunteerId id = new VolunteerId(entry);
            String home = people.get(ended.people(List.of(id)).getFirst()).placeCode();
            ended.erase(id, places.get(places.get(home).nisCode()));
        }
    }
}
