package be.omringd.allowance;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.engine.Ids;
import be.omringd.form.Submissions;
import be.omringd.shell.Moments;
import be.omringd.text.TypedText;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What volunteers get for their expenses, day by day. Coordinators note it for the volunteers of their regions, managers for all;
 * nobody else comes in ({@link AccessDeniedException}). The decision table {@code allowanceCheck} says what is too much.
 */
@Service
@Transactional
public class Allowances {

    private static final int LONGEST = 300;
    private static final BigDecimal MOST_EURO = new BigDecimal("9999.99");
    private static final BigDecimal MOST_KM = new BigDecimal("999.9");

    private final Years years;
    private final Entries entries;
    private final AllowanceRates rates;
    private final AllowanceCheck check;
    private final Volunteers volunteers;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final Clock clock;

    Allowances(Years years, Entries entries, AllowanceRates rates, AllowanceCheck check, Volunteers volunteers, CurrentActor currentActor,
            JdbcClient jdbc, Clock clock) {
        this.years = years;
        this.entries = entries;
        this.rates = rates;
        this.check = check;
        this.volunteers = volunteers;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param entry the entry that was kept; null where nothing was
     * @param problems what to put right at which field
     * @param findings what the decision table says of it
     */
    public record Outcome(@Nullable UUID entry, List<Problem> problems, List<Finding> findings) {

        public boolean isKept() {
            return entry != null;
        }
    }

    /** Today in Belgium. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    /** Whether the current actor may see and note the allowances of this volunteer. */
    @Transactional(readOnly = true)
    public boolean mayWorkWith(VolunteerSummary volunteer) {
        return volunteers.mayChange(volunteer);
    }

    /** Whether the current actor may say that the raised yearly cap applies, and keep the amounts of the law. */
    @Transactional(readOnly = true)
    public boolean maySetCaps() {
        return currentActor.get().has(Role.MANAGER);
    }

    /** A year of a volunteer, with what there is to say about it. */
    @Transactional(readOnly = true)
    public YearOfVolunteer year(VolunteerId id, int year) {
        VolunteerSummary volunteer = volunteers.getToChange(id);
        Optional<VolunteerYear> kept = years.findByVolunteerIdAndYear(id.value(), (short) year);
        Sums sums = kept.map(one -> sums(one.id(), null)).orElse(Sums.NONE);
        BigDecimal elsewhere = kept.map(VolunteerYear::elsewhere).orElse(BigDecimal.ZERO);
        boolean raised = kept.map(VolunteerYear::raised).orElse(false);
        BigDecimal yearCap = rates.yearCap(year, raised).orElse(null);
        BigDecimal kilometresCap = rates.in(RateKind.KM_YEAR, year).orElse(null);
        return new YearOfVolunteer(
                id, volunteer.person().fullName(), volunteer.region(), year, sums.flat, sums.real, sums.km, sums.travel, sums.days,
                elsewhere,
                kept.map(VolunteerYear::toldOn).orElse(null), kept.map(VolunteerYear::toldTo).orElse(null), raised,
                kept.map(VolunteerYear::raisedWhy).orElse(null), yearCap, kilometresCap,
                standing(sums, elsewhere, yearCap, kilometresCap));
    }

    /** The entries of a year, the last day first; with those that no longer count. */
    @Transactional(readOnly = true)
    public List<AllowanceEntry> entries(VolunteerId id, int year) {
        volunteers.getToChange(id);
        return years.findByVolunteerIdAndYear(id.value(), (short) year)
                .map(kept -> entries.findByYearIdOrderByDayDescIdDesc(kept.id()).stream().map(Entry::asKept).toList())
                .orElse(List.of());
    }

    /** The years in which there is anything, and this one; the last first. */
    @Transactional(readOnly = true)
    public List<Integer> years(VolunteerId id) {
        volunteers.getToChange(id);
        List<Integer> found = new ArrayList<>(jdbc.sql("select year from allowance_year where volunteer_id = ? order by year desc")
                .param(id.value().toString()).query(Integer.class).list());
        if (!found.contains(today().getYear())) {
            found.addFirst(today().getYear());
        }
        return found;
    }

    /** What would come of it; keeps nothing. */
    @Transactional(readOnly = true)
    public Outcome preview(VolunteerId id, NewAllowance allowance, @Nullable UUID inPlaceOf) {
        VolunteerSummary volunteer = toNote(id);
        List<Problem> problems = problems(volunteer, allowance);
        if (!problems.isEmpty()) {
            return new Outcome(null, problems, List.of());
        }
        Optional<VolunteerYear> year = years.findByVolunteerIdAndYear(id.value(), (short) allowance.day().getYear());
        return new Outcome(null, year.map(one -> taken(one, allowance, inPlaceOf)).orElse(List.of()), findings(year, allowance, inPlaceOf));
    }

    /**
     * Notes what a volunteer gets for a day. The same submission of the same once more keeps nothing new and tells the same entry; of
     * something else it is another entry.
     *
     * @param submission made when the screen was opened
     */
    public Outcome enter(VolunteerId id, NewAllowance allowance, UUID submission) {
        VolunteerSummary volunteer = toNote(id);
        List<Problem> problems = problems(volunteer, allowance);
        if (!problems.isEmpty()) {
            return new Outcome(null, problems, List.of());
        }
        VolunteerYear year = lock(volunteer, allowance.day().getYear());
        UUID token = token(submission, id, allowance, null, null);
        Optional<Entry> before = entries.findBySubmission(token);
        return before.isPresent()
                ? new Outcome(before.get().id(), List.of(), List.of())
                : keep(year, allowance, null, token);
    }

    /**
     * Puts another entry in the place of one that was wrong, which stays, with the reason.
     *
     * @return what came of it; with a problem at the day where the entry no longer counts, because somebody was faster
     */
    public Outcome correct(VolunteerId id, UUID entryId, NewAllowance allowance, String reason, UUID submission) {
        VolunteerSummary volunteer = toNote(id);
        List<Problem> problems = problems(volunteer, allowance);
        problems.addAll(reason(reason));
        if (!problems.isEmpty()) {
            return new Outcome(null, problems, List.of());
        }
        int from = entries.findById(entryId).orElseThrow().day().getYear();
        int to = allowance.day().getYear();
        // in the order of the years, so that two who move entries over the turn of the year do not wait for each other
        VolunteerYear first = lock(volunteer, Math.min(from, to));
        VolunteerYear last = from == to ? first : lock(volunteer, Math.max(from, to));
        UUID token = token(submission, id, allowance, entryId, reason);
        Optional<Entry> before = entries.findBySubmission(token);
        if (before.isPresent()) {
            return new Outcome(before.get().id(), List.of(), List.of());
        }
        Entry wrong = entries.lock(entryId).orElseThrow();
        if (!wrong.yearId().equals((from <= to ? first : last).id())) {
            throw new AccessDeniedException("An entry of somebody else");
        }
        if (!wrong.isLive()) {
            return new Outcome(null, List.of(Problem.of("day", "allowance.error.changedBefore")), List.of());
        }
        return keep(to >= from ? last : first, allowance, new Correction(wrong, reason), token);
    }

    private static UUID token(
            UUID submission, VolunteerId id, NewAllowance allowance, @Nullable UUID inPlaceOf, @Nullable String reason) {
        return Submissions.token(
                submission, id.value(), allowance.day(), allowance.kind(), allowance.amount(), allowance.what(), allowance.km(),
                allowance.vehicle(), inPlaceOf, reason);
    }

    /** Takes an entry back; it stays, with the reason. False where it was taken back before. */
    public boolean cancel(VolunteerId id, UUID entryId, String reason) {
        VolunteerSummary volunteer = toNote(id);
        if (!reason(reason).isEmpty()) {
            throw new IllegalArgumentException("A reason is needed");
        }
        VolunteerYear year = lock(volunteer, entries.findById(entryId).orElseThrow().day().getYear());
        Entry entry = entries.lock(entryId).orElseThrow();
        if (!entry.yearId().equals(year.id())) {
            throw new AccessDeniedException("An entry of somebody else");
        }
        if (!entry.isLive()) {
            return false;
        }
        entry.cancel(reason, currentActor.get(), clock.instant());
        return true;
    }

    /** Notes what the volunteer says to have got from other organisations in this year, up to this day. Returns what is wrong. */
    public List<Problem> tell(VolunteerId id, int year, @Nullable BigDecimal elsewhere, @Nullable LocalDate toldOn) {
        VolunteerSummary volunteer = toNote(id);
        List<Problem> problems = new ArrayList<>();
        if (elsewhere == null || elsewhere.signum() < 0 || elsewhere.compareTo(MOST_EURO) > 0 || tooFine(elsewhere, 2)) {
            problems.add(Problem.of("elsewhere", "allowance.error.elsewhere"));
        }
        if (toldOn == null || toldOn.isAfter(today()) || toldOn.getYear() < year) {
            problems.add(Problem.of("toldOn", "allowance.error.toldOn", String.valueOf(year)));
        }
        if (problems.isEmpty()) {
            lock(volunteer, year).told(elsewhere, toldOn, currentActor.get().name());
        }
        return problems;
    }

    /** Says whether the raised yearly cap applies to what this volunteer does, and why. Managers only. Returns what is wrong. */
    public List<Problem> raise(VolunteerId id, int year, boolean raised, @Nullable String why) {
        VolunteerSummary volunteer = toNote(id);
        if (!maySetCaps()) {
            throw new AccessDeniedException("Only managers raise a cap");
        }
        if (raised && !tells(why)) {
            return List.of(Problem.of("raisedWhy", "allowance.error.raisedWhy"));
        }
        if (raised && rates.yearCap(year, true).isEmpty()) {
            return List.of(Problem.of("raised", "allowance.error.noRaisedCap", String.valueOf(year)));
        }
        lock(volunteer, year).raise(raised, why);
        return List.of();
    }

    /** What there is to say of a year as it stands. */
    List<Finding> standing(Sums sums, BigDecimal elsewhere, @Nullable BigDecimal yearCap, @Nullable BigDecimal kilometresCap) {
        return check.findings(new AllowanceCheck.Facts(
                sums.real.signum() > 0 && sums.flat.signum() == 0 ? AllowanceKind.REAL : AllowanceKind.FLAT,
                BigDecimal.ZERO, null, sums.flat.add(elsewhere), yearCap, sums.km, kilometresCap,
                sums.flat.signum() > 0, sums.real.signum() > 0, elsewhere));
    }

    /** Nothing is noted any more for somebody whose data were erased: their years that law still wants stay as they are. */
    private VolunteerSummary toNote(VolunteerId id) {
        VolunteerSummary volunteer = volunteers.getToChange(id);
        if (volunteer.person().erasedOn() != null) {
            throw new AccessDeniedException("The data of this volunteer were erased");
        }
        return volunteer;
    }

    // ---- what is right

    private List<Problem> problems(VolunteerSummary volunteer, NewAllowance allowance) {
        List<Problem> problems = new ArrayList<>();
        day(problems, volunteer, allowance.day());
        switch (allowance.kind()) {
            case FLAT, REAL -> amount(problems, allowance.amount());
            case TRAVEL -> {
                if (allowance.amount() != null) {
                    problems.add(Problem.of("amount", "allowance.error.travelAmount"));
                }
                if (allowance.km() == null) {
                    problems.add(Problem.of("km", "allowance.error.km"));
                }
            }
        }
        if (!tells(allowance.what()) && (allowance.kind() == AllowanceKind.REAL || !TypedText.isBlank(allowance.what()))) {
            problems.add(Problem.of("what", "allowance.error.what"));
        }
        if (allowance.km() != null
                && (allowance.km().signum() <= 0 || allowance.km().compareTo(MOST_KM) > 0 || tooFine(allowance.km(), 1))) {
            problems.add(Problem.of("km", "allowance.error.km"));
        }
        if ((allowance.km() == null) != (allowance.vehicle() == null)) {
            problems.add(allowance.km() == null
                    ? Problem.of("km", "allowance.error.km") : Problem.of("vehicle", "allowance.error.vehicle"));
        }
        if (problems.isEmpty()) {
            law(problems, allowance);
        }
        return problems;
    }

    private void day(List<Problem> problems, VolunteerSummary volunteer, @Nullable LocalDate day) {
        if (day == null) {
            problems.add(Problem.of("day", "allowance.error.day"));
        } else if (day.isAfter(today())) {
            problems.add(Problem.of("day", "allowance.error.future"));
        } else if (day.isBefore(volunteer.since())) {
            problems.add(Problem.of("day", "allowance.error.before", volunteer.since()));
        } else if (volunteer.leftOn() != null && day.isAfter(volunteer.leftOn())) {
            problems.add(Problem.of("day", "allowance.error.after", volunteer.leftOn()));
        }
    }

    private static void amount(List<Problem> problems, @Nullable BigDecimal amount) {
        if (amount == null || amount.signum() <= 0 || amount.compareTo(MOST_EURO) > 0 || tooFine(amount, 2)) {
            problems.add(Problem.of("amount", "allowance.error.amount"));
        }
    }

    /** Without the amounts of the law nobody can say whether it is too much. */
    private void law(List<Problem> problems, NewAllowance allowance) {
        int year = allowance.day().getYear();
        if (allowance.kind() == AllowanceKind.FLAT
                && (rates.on(RateKind.DAY_CAP, allowance.day()).isEmpty() || rates.yearCap(year, false).isEmpty())) {
            problems.add(Problem.of("day", "allowance.error.noCap"));
        }
        if (allowance.km() != null
                && (rates.on(allowance.vehicle().rate(), allowance.day()).isEmpty() || rates.in(RateKind.KM_YEAR, year).isEmpty())) {
            problems.add(Problem.of("km", "allowance.error.noRate." + allowance.vehicle().name()));
        }
    }

    private static List<Problem> reason(@Nullable String reason) {
        return tells(reason) ? List.of() : List.of(Problem.of("reason", "allowance.error.reason"));
    }

    /** Whether it says something, and not too much. */
    private static boolean tells(@Nullable String text) {
        String told = TypedText.lines(text);
        return !told.isEmpty() && told.length() <= LONGEST;
    }

    private static boolean tooFine(BigDecimal number, int decimals) {
        return number.stripTrailingZeros().scale() > decimals;
    }

    // ---- keeping

    private record Correction(Entry wrong, String reason) {}

    private Outcome keep(VolunteerYear year, NewAllowance allowance, @Nullable Correction correction, UUID token) {
        UUID inPlaceOf = correction == null ? null : correction.wrong.id();
        List<Problem> taken = taken(year, allowance, inPlaceOf);
        if (!taken.isEmpty()) {
            return new Outcome(null, taken, List.of());
        }
        List<Finding> findings = findings(Optional.of(year), allowance, inPlaceOf);
        if (findings.stream().anyMatch(Finding::blocks)) {
            return new Outcome(null, List.of(), findings);
        }
        Actor actor = currentActor.get();
        UUID id = Ids.next();
        if (correction != null) {
            correction.wrong.cancel(correction.reason, actor, clock.instant());
            correction.wrong.correctedBy(id);
            entries.flush();
        }
        entries.save(new Entry(id, year.id(), allowance, travel(allowance), token, actor, clock.instant()));
        return new Outcome(id, List.of(), findings);
    }

    private List<Problem> taken(VolunteerYear year, NewAllowance allowance, @Nullable UUID inPlaceOf) {
        return entries.findByYearIdAndLiveDay(year.id(), allowance.day())
                .filter(other -> !other.id().equals(inPlaceOf))
                .map(other -> List.of(Problem.of("day", "allowance.error.taken",
                        other.asKept().total(), other.enteredByName(), other.enteredAt())))
                .orElse(List.of());
    }

    private List<Finding> findings(Optional<VolunteerYear> year, NewAllowance allowance, @Nullable UUID inPlaceOf) {
        Sums sums = year.map(one -> sums(one.id(), inPlaceOf)).orElse(Sums.NONE);
        BigDecimal elsewhere = year.map(VolunteerYear::elsewhere).orElse(BigDecimal.ZERO);
        int calendarYear = allowance.day().getYear();
        BigDecimal flat = allowance.kind() == AllowanceKind.FLAT ? allowance.amount() : BigDecimal.ZERO;
        BigDecimal km = allowance.km() == null ? BigDecimal.ZERO : allowance.km();
        return check.findings(new AllowanceCheck.Facts(
                allowance.kind(), flat, rates.on(RateKind.DAY_CAP, allowance.day()).orElse(null),
                sums.flat.add(elsewhere).add(flat),
                rates.yearCap(calendarYear, year.map(VolunteerYear::raised).orElse(false)).orElse(null),
                sums.km.add(km), rates.in(RateKind.KM_YEAR, calendarYear).orElse(null),
                sums.flat.signum() > 0, sums.real.signum() > 0, elsewhere));
    }

    private BigDecimal travel(NewAllowance allowance) {
        return allowance.km() == null
                ? BigDecimal.ZERO
                : allowance.km().multiply(rates.on(allowance.vehicle().rate(), allowance.day()).orElseThrow())
                        .setScale(2, RoundingMode.HALF_UP);
    }

    /** What counts in a year, added up. */
    record Sums(BigDecimal flat, BigDecimal real, BigDecimal km, BigDecimal travel, int days) {
        static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);
    }

