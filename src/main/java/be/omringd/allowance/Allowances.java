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

    private final AllowanceYears years;
    private final Entries entries;
    private final AllowanceLaw law;
    private final Volunteers volunteers;
    private final CurrentActor currentActor;
    private final Clock clock;

    Allowances(AllowanceYears years, Entries entries, AllowanceLaw law, Volunteers volunteers, CurrentActor currentActor, Clock clock) {
        this.years = years;
        this.entries = entries;
        this.law = law;
        this.volunteers = volunteers;
        this.currentActor = currentActor;
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
        Optional<VolunteerYear> kept = years.find(id, year);
        AllowanceYears.Sums sums = kept.map(one -> years.sums(one.id(), null)).orElse(AllowanceYears.Sums.NONE);
        BigDecimal elsewhere = kept.map(VolunteerYear::elsewhere).orElse(BigDecimal.ZERO);
        boolean raised = kept.map(VolunteerYear::raised).orElse(false);
        BigDecimal yearCap = law.yearCap(year, raised).orElse(null);
        BigDecimal kilometresCap = law.kilometresCap(year).orElse(null);
        return new YearOfVolunteer(
                id, volunteer.person().fullName(), volunteer.region(), year, sums.flat(), sums.real(), sums.km(), sums.travel(), sums.days(),
                elsewhere,
                kept.map(VolunteerYear::toldOn).orElse(null), kept.map(VolunteerYear::toldTo).orElse(null), raised,
                kept.map(VolunteerYear::raisedWhy).orElse(null), yearCap, kilometresCap,
                law.standing(sums, elsewhere, yearCap, kilometresCap));
    }

    /** The entries of a year, the last day first; with those that no longer count. */
    @Transactional(readOnly = true)
    public List<AllowanceEntry> entries(VolunteerId id, int year) {
        volunteers.getToChange(id);
        return years.find(id, year)
                .map(kept -> entries.findByYearIdOrderByDayDescIdDesc(kept.id()).stream().map(Entry::asKept).toList())
                .orElse(List.of());
    }

    /** The years in which there is anything, and this one; the last first. */
    @Transactional(readOnly = true)
    public List<Integer> years(VolunteerId id) {
        volunteers.getToChange(id);
        List<Integer> found = new ArrayList<>(years.of(id));
        if (!found.contains(today().getYear())) {
            found.addFirst(today().getYear());
        }
        return found;
    }

    /** What would come of it; keeps nothing. */
    @Transactional(readOnly = true)
    public Outcome preview(VolunteerId id, NewAllowance told, @Nullable UUID inPlaceOf) {
        VolunteerSummary volunteer = toNote(id);
        List<Problem> problems = problems(volunteer, told);
        if (!problems.isEmpty()) {
            return new Outcome(null, problems, List.of());
        }
        Allowance allowance = told.complete();
        Optional<VolunteerYear> year = years.find(id, allowance.day().getYear());
        return new Outcome(null, year.map(one -> taken(one, allowance, inPlaceOf)).orElse(List.of()), findings(year, allowance, inPlaceOf));
    }

    /**
     * Notes what a volunteer gets for a day. The same submission of the same once more keeps nothing new and tells the same entry; of
     * something else it is another entry.
     *
     * @param submission made when the screen was opened
     */
    public Outcome enter(VolunteerId id, NewAllowance told, UUID submission) {
        VolunteerSummary volunteer = toNote(id);
        List<Problem> problems = problems(volunteer, told);
        if (!problems.isEmpty()) {
            return new Outcome(null, problems, List.of());
        }
        Allowance allowance = told.complete();
        VolunteerYear year = years.lock(volunteer, allowance.day().getYear());
        UUID token = token(submission, id, told, null, null);
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
    public Outcome correct(VolunteerId id, UUID entryId, NewAllowance told, String reason, UUID submission) {
        VolunteerSummary volunteer = toNote(id);
        List<Problem> problems = problems(volunteer, told);
        problems.addAll(reason(reason));
        if (!problems.isEmpty()) {
            return new Outcome(null, problems, List.of());
        }
        Allowance allowance = told.complete();
        int from = entries.findById(entryId).orElseThrow().day().getYear();
        int to = allowance.day().getYear();
        // in the order of the years, so that two who move entries over the turn of the year do not wait for each other
        VolunteerYear first = years.lock(volunteer, Math.min(from, to));
        VolunteerYear last = from == to ? first : years.lock(volunteer, Math.max(from, to));
        UUID token = token(submission, id, told, entryId, reason);
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
            UUID submission, VolunteerId id, NewAllowance told, @Nullable UUID inPlaceOf, @Nullable String reason) {
        return Submissions.token(
                submission, id.value(), told.day(), told.kind(), told.amount(), told.what(), told.km(), told.vehicle(), inPlaceOf, reason);
    }

    /** Takes an entry back; it stays, with the reason. False where it was taken back before. */
    public boolean cancel(VolunteerId id, UUID entryId, String reason) {
        VolunteerSummary volunteer = toNote(id);
        if (!reason(reason).isEmpty()) {
            throw new IllegalArgumentException("A reason is needed");
        }
        VolunteerYear year = years.lock(volunteer, entries.findById(entryId).orElseThrow().day().getYear());
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
        if (problems.isEmpty() && elsewhere != null && toldOn != null) {
            years.lock(volunteer, year).told(elsewhere, toldOn, currentActor.get().name());
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
        if (raised && law.yearCap(year, true).isEmpty()) {
            return List.of(Problem.of("raised", "allowance.error.noRaisedCap", String.valueOf(year)));
        }
        years.lock(volunteer, year).raise(raised, why);
        return List.of();
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
            problems.addAll(law.missing(allowance.complete()));
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

    private Outcome keep(VolunteerYear year, Allowance allowance, @Nullable Correction correction, UUID token) {
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
        entries.save(new Entry(id, year.id(), allowance, law.travel(allowance), token, actor, clock.instant()));
        return new Outcome(id, List.of(), findings);
    }

    private List<Problem> taken(VolunteerYear year, Allowance allowance, @Nullable UUID inPlaceOf) {
        return entries.findByYearIdAndLiveDay(year.id(), allowance.day())
                .filter(other -> !other.id().equals(inPlaceOf))
                .map(other -> List.of(Problem.of("day", "allowance.error.taken",
                        other.asKept().total(), other.enteredByName(), other.enteredAt())))
                .orElse(List.of());
    }

    private List<Finding> findings(Optional<VolunteerYear> year, Allowance allowance, @Nullable UUID inPlaceOf) {
        return law.findings(
                allowance, year.map(one -> years.sums(one.id(), inPlaceOf)).orElse(AllowanceYears.Sums.NONE),
                year.map(VolunteerYear::elsewhere).orElse(BigDecimal.ZERO), year.map(VolunteerYear::raised).orElse(false));
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
