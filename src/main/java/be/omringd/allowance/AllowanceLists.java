package be.omringd.allowance;

import be.omringd.access.CurrentActor;
import be.omringd.place.Region;
import be.omringd.shell.Moments;
import be.omringd.text.SearchWords;
import be.omringd.volunteer.VolunteerId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The allowances of a whole year: each volunteer with what they got, and the list of names that is kept for seven years. Coordinators
 * see the volunteers of their regions, managers everybody, also who has left the register.
 */
@Service
@Transactional(readOnly = true)
public class AllowanceLists {

    private static final int PIECE = 200;
    private static final String NAME = "coalesce(trim(concat(p.first_name, ' ', coalesce(p.last_name, ''))), y.name)";
    private static final String WHO = """
             from allowance_year y
             left join volunteer v on v.id = y.volunteer_id and v.erased_on is null
             left join person p on p.id = v.person_id
            """;

    private static final String ENTRIES = " left join allowance_entry e on e.year_id = y.id and e.cancelled_at is null ";
    private static final String SUMS = """
            coalesce(sum(if(e.kind = 'FLAT', e.amount, 0)), 0) flat, coalesce(sum(if(e.kind = 'REAL', e.amount, 0)), 0) spent,
            coalesce(sum(e.km), 0) km, coalesce(sum(e.travel), 0) travel, coalesce(sum(e.amount + e.travel), 0) total, count(e.id) days""";

    private final JdbcClient jdbc;
    private final AllowanceLaw law;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final int keepYears;

    AllowanceLists(JdbcClient jdbc, AllowanceLaw law, CurrentActor currentActor, Clock clock,
            @Value("${omringd.allowance.keep-years}") int keepYears) {
        this.jdbc = jdbc;
        this.law = law;
        this.currentActor = currentActor;
        this.clock = clock;
        this.keepYears = keepYears;
    }

    /**
     * One line of the list of names.
     *
     * @param km zero where none was noted
     */
    public record Line(
            VolunteerId volunteerId,
            String name,
            LocalDate day,
            AllowanceKind kind,
            BigDecimal amount,
            @Nullable String what,
            BigDecimal km,
            @Nullable Vehicle vehicle,
            BigDecimal travel) {

        /** Euro altogether. */
        public BigDecimal total() {
            return amount.add(travel);
        }
    }

    /** What all those listed got together. */
    public record Totals(int volunteers, int days, BigDecimal flat, BigDecimal real, BigDecimal km, BigDecimal travel) {

        /** Those of these volunteers. */
        public static Totals of(List<YearOfVolunteer> listed) {
            return new Totals(
                    listed.size(), listed.stream().mapToInt(YearOfVolunteer::entries).sum(), sum(listed, YearOfVolunteer::flat),
                    sum(listed, YearOfVolunteer::real), sum(listed, YearOfVolunteer::km), sum(listed, YearOfVolunteer::travel));
        }

        private static BigDecimal sum(List<YearOfVolunteer> listed, Function<YearOfVolunteer, BigDecimal> part) {
            return listed.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Euro altogether. */
        public BigDecimal total() {
            return flat.add(real).add(travel);
        }
    }

    /** A piece of the list of volunteers. */
    public List<YearOfVolunteer> list(AllowanceQuery query, int offset, int limit) {
        Sql sql = filter(query);
        BigDecimal cap = law.yearCap(query.year(), false).orElse(null);
        BigDecimal raisedCap = law.yearCap(query.year(), true).orElse(null);
        BigDecimal kilometres = law.kilometresCap(query.year()).orElse(null);
        String direction = query.descending() ? " desc" : "";
        String order = switch (query.order()) {
            case NAME -> "name" + direction;
            case REGION -> "region" + direction;
            case DAYS -> "days" + direction;
            case FLAT -> "flat + elsewhere" + direction;
            case REAL -> "spent" + direction;
            case KM -> "km" + direction;
            case TOTAL -> "total" + direction;
            case SHARE -> "greatest(coalesce((flat + elsewhere) / if(raised, ?, ?), 0), coalesce(km / ?, 0))" + direction;
        };
        List<Object> args = new ArrayList<>(sql.args);
        if (query.order() == AllowanceQuery.Order.SHARE) {
            args.add(raisedCap);
            args.add(cap);
            args.add(kilometres);
        }
        args.add(limit);
        args.add(offset);
        return jdbc.sql("select * from (select y.id, y.volunteer_id, " + NAME
                + " name, v.region, y.elsewhere, y.told_on, y.told_to, y.raised, y.raised_why, " + SUMS + WHO + ENTRIES + sql.where
                + " group by y.id) listed order by " + order
                + ", name, id limit ? offset ?")
                .params(args)
                .query((row, n) -> year(row, query.year(), cap, raisedCap, kilometres))
                .list();
    }

    /** How many volunteers {@link #list} has. */
    public int count(AllowanceQuery query) {
        Sql sql = filter(query);
        return jdbc.sql("select count(*)" + WHO + sql.where).params(sql.args).query(Integer.class).single();
    }

