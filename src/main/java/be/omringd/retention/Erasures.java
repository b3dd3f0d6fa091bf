package be.omringd.retention;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.erasure.Erasing;
import be.omringd.erasure.Erasing.Outcome;
import be.omringd.erasure.SubjectRef;
import be.omringd.onboarding.EndReason;
import be.omringd.onboarding.EndedOnboardings;
import be.omringd.person.PersonId;
import be.omringd.place.Region;
import be.omringd.retention.EndedSubjects.EndedSubject;
import be.omringd.retention.YearlyLists.YearlyList;
import be.omringd.text.TypedText;
import be.omringd.volunteer.EndedVolunteers;
import be.omringd.volunteer.EndedVolunteers.Ended;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerRules.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
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
    private static final LocalDate BEGIN = LocalDate.of(1970, 1, 1);

    private final Erasing erasing;
    private final EndedVolunteers volunteers;
    private final EndedOnboardings onboardings;
    private final VolunteerRules rules;
    private final CaseFiles files;
    private final EndedBefore ended;

    Erasures(Erasing erasing, EndedVolunteers volunteers, EndedOnboardings onboardings, VolunteerRules rules, CaseFiles files,
            EndedBefore ended) {
        this.erasing = erasing;
        this.volunteers = volunteers;
        this.onboardings = onboardings;
        this.rules = rules;
        this.files = files;
        this.ended = ended;
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
     * @param failed of whom nothing could be erased now; it is tried again, and choosing them again is safe
     * @param failedLists the years of which the list could not be erased now
     */
    public record Result(int people, int lists, List<VolunteerId> changed, List<VolunteerId> failed, List<Integer> failedLists) {}

    /** Something that was erased: nothing tells who it was. */
    public record Erased(ErasureKind kind, LocalDate keptUntil, LocalDate erasedOn, String by, int howMany) {}

    /** Whether the current actor may see and erase. */
    public boolean mayErase() {
        return volunteers.mayErase();
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
        return volunteers.count(BEGIN, rules.today()) + listsWaiting().size() + othersWaiting().size();
    }

    /** Those whose last day comes soon. */
    @Transactional(readOnly = true)
    public List<Ending> soon() {
        return ending(rules.today(), rules.soon());
    }

    private List<Ending> ending(LocalDate from, LocalDate until) {
        onlyManagers();
        List<Ended> people = volunteers.ending(from, until, MOST);
        Map<VolunteerId, EndedOnboardings.Ended> ends = onboardings.ends(people.stream().map(Ended::id).toList());
        Map<VolunteerId, CaseId> open = openFiles(people);
        return people.stream().map(one -> {
            Optional<EndedOnboardings.Ended> end = Optional.ofNullable(ends.get(one.id()));
            return new Ending(
                    one.id(), end.filter(way -> !way.becameVolunteer()).isPresent() ? ErasureKind.CANDIDATE : ErasureKind.VOLUNTEER,
                    one.name(), one.region(), end.map(EndedOnboardings.Ended::reason).orElse(EndReason.STOPPED), one.endedOn(),
                    one.keptUntil(),
                    one.keepReason(), open.get(one.id()));
        }).toList();
    }

    /** A file of each that is not closed, also of an entry that was taken together with theirs. */
    private Map<VolunteerId, CaseId> openFiles(List<Ended> people) {
        Map<PersonId, VolunteerId> whose = volunteers.peopleTogether(people.stream().map(Ended::id).toList());
        Map<VolunteerId, CaseId> open = new HashMap<>();
        files.openAbout(whose.keySet()).forEach((person, file) -> open.putIfAbsent(whose.get(person), file));
        return open;
    }

    /** The lists of a year whose last day has passed. */
    @Transactional(readOnly = true)
    public List<YearlyList> listsWaiting() {
        onlyManagers();
        return ended.lists(rules.today());
    }

    /** The lists of a year whose last day comes soon. */
    @Transactional(readOnly = true)
    public List<YearlyList> listsSoon() {
        onlyManagers();
        return ended.lists(rules.soon()).stream().filter(list -> !list.keptUntil().isBefore(rules.today())).toList();
    }

    /** Subjects of other kinds whose last day has passed, such as organisations; at most {@value #MOST}. */
    @Transactional(readOnly = true)
    public List<EndedSubject> othersWaiting() {
        onlyManagers();
        return ended.others(rules.today()).stream().limit(MOST).toList();
    }

    /** Subjects of other kinds whose last day comes soon. */
    @Transactional(readOnly = true)
    public List<EndedSubject> othersSoon() {
        onlyManagers();
        return ended.others(rules.soon()).stream().filter(one -> !one.keptUntil().isBefore(rules.today())).toList();
    }

    /**
     * What came of erasing subjects of other kinds.
     *
     * @param erased how many were erased
     * @param changed what is not due any more: nothing of it was erased
     * @param failed of which nothing could be erased now; it is tried again
     */
    public record OthersResult(int erased, List<SubjectRef> changed, List<SubjectRef> failed) {}

    /** Erases what we know of these, each in a transaction of its own, as {@link #erase} does. */
    public OthersResult eraseOthers(Collection<SubjectRef> chosen) {
        onlyManagers();
        Map<SubjectRef, Outcome> outcomes = erasing.erase(List.copyOf(chosen));
        Map<SubjectRef, SubjectRef> refs = new LinkedHashMap<>();
        chosen.forEach(one -> refs.put(one, one));
        OthersResult result = new OthersResult(those(refs, outcomes, Outcome.ERASED).size(), those(refs, outcomes, Outcome.NOT_DUE),
                those(refs, outcomes, Outcome.FAILED));
        LOG.info("Erased: {} of other kinds; {} had changed, {} failed", result.erased(), result.changed().size(), result.failed().size());
        return result;
    }

    /**
     * Erases what we know of these people, and these lists, each in a transaction of its own: stopped halfway, the others are erased
     * after the next start. Each is looked at again under lock. Who was erased before is not counted again.
     */
    public Result erase(Collection<VolunteerId> chosen, Collection<Integer> years) {
        onlyManagers();
        Map<VolunteerId, SubjectRef> people = new LinkedHashMap<>();
        chosen.forEach(id -> people.put(id, new SubjectRef(VolunteerId.SUBJECT, id.toString())));
        Map<Integer, SubjectRef> ofYears = new LinkedHashMap<>();
        years.forEach(year -> ofYears.put(year, new SubjectRef(YearlyLists.SUBJECT, year.toString())));
        Map<SubjectRef, Outcome> outcomes = erasing.erase(Stream.concat(people.values().stream(), ofYears.values().stream()).toList());
        Result result = new Result(those(people, outcomes, Outcome.ERASED).size(), those(ofYears, outcomes, Outcome.ERASED).size(),
                those(people, outcomes, Outcome.NOT_DUE), those(people, outcomes, Outcome.FAILED),
                those(ofYears, outcomes, Outcome.FAILED));
        LOG.info("Erased: {} people, {} yearly lists; {} had changed, {} failed", result.people(), result.lists(), result.changed().size(),
                result.failed().size() + result.failedLists().size());
        return result;
    }

    private static <T> List<T> those(Map<T, SubjectRef> subjects, Map<SubjectRef, Outcome> outcomes, Outcome outcome) {
        return subjects.entrySet().stream().filter(one -> outcomes.get(one.getValue()) == outcome).map(Map.Entry::getKey).toList();
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
        if (until == null || !problems.isEmpty()) {
            return problems;
        }
        Optional<CaseId> file = onboardings.file(id);
        file.ifPresent(files::lock);
        switch (volunteers.keepLonger(id, until, why)) {
            case LONGER -> file.ifPresent(its -> files.note(its, "volunteer.event.keptLonger", DAY.format(until) + ": " + why));
            case CHANGED -> problems.add(new Problem("until", "volunteer.erase.error.changed"));
            case NOT_LATER -> problems.add(new Problem("until", "volunteer.erase.error.later"));
        }
        return problems;
    }

    /** What was erased, the latest first. */
    @Transactional(readOnly = true)
    public List<Erased> log() {
        onlyManagers();
        return erasing.record().stream()
                .map(one -> new Erased(ErasureKind.valueOf(one.kind()), one.keptUntil(), one.erasedOn(), one.by(), one.howMany())).toList();
    }

    private void onlyManagers() {
        if (!mayErase()) {
            throw new AccessDeniedException("Only managers erase");
        }
    }
}
