package be.omringd.casefile;

import be.omringd.access.AccessScope;
import be.omringd.access.CurrentActor;
import be.omringd.access.Team;
import be.omringd.database.ManyAtOnce;
import be.omringd.database.UtcMoments;
import be.omringd.person.ContactDetails;
import be.omringd.person.PersonNames;
import be.omringd.text.Matches;
import be.omringd.text.SearchWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists files, in pieces: those of the kinds in the list and of the regions or teams that the current actor sees, and no others. */
@Service
@Transactional(readOnly = true)
public class CaseLists {

    private static final String LINE = """
            select f.id, f.kind, f.subject_kind, f.person_id, f.subject_id, f.title, f.access_scope, f.led_by, f.status, f.phase, f.opened_at,
                f.phase_since, f.paused_at, f.closed_at, f.close_reason, f.concern_open, f.deceased, p.first_name, p.last_name,
                p.phone, p.mail, p.place_code, p.language, p.contact_preference, p.minor""";
    /** Of those whose name begins so, as many are put in order: whoever sees more types on. */
    private static final int LOOKED_THROUGH = 20;
    private static final String HELD_BY = "f.id in (select h.case_id from case_holder h where h.holder_id = ?)";

    /** The sums; without what they say of the cases that changed since, and with how it is with these. */
    private static final String HELD = """
            select holder_id, sum(files), sum(together) from (
                select f.holder_id, f.files, f.together from held_sum f where %1$s
                union all
                select straight_join f.holder_id, -1, -f.together
                from (select distinct case_id from held_change) c join held_case f on f.case_id = c.case_id where %1$s
                union all
                select straight_join coalesce(h.holder_id, '""" + HeldSums.NOBODY + """
            '), 1, o.case_id is not null
                from (select distinct case_id from held_change) c join case_file f on f.id = c.case_id""" + HeldSums.HOLDERS + """
             where f.status <> 'CLOSED' and %1$s) parts
            group by holder_id having sum(files) <> 0""";

    /**
     * The first of those that were theirs, along the index that is in this order, without those that changed since; and of these all that
     * are theirs now. So no more is read and put in order than is listed, and what changed.
     */
    private static final String HELD_BY_NAME = """
            with changed as (select case_id from held_change where case_id is not null
                union select f.id from held_change c join case_file f on f.person_id = c.person_id)
            %1$s from (
                (select f.case_id, f.name, f.last_name
                from held_case f force index (held_case_by_name) left join changed c on c.case_id = f.case_id
                where f.holder_id = ? and c.case_id is null and %2$s order by f.name, f.last_name, f.case_id limit ?)
                union all
                (select straight_join f.id, coalesce(f.title, p.first_name), p.last_name
                from changed c join case_file f on f.id = c.case_id left join person p on p.id = f.person_id
                left join case_holder h on h.case_id = f.id
                where coalesce(h.holder_id, '%3$s') = ? and f.status <> 'CLOSED' and %2$s)
                order by name, last_name, case_id limit ?) held
            join case_file f on f.id = held.case_id left join person p on p.id = f.person_id
            order by held.name, held.last_name, held.case_id""";

    private final JdbcTemplate jdbc;
    private final CaseKinds kinds;
    private final CurrentActor currentActor;
    private final PersonNames names;
    private final List<CaseListFilter> filters;
    private final ObjectProvider<CaseCodes> codes;

