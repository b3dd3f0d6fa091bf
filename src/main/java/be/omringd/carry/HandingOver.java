package be.omringd.carry;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.database.OnceMore;
import be.omringd.engine.Ids;
import be.omringd.inbox.CarriedTasks;
import be.omringd.inbox.CarriedTasks.Gift;
import be.omringd.inbox.TaskAssignments;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.text.TypedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Hands what a colleague carries to others: cases with all that this colleague has to do in them, or tasks alone. By a manager, or by
 * oneself for one's own. First a plan, that can be looked at; then case by case, each wholly or not at all, so that what somebody else
 * changed meanwhile stops nothing else.
 */
@Service
public class HandingOver {

    private final WhoCarries carries;
    private final OneCase oneCase;
    private final Users users;
    private final CurrentActor currentActor;

    HandingOver(WhoCarries carries, OneCase oneCase, Users users, CurrentActor currentActor) {
        this.carries = carries;
        this.oneCase = oneCase;
        this.users = users;
        this.currentActor = currentActor;
    }

    /**
     * What is to be handed over.
     *
     * @param from who carries it; null for what nobody carries
     * @param cases these cases, with all that this colleague has to do in them
     * @param tasks these tasks alone
     */
    public record Choice(@Nullable UUID from, Set<CaseId> cases, Set<UUID> tasks) {}

    /**
     * What goes to a colleague.
     *
     * @param cases which they hold from then on
     * @param tasks all that they get to do: in these cases, and alone
     */
    public record Part(Actor to, List<CaseSummary> cases, List<WorkItemSummary> tasks) {}

    /** Why something goes to nobody of those who were chosen. Texts: {@code carry.why.<name>}. */
    public enum Why {
        /** They may not see the case. */
        MAY_NOT_SEE,
        /** A task in it is for others to do. */
        MAY_NOT_DO,
        /** It is in other hands by now, or over. */
        CHANGED
    }

    /**
     * What stays where it is.
     *
     * @param title what the case is called
     */
    public record Stays(String title, Why why) {}

    /** What would go to whom, and what would stay. */
    public record Plan(List<Part> parts, List<Stays> stays) {}

    /** What went to whom, as far as it did, and what stayed. */
    public record Outcome(Map<Actor, Integer> given, List<Stays> stays) {}

    /** Who can be chosen to hand something to: every colleague but the one who has it, by name. */
    public List<Actor> receivers(@Nullable UUID from) {
        may(from);
        return users.active().stream().filter(Actor::isColleague).filter(user -> !user.user().equals(from)).toList();
    }

    /** What would go to whom: to each of these in turn what they may see and do. */
    public Plan plan(Choice choice, Collection<UUID> to) {
        Division division = divide(choice, to);
        return new Plan(division.shares().stream().filter(share -> !share.pieces().isEmpty()).map(Share::part).toList(),
                division.shares().isEmpty() ? List.of() : division.stays());
    }

