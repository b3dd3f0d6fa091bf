package be.omringd.allowance;

import be.omringd.text.TypedText;
import be.omringd.volunteer.VolunteerId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "allowance_year")
class VolunteerYear {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID volunteerId;
    private short year;
    private String name;
    private BigDecimal elsewhere;
    private @Nullable LocalDate toldOn;
    private @Nullable String toldTo;
    private boolean raised;
    private @Nullable String raisedWhy;

    protected VolunteerYear() {}

    /** The name as the register has it now; it stays here when the register lets the volunteer go. */
    void called(String fullName) {
        name = fullName;
    }

    void told(BigDecimal amount, LocalDate day, String to) {
        elsewhere = amount;
        toldOn = day;
        toldTo = to;
    }

    void raise(boolean raise, @Nullable String why) {
        raised = raise;
        raisedWhy = raise ? TypedText.lines(why) : null;
    }

    UUID id() {
        return id;
    }

    VolunteerId volunteer() {
        return new VolunteerId(volunteerId);
    }

    int year() {
        return year;
    }

    String name() {
        return name;
    }

    BigDecimal elsewhere() {
        return elsewhere;
    }

    @Nullable
    LocalDate toldOn() {
        return toldOn;
    }

    @Nullable
    String toldTo() {
        return toldTo;
    }

    boolean raised() {
        return raised;
    }

    @Nullable
    String raisedWhy() {
        return raisedWhy;
    }
}