    private Sums sums(UUID yearId, @Nullable UUID without) {
        return jdbc.sql("""
                        select coalesce(sum(if(kind = 'FLAT', amount, 0)), 0) flat, coalesce(sum(if(kind = 'REAL', amount, 0)), 0) spent,
                               coalesce(sum(km), 0) km, coalesce(sum(travel), 0) travel, count(*) days
                        from allowance_entry where year_id = ? and cancelled_at is null and (? is null or id <> ?)""")
                .params(text(yearId), text(without), text(without))
                .query((row, n) -> new Sums(row.getBigDecimal("flat"), row.getBigDecimal("spent"), row.getBigDecimal("km"),
                        row.getBigDecimal("travel"), row.getInt("days")))
                .single();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** The year of a volunteer, made where there is none, and ours alone until the end of the transaction. */
    private VolunteerYear lock(VolunteerSummary volunteer, int year) {
        String name = volunteer.person().fullName();
        jdbc.sql("""
                        insert into allowance_year (id, version, volunteer_id, year, name, elsewhere, raised)
                        values (?, 0, ?, ?, ?, 0, false)
                        on duplicate key update year = year""")
                .params(Ids.next().toString(), volunteer.id().toString(), year, name).update();
        VolunteerYear kept = years.lock(volunteer.id().value(), (short) year).orElseThrow();
        kept.called(name);
        return kept;
    }

    interface Years extends JpaRepository<VolunteerYear, UUID> {

        Optional<VolunteerYear> findByVolunteerIdAndYear(UUID volunteerId, short year);

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select y from VolunteerYear y where y.volunteerId = :volunteerId and y.year = :year")
        Optional<VolunteerYear> lock(UUID volunteerId, short year);
    }

    interface Entries extends JpaRepository<Entry, UUID> {

        Optional<Entry> findBySubmission(UUID submission);

        Optional<Entry> findByYearIdAndLiveDay(UUID yearId, LocalDate day);

        List<Entry> findByYearIdOrderByDayDescIdDesc(UUID yearId);

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select e from Entry e where e.id = :id")
        Optional<Entry> lock(UUID id);
    }
}