    /**
     * Hands over what the plan says, as far as it is still so.
     *
     * @param reason 1 to {@value TaskAssignments#LONGEST_REASON} characters; throws {@link IllegalArgumentException} otherwise
     */
    public Outcome handOver(Choice choice, Collection<UUID> to, String reason) {
        Division division = divide(choice, to);
        String why = TypedText.lines(reason);
        if (why.isEmpty() || why.length() > TaskAssignments.LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + TaskAssignments.LONGEST_REASON + " characters");
        }
        Map<Actor, Integer> given = new LinkedHashMap<>();
        List<Stays> stays = new ArrayList<>(division.stays());
        UUID handOver = Ids.next();
        for (Share share : division.shares()) {
            Gift gift = new Gift(handOver, choice.from(), share.to(), why);
            for (Piece piece : share.pieces()) {
                if (OnceMore.afterGivingWay(() -> give(gift, piece))) {
                    given.merge(share.to(), 1, Integer::sum);
                } else {
                    stays.add(new Stays(piece.title(), Why.CHANGED));
                }
            }
        }
        return new Outcome(given, stays);
    }

    /** What goes to each receiver, and what to none. */
    private record Division(List<Share> shares, List<Stays> stays) {}

    /** What goes to one. */
    private record Share(Actor to, List<Piece> pieces) {

        Part part() {
            return new Part(to, pieces.stream().map(Piece::file).filter(Objects::nonNull).toList(),
                    pieces.stream().flatMap(piece -> piece.tasksFor(to).stream()).toList());
        }
    }

    private Division divide(Choice choice, Collection<UUID> to) {
        List<Share> shares = receivers(choice.from()).stream().filter(user -> to.contains(user.user()))
                .map(user -> new Share(user, new ArrayList<>())).toList();
        List<Stays> stays = new ArrayList<>();
        for (Piece piece : pieces(choice)) {
            shares.stream().filter(share -> piece.canGoTo(share.to())).min(Comparator.comparing(share -> share.pieces().size()))
                    .ifPresentOrElse(share -> share.pieces().add(piece), () -> stays.add(new Stays(piece.title(),
                            shares.stream().anyMatch(share -> piece.isSeenBy(share.to())) ? Why.MAY_NOT_DO : Why.MAY_NOT_SEE)));
        }
        return new Division(shares, stays);
    }

    private boolean give(Gift gift, Piece piece) {
        try {
            if (piece.file() == null && piece.tasks().getFirst().isFree()) {
                return oneCase.giveFree(gift, piece.tasks().getFirst().id());
            }
            return oneCase.give(gift, piece.caseId(), piece.file() != null,
                    piece.tasksFor(gift.to()).stream().map(WorkItemSummary::id).collect(Collectors.toSet()));
        } catch (AccessDeniedException otherwiseByNow) {
            return false;
        }
    }

    /** What goes together: a case with its tasks, or tasks of one case. Of tasks that nobody has, those for others stay open to them. */
    private record Piece(CaseId caseId, String title, @Nullable CaseSummary file, List<WorkItemSummary> tasks) {

        boolean isSeenBy(Actor receiver) {
            return (file == null || receiver.mayWorkIn(file.scope()))
                    && tasks.stream().allMatch(task -> task.isFree() || receiver.mayWorkIn(task.scope()));
        }

        boolean canGoTo(Actor receiver) {
            return isSeenBy(receiver) && tasks.stream().allMatch(task -> CarriedTasks.mayDo(receiver, task) || isNobodys(task));
        }

        List<WorkItemSummary> tasksFor(Actor receiver) {
            return tasks.stream().filter(task -> CarriedTasks.mayDo(receiver, task)).toList();
        }

        private boolean isNobodys(WorkItemSummary task) {
            return file != null && task.assigneeId() == null;
        }
    }

    private List<Piece> pieces(Choice choice) {
        Map<CaseId, List<WorkItemSummary>> tasks = new LinkedHashMap<>();
        carries.tasks(choice.from(), Set.of(), false).stream()
                .filter(task -> choice.cases().contains(task.caseId()) || choice.tasks().contains(task.id()))
                .forEach(task -> tasks.computeIfAbsent(task.caseId(), none -> new ArrayList<>()).add(task));
        List<Piece> pieces = new ArrayList<>();
        for (CaseSummary file : carries.cases(choice.from(), Set.of())) {
            if (choice.cases().contains(file.id())) {
                List<WorkItemSummary> theirs = tasks.remove(file.id());
                pieces.add(new Piece(file.id(), file.title(), file, theirs == null ? List.of() : theirs));
            }
        }
        tasks.forEach((caseId, theirs) -> pieces.add(new Piece(caseId, title(theirs.getFirst()), null, theirs)));
        return pieces;
    }

    /** Whom it is about, or else what it says. */
    private static String title(WorkItemSummary task) {
        return task.isFree() && task.ownWords() != null ? task.ownWords() : task.personName();
    }

    private void may(@Nullable UUID from) {
        if (!mayHandOver(currentActor.get(), from)) {
            throw new AccessDeniedException("Only what one carries oneself");
        }
    }

    static boolean mayHandOver(Actor actor, @Nullable UUID from) {
        return actor.has(Role.MANAGER) || actor.isColleague() && actor.user().equals(from);
    }
}
