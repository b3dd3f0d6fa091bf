package be.omringd.volunteer;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.place.Region;
import be.omringd.text.TypedText;
import be.omringd.volunteer.VolunteerEvent.VolunteerChanged;
import be.omringd.volunteer.VolunteerRules.Problem;
import be.omringd.volunteer.YearlyLists.YearlyList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose data have been kept long enough. Nothing is erased by itself: a manager looks at the list, chooses, and what was erased is
 * written down without telling who it was. For managers only ({@link AccessDeniedException}). See docs/decisions/0010-erasure.md.
 */
@Service
public class Erasures {

    /** As many at a time as somebody can look at. */
    public static final int MOST = 200;
    public static final int LONGEST_REASON = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    /** Whose last day lies between two days. */
    private static final String IN_TERM = """
            v.status = 'LEFT' and v.groups_taken = 0 and v.merged_into is null and v.erased_on is null
            and v.keep_until >= :from and v.keep_until < :until""";
    private static final String ENDING = """
            select v.id, v.region, v.left_on, v.keep_until, v.keep_reason, trim(concat(p.first_name, ' ', coalesce(p.last_name, ''))) name,
                o.volunteer_id is not null and o.cleared_on is null candidate, coalesce(o.end_reason, 'STOPPED') end_reason,
                coalesce(
                    (select f.id from case_file f where f.person_id = v.person_id and f.status <> 'CLOSED' limit 1),
                    (select f.id from volunteer m join case_file f on f.person_id = m.person_id
                     where m.merged_into = v.id and f.status <> 'CLOSED' limit 1)) open_file
            from volunteer v
            join person p on p.id = v.person_id
            left join volunteer_onboarding o on o.volunteer_id = v.id
            where %s order by v.keep_until, name, v.id limit :most""".formatted(IN_TERM);
    private static final LocalDate BEGIN = LocalDate.of(1970, 1, 1);

    private final JdbcClient jdbc;
    private final OneErasure one;
    private final Volunteers.Register register;
    private final Candidacies candidacies;
    private final VolunteerRules rules;
    private final CaseFiles files;
    private final ObjectProvider<YearlyLists> lists;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    Erasures(JdbcClient jdbc, OneErasure one, Volunteers.Register register, Candidacies candidacies, VolunteerRules rules, CaseFiles files,
            ObjectProvider<YearlyLists> lists, CurrentActor currentActor, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.one = one;
        this.register = register;
        this.candidacies = candidacies;
        this.rules = rules;
        this.files = files;
        this.lists = lists;
        this.currentActor = currentActor;
        this.events = events;
    }

    /**
     * Somebody who stopped, or did not become a volunteer.
     *
     * @param keptUntil the last day on which we keep what we know of them
     * @param keepReason why that is later than was told; null where it is not
     * @param openFile their file, where the goodbye is not done yet: they cannot be erased before
     */
    public record Ending(
            VolunteerId id, ErasureKind kind, String name, Region region, EndReason why, LocalDate endedOn, LocalDate keptUntil,
            @Nullable String keepReason, @Nullable CaseId openFile) {}

    /**
     * What came of erasing.
     *
     * @param people how many people were erased
     * @param lists how many lists of a year were
     * @param changed who came back, or is kept longer, since the list was read: nothing of them was erased
     * @param failed of whom nothing could be erased now; trying again is safe
     * @param failedLists the years of which the list could not be erased now
     */
    public record Result(int people, int lists, List<VolunteerId> changed, List<VolunteerId> failed, List<Integer> failedLists) {}

    /** Something that was erased: nothing tells who it was. */
    public record Erased(ErasureKind kind, LocalDate keptUntil, LocalDate erasedOn, String by, int howMany) {}

    /** Whether the current actor may see and erase. */
    public boolean mayErase() {
        return currentActor.get().has(Role.MANAGER);
    }

    /** Those whose last day has passed, longest ago first; at most {@value #MOST}. */
    @Transactional(readOnly = true)
    public List<Ending> waiting() {
        return ending(BEGIN, rules.today());
    }

    /** How many people and lists there are whose last day has passed. */
    @Transactional(readOnly = true)
    public int countWaiting() {
        onlyManagers();
        return jdbc.sql("select count(*) from volunteer v where " + IN_TERM).param("from", BEGIN).param("until", rules.today())
                .query(Integer.class).single() + listsWaiting().size();
    }

    /** Those whose last day comes soon. */
    @Transactional(readOnly = true)
    public List<Ending> soon() {
        return ending(rules.today(), rules.soon());
    }

    private List<Ending> ending(LocalDate from, LocalDate until) {
        onlyManagers();
        return jdbc.sql(ENDING).param("from", from).param("until", until).param("most", MOST).query((row, n) -> ending(row)).list();
    }

