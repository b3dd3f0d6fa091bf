package example.broken;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** Keeps constants by their place: one in between, and what is stored means something else. */
@Entity
public class StoredByPlace {

    enum Colour { RED, BLUE }

    @Id
    private int id;
    private Colour notSaid;
    @Enumerated
    private Colour byPlace;
    @Enumerated(EnumType.STRING)
    private Colour byName;

    int number() {
        return byName.ordinal();
    }
}
