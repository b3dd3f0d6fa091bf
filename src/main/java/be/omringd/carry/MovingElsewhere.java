package be.omringd.carry;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseHolders;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.HeldBy;
import be.omringd.database.OnceMore;
import be.omringd.engine.Ids;
import be.omringd.inbox.CarriedTasks.Gift;
import be.omringd.inbox.TaskAssignments;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.place.Region;
import be.omringd.text.TypedText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands the whole case of somebody who moves to another region to a colleague there: with it go the address and the tasks. By who holds the
 * case, by whoever sees it where nobody does, and by managers. See docs/decisions/0060-a-case-goes-to-another-region.md.
 */
@Service
public class MovingElsewhere {

    private final CaseFiles files;
    private final CaseHolders holders;
    private final OneCase oneCase;
    private final Places places;
    private final Users users;
    private final CurrentActor currentActor;

    MovingElsewhere(CaseFiles files, CaseHolders holders, OneCase oneCase, Places places, Users users, CurrentActor currentActor) {
        this.files = files;
        this.holders = holders;
        this.oneCase = oneCase;
        this.places = places;
        this.users = users;
        this.currentActor = currentActor;
    }

    /**
     * How a case stands as somebody looks at it, before they hand it to another region.
     *
     * @param held who holds it
     */
    public record Standing(AccessScope scope, HeldBy held) {}

    /**
     * Who holds a case together with the one in whose place a colleague comes.
     *
     * @param stays whether they may see the case there, and go on holding it
     */
    public record Other(UUID colleague, String name, boolean stays) {}

    /** What became of it. Texts of what did not go: {@code carry.move.refused.<name>}. */
    public enum Outcome {
        MOVED,
        /** The place is in the region where the case is. */
        SAME_REGION,
        /** The colleague does not do this work there, or not any more. */
        NOT_THERE,
        /** The case is elsewhere or in other hands by now, or over: nothing was changed. */
        CHANGED
    }

    /** How the case stands, for one who may hand it to another region now; empty for others, and where it is closed. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(CaseId id) {
        CaseSummary file = files.get(id);
        HeldBy held = holders.of(id);
        return canMove(file) && mayMove(currentActor.get(), held) ? Optional.of(new Standing(file.scope(), held)) : Optional.empty();
    }

    /** What becomes of who holds the case together with the one who hands it over, where somebody goes to live there; empty for nobody. */
    public Optional<Other> other(CaseId id, Standing seen, String placeCode) {
        files.check(id);
        Region region = places.get(placeCode).region();
        return seen.held().besides(replaced(seen)).map(other -> new Other(other, users.name(other),
                users.active(other).filter(user -> user.mayWorkIn(region)).isPresent()));
    }

    /** In whose place the receiver comes: that of who hands it over, or else of its holder. */
    private @Nullable UUID replaced(Standing seen) {
        UUID me = currentActor.get().userId();
        return seen.held().has(me) ? me : seen.held().holder();
    }

    /** Who can get a case of somebody who goes to live there, by name: its coordinators, or managers where it has none. */
    public List<Actor> receivers(CaseId id, String placeCode) {
        files.check(id);
        Region region = places.get(placeCode).region();
        List<Actor> theirs = users.active().stream().filter(user -> user.has(Role.COORDINATOR) && user.regions().contains(region)).toList();
        return theirs.isEmpty() ? users.active().stream().filter(user -> user.has(Role.MANAGER)).toList() : theirs;
    }

    /**
     * Hands it over, wholly or not at all.
     *
     * @param seen how it stood as somebody decided this
     * @param placeCode where the person lives from now on
     * @param reason 1 to {@value TaskAssignments#LONGEST_REASON} characters; throws {@link IllegalArgumentException} otherwise
     */
    public Outcome move(CaseId id, Standing seen, String placeCode, UUID to, String reason) {
        files.check(id);
        String why = TypedText.lines(reason);
        if (why.isEmpty() || why.length() > TaskAssignments.LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + TaskAssignments.LONGEST_REASON + " characters");
        }
        Place there = places.get(placeCode);
        if (AccessScope.of(there.region()).equals(seen.scope())) {
            return Outcome.SAME_REGION;
        }
        Optional<Actor> receiver = receivers(id, placeCode).stream().filter(one -> one.user().equals(to)).findFirst();
        if (receiver.isEmpty()) {
            return Outcome.NOT_THERE;
        }
        Set<UUID> leave = new HashSet<>(seen.held().all());
        other(id, seen, placeCode).filter(Other::stays).map(Other::colleague).ifPresent(leave::remove);
        Gift gift = new Gift(Ids.next(), replaced(seen), receiver.get(), why);
        try {
            return OnceMore.afterGivingWay(() -> oneCase.move(id, seen, there, leave, gift)) ? Outcome.MOVED : Outcome.CHANGED;
        } catch (AccessDeniedException otherwiseByNow) {
            return Outcome.CHANGED;
        }
    }

    static boolean canMove(CaseSummary file) {
        return file.kind().stopsAndPauses() && file.status() != CaseStatus.CLOSED && file.scope().region().isPresent();
    }

    static boolean mayMove(Actor actor, HeldBy held) {
        return actor.has(Role.MANAGER) || actor.isCaseworker() && (held.isNobodys() || held.has(actor.userId()));
    }
}