    private static Ending ending(ResultSet row) throws SQLException {
        String file = row.getString("open_file");
        return new Ending(
                VolunteerId.of(row.getString("id")), row.getBoolean("candidate") ? ErasureKind.CANDIDATE : ErasureKind.VOLUNTEER,
                row.getString("name"), Region.valueOf(row.getString("region")), EndReason.valueOf(row.getString("end_reason")),
                row.getObject("left_on", LocalDate.class), row.getObject("keep_until", LocalDate.class), row.getString("keep_reason"),
                file == null ? null : CaseId.of(file));
    }

    /** The lists of a year whose last day has passed. */
    @Transactional(readOnly = true)
    public List<YearlyList> listsWaiting() {
        onlyManagers();
        return lists.stream().flatMap(all -> all.endingBefore(rules.today()).stream()).toList();
    }

    /** The lists of a year whose last day comes soon. */
    @Transactional(readOnly = true)
    public List<YearlyList> listsSoon() {
        onlyManagers();
        return lists.stream().flatMap(all -> all.endingBefore(rules.soon()).stream())
                .filter(list -> !list.keptUntil().isBefore(rules.today())).toList();
    }

    /**
     * Erases what we know of these people, and these lists, each in a transaction of its own: stopped halfway, some are erased and the
     * others wait as before. Each is looked at again under lock. Who was erased before is not counted again.
     */
    public Result erase(Collection<VolunteerId> chosen, Collection<Integer> years) {
        onlyManagers();
        int people = 0;
        int erasedLists = 0;
        List<VolunteerId> changed = new ArrayList<>();
        List<VolunteerId> failed = new ArrayList<>();
        for (VolunteerId id : chosen) {
            try {
                switch (one.erase(id)) {
                    case ERASED -> people++;
                    case CHANGED -> changed.add(id);
                    case ERASED_BEFORE -> { }
                }
            } catch (DataAccessException | TransactionException busy) {
                LOG.warn("Somebody could not be erased now: {}", busy.getClass().getSimpleName());
                failed.add(id);
            }
        }
        List<Integer> failedLists = new ArrayList<>();
        for (int year : years) {
            try {
                erasedLists += one.eraseList(year) ? 1 : 0;
            } catch (DataAccessException | TransactionException busy) {
                LOG.warn("The list of a year could not be erased now: {}", busy.getClass().getSimpleName());
                failedLists.add(year);
            }
        }
        LOG.info("Erased: {} people, {} yearly lists; {} had changed, {} failed", people, erasedLists, changed.size(),
                failed.size() + failedLists.size());
        return new Result(people, erasedLists, changed, failed, failedLists);
    }

    /** The last day until which somebody can be kept longer now. */
    public LocalDate keepLongerAtMost() {
        return rules.keepLongerAtMost();
    }

    /**
     * Keeps what we know of somebody longer, for a reason that their file and the list show.
     *
     * @return what is wrong, at {@code until} or {@code reason}; nothing has changed then
     */
    @Transactional
    public List<Problem> keepLonger(VolunteerId id, @Nullable LocalDate until, @Nullable String reason) {
        onlyManagers();
        List<Problem> problems = new ArrayList<>();
        if (until == null || !until.isAfter(rules.today()) || until.isAfter(rules.keepLongerAtMost())) {
            problems.add(new Problem("until", "volunteer.erase.error.until"));
        }
        String why = TypedText.lines(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            problems.add(new Problem("reason", "volunteer.erase.error.reason"));
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        Optional<Candidacy> candidacy = candidacies.findById(id.value());
        candidacy.ifPresent(its -> files.lock(its.file()));
        Volunteer volunteer = register.lock(id.value()).orElseThrow();
        if (volunteer.keepUntil() == null || volunteer.status() != VolunteerStatus.LEFT) {
            return List.of(new Problem("until", "volunteer.erase.error.changed"));
        }
        if (!volunteer.isPast(until)) {
            return List.of(new Problem("until", "volunteer.erase.error.later"));
        }
        volunteer.keepLonger(until, why);
        candidacy.ifPresent(its -> files.note(its.file(), "volunteer.event.keptLonger", DAY.format(until) + ": " + why));
        events.publishEvent(new VolunteerChanged(id));
        return List.of();
    }

    /** What was erased, the latest first. */
    @Transactional(readOnly = true)
    public List<Erased> log() {
        onlyManagers();
        return jdbc.sql("""
                        select kind, kept_until, erased_on, erased_by_name, how_many from erasure
                        order by erased_on desc, kind, kept_until desc, erased_by_name""")
                .query((row, n) -> new Erased(
                        ErasureKind.valueOf(row.getString("kind")), row.getObject("kept_until", LocalDate.class),
                        row.getObject("erased_on", LocalDate.class), row.getString("erased_by_name"), row.getInt("how_many")))
                .list();
    }

    private void onlyManagers() {
        if (!mayErase()) {
            throw new AccessDeniedException("Only managers erase");
        }
    }
}
