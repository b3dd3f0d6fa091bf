package be.omringd.allowance;

import be.omringd.place.Region;
import be.omringd.volunteer.VolunteerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One volunteer in one calendar year.
 *
 * @param region where they live; null for one who is no longer in the register
 * @param flat euro, flat amounts of ours
 * @param real euro, real costs
 * @param km the ways there and back
 * @param travel euro for those
 * @param entries how many days
 * @param elsewhere euro from other organisations so far
 * @param toldOn when the volunteer told that; null where nobody asked yet
 * @param raised whether the raised yearly cap applies
 * @param yearCap null where the law's amount is not known to us
 * @param kilometresCap null where the law's number is not known to us
 * @param findings what there is to say now
 */
public record YearOfVolunteer(
        VolunteerId volunteerId,
        String name,
        @Nullable Region region,
        int year,
        BigDecimal flat,
        BigDecimal real,
        BigDecimal km,
        BigDecimal travel,
        int entries,
        BigDecimal elsewhere,
        @Nullable LocalDate toldOn,
        @Nullable String toldTo,
        boolean raised,
        @Nullable String raisedWhy,
        @Nullable BigDecimal yearCap,
        @Nullable BigDecimal kilometresCap,
        List<Finding> findings) {

    /** What counts against the yearly cap: flat amounts of all organisations together. */
    public BigDecimal counting() {
        return flat.add(elsewhere);
    }

    /** Euro that we gave altogether. */
    public BigDecimal total() {
        return flat.add(real).add(travel);
    }
}
