package be.omringd.coaching;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.shell.Texts;
import be.omringd.text.TypedText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Which partners carry a trajectory. One leads; it may invite others, whose trainers then see and do everything in it, and may hand the
 * lead over. Its trainers and managers decide that ({@link AccessDeniedException} for others); whoever carries along may stop doing so. See
 * docs/decisions/0045-carried-by-several-partners.md.
 */
@Service
@Transactional
public class CoachingPartners {

    /** Longest reason why a partner no longer carries along, in characters. */
    public static final int LONGEST_REASON = 500;

    /** Why it cannot be so. Texts: {@code coaching.partnerProblem.<name>}. */
    public enum Problem {
        /** That partner carries it already, maybe invited by a colleague a moment ago. */
        ALREADY,
        /** That partner has no trainer who could. */
        NOBODY,
        /** That partner leads: the lead is handed over first. */
        LEADS,
        /** That partner does not carry it any more, or the trajectory has come to its end. */
        NO_LONGER
    }

    /**
     * Who carries a trajectory.
     *
     * @param along who carries along with the one that leads
     * @param others who could be invited
     * @param decides whether the one who looks may invite, take leave of a partner and hand over
     * @param ownAlong of those who carry along, the teams of the one who looks
     */
    public record Carried(Team lead, List<Team> along, List<Team> others, boolean decides, List<Team> ownAlong) {

        /** Whether the one who looks may say that this partner no longer carries along. */
        public boolean mayEnd(Team partner) {
            return along.contains(partner) && (decides || ownAlong.contains(partner));
        }
    }

    private final CaseFiles files;
    private final Users users;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    CoachingPartners(CaseFiles files, Users users, CurrentActor currentActor, Texts texts, ApplicationEventPublisher events) {
        this.files = files;
        this.users = users;
        this.currentActor = currentActor;
        this.texts = texts;
        this.events = events;
    }

    /** Who carries this trajectory; once it has come to its end nobody decides anything about that any more. */
    @Transactional(readOnly = true)
    public Carried of(CaseId id) {
        CaseSummary file = files.get(id);
        List<Team> along = file.carriedBy().stream().skip(1).toList();
        boolean open = file.status() != CaseStatus.CLOSED;
        return new Carried(file.lead(), along, Arrays.stream(Team.values()).filter(team -> !file.scope().teams().contains(team)).toList(),
                open && decides(file), open ? along.stream().filter(this::isMine).toList() : List.of());
    }

    /** From now on the trainers of this partner see and do everything in it too. Says why not, if so. */
    public Optional<Problem> invite(CaseId id, Team partner) {
        CaseSummary file = lockToDecide(id);
        Problem problem = file.status() == CaseStatus.CLOSED ? Problem.NO_LONGER
                : file.scope().teams().contains(partner) ? Problem.ALREADY : hasTrainers(partner) ? null : Problem.NOBODY;
        if (problem == null) {
            files.note(id, "coaching.event.carriesAlong", name(partner));
            files.carriedBy(id, with(file, partner, null), file.lead());
        }
        return Optional.ofNullable(problem);
    }

    /**
     * This partner no longer carries along: its trainers see the summary only, and what they had in hand is open again. Says why not, if
     * so.
     *
     * @param reason 1 to {@value #LONGEST_REASON} characters; throws {@link IllegalArgumentException} otherwise
     */
    public Optional<Problem> end(CaseId id, Team partner, String reason) {
        String why = TypedText.lines(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + LONGEST_REASON + " characters");
        }
        CaseSummary file = files.lock(id);
        if (!decides(file) && !isMine(partner)) {
            throw notYours();
        }
        Problem problem = file.status() == CaseStatus.CLOSED || !file.scope().teams().contains(partner) ? Problem.NO_LONGER
                : file.lead() == partner ? Problem.LEADS : null;
        if (problem == null) {
            files.note(id, "coaching.event.carriesNoMore", name(partner) + ": " + why);
            files.carriedBy(id, with(file, null, partner), file.lead());
        }
        return Optional.ofNullable(problem);
    }

    /**
     * Another partner leads from now on, such as when the trainer is ill; who else carries along goes on doing so. Says why not, if so.
     *
     * @param goesAlong whether the partner that led carries along from now on; otherwise its trainers see the summary only
     */
    public Optional<Problem> handOver(CaseId id, Team partner, boolean goesAlong) {
        CaseSummary file = lockToDecide(id);
        Problem problem = file.status() == CaseStatus.CLOSED ? Problem.NO_LONGER
                : file.lead() == partner ? Problem.ALREADY : hasTrainers(partner) ? null : Problem.NOBODY;
        if (problem == null) {
            goOn(file, partner, goesAlong);
        }
        return Optional.ofNullable(problem);
    }

    /**
     * Another partner is better placed, as the first talk showed: it leads once the task of the talk is done, in the same transaction. Who
     * talked writes the end of their task in it first, and may be of any partner that carries it.
     */
    public void betterPlaced(CaseId id, Team team) {
        files.hold(id);
        events.publishEvent(new BetterPlaced(id, team));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(BetterPlaced placed) {
        CaseSummary file = files.lock(placed.id);
        if (file.lead() != placed.team) {
            goOn(file, placed.team, false);
        }
    }

    private record BetterPlaced(CaseId id, Team team) {}

    private void goOn(CaseSummary file, Team partner, boolean goesAlong) {
        files.note(file.id(), "coaching.event.handedOver", name(partner));
        files.carriedBy(file.id(), with(file, partner, goesAlong ? null : file.lead()), partner);
    }

    private static Set<Team> with(CaseSummary file, @Nullable Team one, @Nullable Team without) {
        Set<Team> teams = EnumSet.copyOf(file.scope().teams());
        if (one != null) {
            teams.add(one);
        }
        if (without != null) {
            teams.remove(without);
        }
        return teams;
    }

    private CaseSummary lockToDecide(CaseId id) {
        CaseSummary file = files.lock(id);
        if (!decides(file)) {
            throw notYours();
        }
        return file;
    }

    private boolean decides(CaseSummary file) {
        return isMine(file.lead());
    }

    private boolean isMine(Team team) {
        return currentActor.get().mayWorkIn(AccessScope.of(team));
    }

    private boolean hasTrainers(Team team) {
        return users.active().stream().anyMatch((Actor user) -> user.has(Role.TRAINER) && user.teams().contains(team));
    }

    private String name(Team team) {
        return texts.get(Texts.DUTCH, "access.team." + team.name());
    }

    private static AccessDeniedException notYours() {
        return new AccessDeniedException("The partner that leads decides who carries along");
    }
}