    CaseLists(JdbcTemplate jdbc, CaseKinds kinds, CurrentActor currentActor, PersonNames names,
            List<CaseListFilter> filters, ObjectProvider<CaseCodes> codes) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.currentActor = currentActor;
        this.names = names;
        this.filters = List.copyOf(filters);
        this.codes = codes;
    }

    /** By what files of this access can be picked that other modules know of: they know of people. */
    public List<CaseListFilter> filters(CaseAccess access) {
        return access == CaseAccess.REGION ? filters : List.of();
    }

    /**
     * A piece of the list.
     *
     * @param offset how many to leave out
     * @param limit how many at most
     */
    public List<CaseSummary> list(CaseListQuery query, int offset, int limit) {
        List<Object> args = new ArrayList<>();
        String where = where(query, args);
        if (where == null) {
            return List.of();
        }
        args.add(limit);
        args.add(offset);
        return jdbc.query(LINE + from(query) + where + " order by " + order(query) + " limit ? offset ?",
                (row, n) -> summary(row), args.toArray());
    }

    /** How many files {@link #list} has. */
    public int count(CaseListQuery query) {
        List<Object> args = new ArrayList<>();
        String where = where(query, args);
        if (where == null) {
            return 0;
        }
        Integer count = jdbc.queryForObject("select count(*)" + from(query) + where, Integer.class, args.toArray());
        return count == null ? 0 : count;
    }

    /**
     * How many files a colleague holds.
     *
     * @param holder null for those that nobody holds
     * @param files with those that they hold together with another, who has these too
     * @param together those
     */
    public record Held(@Nullable UUID holder, int files, int together) {}

    /**
     * Who holds how many files that are not closed and that the current actor may see, as {@link #heldBy} lists them. Quick however many
     * there are: of sums, and of the few that changed since these were made.
     *
     * @param scopes only of these regions or teams, also what those carry together with others; empty for all that the user sees
     */
    public List<Held> holders(Set<AccessScope> scopes) {
        List<Object> which = new ArrayList<>();
        String seen = seen(scopes, which);
        List<Object> args = new ArrayList<>(which);
        args.addAll(which);
        args.addAll(which);
        return jdbc.query(HELD.formatted(seen), (row, n) -> {
            String holder = row.getString(1);
            return new Held(holder.equals(HeldSums.NOBODY) ? null : UUID.fromString(holder), row.getInt(2), row.getInt(3));
        }, args.toArray());
    }

    /**
     * The files of any kind that a colleague holds, alone or together, that are not closed and that the current actor may see, by name.
     *
     * @param holder null for those that nobody holds
     * @param scopes only of these regions or teams, also what those carry together with others; empty for all that the user sees
     * @param limit how many at most
     */
    public List<CaseSummary> heldBy(@Nullable UUID holder, Set<AccessScope> scopes, int limit) {
        String who = holder == null ? HeldSums.NOBODY : holder.toString();
        List<CaseSummary> all = new ArrayList<>();
        for (CaseAccess access : CaseAccess.values()) {
            all.addAll(heldBy(who, access, scopes, limit - all.size()));
        }
        return all;
    }

    private List<CaseSummary> heldBy(String holder, CaseAccess access, Set<AccessScope> scopes, int limit) {
        List<Object> which = new ArrayList<>();
        String seen = seen(access, scopes, which);
        if (seen == null || limit <= 0) {
            return List.of();
        }
        List<Object> args = new ArrayList<>();
        args.add(holder);
        args.addAll(which);
        args.add(limit);
        args.add(holder);
        args.addAll(which);
        args.add(limit);
        return jdbc.query(HELD_BY_NAME.formatted(LINE, seen, HeldSums.NOBODY), (row, n) -> summary(row), args.toArray());
    }

    /** Of these files those that this colleague holds together with another, as far as the current actor may see them, and with whom. */
    public Map<CaseId, UUID> heldTogether(UUID holder, Collection<CaseId> files) {
        Map<CaseId, UUID> others = new HashMap<>();
        if (!files.isEmpty()) {
            List<Object> args = new ArrayList<>();
            args.add(holder.toString());
            String where = in("f.id", files, CaseId::toString, args) + " and " + seen(Set.of(), args);
            jdbc.query("select f.id, o.holder_id from case_file f join case_holder h on h.case_id = f.id and h.holder_id = ?"
                    + " join case_holder o on o.case_id = h.case_id and o.along <> h.along where f.status <> 'CLOSED' and " + where,
                    row -> {
                        others.put(CaseId.of(row.getString(1)), UUID.fromString(row.getString(2)));
                    }, args.toArray());
        }
        return others;
    }

    /**
     * The files of people and groups that somebody means who types this: those that begin so, and where there are none those that do but
     * for a slip of the finger. Quick however many there are, which {@link #list} with any part of a name is not.
     *
     * @param phases only these; empty for all
     * @param limit how many at most
     */
    public Matches<CaseSummary> called(SearchWords typed, Set<? extends Phase> phases, int limit) {
        return Matches.of(called(typed, names.written(typed), true, phases, limit),
                () -> called(typed, names.misspelt(typed), false, phases, limit));
    }

    private List<CaseSummary> called(
            SearchWords typed, List<PersonNames.Way> ways, boolean titles, Set<? extends Phase> phases, int limit) {
        List<Object> seenArgs = new ArrayList<>();
        String seen = seen(CaseAccess.REGION, Set.of(), seenArgs);
        if (seen == null || typed.isEmpty()) {
            return List.of();
        }
        if (!phases.isEmpty()) {
            seen += " and " + in("f.phase", phases, Phase::name, seenArgs);
        }
        List<String> parts = new ArrayList<>();
        List<Object> args = new ArrayList<>();
        for (PersonNames.Way way : ways) {
            parts.add(
                    "(select straight_join f.id, %d nth from person p force index (%s) join case_file f on f.person_id = p.id where %s and %s limit ?)"
                            .formatted(parts.size(), way.index(), way.condition(), seen));
            args.addAll(way.values());
            args.addAll(seenArgs);
            args.add(LOOKED_THROUGH);
        }
        if (titles && kinds.listed(CaseAccess.REGION).stream().anyMatch(kind -> kind.about() != CaseSubject.Kind.PERSON)) {
            List<Object> words = new ArrayList<>();
            parts.add("(select f.id, %d nth from case_file f where f.title_search is not null and %s and %s limit ?)"
                    .formatted(parts.size(), typed.in("f.title_search", words), seen));
            args.addAll(words);
            args.addAll(seenArgs);
            args.add(LOOKED_THROUGH);
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        args.add(limit);
        return jdbc.query(LINE + " from (select id, min(nth) nth from (" + String.join(" union all ", parts) + ") found group by id) called"
                + " join case_file f on f.id = called.id left join person p on p.id = f.person_id"
                + " order by f.status = 'CLOSED', called.nth, coalesce(f.title, p.first_name), p.last_name, f.id limit ?",
                (row, n) -> summary(row), args.toArray());
    }

    /** The same of both accesses, for what has no more than {@code kind} and {@code access_scope} to be asked by. */
    private String seen(Set<AccessScope> among, List<Object> args) {
        List<String> either = new ArrayList<>();
        for (CaseAccess access : CaseAccess.values()) {
            String seen = seen(access, among, args);
            if (seen != null) {
                either.add(seen);
            }
        }
        return either.isEmpty() ? "false" : "(" + String.join(" or ", either) + ")";
    }

    /** The rule of every list here: of which kinds, regions and teams. Null where there is nothing that this actor may see. */
    private @Nullable String seen(CaseAccess access, Set<AccessScope> among, List<Object> args) {
        Set<AccessScope> scopes = currentActor.get().scopes(among);
        scopes.removeIf(scope -> !access.fits(scope));
        List<CaseKind> listed = kinds.listed(access);
        if (scopes.isEmpty() || listed.isEmpty()) {
            return null;
        }
        return in("f.kind", listed, CaseKind::code, args) + " and " + in("f.access_scope", scopes, AccessScope::code, args);
    }

    /** Null where there is nothing that this actor may see. */
    private @Nullable String where(CaseListQuery query, List<Object> args) {
        String seen = seen(query.access(), query.scopes(), args);
        if (seen == null) {
            return null;
        }
        StringBuilder where = new StringBuilder(seen);
        if (!query.statuses().isEmpty()) {
            where.append(" and ").append(in("f.status", query.statuses(), CaseStatus::name, args));
        }
        if (!query.phases().isEmpty()) {
            where.append(" and ").append(in("f.phase", query.phases(), Phase::name, args));
        }
        String place = "p.place_code";
        if (query.only() != null) {
            CaseListFilter only = filters.stream().filter(filter -> filter.code().equals(query.only())).findFirst().orElseThrow();
            where.append(" and (").append(only.condition()).append(')');
            place = only.place();
        }
        if (query.nisCode() != null) {
            // the municipality itself, and the villages in it
            where.append(" and (").append(place).append(" = ? or ").append(place).append(" like ?)");
            args.add(query.nisCode());
            args.add(query.nisCode() + ":%");
        }
        if (query.onlyConcern()) {
            where.append(" and f.concern_open");
        }
        if (query.onlyMine()) {
            where.append(" and ").append(HELD_BY);
            args.add(String.valueOf(currentActor.get().userId()));
        }
        where.append(" and (").append(SearchWords.of(query.text()).in(
                ofPeopleOnly(query) ? "p.name_search" : "coalesce(f.title_search, p.name_search)", args));
        codes.stream().flatMap(known -> known.find(query.text()).stream()).findFirst().ifPresent(named -> {
            where.append(" or f.id = ?");
            args.add(named.toString());
        });
        where.append(")");
        return where.toString();
    }

    private static <T> String in(String column, Collection<T> values, Function<T, String> code, List<Object> args) {
        values.forEach(value -> args.add(code.apply(value)));
        return column + " in (" + ManyAtOnce.marks(values) + ")";
    }

    /** Where every file is about a person, the join says so: then the names can be read along their index. */
    private String from(CaseListQuery query) {
        return " from case_file f " + (ofPeopleOnly(query) ? "" : "left ") + "join person p on p.id = f.person_id where ";
    }

    private boolean ofPeopleOnly(CaseListQuery query) {
        return kinds.listed(query.access()).stream().allMatch(kind -> kind.about() == CaseSubject.Kind.PERSON);
    }

    private String order(CaseListQuery query) {
        String direction = query.descending() ? " desc" : "";
        return switch (query.sort()) {
            case NAME -> (ofPeopleOnly(query) ? "p.first_name" : "coalesce(f.title, p.first_name)") + direction + ", p.last_name"
                    + direction + ", f.id";
            case OPENED -> "f.opened_at" + direction + ", f.id" + direction;
            case SINCE -> "f.phase_since" + direction + ", f.id" + direction;
            case REGION -> "f.access_scope" + direction + ", f.opened_at desc, f.id";
            case PHASE -> {
                StringBuilder places = new StringBuilder("field(f.phase");
                for (Phase phase : kinds.phasesListed(query.access())) {
                    places.append(", '").append(phase.name()).append('\'');
                }
                yield places.append(")").append(direction).append(", f.phase_since, f.id").toString();
            }
        };
    }

    private CaseSummary summary(ResultSet row) throws SQLException {
        CaseSubject.Kind about = CaseSubject.Kind.valueOf(row.getString("subject_kind"));
        ContactDetails person = about != CaseSubject.Kind.PERSON ? null : new ContactDetails(
                row.getString("first_name"), row.getString("last_name"), row.getString("phone"), row.getString("mail"),
                row.getString("place_code"), row.getString("language"), row.getString("contact_preference"), row.getBoolean("minor"));
        return new CaseSummary(
                new CaseId(UUID.fromString(row.getString("id"))), kinds.kind(row.getString("kind")),
                new CaseSubject(about, UUID.fromString(row.getString(person == null ? "subject_id" : "person_id"))),
                person == null ? row.getString("title") : person.fullName(), person,
                new AccessScope(row.getString("access_scope")), team(row.getString("led_by")), CaseStatus.valueOf(row.getString("status")),
                kinds.phase(row.getString("phase")), UtcMoments.get(row, "opened_at"), UtcMoments.get(row, "phase_since"),
                UtcMoments.orNull(row, "paused_at"), UtcMoments.orNull(row, "closed_at"), row.getString("close_reason"),
                row.getBoolean("concern_open"), row.getBoolean("deceased"));
    }

    private static @Nullable Team team(@Nullable String name) {
        return name == null ? null : Team.valueOf(name);
    }
}