    /** What those of {@link #list} got together. */
    public Totals totals(AllowanceQuery query) {
        Sql sql = filter(query);
        return jdbc.sql("select count(distinct y.id) volunteers, " + SUMS + WHO + ENTRIES + sql.where).params(sql.args)
                .query((row, n) -> new Totals(row.getInt("volunteers"), row.getInt("days"), row.getBigDecimal("flat"),
                        row.getBigDecimal("spent"), row.getBigDecimal("km"), row.getBigDecimal("travel")))
                .single();
    }

    /**
     * Those of whom the decision table has something to say, the one who is nearest to a cap first. Reads from the top of the list
     * as long as there is something to say.
     */
    public List<YearOfVolunteer> nearACap(AllowanceQuery query) {
        AllowanceQuery nearestFirst =
                new AllowanceQuery(query.year(), query.text(), query.regions(), AllowanceQuery.Order.SHARE, true);
        List<YearOfVolunteer> found = new ArrayList<>();
        for (int from = 0;; from += PIECE) {
            List<YearOfVolunteer> piece = list(nearestFirst, from, PIECE);
            List<YearOfVolunteer> near = piece.stream().filter(one -> !one.findings().isEmpty()).toList();
            found.addAll(near);
            if (near.isEmpty() || piece.size() < PIECE) {
                return found;
            }
        }
    }

    /** Gives every line of the list of names of a year, by name and day, one by one. */
    public void nominative(AllowanceQuery query, Consumer<Line> reader) {
        Sql sql = filter(query);
        jdbc.sql("select y.volunteer_id, " + NAME + " name, e.day, e.kind, e.amount, e.what, e.km, e.vehicle, e.travel" + WHO

                + " join allowance_entry e on e.year_id = y.id and e.cancelled_at is null" + sql.where
                + " order by name, y.id, e.day")
                .params(sql.args)
                .query(row -> {
                    String vehicle = row.getString("vehicle");
                    reader.accept(new Line(
                            new VolunteerId(UUID.fromString(row.getString("volunteer_id"))), row.getString("name"),
                            row.getObject("day", LocalDate.class), AllowanceKind.valueOf(row.getString("kind")),
                            row.getBigDecimal("amount"), row.getString("what"), row.getBigDecimal("km"),
                            vehicle == null ? null : Vehicle.valueOf(vehicle), row.getBigDecimal("travel")));
                });
    }

    /** The last day on which the list of a year must still be there. */
    public LocalDate keepUntil(int year) {
        return LocalDate.of(year + keepYears, 12, 31);
    }

    /** The years of which there is a list, and this one; the last first. */
    public List<Integer> years() {
        visible();
        List<Integer> found = new ArrayList<>(
                jdbc.sql("select distinct year from allowance_year order by year desc").query(Integer.class).list());
        int now = LocalDate.ofInstant(clock.instant(), Moments.ZONE).getYear();
        if (!found.contains(now)) {
            found.addFirst(now);
        }
        return found;
    }

    private YearOfVolunteer year(ResultSet row, int year, @Nullable BigDecimal cap, @Nullable BigDecimal raisedCap,
            @Nullable BigDecimal kilometres) throws SQLException {
        AllowanceYears.Sums sums = new AllowanceYears.Sums(row.getBigDecimal("flat"), row.getBigDecimal("spent"), row.getBigDecimal("km"),
                row.getBigDecimal("travel"), row.getInt("days"));
        BigDecimal elsewhere = row.getBigDecimal("elsewhere");
        boolean raised = row.getBoolean("raised");
        String region = row.getString("region");
        return new YearOfVolunteer(
                new VolunteerId(UUID.fromString(row.getString("volunteer_id"))), row.getString("name"),
                region == null ? null : Region.valueOf(region), year, sums.flat(), sums.real(), sums.km(), sums.travel(), sums.days(),
                elsewhere, row.getObject("told_on", LocalDate.class), row.getString("told_to"), raised,
                row.getString("raised_why"), raised ? raisedCap : cap, kilometres,
                law.standing(sums, elsewhere, raised ? raisedCap : cap, kilometres));
    }

    private record Sql(String where, List<Object> args) {}

    private Sql filter(AllowanceQuery query) {
        Set<Region> visible = visible();
        List<Object> args = new ArrayList<>();
        StringBuilder where = new StringBuilder(" where y.year = ?");
        args.add(query.year());
        Collection<Region> regions = query.regions().isEmpty()
                ? visible : query.regions().stream().filter(visible::contains).toList();
        // who has left the register lives nowhere any more: only those who see every region see them
        boolean everywhere = query.regions().isEmpty() && visible.size() == Region.values().length;
        if (!everywhere) {
            where.append(" and v.region in (").append(
                    regions.isEmpty() ? "null" : regions.stream().map(region -> "?").collect(Collectors.joining(", "))).append(")");
            regions.forEach(region -> args.add(region.name()));
        }
        where.append(" and ").append(SearchWords.of(query.text())
                .in("coalesce(p.name_search, regexp_replace(y.name, '[^\\\\p{L}\\\\p{N}]', ''))", args));
        return new Sql(where.toString(), args);
    }

    private Set<Region> visible() {
        Set<Region> visible = currentActor.get().visibleRegions();
        if (visible.isEmpty()) {
            throw new AccessDeniedException("No access to the allowances");
        }
        return visible;
    }
}
