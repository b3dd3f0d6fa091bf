package be.omringd.demo;

import be.omringd.access.Absences;
import be.omringd.access.UserAdministration;
import be.omringd.access.UserAdministration.NewUser;
import be.omringd.access.UserAdministration.UserSummary;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The invented colleagues, of whom one is away next week. */
@Component
class DemoColleagues {

    private static final String AWAY = "sofie";
    private static final String STANDS_IN = "an";

    private final UserAdministration administration;
    private final Absences absences;

    DemoColleagues(UserAdministration administration, Absences absences) {
        this.administration = administration;
        this.absences = absences;
    }

    /** Makes those who are not there yet. */
    void add() {
        Set<String> there = ids().keySet();
        DemoAccounts.ALL.stream().filter(account -> !there.contains(account.username())).forEach(account -> administration.create(
                new NewUser(account.username(), account.name(), "nl", Set.of(account.role()), account.regions(), account.teams()),
                DemoAccounts.PASSWORD));
        Map<String, UUID> ids = ids();
        LocalDate monday = absences.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        absences.add(Objects.requireNonNull(ids.get(AWAY)), monday, monday.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)),
                Set.of(Objects.requireNonNull(ids.get(STANDS_IN))));
    }

    private Map<String, UUID> ids() {
        return administration.all().stream().collect(Collectors.toMap(UserSummary::username, UserSummary::id));
    }
}
