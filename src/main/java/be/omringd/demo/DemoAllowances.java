package be.omringd.demo;

import be.omringd.allowance.AllowanceKind;
import be.omringd.allowance.Allowances;
import be.omringd.allowance.NewAllowance;
import be.omringd.allowance.Vehicle;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerLists;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerSummary;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Expense allowances of this year for some of the invented volunteers: a few days for most, nearly the cap for two. */
@Component
class DemoAllowances {

    private static final int EACH = 4;
    private static final int EAGER = 37;

    private final VolunteerLists volunteers;
    private final Allowances allowances;

    DemoAllowances(VolunteerLists volunteers, Allowances allowances) {
        this.volunteers = volunteers;
        this.allowances = allowances;
    }

    /** Notes them; what was noted before stays as it is. */
    void load(LocalDate today) {
        List<VolunteerSummary> all = volunteers.list(VolunteerQuery.ALL, 0, 140);
        for (int n = 0; n < all.size(); n += EACH) {
            VolunteerId id = all.get(n).id();
            switch (n / EACH) {
                case 2 -> flat(id, today, EAGER, "39.50");
                case 5 -> {
                    allowances.tell(id, today.getYear(), new BigDecimal("1380.00"), today);
                    flat(id, today, 3, "24.00");
                }
                default -> {
                    if (n % 3 == 0) {
                        note(id, today, 1, AllowanceKind.REAL, "14.60", "Koffie en koek voor de groep", null);
                    } else {
                        flat(id, today, 2 + n % 7, "18.50");
                    }
                    note(id, today, 12, AllowanceKind.TRAVEL, null, null, Vehicle.BICYCLE);
                }
            }
        }
    }

    private void flat(VolunteerId id, LocalDate today, int days, String amount) {
        for (int i = 0; i < days; i++) {
            note(id, today, i, AllowanceKind.FLAT, amount, null, i % 4 == 0 ? Vehicle.BICYCLE : null);
        }
    }

    private void note(VolunteerId id, LocalDate today, int number, AllowanceKind kind, @Nullable String amount, @Nullable String what,
            @Nullable Vehicle vehicle) {
        NewAllowance allowance = new NewAllowance(
                today.minusDays(2 + 6L * number), kind, amount == null ? null : new BigDecimal(amount), what,
                vehicle == null ? null : new BigDecimal(4 + number), vehicle);
        allowances.enter(id, allowance, UUID.nameUUIDFromBytes((id + " " + number).getBytes(StandardCharsets.UTF_8)));
    }
}
