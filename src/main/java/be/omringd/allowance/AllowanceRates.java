package be.omringd.allowance;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.engine.Ids;
import be.omringd.text.TypedText;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
 * The amounts that the law sets, each for a time. Coordinators and managers read them; managers keep them. What allowances were
 * given by stays as it was.
 */
@Service
@Transactional
public class AllowanceRates {

    private static final int LONGEST_SOURCE = 300;
    private static final BigDecimal HIGHEST = new BigDecimal("99999.9999");

    private final Repository rates;
    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    AllowanceRates(Repository rates, JdbcClient jdbc, CurrentActor currentActor) {
        this.rates = rates;
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /**
     * An amount of the law.
     *
     * @param from, to first and last day
     * @param used whether allowances were given by it
     */
    public record Period(UUID id, RateKind kind, LocalDate from, LocalDate to, BigDecimal amount, String source, boolean used) {}

    /** An amount as somebody fills it in. */
    public record NewPeriod(
            @Nullable RateKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal amount,
            @Nullable String source) {

        /** The same, after it was found that nothing is missing. */
        private Complete complete() {
            return new Complete(
                    Objects.requireNonNull(kind, "kind"), Objects.requireNonNull(from, "from"), Objects.requireNonNull(to, "to"),
                    Objects.requireNonNull(amount, "amount"), TypedText.line(source));
        }
    }

    private record Complete(RateKind kind, LocalDate from, LocalDate to, BigDecimal amount, String source) {}

    /** Every amount, the newest of each kind first. */
    @Transactional(readOnly = true)
    public List<Period> all() {
        Actor actor = currentActor.get();
        if (!actor.has(Role.COORDINATOR) && !actor.has(Role.MANAGER)) {
            throw new AccessDeniedException("No access to the allowances");
        }
        return rates.findAll().stream()
                .sorted(Comparator.comparing(Rate::kind).thenComparing(Rate::validFrom, Comparator.reverseOrder()))
                .map(rate -> new Period(
                        rate.id(), rate.kind(), rate.validFrom(), rate.validTo(), rate.amount(), rate.source(), isUsed(rate)))
                .toList();
    }

    /** Adds an amount for a time. Returns what is wrong; nothing is added then. */
    public List<Problem> add(NewPeriod period) {
        mayChange();
        List<Problem> problems = check(period, null);
        if (problems.isEmpty()) {
            Complete all = period.complete();
            rates.save(new Rate(Ids.next(), all.kind, all.from, all.to, all.amount, all.source));
        }
        return problems;
    }

    /** Changes an amount by which nothing was given yet. Returns what is wrong; nothing is changed then. */
    public List<Problem> change(UUID id, NewPeriod period) {
        mayChange();
        Rate rate = rates.findById(id).orElseThrow();
        List<Problem> problems = new ArrayList<>(check(period, id));
        if (period.kind() != rate.kind() || isUsed(rate)) {
            problems.add(Problem.of("amount", "allowance.error.rate.used"));
        }
        if (problems.isEmpty()) {
            Complete all = period.complete();
            rate.change(all.from, all.to, all.amount, all.source);
        }
        return problems;
    }

    /** Takes away an amount by which nothing was given. False where something was: it stays then. */
    public boolean remove(UUID id) {
        mayChange();
        Optional<Rate> rate = rates.findById(id);
        if (rate.filter(this::isUsed).isPresent()) {
            return false;
        }
        rate.ifPresent(rates::delete);
        return true;
    }

    /** The amount on a day. */
    Optional<BigDecimal> on(RateKind kind, LocalDate day) {
        return rates.find(kind, day, day).map(Rate::amount);
    }

    /** The amount of a calendar year; the last one where it changed within the year. */
    Optional<BigDecimal> in(RateKind kind, int year) {
        return rates.find(kind, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).map(Rate::amount);
    }

    /** The yearly cap of a volunteer. */
    Optional<BigDecimal> yearCap(int year, boolean raised) {
        return in(raised ? RateKind.RAISED_YEAR_CAP : RateKind.YEAR_CAP, year);
    }

    private List<Problem> check(NewPeriod period, @Nullable UUID without) {
        List<Problem> problems = new ArrayList<>();
        if (period.kind() == null) {
            problems.add(Problem.of("kind", "allowance.error.rate.kind"));
        }
        if (period.from() == null) {
            problems.add(Problem.of("from", "allowance.error.rate.from"));
        }
        if (period.to() == null || (period.from() != null && period.to().isBefore(period.from()))) {
            problems.add(Problem.of("to", "allowance.error.rate.to"));
        }
        if (period.amount() == null || period.amount().signum() <= 0 || period.amount().compareTo(HIGHEST) > 0
                || period.amount().stripTrailingZeros().scale() > 4) {
            problems.add(Problem.of("amount", "allowance.error.rate.amount"));
        }
        String source = TypedText.line(period.source());
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            problems.add(Problem.of("source", "allowance.error.rate.source"));
        }
        if (problems.isEmpty()) {
            // locked: two managers who add the same at the same moment come one after the other
            Complete all = period.complete();
            rates.lock(all.kind).stream()
                    .filter(other -> !other.id().equals(without) && other.overlaps(all.from, all.to))
                    .findFirst()
                    .ifPresent(other -> problems.add(Problem.of(
                            "from", "allowance.error.rate.overlap", other.validFrom(), other.validTo())));
        }
        return problems;
    }

    private boolean isUsed(Rate rate) {
        String driven = switch (rate.kind()) {
            case KM_CAR -> " and vehicle = 'CAR'";
            case KM_BICYCLE -> " and vehicle = 'BICYCLE'";
            default -> "";
        };
        return jdbc.sql("select exists (select 1 from allowance_entry where day between ? and ?" + driven + ")")
                .params(rate.validFrom(), rate.validTo()).query(Boolean.class).single();
    }

    private void mayChange() {
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only managers keep the amounts of the law");
        }
    }

    interface Repository extends JpaRepository<Rate, UUID> {

        @Query("select r from Rate r where r.kind = :kind and r.validFrom <= :to and r.validTo >= :from order by r.validFrom desc limit 1")
        Optional<Rate> find(RateKind kind, LocalDate from, LocalDate to);

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select r from Rate r where r.kind = :kind")
        List<Rate> lock(RateKind kind);
    }
}
